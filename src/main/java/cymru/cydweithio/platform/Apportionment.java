package cymru.cydweithio.platform;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Apportions an amount by weights so that the shares add up to it, to the penny: each share is rounded down, and the
 * remaining pence go, one each, to those that lost most by rounding (largest remainder method; among equals the first).
 */
public final class Apportionment {

    private Apportionment() {}

    /**
     * Returns the share of each weight, in order.
     *
     * @param weights none negative; where all are zero, all count equally
     */
    public static List<Money> of(Money whole, List<Long> weights) {
        if (weights.isEmpty()) {
            throw new IllegalArgumentException("nobody to share with");
        }
        boolean alike = weights.stream().allMatch(weight -> weight == 0);
        List<BigInteger> parts = weights.stream()
                .map(weight -> BigInteger.valueOf(alike ? 1 : weight))
                .toList();
        BigInteger all = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger pence = whole.amount().unscaledValue();
        BigInteger[] floors = new BigInteger[parts.size()];
        BigInteger[] remainders = new BigInteger[parts.size()];
        BigInteger left = pence;
        for (int i = 0; i < floors.length; i++) {
            BigInteger[] divided = pence.multiply(parts.get(i)).divideAndRemainder(all);
            floors[i] = divided[0];
            remainders[i] = divided[1];
            left = left.subtract(divided[0]);
        }
        List<Integer> order = IntStream.range(0, floors.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i].abs()).reversed())
                .limit(left.abs().intValueExact())
                .toList();
        BigInteger penny = BigInteger.valueOf(left.signum());
        order.forEach(i -> floors[i] = floors[i].add(penny));
        List<Money> shares = new ArrayList<>();
        for (BigInteger share : floors) {
            shares.add(new Money(new BigDecimal(share, 2)));
        }
        return List.copyOf(shares);
    }
}
