package cymru.cydweithio.funding;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * A payment of the ledger, under a contract or for a post. Never altered: money that came back is a payment of its own,
 * with the reason. One that was entered wrongly becomes void: it stays to be seen and counts nowhere, and its reference
 * is free for the right one.
 */
@Entity
@Audited
class Payment {
    private static final int LONGEST_REFERENCE = 60;
    private static final int LONGEST_REASON = 400;
    private static final int LONGEST_VOID_REASON = 1000;
    private static final LocalDate EARLIEST = LocalDate.of(1998, 4, 1);

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID contractId;
    private UUID postId;
    private UUID streamId;
    private int year;
    private LocalDate paidOn;
    private Money amount;
    private String reference;
    private String reason;
    private UUID importId;
    private LocalDate voidedOn;
    private String voidedBy;
    private String voidedBecause;

    protected Payment() {}

    static Payment underContract(UUID contractId, Payments.NewPayment facts, LocalDate today) {
        Payment payment = of(facts, today);
        payment.contractId = contractId;
        return payment;
    }

    static Payment forPost(UUID postId, Payments.NewPayment facts, LocalDate today) {
        Payment payment = of(facts, today);
        payment.postId = postId;
        return payment;
    }

    private static Payment of(Payments.NewPayment facts, LocalDate today) {
        judge(facts, today);
        Payment payment = new Payment();
        payment.id = Ids.next();
        payment.streamId = facts.streamId();
        payment.year = FinancialYear.of(facts.paidOn()).start();
        payment.paidOn = facts.paidOn();
        payment.amount = facts.amount();
        payment.reference = facts.reference().strip();
        payment.reason = facts.reason() == null || facts.reason().isBlank()
                ? null
                : facts.reason().strip();
        return payment;
    }

    /** Refuses what cannot be a payment of the ledger. */
    static void judge(Payments.NewPayment facts, LocalDate today) {
        if (facts.reference() == null || facts.reference().isBlank()) {
            throw new RuleViolation(PaymentRule.REFERENCE_REQUIRED);
        }
        if (facts.reference().strip().length() > LONGEST_REFERENCE) {
            throw new RuleViolation(PaymentRule.REFERENCE_LONG, LONGEST_REFERENCE);
        }
        if (facts.paidOn() == null) {
            throw new RuleViolation(PaymentRule.DAY_REQUIRED);
        }
        if (facts.paidOn().isAfter(today)) {
            throw new RuleViolation(PaymentRule.DAY_FUTURE, facts.paidOn());
        }
        if (facts.paidOn().isBefore(EARLIEST)) {
            throw new RuleViolation(PaymentRule.DAY_EARLY, EARLIEST);
        }
        if (facts.amount() == null || facts.amount().isZero()) {
            throw new RuleViolation(PaymentRule.AMOUNT);
        }
        if (facts.amount().isNegative()
                && (facts.reason() == null || facts.reason().isBlank())) {
            throw new RuleViolation(PaymentRule.REASON_REQUIRED);
        }
        if (facts.reason() != null && facts.reason().strip().length() > LONGEST_REASON) {
            throw new RuleViolation(PaymentRule.REASON_LONG, LONGEST_REASON);
        }
    }

    /** It came by an import, which can be taken back. */
    void broughtBy(UUID brought) {
        importId = brought;
    }

    /** It was entered wrongly: from now on it counts nowhere. */
    void becomeVoid(LocalDate today, String by, String because) {
        if (voidedOn != null) {
            throw new RuleViolation(PaymentRule.VOID_ALREADY, voidedOn);
        }
        if (because == null || because.isBlank()) {
            throw new RuleViolation(PaymentRule.VOID_REQUIRED);
        }
        if (because.strip().length() > LONGEST_VOID_REASON) {
            throw new RuleViolation(PaymentRule.VOID_LONG, LONGEST_VOID_REASON);
        }
        voidedOn = today;
        voidedBy = by;
        voidedBecause = because.strip();
    }

    UUID id() {
        return id;
    }

    UUID contractId() {
        return contractId;
    }

    /** Whether it was for a post, out of this stream. */
    boolean isForPostOf(UUID stream) {
        return postId != null && stream.equals(streamId);
    }

    boolean isVoid() {
        return voidedOn != null;
    }
}
