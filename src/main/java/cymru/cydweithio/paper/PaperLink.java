package cymru.cydweithio.paper;

import cymru.cydweithio.platform.Clocks;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.security.SecretToken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A link by which an author without an account hands in one paper, and nothing else. It can be used repeatedly until it
 * expires, so that a mistake can be corrected; each use adds a version. Technical data, outside the audit trail; the
 * versions record who handed in what.
 */
@Entity
class PaperLink {

    /**
     * An author asked after the deadline has until the end of the second day after that, but not beyond the day of the
     * meeting.
     */
    private static final int DAYS_AFTER_THE_DEADLINE = 2;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID paperId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String tokenSha256;

    private String email;

    @Enumerated(EnumType.STRING)
    private Language language;

    private Instant issuedAt;
    private Instant expiresAt;
    private Instant withdrawnAt;

    protected PaperLink() {}

    /**
     * A link that is sent by the deadline's day ends with that day, in Wales; one that is sent later, because the paper
     * is still wanted, two days after.
     */
    static PaperLink issue(
            UUID paperId,
            SecretToken token,
            String email,
            Language language,
            Instant now,
            LocalDate papersDueOn,
            LocalDate heldOn) {
        PaperLink link = new PaperLink();
        link.id = Ids.next();
        link.paperId = paperId;
        link.tokenSha256 = token.sha256();
        link.email = email;
        link.language = language;
        link.issuedAt = now;
        link.follow(papersDueOn, heldOn);
        return link;
    }

    /** The deadline is on this day, the meeting on that: also after either was moved. */
    void follow(LocalDate papersDueOn, LocalDate heldOn) {
        LocalDate sentOn = LocalDate.ofInstant(issuedAt, Clocks.WALES);
        LocalDate last = sentOn.isAfter(papersDueOn) ? sentOn.plusDays(DAYS_AFTER_THE_DEADLINE) : papersDueOn;
        LocalDate until = last.isAfter(heldOn) ? heldOn : last;
        expiresAt = until.plusDays(1).atStartOfDay(Clocks.WALES).toInstant();
    }

    /** The day with which it ends. */
    LocalDate lastDay() {
        return LocalDate.ofInstant(expiresAt.minusNanos(1), Clocks.WALES);
    }

    boolean usableAt(Instant now) {
        return withdrawnAt == null && now.isBefore(expiresAt);
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    UUID paperId() {
        return paperId;
    }

    String email() {
        return email;
    }

    Language language() {
        return language;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
