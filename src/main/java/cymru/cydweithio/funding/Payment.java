package cymru.cydweithio.funding;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
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
    private String parts;
    private UUID importId;
    private LocalDate voidedOn;
    private String voidedBy;
    private String voidedBecause;

    protected Payment() {}

    static Payment underContract(UUID contractId, Payments.NewPayment details, LocalDate today) {
        Payment payment = of(details, today);
        payment.contractId = contractId;
        return payment;
    }

    static Payment forPost(UUID postId, Payments.NewPayment details, LocalDate today) {
        Payment payment = of(details, today);
        payment.postId = postId;
        return payment;
    }

    /**
     * As the ledger has it: a credit note has a reason or none.
     *
     * @param parts the lines of the ledger that it sums
     * @param brought the import, which can be taken back
     */
    static Payment ofLedger(
            UUID contractId, Payments.NewPayment details, List<PaymentPart> parts, UUID brought, LocalDate today) {
        validateOfLedger(details, today);
        Payment payment = read(details);
        payment.contractId = contractId;
        payment.parts = PaymentPart.written(parts);
        payment.importId = brought;
        return payment;
    }

    private static Payment of(Payments.NewPayment details, LocalDate today) {
        validate(details, today);
        return read(details);
    }

    private static Payment read(Payments.NewPayment details) {
        Payment payment = new Payment();
        payment.id = Ids.next();
        payment.streamId = details.streamId();
        payment.year = FinancialYear.of(details.paidOn()).start();
        payment.paidOn = details.paidOn();
        payment.amount = details.amount();
        payment.reference = details.reference().strip();
        payment.reason = details.reason() == null || details.reason().isBlank()
                ? null
                : details.reason().strip();
        return payment;
    }

    /** Refuses what cannot be a payment that somebody types. */
    static void validate(Payments.NewPayment details, LocalDate today) {
        validateOfLedger(details, today);
        if (details.amount().isNegative()
                && (details.reason() == null || details.reason().isBlank())) {
            throw new RuleViolation(PaymentRule.REASON_REQUIRED);
        }
    }

    /** Refuses what cannot be a payment of the ledger. */
    static void validateOfLedger(Payments.NewPayment details, LocalDate today) {
        if (details.reference() == null || details.reference().isBlank()) {
            throw new RuleViolation(PaymentRule.REFERENCE_REQUIRED);
        }
        if (details.reference().strip().length() > LONGEST_REFERENCE) {
            throw new RuleViolation(PaymentRule.REFERENCE_LONG, LONGEST_REFERENCE);
        }
        if (details.paidOn() == null) {
            throw new RuleViolation(PaymentRule.DAY_REQUIRED);
        }
        if (details.paidOn().isAfter(today)) {
            throw new RuleViolation(PaymentRule.DAY_FUTURE, details.paidOn());
        }
        if (details.paidOn().isBefore(EARLIEST)) {
            throw new RuleViolation(PaymentRule.DAY_EARLY, EARLIEST);
        }
        if (details.amount() == null || details.amount().isZero()) {
            throw new RuleViolation(PaymentRule.AMOUNT);
        }
        if (details.reason() != null && details.reason().strip().length() > LONGEST_REASON) {
            throw new RuleViolation(PaymentRule.REASON_LONG, LONGEST_REASON);
        }
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
