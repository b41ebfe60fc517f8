package cymru.cydweithio.mail;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.ShortText;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One mail to one recipient, written by {@link OutboxWriter}. Its key says what it is about, so that the same thing is
 * mailed once.
 */
@Entity
@Table(name = "mail_outbox")
class OutboxMail {
    static final int LAST_ATTEMPT = 8;

    @Id
    private UUID id;

    @Version
    private long version;

    private String dedupeKey;
    private String recipient;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String kind;
    private String subject;
    private String body;

    @Enumerated(EnumType.STRING)
    private MailState state;

    private int attempts;
    private Instant dueAt;
    private Instant createdAt;
    private Instant sentAt;
    private String lastError;

    protected OutboxMail() {}

    /**
     * Until the sender reports the outcome, nobody else takes the mail; if the sender dies, it is due again after five
     * minutes. Returns whether an attempt is left; otherwise the mail is given up.
     */
    boolean claim(Instant now) {
        if (attempts >= LAST_ATTEMPT) {
            state = MailState.FAILED;
            return false;
        }
        attempts++;
        dueAt = now.plus(Duration.ofMinutes(5));
        return true;
    }

    void sent(Instant now) {
        state = MailState.SENT;
        sentAt = now;
        body = null;
        lastError = null;
    }

    /** Retries with growing delays: one minute, two, four … and gives up after the eighth attempt. */
    void failed(String error, Instant now) {
        lastError = ShortText.of(error, 300);
        if (attempts >= LAST_ATTEMPT) {
            state = MailState.FAILED;
        } else {
            dueAt = now.plus(Duration.ofMinutes(1L << (attempts - 1)));
        }
    }

    void tryAgain(Instant now) {
        if (state != MailState.FAILED) {
            throw new RuleViolation(OutboxRule.MAIL_NOT_FAILED);
        }
        if (body == null) {
            throw new RuleViolation(OutboxRule.MAIL_LINK_ENDED);
        }
        state = MailState.WAITING;
        attempts = 0;
        dueAt = now;
    }

    UUID id() {
        return id;
    }

    String recipient() {
        return recipient;
    }

    Language language() {
        return language;
    }

    String subject() {
        return subject;
    }

    String body() {
        return body;
    }
}
