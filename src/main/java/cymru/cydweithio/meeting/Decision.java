package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** What a meeting decided on an item. Without a quorum it waits to be ratified by a later meeting that has one. */
@Entity
@Audited
class Decision {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID partnershipId;
    private UUID meetingId;
    private UUID itemId;
    private String reference;
    private String textEn;
    private String textCy;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    private UUID ratifiedAt;
    private String section17;

    protected Decision() {}

    static Decision take(
            Meeting meeting,
            UUID itemId,
            String reference,
            String textEn,
            String textCy,
            String section17,
            boolean quorate) {
        Decision decision = new Decision();
        decision.id = Ids.next();
        decision.partnershipId = meeting.partnershipId();
        decision.meetingId = meeting.id();
        decision.itemId = itemId;
        decision.reference = reference;
        decision.textEn = bounded(textEn);
        decision.textCy = bounded(textCy);
        decision.section17 = bounded(section17);
        if (decision.textEn == null && decision.textCy == null) {
            throw new RuleViolation("meeting.decision.textMissing");
        }
        decision.judge(quorate);
        return decision;
    }

    /**
     * The attendance was corrected after the decision was written down: whether it stands follows. One that was
     * ratified stays so.
     */
    void judge(boolean quorate) {
        if (standing != Standing.RATIFIED) {
            standing = quorate ? Standing.STANDS : Standing.TO_BE_RATIFIED;
        }
    }

    void ratify(UUID laterMeetingId) {
        if (standing != Standing.TO_BE_RATIFIED) {
            throw new RuleViolation("meeting.decision.needsNone");
        }
        standing = Standing.RATIFIED;
        ratifiedAt = laterMeetingId;
    }

    private static String bounded(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > 2000) {
            throw new RuleViolation("platform.text.long", 2000);
        }
        return text.strip();
    }

    MinuteBook.DecisionRow row(LocalDate takenOn) {
        return new MinuteBook.DecisionRow(
                id, itemId, reference, new Wording(textEn, textCy), section17, standing, takenOn);
    }

    UUID id() {
        return id;
    }

    UUID meetingId() {
        return meetingId;
    }

    UUID itemId() {
        return itemId;
    }
}
