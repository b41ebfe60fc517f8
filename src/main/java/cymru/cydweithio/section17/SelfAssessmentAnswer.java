package cymru.cydweithio.section17;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * The level that a body gives itself for a criterion, and why. What was carried over from another year waits until
 * somebody confirms or changes it.
 */
@Entity
@Audited
class SelfAssessmentAnswer {
    static final int HIGHEST = 4;
    static final int LONGEST_REASONS = 4000;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID assessmentId;
    private UUID criterionId;
    private int level;
    private String reasonsEn;
    private String reasonsCy;
    private UUID answeredById;
    private String answeredBy;
    private LocalDate answeredOn;
    private Integer carriedFrom;
    private boolean confirmed;

    protected SelfAssessmentAnswer() {}

    static SelfAssessmentAnswer of(
            UUID assessmentId, UUID criterionId, Answers.Given given, LocalDate today, SelfAssessment.By by) {
        SelfAssessmentAnswer answer = new SelfAssessmentAnswer();
        answer.id = Ids.next();
        answer.assessmentId = assessmentId;
        answer.criterionId = criterionId;
        answer.give(given, today, by);
        return answer;
    }

    /** The same as the starting point of another year. */
    SelfAssessmentAnswer carriedInto(UUID otherAssessment, UUID otherCriterion, FinancialYear from) {
        SelfAssessmentAnswer copy = new SelfAssessmentAnswer();
        copy.id = Ids.next();
        copy.assessmentId = otherAssessment;
        copy.criterionId = otherCriterion;
        copy.level = level;
        copy.reasonsEn = reasonsEn;
        copy.reasonsCy = reasonsCy;
        copy.answeredBy = answeredBy;
        copy.answeredOn = answeredOn;
        copy.carriedFrom = from.start();
        return copy;
    }

    void give(Answers.Given given, LocalDate today, SelfAssessment.By by) {
        if (given.level() == null) {
            throw new RuleViolation(Section17Rule.LEVEL_REQUIRED);
        }
        if (given.level() < 0 || given.level() > HIGHEST) {
            throw new RuleViolation(Section17Rule.LEVEL_BOUNDS, HIGHEST);
        }
        Wording reasons = BoundedText.wording(
                given.reasons(), LONGEST_REASONS, Section17Rule.REASONS_REQUIRED, Section17Rule.REASONS_LONG);
        level = given.level();
        reasonsEn = reasons.en();
        reasonsCy = reasons.cy();
        lookedAt(today, by);
    }

    /** What was carried over still holds. */
    void confirm(LocalDate today, SelfAssessment.By by) {
        if (confirmed) {
            throw new RuleViolation(Section17Rule.NOT_CARRIED);
        }
        lookedAt(today, by);
    }

    private void lookedAt(LocalDate today, SelfAssessment.By by) {
        confirmed = true;
        answeredById = by.account();
        answeredBy = by.name();
        answeredOn = today;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID criterionId() {
        return criterionId;
    }

    int level() {
        return level;
    }

    Wording reasons() {
        return new Wording(reasonsEn, reasonsCy);
    }

    UUID answeredById() {
        return answeredById;
    }

    String answeredBy() {
        return answeredBy;
    }

    LocalDate answeredOn() {
        return answeredOn;
    }

    FinancialYear carriedFrom() {
        return carriedFrom == null ? null : new FinancialYear(carriedFrom);
    }

    boolean confirmed() {
        return confirmed;
    }
}
