package cymru.cydweithio.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    @Test
    void the_shares_of_any_amount_over_any_areas_add_up_to_it_and_none_is_a_penny_off() {
        Random random = new Random(20260401);
        for (int round = 0; round < 20_000; round++) {
            Money whole = new Money(BigDecimal.valueOf(random.nextLong(round % 2 == 0 ? 1_000 : 100_000_000_000L), 2));
            List<Long> weights = IntStream.range(0, 1 + random.nextInt(22))
                    .mapToObj(i -> random.nextInt(10) == 0 ? 0L : random.nextLong(400_000))
                    .toList();
            long all = weights.stream().mapToLong(Long::longValue).sum();
            List<Money> shares = Apportionment.of(whole, weights);
            assertEquals(whole, Money.sum(shares.stream()), () -> whole + " over " + weights);
            for (int i = 0; i < shares.size(); i++) {
                assertFalse(shares.get(i).isNegative());
                if (all > 0) {
                    BigDecimal off = shares.get(i)
                            .amount()
                            .multiply(BigDecimal.valueOf(all))
                            .subtract(whole.amount().multiply(BigDecimal.valueOf(weights.get(i))))
                            .abs();
                    assertTrue(
                            off.compareTo(new BigDecimal("0.01").multiply(BigDecimal.valueOf(all))) < 0,
                            () -> whole + " over " + weights);
                }
            }
        }
    }

    @Test
    void the_pence_that_are_left_go_to_those_that_lost_most_by_rounding_down() {
        assertEquals(
                List.of(Money.of("33.34"), Money.of("33.33"), Money.of("33.33")),
                Apportionment.of(Money.of("100"), List.of(1L, 1L, 1L)));
        assertEquals(List.of(Money.of("0.00"), Money.of("0.01")), Apportionment.of(Money.of("0.01"), List.of(1L, 2L)));
        assertEquals(List.of(Money.of("0.02"), Money.of("0.03")), Apportionment.of(Money.of("0.05"), List.of(2L, 3L)));
    }

    @Test
    void areas_whose_residents_are_not_known_share_alike_and_an_area_without_residents_gets_nothing() {
        assertEquals(List.of(Money.of("5"), Money.of("5")), Apportionment.of(Money.of("10"), List.of(0L, 0L)));
        assertEquals(List.of(Money.of("10"), Money.ZERO), Apportionment.of(Money.of("10"), List.of(7L, 0L)));
        assertThrows(IllegalArgumentException.class, () -> Apportionment.of(Money.of("10"), List.of()));
    }

    @Test
    void the_largest_amount_that_can_be_kept_is_shared_too() {
        Money most = Money.of("9999999999999.99");
        assertEquals(most, Money.sum(Apportionment.of(most, List.of(362_310L, 159_587L, 92_961L)).stream()));
    }
}
