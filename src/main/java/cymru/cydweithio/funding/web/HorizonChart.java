package cymru.cydweithio.funding.web;

import cymru.cydweithio.funding.Horizon;
import cymru.cydweithio.platform.FinancialYear;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The horizon drawn: for each service a bar of firm money, behind it one of indicative money, and a mark where its last
 * contract ends. Every bar is {@value #WIDTH} units wide, which are {@value #YEARS} years.
 */
public record HorizonChart(List<Bar> bars, List<Tick> ticks) {

    public static final int WIDTH = 720;
    /** How many financial years are drawn. */
    static final int YEARS = 5;

    /**
     * A service in the drawing. Lengths run from today, at the left.
     *
     * @param firm length of the bar of firm money; 0 where there is none
     * @param contract where its last contract ends, or -1
     * @param row what is drawn
     */
    public record Bar(int firm, int indicative, int contract, boolean outlives, Horizon.Row row) {}

    /** A financial year begins. */
    public record Tick(int x, FinancialYear year) {}

    public static HorizonChart of(List<Horizon.Row> rows, LocalDate today) {
        List<Bar> bars = new ArrayList<>();
        for (Horizon.Row row : rows) {
            bars.add(new Bar(
                    length(row.firmUntil(), today),
                    length(row.indicativeUntil(), today),
                    row.contractEndsOn() == null ? -1 : length(row.contractEndsOn(), today),
                    row.outliving().stream().anyMatch(one -> !one.option()),
                    row));
        }
        List<Tick> ticks = new ArrayList<>();
        FinancialYear year = FinancialYear.of(today).next();
        for (int i = 0; i < YEARS; i++) {
            ticks.add(new Tick(length(year.firstDay(), today), year));
            year = year.next();
        }
        return new HorizonChart(List.copyOf(bars), List.copyOf(ticks));
    }

    /** From today to a day; what lies further ahead ends at the edge. */
    static int length(LocalDate day, LocalDate today) {
        if (day == null || day.isBefore(today)) {
            return 0;
        }
        long whole = ChronoUnit.DAYS.between(today, today.plusYears(YEARS));
        return (int) Math.min(WIDTH, ChronoUnit.DAYS.between(today, day) * WIDTH / whole);
    }
}
