package cymru.cydweithio.contract;

import cymru.cydweithio.security.ReminderRule;

/**
 * When the commissioners of a running contract are reminded of a critical date: a month before, a week before, and once
 * when it has passed, for a week: an old register that is brought in is not told of year by year.
 */
enum ContractReminder implements ReminderRule {
    MONTH_BEFORE(-30, -8),
    WEEK_BEFORE(-7, 0),
    PASSED(1, 7);

    private final int first;
    private final int last;

    ContractReminder(int first, int last) {
        this.first = first;
        this.last = last;
    }

    @Override
    public int first() {
        return first;
    }

    @Override
    public int last() {
        return last;
    }
}
