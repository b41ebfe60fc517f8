package cymru.cydweithio.funding.web;

import cymru.cydweithio.funding.Payments;
import cymru.cydweithio.funding.PostId;
import cymru.cydweithio.platform.Money;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** What somebody types of a payment. */
public class PaymentForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID postId;
    private LocalDate paidOn;
    private Money amount;
    private String reference;
    private String reason;
    private UUID streamId;

    Payments.NewPayment details() {
        return new Payments.NewPayment(paidOn, amount, reference, reason, streamId);
    }

    /** Null while none is chosen. */
    PostId post() {
        return postId == null ? null : new PostId(postId);
    }

    public UUID getPostId() {
        return postId;
    }

    public void setPostId(UUID postId) {
        this.postId = postId;
    }

    public LocalDate getPaidOn() {
        return paidOn;
    }

    public void setPaidOn(LocalDate paidOn) {
        this.paidOn = paidOn;
    }

    public Money getAmount() {
        return amount;
    }

    public void setAmount(Money amount) {
        this.amount = amount;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public UUID getStreamId() {
        return streamId;
    }

    public void setStreamId(UUID streamId) {
        this.streamId = streamId;
    }
}
