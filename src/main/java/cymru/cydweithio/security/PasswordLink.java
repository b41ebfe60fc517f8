package cymru.cydweithio.security;

import cymru.cydweithio.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A one-time link by which a person sets a password: issued, used once or expired. */
@Entity
class PasswordLink {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID accountId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String tokenSha256;

    private Instant issuedAt;
    private Instant expiresAt;
    private Instant usedAt;

    protected PasswordLink() {}

    static PasswordLink issue(UUID accountId, SecretToken token, Instant now, Duration life) {
        PasswordLink link = new PasswordLink();
        link.id = Ids.next();
        link.accountId = accountId;
        link.tokenSha256 = token.sha256();
        link.issuedAt = now;
        link.expiresAt = now.plus(life);
        return link;
    }

    boolean usableAt(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        usedAt = now;
    }

    UUID accountId() {
        return accountId;
    }
}
