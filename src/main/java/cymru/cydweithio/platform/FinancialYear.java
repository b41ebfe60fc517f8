package cymru.cydweithio.platform;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A financial year of public bodies in the United Kingdom: from 1 April to 31 March.
 *
 * @param start the calendar year in which it begins, 1998 to 2100
 */
public record FinancialYear(int start) implements Comparable<FinancialYear>, Serializable {

    public FinancialYear {
        if (start < 1998 || start > 2100) {
            throw new RuleViolation(PlatformRule.YEAR_UNLIKELY, Integer.toString(start));
        }
    }

    public static FinancialYear of(LocalDate day) {
        return new FinancialYear(day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear());
    }

    /** All that a period touches, in their order. */
    public static List<FinancialYear> within(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(of(from).start, of(to).start)
                .mapToObj(FinancialYear::new)
                .toList();
    }

    public LocalDate firstDay() {
        return LocalDate.of(start, Month.APRIL, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(start + 1, Month.MARCH, 31);
    }

    /** Its first day for something that starts on a given day: that day, if it is later. */
    public LocalDate begins(LocalDate from) {
        return firstDay().isBefore(from) ? from : firstDay();
    }

    /** Its last day for something that lasts until a given day: that day, if it is earlier. */
    public LocalDate ends(LocalDate to) {
        return lastDay().isAfter(to) ? to : lastDay();
    }

    public FinancialYear next() {
        return new FinancialYear(start + 1);
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(start, other.start);
    }

    /** As it is written in both languages: 2026–27. */
    @Override
    public String toString() {
        return String.format("%d–%02d", start, (start + 1) % 100);
    }
}
