package cymru.cydweithio.calendar;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.security.SecretToken;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The private address of a person's calendar: issued, renewed as often as the person likes, removed when it is
 * withdrawn. Its token is stored as a hash only.
 */
@Entity
class CalendarFeed {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID accountId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String tokenSha256;

    private Instant issuedAt;

    protected CalendarFeed() {}

    static CalendarFeed issue(UUID accountId, SecretToken token, Instant now) {
        CalendarFeed feed = new CalendarFeed();
        feed.id = Ids.next();
        feed.accountId = accountId;
        feed.renew(token, now);
        return feed;
    }

    /** From now on the new address works and the old one does not. */
    void renew(SecretToken token, Instant now) {
        tokenSha256 = token.sha256();
        issuedAt = now;
    }

    Instant issuedAt() {
        return issuedAt;
    }
}
