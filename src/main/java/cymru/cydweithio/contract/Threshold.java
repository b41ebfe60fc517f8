package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Rows;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;

/**
 * From which estimated value on a contract is public (Procurement Act 2023, s.3 and Schedule 1).
 *
 * @param amount for a local authority and others that are not central government
 * @param central for a central government authority, where another amount holds for it
 * @param withVat whether the amounts are with VAT
 * @param source where they stand
 */
public record Threshold(LocalDate from, Money amount, Money central, boolean withVat, String source) {

    private record ThresholdRow(LocalDate fromOn, Money amount, Money centralAmount, boolean withVat, String source) {}

    /** Below it is only what is less. */
    boolean isAbove(Money value) {
        return amount.isMoreThan(value);
    }

    /** Whether the buyer would have to be no central government authority. */
    boolean onlySubCentral(Money value) {
        return central != null && !central.isMoreThan(value);
    }

    /**
     * That of the day on which procurement began: later ones leave procurement alone that has begun. The first one of
     * the Act for what began before it.
     */
    static Threshold of(EntityManager em, AwardKind kind, boolean lightTouch, LocalDate began) {
        String wanted = lightTouch ? "LIGHT_TOUCH" : kind == AwardKind.WORKS ? "WORKS" : "GOODS_SERVICES";
        List<ThresholdRow> rows = Rows.ofSql(
                        em,
                        "select t.from_on, t.amount, t.central_amount, t.with_vat, t.source from procurement_threshold t "
                                + "where t.kind = :kind order by t.from_on",
                        ThresholdRow.class)
                .setParameter("kind", wanted)
                .getResultList();
        Threshold threshold = null;
        for (ThresholdRow row : rows) {
            Threshold next =
                    new Threshold(row.fromOn(), row.amount(), row.centralAmount(), row.withVat(), row.source());
            if (threshold == null || !next.from.isAfter(began)) {
                threshold = next;
            }
        }
        return threshold;
    }
}
