package cymru.cydweithio.funding;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: payment. The texts stand under the keys in the bundles of {@code funding}. */
public enum PaymentRule implements Rule {
    AMOUNT("funding.payment.amount"),
    CONTRACT_UNKNOWN("funding.payment.contract.unknown"),
    DAY_EARLY("funding.payment.day.early"),
    DAY_FUTURE("funding.payment.day.future"),
    DAY_REQUIRED("funding.payment.day.required"),
    POST_REQUIRED("funding.payment.post.required"),
    REASON_LONG("funding.payment.reason.long"),
    REASON_REQUIRED("funding.payment.reason.required"),
    REFERENCE_LONG("funding.payment.reference.long"),
    REFERENCE_REQUIRED("funding.payment.reference.required"),
    REFERENCE_TAKEN("funding.payment.reference.taken"),
    STREAM_UNKNOWN("funding.payment.stream.unknown"),
    VOID_ALREADY("funding.payment.void.already"),
    VOID_LONG("funding.payment.void.long"),
    VOID_REQUIRED("funding.payment.void.required");

    private final String key;

    PaymentRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
