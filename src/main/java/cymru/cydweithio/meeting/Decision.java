package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;
import jakarta.persistence.Column;
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
    private DecisionStatus standing;

    private UUID ratifiedAt;

    /** An earlier text in one piece, which stays as it was written; since then {@link Implication} tells of it. */
    @Column(updatable = false)
    private String section17;

    protected Decision() {}

    static Decision take(
            Meeting meeting, UUID itemId, String reference, String textEn, String textCy, boolean quorate) {
        Decision decision = new Decision();
        decision.id = Ids.next();
        decision.partnershipId = meeting.partnershipId();
        decision.meetingId = meeting.id();
        decision.itemId = itemId;
        decision.reference = reference;
        decision.word(new Decisions.DecisionText(textEn, textCy));
        decision.updateStatus(quorate);
        return decision;
    }

    /**
     * The attendance was corrected after the decision was written down: whether it stands follows. One that was
     * ratified stays so.
     */
    void updateStatus(boolean quorate) {
        if (standing != DecisionStatus.RATIFIED && standing != DecisionStatus.WITHDRAWN) {
            standing = quorate ? DecisionStatus.STANDS : DecisionStatus.TO_BE_RATIFIED;
        }
    }

    void ratify(UUID laterMeetingId) {
        if (standing != DecisionStatus.TO_BE_RATIFIED) {
            throw new RuleViolation(MeetingRule.DECISION_NEEDS_NONE);
        }
        standing = DecisionStatus.RATIFIED;
        ratifiedAt = laterMeetingId;
    }

    /** Puts right what was written down. Whoever shared it before says why, in an {@link Amendment}. */
    void correct(Decisions.DecisionText text) {
        if (standing == DecisionStatus.WITHDRAWN) {
            throw MeetingRule.DECISION_WITHDRAWN.broken();
        }
        word(text);
    }

    /** It was recorded by mistake: it stays for the record and no longer counts. */
    void withdraw() {
        if (standing == DecisionStatus.WITHDRAWN) {
            throw MeetingRule.DECISION_WITHDRAWN.broken();
        }
        standing = DecisionStatus.WITHDRAWN;
    }

    private void word(Decisions.DecisionText text) {
        textEn = bounded(text.textEn());
        textCy = bounded(text.textCy());
        if (textEn == null && textCy == null) {
            throw new RuleViolation(MeetingRule.DECISION_TEXT_MISSING);
        }
    }

    Decisions.DecisionText text() {
        return new Decisions.DecisionText(textEn, textCy);
    }

    boolean withdrawn() {
        return standing == DecisionStatus.WITHDRAWN;
    }

    String reference() {
        return reference;
    }

    private static String bounded(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > 2000) {
            throw new RuleViolation(PlatformRule.TEXT_LONG, 2000);
        }
        return text.strip();
    }

    /**
     * As it is shown.
     *
     * @param stated what it means under Section 17, or null where nobody has said yet
     */
    Decisions.DecisionRow row(LocalDate takenOn, Implications.Stated stated) {
        return new Decisions.DecisionRow(
                id, itemId, reference, new Wording(textEn, textCy), section17, standing, takenOn, stated);
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
