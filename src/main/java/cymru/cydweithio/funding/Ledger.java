package cymru.cydweithio.funding;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Money committed, paid and expected, by what it is for and financial year. Totals are sums of these rows, never read
 * apart, so that no page can show a total that its parts do not make.
 *
 * @param rows by year, and in each year in the order in which their subjects came
 */
public record Ledger(List<Row> rows) {

    /** An amount for something in a year; the subject may be null, for what is named nowhere. */
    public record Entry(UUID subject, FinancialYear year, Money amount) {}

    /**
     * What is committed and paid for something in a year.
     *
     * @param subject null in totals over subjects, and for what is named nowhere
     * @param year null in totals over years
     * @param forecast what will have been paid when the year is over, as far as one can tell
     */
    public record Row(UUID subject, FinancialYear year, Money committed, Money paid, Money forecast) {

        /** What is left of the commitment; less than nothing where more was paid. */
        public Money left() {
            return committed.minus(paid);
        }
    }

    public Ledger {
        rows = List.copyOf(rows);
    }

    /** @param now the running year: earlier ones are over, nothing more is expected of them */
    public static Ledger of(List<Entry> committed, List<Entry> paid, FinancialYear now) {
        return of(committed, committed, paid, now);
    }

    /** @param expected what is to be spent of what is committed: less, where a contract ended and its money stayed */
    static Ledger of(List<Entry> committed, List<Entry> expected, List<Entry> paid, FinancialYear now) {
        List<UUID> subjects = new ArrayList<>();
        TreeSet<FinancialYear> years = new TreeSet<>();
        List<Entry> all = new ArrayList<>(committed);
        all.addAll(expected);
        all.addAll(paid);
        for (Entry entry : all) {
            years.add(entry.year());
            if (!subjects.contains(entry.subject())) {
                subjects.add(entry.subject());
            }
        }
        Map<List<Object>, Money> commitments = sums(committed);
        Map<List<Object>, Money> expectations = sums(expected);
        Map<List<Object>, Money> payments = sums(paid);
        List<Row> rows = new ArrayList<>();
        for (FinancialYear year : years) {
            for (UUID subject : subjects) {
                Money committedThen = commitments.get(key(subject, year));
                Money expectedThen = expectations.get(key(subject, year));
                Money paidThen = payments.get(key(subject, year));
                if (committedThen != null || expectedThen != null || paidThen != null) {
                    Money commitment = Objects.requireNonNullElse(committedThen, Money.ZERO);
                    Money payment = Objects.requireNonNullElse(paidThen, Money.ZERO);
                    Money expectation = Objects.requireNonNullElse(expectedThen, Money.ZERO);
                    rows.add(new Row(subject, year, commitment, payment, forecast(expectation, payment, year, now)));
                }
            }
        }
        return new Ledger(rows);
    }

    /**
     * What was paid in a year that is over; otherwise what is paid so far and what is left of what is expected, which
     * is never less than nothing.
     */
    static Money forecast(Money expected, Money paid, FinancialYear year, FinancialYear now) {
        return year.compareTo(now) < 0 ? paid : paid.plus(expected.minus(paid).orNothing());
    }

    private static Map<List<Object>, Money> sums(List<Entry> entries) {
        Map<List<Object>, Money> sums = new LinkedHashMap<>();
        entries.forEach(entry -> sums.merge(key(entry.subject(), entry.year()), entry.amount(), Money::plus));
        return sums;
    }

    /** A list that may hold null, unlike that of {@link List#of}. */
    private static List<Object> key(UUID subject, FinancialYear year) {
        return Arrays.asList(subject, year);
    }

    /** One total a year, the earliest first. */
    public List<Row> byYear() {
        return rows.stream()
                .map(Row::year)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(year -> sum(null, year, row -> row.year().equals(year)))
                .toList();
    }

    /** One total a subject, in the order in which they came. */
    public List<Row> bySubject() {
        return rows.stream()
                .map(Row::subject)
                .map(Optional::ofNullable)
                .distinct()
                .map(subject ->
                        sum(subject.orElse(null), null, row -> Objects.equals(row.subject(), subject.orElse(null))))
                .toList();
    }

    public Row total() {
        return sum(null, null, row -> true);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    private Row sum(UUID subject, FinancialYear year, Predicate<Row> which) {
        return new Row(subject, year, sum(which, Row::committed), sum(which, Row::paid), sum(which, Row::forecast));
    }

    private Money sum(Predicate<Row> which, Function<Row, Money> what) {
        return Money.sum(rows.stream().filter(which).map(what));
    }
}
