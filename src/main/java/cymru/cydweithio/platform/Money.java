package cymru.cydweithio.platform;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/**
 * An amount in pounds sterling, exact to the penny. Never a floating-point number: pence lost in one row are missing
 * from a total.
 *
 * @param amount with two places after the point, at most {@link #MOST} in either direction, which is what a column of
 *     the database holds
 */
public record Money(BigDecimal amount) implements Comparable<Money>, Serializable {

    private static final BigDecimal MOST = new BigDecimal("9999999999999.99");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    // after the constants that its constructor asks
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    public Money {
        if (amount == null) {
            throw new RuleViolation(PlatformRule.MONEY_REQUIRED);
        }
        if (amount.abs().compareTo(MOST) > 0) {
            throw new RuleViolation(PlatformRule.MONEY_LARGE);
        }
        if (amount.stripTrailingZeros().scale() > 2) {
            throw new RuleViolation(PlatformRule.MONEY_PENCE);
        }
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static Money of(long pounds) {
        return new Money(BigDecimal.valueOf(pounds));
    }

    public static Money of(String pounds) {
        return new Money(new BigDecimal(pounds));
    }

    /** Zero where a sum in SQL found no row. */
    public static Money ofNullable(Object sum) {
        return sum == null ? ZERO : new Money((BigDecimal) sum);
    }

    public static Money sum(Stream<Money> amounts) {
        return amounts.reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    /** So many per cent of it, to the nearest penny, half up. */
    public Money percent(BigDecimal percent) {
        return new Money(amount.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP));
    }

    /** What share of a whole it is, in per cent with one place; null of nothing. */
    public BigDecimal shareOf(Money whole) {
        return whole.isZero() ? null : amount.multiply(HUNDRED).divide(whole.amount, 1, RoundingMode.HALF_UP);
    }

    /** What it comes to for each of so many people, to the nearest penny, half up; null of nobody. */
    public Money perHead(long people) {
        return people <= 0 ? null : new Money(amount.divide(BigDecimal.valueOf(people), 2, RoundingMode.HALF_UP));
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    /** No less than nothing. */
    public Money orNothing() {
        return isNegative() ? ZERO : this;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
