package cymru.cydweithio.paper;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * A board pack as issued, or a supplement that followed it. What was issued never changes; it can be withdrawn with a
 * reason.
 */
@Entity
@Audited
class PackEdition {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID partnershipId;
    private UUID meetingId;
    private int number;
    private Instant issuedAt;
    private String issuedBy;
    private Instant withdrawnAt;
    private String withdrawnBecause;

    protected PackEdition() {}

    static PackEdition issue(UUID partnershipId, UUID meetingId, int number, Instant now, String issuedBy) {
        PackEdition edition = new PackEdition();
        edition.id = Ids.next();
        edition.partnershipId = partnershipId;
        edition.meetingId = meetingId;
        edition.number = number;
        edition.issuedAt = now;
        edition.issuedBy = issuedBy;
        return edition;
    }

    void withdraw(String because, Instant now) {
        if (withdrawnAt != null) {
            throw new RuleViolation("paper.pack.withdrawnAlready");
        }
        if (because == null || because.isBlank()) {
            throw new RuleViolation("paper.pack.reasonMissing");
        }
        if (because.length() > 300) {
            throw new RuleViolation("platform.text.long", 300);
        }
        withdrawnAt = now;
        withdrawnBecause = because.strip();
    }

    boolean withdrawn() {
        return withdrawnAt != null;
    }

    UUID id() {
        return id;
    }

    UUID meetingId() {
        return meetingId;
    }

    int number() {
        return number;
    }

    UUID partnershipId() {
        return partnershipId;
    }

    Packs.EditionRow row(boolean opens) {
        return new Packs.EditionRow(id, number, issuedAt, issuedBy, withdrawnAt, withdrawnBecause, opens);
    }
}
