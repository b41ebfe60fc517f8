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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A link by which an author without an account hands in one paper, and nothing else. It can be used again until it
 * expires, so that a mistake can be put right; each use adds a version. Technical, outside the audit trail; the
 * versions tell who handed what in.
 */
@Entity
class PaperLink {

    /** Where the deadline is near or over, the author still has this long. */
    private static final Duration AT_LEAST = Duration.ofDays(2);

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

    /** Lives until the end of the deadline's day, at least two days, and never beyond the meeting's day. */
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
        Instant deadline = endOf(papersDueOn);
        Instant least = now.plus(AT_LEAST);
        Instant meeting = endOf(heldOn);
        Instant until = deadline.isAfter(least) ? deadline : least;
        link.expiresAt = until.isAfter(meeting) ? meeting : until;
        return link;
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Clocks.WALES).toInstant();
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
