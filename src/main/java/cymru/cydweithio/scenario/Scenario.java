package cymru.cydweithio.scenario;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
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

/**
 * A branch of the map of a day: started by a reviewer, perhaps shared, then adopted or abandoned. Its steps are
 * separate rows.
 */
@Entity
@Audited
class Scenario {
    private static final int MOST_REASON = 2000;

    @Id
    private UUID id;

    @Version
    private long version;

    private String titleEn;
    private String titleCy;
    private String purposeEn;
    private String purposeCy;
    private LocalDate baseDate;

    @Enumerated(EnumType.STRING)
    private ScenarioState state;

    private UUID createdBy;
    private LocalDate createdOn;
    private LocalDate adoptedOn;
    private UUID adoptedBy;
    private LocalDate withdrawnOn;
    private UUID withdrawnBy;
    private String withdrawnReason;

    @Enumerated(EnumType.STRING)
    private Language withdrawnLanguage;

    protected Scenario() {}

    static Scenario begin(Wording title, Wording purpose, LocalDate baseDate, UUID by, LocalDate on) {
        Scenario scenario = new Scenario();
        scenario.id = Ids.next();
        scenario.state = ScenarioState.DRAFT;
        scenario.createdBy = by;
        scenario.createdOn = on;
        scenario.baseDate = baseDate;
        scenario.describe(title, purpose);
        return scenario;
    }

    void describe(Wording title, Wording purpose) {
        refuseUnlessOpen();
        titleEn = title.en();
        titleCy = title.cy();
        purposeEn = purpose == null ? null : purpose.en();
        purposeCy = purpose == null ? null : purpose.cy();
    }

    void share() {
        if (state != ScenarioState.SHARED) {
            moveTo(ScenarioState.SHARED);
        }
    }

    void abandon() {
        moveTo(ScenarioState.LET_GO);
    }

    void resume() {
        moveTo(ScenarioState.DRAFT);
    }

    void adopt(UUID by, LocalDate on) {
        moveTo(ScenarioState.ADOPTED);
        adoptedBy = by;
        adoptedOn = on;
    }

    /** Its adoption is withdrawn, with the reason in the words of the person who did it. */
    void withdraw(String reason, Language language, UUID by, LocalDate on) {
        if (reason == null || reason.isBlank()) {
            throw new RuleViolation(ScenarioRule.WITHDRAW_REASON);
        }
        if (reason.strip().length() > MOST_REASON) {
            throw new RuleViolation(ScenarioRule.WITHDRAW_LONG, MOST_REASON);
        }
        moveTo(ScenarioState.WITHDRAWN);
        withdrawnReason = reason.strip();
        withdrawnLanguage = language;
        withdrawnBy = by;
        withdrawnOn = on;
    }

    private void moveTo(ScenarioState next) {
        if (!state.next().contains(next)) {
            throw new RuleViolation(ScenarioRule.CLOSED);
        }
        state = next;
    }

    void refuseUnlessOpen() {
        if (!state.open()) {
            throw new RuleViolation(ScenarioRule.CLOSED);
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ScenarioState state() {
        return state;
    }

    LocalDate baseDate() {
        return baseDate;
    }

    LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    String withdrawnReason() {
        return withdrawnReason;
    }

    Language withdrawnLanguage() {
        return withdrawnLanguage;
    }

    Wording purpose() {
        return Wording.ofNullable(purposeEn, purposeCy);
    }
}
