package cymru.cydweithio.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Totals equal the sum of their parts, whatever the ledger holds. */
class LedgerTest {
    private static final FinancialYear NOW = new FinancialYear(2026);
    private static final int LEDGERS = 500;

    @Test
    void the_forecast_of_a_year_that_is_over_is_what_was_paid() {
        assertEquals(Money.of(40), Ledger.forecast(Money.of(100), Money.of(40), new FinancialYear(2025), NOW));
    }

    @Test
    void the_forecast_of_the_running_and_the_coming_years_is_what_was_paid_and_what_is_left() {
        assertEquals(Money.of(100), Ledger.forecast(Money.of(100), Money.of(40), NOW, NOW));
        assertEquals(Money.of(100), Ledger.forecast(Money.of(100), Money.ZERO, new FinancialYear(2027), NOW));
    }

    @Test
    void what_stays_set_aside_for_years_after_an_end_is_committed_and_not_forecast() {
        UUID contract = Ids.next();
        FinancialYear next = NOW.next();
        Ledger ledger = Ledger.of(
                List.of(
                        new Ledger.Entry(contract, NOW, Money.of(100)),
                        new Ledger.Entry(contract, next, Money.of(100))),
                List.of(new Ledger.Entry(contract, NOW, Money.of(60))),
                List.of(new Ledger.Entry(contract, NOW, Money.of(20))),
                NOW);
        assertEquals(Money.of(200), ledger.total().committed());
        assertEquals(Money.of(60), ledger.total().forecast());
    }

    @Test
    void where_more_was_paid_than_committed_nothing_more_is_expected() {
        assertEquals(Money.of(130), Ledger.forecast(Money.of(100), Money.of(130), NOW, NOW));
        assertEquals(
                Money.of(100),
                Ledger.forecast(Money.of(100), Money.of(-30), NOW, NOW),
                "money that came back is still to be spent");
    }

    @Test
    void in_every_ledger_the_totals_by_year_and_by_subject_and_of_all_are_the_sums_of_the_entries() {
        Random random = new Random(20261126);
        for (int i = 0; i < LEDGERS; i++) {
            List<UUID> subjects = new ArrayList<>();
            subjects.add(null);
            for (int n = random.nextInt(6); n >= 0; n--) {
                subjects.add(Ids.next());
            }
            List<Ledger.Entry> committed = entries(random, subjects, false);
            List<Ledger.Entry> paid = entries(random, subjects, true);
            Ledger ledger = Ledger.of(committed, paid, NOW);
            assertEquals(sum(committed), ledger.total().committed());
            assertEquals(sum(paid), ledger.total().paid());
            for (Function<Ledger.Row, Money> column : List.<Function<Ledger.Row, Money>>of(
                    Ledger.Row::committed, Ledger.Row::paid, Ledger.Row::forecast, Ledger.Row::left)) {
                Money total = column.apply(ledger.total());
                assertEquals(total, Money.sum(ledger.byYear().stream().map(column)));
                assertEquals(total, Money.sum(ledger.bySubject().stream().map(column)));
                assertEquals(total, Money.sum(ledger.rows().stream().map(column)));
            }
        }
    }

    private static List<Ledger.Entry> entries(Random random, List<UUID> subjects, boolean negative) {
        List<Ledger.Entry> entries = new ArrayList<>();
        for (int n = random.nextInt(40); n > 0; n--) {
            long pence = random.nextInt(10_000_000) - (negative ? 2_000_000 : 0);
            entries.add(new Ledger.Entry(
                    subjects.get(random.nextInt(subjects.size())),
                    new FinancialYear(2022 + random.nextInt(8)),
                    new Money(BigDecimal.valueOf(pence, 2))));
        }
        return entries;
    }

    private static Money sum(List<Ledger.Entry> entries) {
        return Money.sum(entries.stream().map(Ledger.Entry::amount));
    }
}
