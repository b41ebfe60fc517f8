package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.AmountReader;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.PartialDate;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.sheet.Spreadsheet.Cell;
import cymru.cydweithio.sheet.Spreadsheet.Look;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates, times, percentages, amounts of money and financial years as people write them in spreadsheets. The day comes
 * before the month, as it does in Wales.
 */
public final class CellValues {

    private static final Pattern ISO = Pattern.compile("^(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");
    private static final Pattern NUMBERS =
            Pattern.compile("^(\\d{1,2})\\s?[/.\\-]\\s?(\\d{1,2})\\s?[/.\\-]\\s?(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|af|il|ydd|fed|eg|ain)?[\\s\\-/.]+(?:of |o )?(\\p{L}+)\\.?,?[\\s\\-/.]+'?(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern MONTH_DAY =
            Pattern.compile("^(\\p{L}+)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)");
    private static final Pattern MONTH = Pattern.compile("^(\\p{L}+)\\.?[\\s\\-/]+'?(\\d{4}|\\d{2})$");
    private static final Pattern MONTH_NUMBER = Pattern.compile("^(\\d{1,2})[/.\\-](\\d{4})$");
    private static final Pattern TIME = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:[:.](\\d{2}))?(?::\\d{2})?\\s*(am|pm|a\\.m\\.|p\\.m\\.|yb|yh|yp|y\\.b\\.|y\\.h\\.|y\\.p\\.)?(?![\\d/])");
    private static final Pattern TWELVE = Pattern.compile(
            "(?:(?<![\\d:.])(\\d{1,2}(?:[:.]\\d{2})?)\\s*)?\\b(noon|midday|midnight|(?:hanner|canol) (?:dydd|nos))\\b");
    private static final Pattern FINANCIAL_YEAR = Pattern.compile(
            "^(?:fy ?)?(\\d{4}) ?[-\u2010\u2011\u2012\u2013\u2014/] ?(\\d{4}|\\d{2})$", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTHS =
            Pattern.compile("^(\\d{1,3})\\s*(?:months?|mis|m)?$", Pattern.CASE_INSENSITIVE);
    private static final int EARLIEST_YEAR = 1990;
    private static final int LATEST_YEAR = 2100;

    private CellValues() {}

    /** A date as well as it is written; a month without a day is a month. */
    public static PartialDate date(Cell cell) {
        if (cell.moment() != null) {
            return sensible(PartialDate.day(cell.moment().toLocalDate()), cell);
        }
        if (cell.number() != null && cell.look() == Look.PLAIN) {
            // a date whose cell lost its format
            return sensible(
                    Cell.moment(cell.number(), cell.from1904()) == null
                            ? null
                            : PartialDate.day(
                                    Cell.moment(cell.number(), cell.from1904()).toLocalDate()),
                    cell);
        }
        try {
            return sensible(read(cell.plain().toLowerCase(Locale.ROOT)), cell);
        } catch (DateTimeException e) {
            throw unreadable(cell);
        }
    }

    private static PartialDate read(String text) {
        Matcher matcher = ISO.matcher(text);
        if (matcher.find()) {
            return day(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3));
        }
        matcher = NUMBERS.matcher(text);
        if (matcher.find()) {
            return day(matcher.group(3), Integer.parseInt(matcher.group(2)), matcher.group(1));
        }
        matcher = DAY_MONTH.matcher(text);
        while (matcher.find()) {
            if (Vocabulary.SHARED.month(matcher.group(2)) > 0) {
                return day(matcher.group(3), Vocabulary.SHARED.month(matcher.group(2)), matcher.group(1));
            }
        }
        matcher = MONTH_DAY.matcher(text);
        if (matcher.find() && Vocabulary.SHARED.month(matcher.group(1)) > 0) {
            return day(matcher.group(3), Vocabulary.SHARED.month(matcher.group(1)), matcher.group(2));
        }
        matcher = MONTH.matcher(text);
        if (matcher.find() && Vocabulary.SHARED.month(matcher.group(1)) > 0) {
            return new PartialDate(
                    YearMonth.of(year(matcher.group(2)), Vocabulary.SHARED.month(matcher.group(1)))
                            .atDay(1),
                    PartialDate.Precision.MONTH);
        }
        matcher = MONTH_NUMBER.matcher(text);
        return matcher.find()
                ? new PartialDate(
                        YearMonth.of(year(matcher.group(2)), Integer.parseInt(matcher.group(1)))
                                .atDay(1),
                        PartialDate.Precision.MONTH)
                : null;
    }

