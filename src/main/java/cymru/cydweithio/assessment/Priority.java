package cymru.cydweithio.assessment;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.Restoration;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Withdrawal;
import cymru.cydweithio.platform.Wording;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * What a partnership has resolved to put first. Adopted by a decision from a signed-off assessment; what it rests on
 * and what serves it are rows of their own, and where there is none of them it is marked.
 */
@Entity
@Audited
class Priority {
    static final int LONGEST_OBJECTIVES = 4000;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID partnershipId;
    private UUID assessmentId;
    private UUID planId;
    private UUID decisionId;
    private String titleEn;
    private String titleCy;
    private String objectivesEn;
    private String objectivesCy;
    private UUID leadId;
    private LocalDate periodFrom;
    private LocalDate periodTo;

    @Embedded
    private Withdrawal withdrawal;

    @Embedded
    private Restoration restoration;

    protected Priority() {}

    static Priority adopt(Assessment assessment, Priorities.PriorityDetails details) {
        if (!assessment.signedOff()) {
            throw new RuleViolation(PriorityRule.NOT_SIGNED_OFF);
        }
        Priority priority = new Priority();
        priority.id = Ids.next();
        priority.partnershipId = assessment.partnershipId();
        priority.assessmentId = assessment.id();
        priority.describe(details);
        return priority;
    }

    void describe(Priorities.PriorityDetails details) {
        mustCount();
        Wording title = BoundedTexts.wording(
                details.title(), BoundedTexts.TITLE, AssessmentRule.TITLE_REQUIRED, AssessmentRule.TITLE_LONG);
        Wording objectives = BoundedTexts.wording(
                details.objectives(),
                LONGEST_OBJECTIVES,
                PriorityRule.OBJECTIVES_REQUIRED,
                PriorityRule.OBJECTIVES_LONG);
        if (details.leadId() == null) {
            throw new RuleViolation(AssessmentRule.LEAD_REQUIRED);
        }
        Period period = Assessment.period(details.from(), details.to());
        if (details.decisionId() == null) {
            throw new RuleViolation(AssessmentRule.DECISION_REQUIRED);
        }
        titleEn = title.en();
        titleCy = title.cy();
        objectivesEn = objectives.en();
        objectivesCy = objectives.cy();
        leadId = details.leadId();
        periodFrom = period.from();
        periodTo = period.to();
        decisionId = details.decisionId();
        planId = details.planId();
    }

    void mustCount() {
        if (withdrawal != null) {
            throw new RuleViolation(PlatformRule.WITHDRAW_CLOSED);
        }
    }

    void withdraw(LocalDate today, String by, String because) {
        withdrawal = Withdrawal.of(withdrawal, today, by, because);
    }

    void restore(LocalDate today, String by, String because) {
        restoration = Restoration.of(withdrawal, today, by, because);
        withdrawal = null;
    }

    Withdrawal withdrawal() {
        return withdrawal;
    }

    Restoration restoration() {
        return restoration;
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

    UUID assessmentId() {
        return assessmentId;
    }

    UUID planId() {
        return planId;
    }

    UUID decisionId() {
        return decisionId;
    }

    Wording title() {
        return new Wording(titleEn, titleCy);
    }

    Wording objectives() {
        return new Wording(objectivesEn, objectivesCy);
    }

    UUID leadId() {
        return leadId;
    }

    Period period() {
        return new Period(periodFrom, periodTo);
    }
}
