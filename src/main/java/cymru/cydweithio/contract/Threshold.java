package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Rows;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/**
 * From which estimated value on a contract is public (Procurement Act 2023, s.3 and Schedule 1).
 *
 * @param amount for a local authority and others that are not central government
 * @param central for a central government authority, where another amount holds for it
 * @param withVat whether the amounts are with VAT
 * @param source where they stand
 */
public record Threshold(LocalDate from, Money amount, Money central, boolean withVat, String source) {

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
        List<Object[]> rows = em.unwrap(Session.class)
                .createNativeQuery(
                        "select t.from_on, t.amount, t.central_amount, t.with_vat, t.source from procurement_threshold t "
                                + "where t.kind = :kind order by t.from_on",
                        Object[].class)
                .setParameter("kind", wanted)
                .getResultList();
        Threshold threshold = null;
        for (Object[] row : rows) {
            Threshold next = new Threshold(
                    Rows.day(row[0]), Rows.money(row[1]), Rows.money(row[2]), (Boolean) row[3], (String) row[4]);
            if (threshold == null || !next.from.isAfter(began)) {
                threshold = next;
            }
        }
        return threshold;
    }
}
