package cymru.cydweithio.contract;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Period;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * A financial year of one part of a contract: of its term, or of one of its options. Where an option begins within a
 * year, term and option share the year, and each has money of its own.
 *
 * @param option 0 for the term, otherwise which option, in their order, from 1
 */
public record PartYear(int option, FinancialYear year) implements Comparable<PartYear>, Serializable {

    public static PartYear ofTerm(FinancialYear year) {
        return new PartYear(0, year);
    }

    /** All years that a part touches, in their order. */
    public static List<PartYear> of(int option, Period part) {
        return FinancialYear.within(part.from(), part.to()).stream()
                .map(year -> new PartYear(option, year))
                .toList();
    }

    /** The first day of a part in a year that it touches. */
    static LocalDate firstDay(FinancialYear year, Period part) {
        return part.from().isAfter(year.firstDay()) ? part.from() : year.firstDay();
    }

    /** How many days of a year lie within a part. */
    static long days(FinancialYear year, Period part) {
        LocalDate last = part.to().isBefore(year.lastDay()) ? part.to() : year.lastDay();
        return Math.max(0, ChronoUnit.DAYS.between(firstDay(year, part), last) + 1);
    }

    @Override
    public int compareTo(PartYear other) {
        return Comparator.comparing(PartYear::year)
                .thenComparing(PartYear::option)
                .compare(this, other);
    }
}
