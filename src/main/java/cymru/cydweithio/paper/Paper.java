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
 * A document for one item of an agenda: called for, then handed in, in versions and in one language or both. Once
 * issued, it can be withdrawn with a reason, which the next supplement states.
 */
@Entity
@Audited
class Paper {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID partnershipId;
    private UUID meetingId;
    private UUID itemId;
    private int position;
    private String titleEn;
    private String titleCy;
    private UUID authorId;
    private boolean welshExpected;
    private boolean tabled;
    private Instant withdrawnAt;
    private String withdrawnBy;
    private String withdrawnBecause;

    protected Paper() {}

    static Paper of(UUID partnershipId, UUID meetingId, UUID itemId, int position, PaperDetails details) {
        Paper paper = new Paper();
        paper.id = Ids.next();
        paper.partnershipId = partnershipId;
        paper.meetingId = meetingId;
        paper.itemId = itemId;
        paper.position = position;
        paper.describe(details);
        return paper;
    }

    void describe(PaperDetails details) {
        titleEn = details.titleEn();
        titleCy = details.titleCy();
        authorId = details.authorId();
        welshExpected = details.welshExpected();
    }

    /** Its item went to another meeting. */
    void goTo(UUID meeting) {
        meetingId = meeting;
    }

    /** Entered after the meeting was held, where it had been put on the table. */
    Paper tabledAtTheMeeting() {
        tabled = true;
        return this;
    }

    void withdraw(String because, Instant now, String by) {
        if (withdrawn()) {
            throw new RuleViolation(PaperRule.WITHDRAWN_ALREADY);
        }
        withdrawnBecause = VersionRemoval.reason(because);
        withdrawnAt = now;
        withdrawnBy = by;
    }

    boolean withdrawn() {
        return withdrawnAt != null;
    }

    boolean tabled() {
        return tabled;
    }

    String withdrawnBecause() {
        return withdrawnBecause;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID partnershipId() {
        return partnershipId;
    }

    UUID meetingId() {
        return meetingId;
    }

    UUID itemId() {
        return itemId;
    }

    UUID authorId() {
        return authorId;
    }

    PaperDetails details() {
        return new PaperDetails(titleEn, titleCy, authorId, welshExpected);
    }
}
