package cymru.cydweithio.assessment;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * The plan in which a partnership says how it meets its priorities: for some years, revised each year, published in
 * summary (SI 2007/3076, regulations 10 to 12; read in summary).
 */
@Entity
@Audited
class PartnershipPlan {
    private static final int LONGEST_ADDRESS = 500;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID partnershipId;
    private String titleEn;
    private String titleCy;
    private LocalDate periodFrom;
    private LocalDate periodTo;
    private LocalDate revisedOn;
    private LocalDate reviseBy;
    private String summaryAddress;

    protected PartnershipPlan() {}

    static PartnershipPlan frame(UUID partnershipId, Plans.PlanDetails details) {
        PartnershipPlan plan = new PartnershipPlan();
        plan.id = Ids.next();
        plan.partnershipId = partnershipId;
        plan.describe(details);
        return plan;
    }

    void describe(Plans.PlanDetails details) {
        Wording title = BoundedTexts.wording(
                details.title(), BoundedTexts.TITLE, AssessmentRule.TITLE_REQUIRED, AssessmentRule.TITLE_LONG);
        Period period = Assessment.period(details.from(), details.to());
        if (details.reviseBy() != null
                && (!period.activeOn(details.reviseBy())
                        || revisedOn != null && !details.reviseBy().isAfter(revisedOn))) {
            throw new RuleViolation(PriorityRule.PLAN_REVISION_ORDER);
        }
        titleEn = title.en();
        titleCy = title.cy();
        periodFrom = period.from();
        periodTo = period.to();
        reviseBy = details.reviseBy();
        summaryAddress = address(details.summaryAddress());
    }

    /** It becomes a link that people follow: an address of the web and nothing else. */
    private static String address(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (!typed.strip().matches("https?://[^\\s\"<>]+") || typed.strip().length() > LONGEST_ADDRESS) {
            throw new RuleViolation(PriorityRule.SUMMARY_ADDRESS, LONGEST_ADDRESS);
        }
        return typed.strip();
    }

    /**
     * It was revised.
     *
     * @param next when it is to be revised again; null where it runs out before
     */
    void revise(LocalDate on, LocalDate next, LocalDate today) {
        if (on == null) {
            throw new RuleViolation(PriorityRule.PLAN_REVISION_REQUIRED);
        }
        if (on.isAfter(today)) {
            throw new RuleViolation(PriorityRule.PLAN_REVISION_FUTURE);
        }
        Period period = new Period(periodFrom, periodTo);
        if (!period.activeOn(on)
                || revisedOn != null && on.isBefore(revisedOn)
                || next != null && (!next.isAfter(on) || !period.activeOn(next))) {
            throw new RuleViolation(PriorityRule.PLAN_REVISION_ORDER);
        }
        revisedOn = on;
        reviseBy = next;
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

    Plans.PlanView view() {
        return new Plans.PlanView(
                id,
                version,
                partnershipId,
                new Wording(titleEn, titleCy),
                periodFrom,
                periodTo,
                revisedOn,
                reviseBy,
                summaryAddress);
    }
}
