package cymru.cydweithio.service;

import cymru.cydweithio.platform.Money;
import java.io.Serializable;

/**
 * The five figures of a contract, or of several together, over a financial year or over all. What they are stands in
 * the view {@code contract_figures}; whoever shows one of them reads it there, with the columns below.
 *
 * @param agreed in money, of the term and of options that were taken, up to the current or notified last day
 * @param possible in money, of options that can still be taken
 * @param atRisk what is agreed less the firm money of the same year; never less than nothing
 * @param paid payments that are not void
 * @param inKind value of what is agreed that nobody pays; in none of the others
 * @param planned in money, of a contract that has not started; in none of the others
 */
public record Figures(Money agreed, Money possible, Money atRisk, Money paid, Money inKind, Money planned)
        implements Serializable {

    public static final Figures NONE =
            new Figures(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    /** Of one row of the view, that is called f. */
    public static final String COLUMNS = "f.agreed, f.possible, f.at_risk, f.paid, f.in_kind, f.planned";

    /** Of several rows of the view, that is called f. */
    public static final String SUMS =
            "sum(f.agreed) as agreed, sum(f.possible) as possible, sum(f.at_risk) as at_risk, sum(f.paid) as paid, sum(f.in_kind) as in_kind, sum(f.planned) as planned";

    /** @param from where in the row the columns begin */
    public static Figures of(Object[] row, int from) {
        return new Figures(
                Money.ofNullable(row[from]),
                Money.ofNullable(row[from + 1]),
                Money.ofNullable(row[from + 2]),
                Money.ofNullable(row[from + 3]),
                Money.ofNullable(row[from + 4]),
                Money.ofNullable(row[from + 5]));
    }

    public Figures plus(Figures other) {
        return new Figures(
                agreed.plus(other.agreed),
                possible.plus(other.possible),
                atRisk.plus(other.atRisk),
                paid.plus(other.paid),
                inKind.plus(other.inKind),
                planned.plus(other.planned));
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
