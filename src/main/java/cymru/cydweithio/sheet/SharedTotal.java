package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A total without years, shared over those of its term by days, to the penny.
 *
 * @param line of the file
 * @param reference of what it is the total of
 */
public record SharedTotal(long line, String reference, Money total, LocalDate from, LocalDate to, List<Share> years) {

    /** What a year gets of a total. */
    public record Share(FinancialYear year, Money amount) {}
}
