package cymru.cydweithio.funding;

import java.time.LocalDate;

/**
 * What is odd about a payment under a contract, without being wrong: it is told before payments are imported, and shown
 * beside the payment afterwards.
 */
public enum PaymentMark {
    /** The contract has not been started. */
    PLANNED,
    /** Paid before its first day. */
    BEFORE,
    /** Paid after its last day. */
    AFTER;

    /** What is odd about a day of payment; null where nothing is. */
    static PaymentMark of(String state, LocalDate startsOn, LocalDate endsOn, LocalDate paidOn) {
        return state.equals("PLANNED")
                ? PLANNED
                : paidOn.isBefore(startsOn) ? BEFORE : paidOn.isAfter(endsOn) ? AFTER : null;
    }
}
