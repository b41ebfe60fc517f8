package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * That something was changed after members had it before them: an item after its agenda was issued, a decision after
 * its minutes were shared. Only ever added.
 */
@Entity
@Immutable
class Amendment {

    private static final int LONGEST_REASON = 300;

    /** What was done. */
    enum Kind {
        CHANGED,
        WITHDRAWN,
        TAKEN_OFF,
        DEFERRED,
        PUT_BACK
    }

    @Id
    private UUID id;

    private UUID meetingId;
    private UUID itemId;
    private UUID decisionId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private Instant madeAt;
    private String madeBy;
    private String because;
    private String beforeEn;
    private String beforeCy;
    private String beforeSection17;

    protected Amendment() {}

    static Amendment of(AgendaItem item, Kind kind, String because, Instant now, String by) {
        ItemDetails details = item.details();
        Amendment amendment = new Amendment();
        amendment.id = Ids.next();
        amendment.meetingId = item.meetingId();
        amendment.itemId = item.id();
        amendment.kind = kind;
        amendment.madeAt = now;
        amendment.madeBy = by;
        amendment.because = reason(because);
        amendment.beforeEn = details.titleEn();
        amendment.beforeCy = details.titleCy();
        return amendment;
    }

    static Amendment of(Decision decision, Kind kind, String because, Instant now, String by) {
        Amendment amendment = new Amendment();
        amendment.id = Ids.next();
        amendment.meetingId = decision.meetingId();
        amendment.itemId = decision.itemId();
        amendment.decisionId = decision.id();
        amendment.kind = kind;
        amendment.madeAt = now;
        amendment.madeBy = by;
        amendment.because = reason(because);
        Decisions.DecisionText before = decision.text();
        amendment.beforeEn = before.textEn();
        amendment.beforeCy = before.textCy();
        return amendment;
    }

    /** What a decision means under Section 17 was stated otherwise. */
    static Amendment ofSection17(Decision decision, String before, String because, Instant now, String by) {
        Amendment amendment = new Amendment();
        amendment.id = Ids.next();
        amendment.meetingId = decision.meetingId();
        amendment.itemId = decision.itemId();
        amendment.decisionId = decision.id();
        amendment.kind = Kind.CHANGED;
        amendment.madeAt = now;
        amendment.madeBy = by;
        amendment.because = reason(because);
        amendment.beforeSection17 = before;
        return amendment;
    }

    /** Why something that others have seen is changed: it is always said. */
    static String reason(String because) {
        if (because == null || because.isBlank()) {
            throw new RuleViolation(MeetingRule.AMENDMENT_REASON);
        }
        if (because.strip().length() > LONGEST_REASON) {
            throw new RuleViolation(PlatformRule.TEXT_LONG, LONGEST_REASON);
        }
        return because.strip();
    }

    Minutes.AmendmentRow row() {
        return new Minutes.AmendmentRow(
                itemId,
                decisionId,
                kind.name(),
                madeAt,
                madeBy,
                because,
                Wording.ofNullable(beforeEn, beforeCy),
                beforeSection17);
    }
}
