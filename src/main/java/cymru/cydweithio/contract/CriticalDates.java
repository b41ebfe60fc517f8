package cymru.cydweithio.contract;

import cymru.cydweithio.platform.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The dates that must not be missed, worked back from the end of a contract. Leads are the house's rule of thumb, not
 * law: what a contract itself says is its notice and how long buying again takes.
 */
final class CriticalDates {

    /**
     * From the board's decision to the last day of notice: minutes, letters, a second meeting if the first has no
     * quorum.
     */
    static final int DECISION_BEFORE_NOTICE = 20;
    /** From the findings to the board: a paper is written and sent. */
    static final int EVALUATION_BEFORE_DECISION = 30;
    /** An evaluation is judged against the need of today. */
    static final int NEEDS_BEFORE_EVALUATION = 3;

    /**
     * One date.
     *
     * @param leadLength how much before {@code leadTo} it lies, in the unit of its text {@code contract.because.<kind>}
     * @param moved whether it was moved to the working day before, because the day itself is none
     */
    record Worked(DateKind kind, LocalDate on, int leadLength, LocalDate leadTo, boolean moved) {}

    /** From the notice to a plan of the exit. */
    static final int EXIT_PLAN_AFTER_NOTICE = 20;
    /**
     * Employee liability information: Transfer of Undertakings (Protection of Employment) Regulations 2006, reg.11(6).
     */
    static final int STAFF_BEFORE_END = 28;
    /** Records are looked through before nobody is there to ask. */
    static final int HANDOVER_BEFORE_END = 10;
    /** A period of days that begins with the day on which the contract ends: Procurement Act 2023, s.80(1). */
    static final int TERMINATION_NOTICE_DAYS = 30;

    private CriticalDates() {}

    /**
     * All of a contract under notice: whether to go on is decided, what is left is to end it well. What lies before the
     * notice is due at once.
     *
     * @param end its last day by the notice
     */
    static List<Worked> underNotice(LocalDate givenOn, LocalDate end, WorkingDays calendar) {
        Function<LocalDate, LocalDate> working = day -> calendar.isWorkingDay(day) ? day : calendar.before(day, 1);
        LocalDate handover = later(calendar.before(end, HANDOVER_BEFORE_END), givenOn);
        LocalDate plan = calendar.after(givenOn, EXIT_PLAN_AFTER_NOTICE);
        LocalDate staffDay = end.minusDays(STAFF_BEFORE_END);
        LocalDate staff = later(working.apply(staffDay), givenOn);
        List<Worked> dates = new ArrayList<>(List.of(
                new Worked(
                        DateKind.EXIT_PLAN,
                        plan.isAfter(handover) ? handover : plan,
                        EXIT_PLAN_AFTER_NOTICE,
                        givenOn,
                        false),
                new Worked(DateKind.STAFF, staff, STAFF_BEFORE_END, end, !staff.equals(staffDay)),
                new Worked(DateKind.HANDOVER, handover, HANDOVER_BEFORE_END, end, false),
                new Worked(DateKind.END, end, 0, end, false)));
        dates.sort(Comparator.comparing(Worked::on).thenComparing(Worked::kind));
        return dates;
    }

    private static LocalDate later(LocalDate day, LocalDate other) {
        return day.isBefore(other) ? other : day;
    }

    /** By when the end of a public contract is published. */
    static Worked terminationNotice(LocalDate end, WorkingDays calendar) {
        LocalDate day = end.plusDays(TERMINATION_NOTICE_DAYS - 1L);
        LocalDate working = calendar.isWorkingDay(day) ? day : calendar.before(day, 1);
        return new Worked(DateKind.TERMINATION_NOTICE, working, TERMINATION_NOTICE_DAYS, end, !working.equals(day));
    }

    /**
     * All of a contract.
     *
     * @param end its last day as things stand
     * @param noticeMonths how long before the end a party gives notice
     * @param procurementMonths how long buying it again takes
     * @return in the order of their days
     */
    static List<Worked> of(LocalDate end, int noticeMonths, int procurementMonths, WorkingDays calendar) {
        Function<LocalDate, LocalDate> working = day -> calendar.isWorkingDay(day) ? day : calendar.before(day, 1);
        LocalDate noticeDay = end.minusMonths(noticeMonths);
        LocalDate notice = working.apply(noticeDay);
        LocalDate decision = calendar.before(notice, DECISION_BEFORE_NOTICE);
        LocalDate evaluation = calendar.before(decision, EVALUATION_BEFORE_DECISION);
        LocalDate needsDay = evaluation.minusMonths(NEEDS_BEFORE_EVALUATION);
        LocalDate needs = working.apply(needsDay);
        LocalDate buyingDay = end.minusMonths(procurementMonths);
        LocalDate buying = working.apply(buyingDay);
        List<Worked> dates = new ArrayList<>(List.of(
                new Worked(DateKind.NEEDS, needs, NEEDS_BEFORE_EVALUATION, evaluation, !needs.equals(needsDay)),
                new Worked(DateKind.EVALUATION, evaluation, EVALUATION_BEFORE_DECISION, decision, false),
                new Worked(DateKind.DECISION, decision, DECISION_BEFORE_NOTICE, notice, false),
                new Worked(DateKind.NOTICE, notice, noticeMonths, end, !notice.equals(noticeDay)),
                new Worked(DateKind.PROCUREMENT, buying, procurementMonths, end, !buying.equals(buyingDay)),
                new Worked(DateKind.END, end, 0, end, false)));
        dates.sort(Comparator.comparing(Worked::on).thenComparing(Worked::kind));
        return dates;
    }
}
