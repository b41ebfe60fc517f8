package cymru.cydweithio.assessment;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** An organisation that works on an assessment, with the hours of its analysts. */
@Entity
@Audited
class AssessmentContributor {
    static final BigDecimal MOST_HOURS = new BigDecimal("99999.9");

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID assessmentId;
    private UUID organisationId;
    private BigDecimal hours;

    protected AssessmentContributor() {}

    static AssessmentContributor of(UUID assessmentId, UUID organisationId, BigDecimal hours) {
        AssessmentContributor contributor = new AssessmentContributor();
        contributor.id = Ids.next();
        contributor.assessmentId = assessmentId;
        contributor.organisationId = organisationId;
        contributor.work(hours);
        return contributor;
    }

    /** Says the hours, to a tenth: never fewer than none. */
    void work(BigDecimal worked) {
        if (worked == null) {
            throw new RuleViolation(AssessmentRule.HOURS_REQUIRED);
        }
        if (worked.signum() < 0
                || worked.compareTo(MOST_HOURS) > 0
                || worked.stripTrailingZeros().scale() > 1) {
            throw new RuleViolation(AssessmentRule.HOURS_BOUNDS, MOST_HOURS);
        }
        hours = worked.setScale(1);
    }
}
