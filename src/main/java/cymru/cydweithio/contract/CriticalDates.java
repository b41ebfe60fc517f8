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

    private CriticalDates() {}

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
