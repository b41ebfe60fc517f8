package cymru.cydweithio.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CriticalDatesTest {

    private static final WorkingDays CALENDAR = new WorkingDays();

    @Test
    void notice_lies_its_months_before_the_end() {
        assertEquals(
                LocalDate.of(2027, 9, 30),
                worked(LocalDate.of(2028, 3, 31), 6, 12).get(DateKind.NOTICE).on());
        assertEquals(
                LocalDate.of(2028, 2, 29),
                worked(LocalDate.of(2028, 8, 31), 6, 12).get(DateKind.NOTICE).on(),
                "a shorter month ends sooner");
        assertEquals(
                LocalDate.of(2028, 3, 31),
                worked(LocalDate.of(2028, 3, 31), 0, 12).get(DateKind.NOTICE).on(),
                "a contract without notice");
    }

    @Test
    void a_day_that_is_no_working_day_moves_to_the_one_before_and_says_so() {
        CriticalDates.Worked sunday = worked(LocalDate.of(2027, 8, 28), 3, 12).get(DateKind.NOTICE);
        assertEquals(LocalDate.of(2027, 5, 28), sunday.on());
        assertFalse(sunday.moved(), "28 May 2027 is a Friday");
        CriticalDates.Worked bankHoliday =
                worked(LocalDate.of(2027, 8, 31), 3, 12).get(DateKind.NOTICE);
        assertEquals(LocalDate.of(2027, 5, 28), bankHoliday.on(), "31 May 2027 is the spring bank holiday, a Monday");
        assertTrue(bankHoliday.moved());
        assertEquals(
                LocalDate.of(2027, 6, 1),
                worked(LocalDate.of(2027, 9, 1), 3, 12).get(DateKind.NOTICE).on(),
                "the day after it is a working day");
    }

    @Test
    void each_date_says_whether_it_was_moved_and_one_on_a_working_day_was_not() {
        Map<DateKind, CriticalDates.Worked> still = worked(LocalDate.of(2028, 3, 31), 6, 12);
        assertEquals(
                List.of(),
                still.values().stream()
                        .filter(CriticalDates.Worked::moved)
                        .map(CriticalDates.Worked::kind)
                        .toList());
        CriticalDates.Worked buying = worked(LocalDate.of(2028, 3, 31), 6, 11).get(DateKind.PROCUREMENT);
        assertEquals(LocalDate.of(2027, 4, 30), buying.on(), "30 April 2027 is a Friday");
        assertFalse(buying.moved());
        CriticalDates.Worked saturday = worked(LocalDate.of(2028, 4, 1), 6, 11).get(DateKind.PROCUREMENT);
        assertEquals(LocalDate.of(2027, 4, 30), saturday.on(), "1 May 2027 is a Saturday");
        assertTrue(saturday.moved());
        CriticalDates.Worked monday = worked(LocalDate.of(2028, 4, 4), 6, 11).get(DateKind.PROCUREMENT);
        assertEquals(LocalDate.of(2027, 5, 4), monday.on(), "the day after the bank holiday of May");
        assertFalse(monday.moved());
    }

    @Test
    void the_look_at_the_need_is_moved_from_a_weekend_too_and_says_so() {
        // 28 January 2028, notice of three months: 28 October 2027, decided on 30 September, judged on 18 August
        Map<DateKind, CriticalDates.Worked> dates = worked(LocalDate.of(2028, 1, 28), 3, 12);
        assertEquals(LocalDate.of(2027, 8, 18), dates.get(DateKind.EVALUATION).on());
        assertEquals(LocalDate.of(2027, 5, 18), dates.get(DateKind.NEEDS).on());
        assertFalse(dates.get(DateKind.NEEDS).moved());
        // two working days sooner: judged on 16 August, and 16 May 2027 is a Sunday
        Map<DateKind, CriticalDates.Worked> sooner = worked(LocalDate.of(2028, 1, 26), 3, 12);
        assertEquals(LocalDate.of(2027, 8, 16), sooner.get(DateKind.EVALUATION).on());
        assertEquals(LocalDate.of(2027, 5, 14), sooner.get(DateKind.NEEDS).on());
        assertTrue(sooner.get(DateKind.NEEDS).moved());
    }

    @Test
    void word_to_staff_is_moved_from_a_weekend_and_not_from_a_working_day() {
        LocalDate given = LocalDate.of(2026, 10, 1);
        CriticalDates.Worked friday =
                underNotice(given, LocalDate.of(2027, 1, 29)).get(DateKind.STAFF);
        assertEquals(
                LocalDate.of(2026, 12, 31),
                underNotice(given, LocalDate.of(2027, 1, 28))
                        .get(DateKind.STAFF)
                        .on());
        assertFalse(underNotice(given, LocalDate.of(2027, 1, 28))
                .get(DateKind.STAFF)
                .moved());
        assertEquals(LocalDate.of(2026, 12, 31), friday.on(), "New Year's Day is no working day");
        assertTrue(friday.moved());
    }

    @Test
    void the_exit_is_planned_twenty_working_days_after_notice_and_no_later_than_the_handover() {
        LocalDate end = LocalDate.of(2027, 1, 29);
        LocalDate handover = CALENDAR.before(end, 10);
        LocalDate latest = CALENDAR.before(handover, 20);
        assertEquals(handover, underNotice(latest, end).get(DateKind.EXIT_PLAN).on(), "both on one day");
        assertEquals(
                CALENDAR.before(handover, 1),
                underNotice(CALENDAR.before(latest, 1), end)
                        .get(DateKind.EXIT_PLAN)
                        .on());
        assertEquals(
                handover,
                underNotice(CALENDAR.after(latest, 1), end)
                        .get(DateKind.EXIT_PLAN)
                        .on());
    }

    @Test
    void the_dates_of_a_contract_under_notice_come_in_their_order() {
        assertEquals(
                List.of(DateKind.EXIT_PLAN, DateKind.STAFF, DateKind.HANDOVER, DateKind.END),
                CriticalDates.underNotice(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 1, 31), CALENDAR).stream()
                        .map(CriticalDates.Worked::kind)
                        .toList());
        // word to staff is due before a plan that has its twenty days
        assertEquals(
                List.of(DateKind.STAFF, DateKind.EXIT_PLAN, DateKind.HANDOVER, DateKind.END),
                CriticalDates.underNotice(LocalDate.of(2026, 12, 11), LocalDate.of(2027, 1, 31), CALENDAR).stream()
                        .map(CriticalDates.Worked::kind)
                        .toList());
    }

    @Test
    void the_board_decides_twenty_working_days_before_notice_and_the_evaluation_is_there_thirty_before_that() {
        Map<DateKind, CriticalDates.Worked> dates = worked(LocalDate.of(2028, 3, 31), 6, 12);
        assertEquals(LocalDate.of(2027, 9, 2), dates.get(DateKind.DECISION).on(), "without the weekends of September");
        assertEquals(
                LocalDate.of(2027, 7, 21), dates.get(DateKind.EVALUATION).on(), "without the bank holiday of August");
        assertEquals(LocalDate.of(2027, 4, 21), dates.get(DateKind.NEEDS).on());
    }

    @Test
    void buying_again_begins_its_months_before_the_end_whatever_the_notice() {
        assertEquals(
                LocalDate.of(2027, 3, 31),
                worked(LocalDate.of(2028, 3, 31), 0, 12)
                        .get(DateKind.PROCUREMENT)
                        .on());
        assertEquals(
                LocalDate.of(2027, 3, 31),
                worked(LocalDate.of(2028, 3, 31), 24, 12)
                        .get(DateKind.PROCUREMENT)
                        .on());
    }

    @Test
    void dates_come_in_their_order_and_each_says_what_it_was_worked_back_from() {
        List<CriticalDates.Worked> dates = CriticalDates.of(LocalDate.of(2028, 3, 31), 6, 18, CALENDAR);
        assertEquals(
                List.of(
                        DateKind.PROCUREMENT,
                        DateKind.NEEDS,
                        DateKind.EVALUATION,
                        DateKind.DECISION,
                        DateKind.NOTICE,
                        DateKind.END),
                dates.stream().map(CriticalDates.Worked::kind).toList());
        Map<DateKind, CriticalDates.Worked> byKind = worked(LocalDate.of(2028, 3, 31), 6, 18);
        assertEquals(
                byKind.get(DateKind.NOTICE).on(), byKind.get(DateKind.DECISION).leadTo());
        assertEquals(
                byKind.get(DateKind.DECISION).on(),
                byKind.get(DateKind.EVALUATION).leadTo());
        assertEquals(
                byKind.get(DateKind.EVALUATION).on(), byKind.get(DateKind.NEEDS).leadTo());
        assertEquals(LocalDate.of(2028, 3, 31), byKind.get(DateKind.NOTICE).leadTo());
    }

    @Test
    void the_end_of_a_public_contract_is_published_within_thirty_days_that_begin_with_its_last_day() {
        CriticalDates.Worked monday = CriticalDates.terminationNotice(LocalDate.of(2027, 1, 31), CALENDAR);
        assertEquals(LocalDate.of(2027, 3, 1), monday.on(), "the thirtieth day, 31 January counted");
        assertFalse(monday.moved());
        assertEquals(30, monday.leadLength());
        CriticalDates.Worked sunday = CriticalDates.terminationNotice(LocalDate.of(2027, 1, 30), CALENDAR);
        assertEquals(LocalDate.of(2027, 2, 26), sunday.on(), "28 February 2027 is a Sunday");
        assertTrue(sunday.moved());
    }

    @Test
    void under_notice_the_exit_is_planned_and_nothing_is_left_to_decide() {
        List<CriticalDates.Worked> dates =
                CriticalDates.underNotice(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 1, 31), CALENDAR);
        assertEquals(
                Map.of(
                        DateKind.EXIT_PLAN, LocalDate.of(2026, 10, 29),
                        DateKind.STAFF, LocalDate.of(2026, 12, 31),
                        DateKind.HANDOVER, LocalDate.of(2027, 1, 18),
                        DateKind.END, LocalDate.of(2027, 1, 31)),
                dates.stream().collect(Collectors.toMap(CriticalDates.Worked::kind, CriticalDates.Worked::on)));
        List<CriticalDates.Worked> hurried =
                CriticalDates.underNotice(LocalDate.of(2027, 1, 25), LocalDate.of(2027, 1, 31), CALENDAR);
        assertTrue(
                hurried.stream().noneMatch(one -> one.on().isBefore(LocalDate.of(2027, 1, 25))),
                "what lies before the notice is due at once");
    }

    private static Map<DateKind, CriticalDates.Worked> underNotice(LocalDate given, LocalDate end) {
        return CriticalDates.underNotice(given, end, CALENDAR).stream()
                .collect(Collectors.toMap(CriticalDates.Worked::kind, one -> one));
    }

    private static Map<DateKind, CriticalDates.Worked> worked(LocalDate end, int notice, int procurement) {
        return CriticalDates.of(end, notice, procurement, CALENDAR).stream()
                .collect(Collectors.toMap(CriticalDates.Worked::kind, one -> one));
    }
}
