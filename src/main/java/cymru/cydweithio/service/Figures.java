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

    /**
     * Of one row of the view, that is called f: they fill a component {@code figures}; nothing where there is no row.
     */
    public static final String COLUMNS =
            "coalesce(f.agreed, 0) as figures_agreed, coalesce(f.possible, 0) as figures_possible, coalesce(f.at_risk, 0) as figures_at_risk, coalesce(f.paid, 0) as figures_paid, "
                    + "coalesce(f.in_kind, 0) as figures_in_kind, coalesce(f.planned, 0) as figures_planned";

    /** Of several rows of the view, that is called f: they fill a component {@code figures}. */
    public static final String SUMS =
            "coalesce(sum(f.agreed), 0) as figures_agreed, coalesce(sum(f.possible), 0) as figures_possible, coalesce(sum(f.at_risk), 0) as figures_at_risk, coalesce(sum(f.paid), 0) as figures_paid, "
                    + "coalesce(sum(f.in_kind), 0) as figures_in_kind, coalesce(sum(f.planned), 0) as figures_planned";

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
