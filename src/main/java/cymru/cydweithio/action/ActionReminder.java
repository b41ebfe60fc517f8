package cymru.cydweithio.action;

import cymru.cydweithio.security.ReminderRule;

/** When the owner of an open action is reminded: a week before it is due, on the day, and once more a week after. */
enum ActionReminder implements ReminderRule {
    WEEK_BEFORE(-7),
    DUE_DAY(0),
    WEEK_AFTER(7);

    private static final int LASTS_DAYS = 7;

    private final int first;

    ActionReminder(int first) {
        this.first = first;
    }

    @Override
    public int first() {
        return first;
    }

    @Override
    public int last() {
        return first + LASTS_DAYS - 1;
    }
}