    private static PartialDate day(String year, int month, String day) {
        return PartialDate.day(LocalDate.of(year(year), month, Integer.parseInt(day)));
    }

    private static int year(String text) {
        int year = Integer.parseInt(text);
        return text.length() == 2 ? 2000 + year : year;
    }

    private static PartialDate sensible(PartialDate date, Cell cell) {
        if (date == null || date.date().getYear() < EARLIEST_YEAR || date.date().getYear() > LATEST_YEAR) {
            throw unreadable(cell);
        }
        return date;
    }

    private static RuleViolation unreadable(Cell cell) {
        return new RuleViolation(RowRule.DATE, cell.text());
    }

    /** One time, or two where a span is written: {@code 10:00}, {@code 2.30pm}, {@code 10am – 12:30}. */
    public static List<LocalTime> times(Cell cell) {
        if (cell.moment() != null) {
            return List.of(cell.moment().toLocalTime().withSecond(0).withNano(0));
        }
        if (cell.number() != null
                && cell.number().signum() >= 0
                && cell.number().compareTo(BigDecimal.ONE) < 0) {
            return List.of(Cell.moment(cell.number(), false)
                    .toLocalTime()
                    .withSecond(0)
                    .withNano(0));
        }
        List<LocalTime> times = new ArrayList<>();
        Matcher matcher = TIME.matcher(withHours(cell));
        try {
            while (matcher.find() && times.size() < 2) {
                if (matcher.group(2) == null && matcher.group(3) == null) {
                    throw new RuleViolation(RowRule.TIME, cell.text());
                }
                int hour = Integer.parseInt(matcher.group(1));
                boolean half = matcher.group(3) != null;
                boolean afternoon = half
                        && (matcher.group(3).startsWith("p") || matcher.group(3).matches("y\\.?[hp]\\.?"));
                int day = !half ? hour : afternoon ? hour % 12 + 12 : hour % 12;
                if (half && (hour < 1 || hour > 12)) {
                    throw new RuleViolation(RowRule.TIME, cell.text());
                }
                times.add(LocalTime.of(day, matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2))));
            }
        } catch (DateTimeException e) {
            times.clear();
        }
        if (times.isEmpty()) {
            throw new RuleViolation(RowRule.TIME, cell.text());
        }
        return times;
    }

    /** {@code noon}, {@code 12 midday} and {@code 12:00 midnight} by their hours; the word says which twelve it is. */
    private static String withHours(Cell cell) {
        Matcher matcher = TWELVE.matcher(cell.plain().toLowerCase(Locale.ROOT));
        StringBuilder hours = new StringBuilder();
        while (matcher.find()) {
            boolean noon = Vocabulary.SHARED.is("noon", matcher.group(2));
            if (matcher.group(1) != null
                    && !matcher.group(1).matches(noon ? "12(?:[:.]00)?" : "(?:12|0|00|24)(?:[:.]00)?")) {
                throw new RuleViolation(RowRule.TIME, cell.text());
            }
            matcher.appendReplacement(hours, noon ? "12:00" : "00:00");
        }
        return matcher.appendTail(hours).toString();
    }

    /** The time that stands beside a date in one cell, or null: {@code 03/03/2026 10:00}. */
    public static LocalTime timeBeside(Cell cell) {
        if (cell.moment() != null) {
            LocalTime time = cell.moment().toLocalTime();
            return time.equals(LocalTime.MIDNIGHT) ? null : time.withSecond(0).withNano(0);
        }
        Matcher matcher = Pattern.compile("[\\sT](\\d{1,2}):(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?Z?$")
                .matcher(cell.plain());
        return matcher.find() && Integer.parseInt(matcher.group(1)) < 24 && Integer.parseInt(matcher.group(2)) < 60
                ? LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                : null;
    }

    /** {@code 50 %}, {@code 50}, or the half that a cell holds when it shows 50 %. */
    public static int percent(Cell cell) {
        try {
            BigDecimal number = cell.number() == null ? AmountReader.percent(cell.plain()) : cell.number();
            if (!Cell.bounded(number)) {
                throw new RuleViolation(RowRule.PERCENT, cell.text());
            }
            boolean share = cell.look() == Look.PERCENT
                    || !cell.text().contains("%") && number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0;
            int percent = (share ? number.movePointRight(2) : number)
                    .setScale(0, RoundingMode.HALF_UP)
                    .intValueExact();
            if (percent < 0 || percent > 100) {
                throw new RuleViolation(RowRule.PERCENT, cell.text());
            }
            return percent;
        } catch (ArithmeticException | RuleViolation e) {
            throw new RuleViolation(RowRule.PERCENT, cell.text());
        }
    }

    /** A whole date, not a month. */
    public static LocalDate exactDay(Cell cell) {
        PartialDate date = date(cell);
        if (date.precision() != PartialDate.Precision.DAY) {
            throw unreadable(cell);
        }
        return date.date();
    }

    /** An amount in pounds, read as one that is typed into a form; below zero where money came back. */
    public static Money money(Cell cell) {
        if (cell.merged()) {
            // one amount over several lines is one amount, not one for each of them
            throw new RuleViolation(RowRule.AMOUNT_MERGED, cell.text());
        }
        if (cell.number() != null) {
            if (cell.look() != Look.PLAIN || !Cell.bounded(cell.number())) {
                throw new RuleViolation(PlatformRule.MONEY_UNREADABLE, cell.text());
            }
            return new Money(cell.number());
        }
        return AmountReader.money(cell.plain());
    }

    /** {@code 2026\u201327}, {@code 2026-27}, {@code 2026/2027}; one year alone could be either of two. */
    public static FinancialYear financialYear(Cell cell) {
        Matcher matcher = FINANCIAL_YEAR.matcher(cell.plain());
        if (cell.moment() != null || !matcher.find()) {
            throw new RuleViolation(RowRule.FINANCIAL_YEAR, cell.text());
        }
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(2));
        if (second != (matcher.group(2).length() == 2 ? (first + 1) % 100 : first + 1)) {
            throw new RuleViolation(RowRule.FINANCIAL_YEAR, cell.text());
        }
        return new FinancialYear(first);
    }

    /** A whole number of months: {@code 6}, {@code 6 months}, {@code 6 mis}. */
    public static int months(Cell cell) {
        Matcher matcher = MONTHS.matcher(cell.plain());
        if (cell.look() != Look.PLAIN || !matcher.find()) {
            throw new RuleViolation(RowRule.MONTHS, cell.text());
        }
        return Integer.parseInt(matcher.group(1));
    }

    public static boolean yes(Cell cell) {
        if (Vocabulary.SHARED.is("yes", cell.plain())) {
            return true;
        }
        if (Vocabulary.SHARED.is("no", cell.plain())) {
            return false;
        }
        throw new RuleViolation(RowRule.YES_OR_NO, cell.text());
    }

    /** The constant whose list of words in a vocabulary, {@code prefix.constant}, has the text. */
    public static <E extends Enum<E>> E word(Cell cell, Vocabulary words, String prefix, E[] constants, Rule rule) {
        for (E constant : constants) {
            if (words.is(prefix + "." + constant.name().toLowerCase(Locale.ROOT), cell.text())) {
                return constant;
            }
        }
        throw new RuleViolation(rule, cell.text());
    }
}
