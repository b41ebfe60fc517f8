package cymru.cydweithio.platform;

import com.ibm.icu.text.ListFormatter;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Dates and numbers as they are written in each language: 1 April 2019, 1 Ebrill 2019. */
public final class Formats {
    private Formats() {}

    public static String date(Language language, LocalDate date) {
        return date == null
                ? ""
                : DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(date);
    }

    /** As well as the date is known. */
    public static String date(Language language, PartialDate partial) {
        if (partial == null) {
            return "";
        }
        String pattern = switch (partial.precision()) {
            case DAY -> "d MMMM yyyy";
            case MONTH -> "MMMM yyyy";
            case YEAR -> "yyyy";
        };
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(partial.date());
    }

    /** Local time in Wales on a 24-hour clock: 14:00 in both languages. */
    public static String time(Language language, LocalTime time) {
        return time == null
                ? ""
                : DateTimeFormatter.ofPattern("HH:mm", language.locale()).format(time);
    }

    /** In Welsh civil time, twenty-four hours. */
    public static String dateTime(Language language, Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", language.locale())
                        .format(instant.atZone(Clocks.WALES));
    }

    /**
     * Pounds, with pence only where there are some: £45,000, £45,000.50. The pound sign comes first in both languages,
     * with any minus sign before it.
     */
    public static String money(Language language, Money money) {
        if (money == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        boolean whole = money.amount().stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : 2);
        format.setMaximumFractionDigits(2);
        return (money.isNegative() ? "−£" : "£") + format.format(money.amount().abs());
    }

    /**
     * A list of names: 'A, B and C'. In Welsh with commas alone: whether <em>a</em> or <em>ac</em> is used depends on
     * the sound that follows, and <em>a</em> mutates its first letter, which no rule can decide for a name.
     */
    public static String list(Language language, List<String> names) {
        return language == Language.CY
                ? String.join(", ", names)
                : ListFormatter.getInstance(language.locale()).format(names);
    }

    public static String number(Language language, long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }
}
