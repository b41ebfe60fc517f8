package cymru.cydweithio.assessment;

import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Frames the plans in which partnerships say how they meet their priorities, and keeps when they are revised. */
@UseCase
public class Plans {

    private static final int MOST = 20;

    /**
     * What is said of a plan.
     *
     * @param reviseBy when it is to be revised next, or null
     * @param summaryAddress where its summary is published, or null
     */
    public record PlanDetails(Wording title, LocalDate from, LocalDate to, LocalDate reviseBy, String summaryAddress) {}

    /** A plan as it stands; the version goes back with an edit. */
    public record PlanView(
            UUID id,
            long version,
            UUID partnershipId,
            Wording title,
            LocalDate from,
            LocalDate to,
            LocalDate revisedOn,
            LocalDate reviseBy,
            String summaryAddress) {

        /** Whether it should have been revised by now. */
        public boolean overdueOn(LocalDate day) {
            return reviseBy != null && reviseBy.isBefore(day);
        }
    }

    private EntityManager em;
    private Clock clock;

    protected Plans() {}

    @Inject
    Plans(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The plans of a partnership, the latest first. */
    @Requires(Permission.READ_ASSESSMENTS)
    public List<PlanView> ofPartnership(PartnershipId partnership) {
        return em.createQuery(
                        "select p from PartnershipPlan p where p.partnershipId = :partnership order by p.periodTo desc, p.id desc",
                        PartnershipPlan.class)
                .setParameter("partnership", partnership.value())
                .setMaxResults(MOST)
                .getResultStream()
                .map(PartnershipPlan::view)
                .toList();
    }

    @Requires(Permission.READ_ASSESSMENTS)
    public PlanView view(PlanId id) {
        return em.find(PartnershipPlan.class, id.value()).view();
    }

    /** Refuses those who may not change the plan. */
    @Requires(Permission.EDIT_ASSESSMENTS)
    public PlanView editable(PlanId id) {
        return view(id);
    }

    @Requires(Permission.EDIT_ASSESSMENTS)
    public PlanId frame(PartnershipId partnership, PlanDetails details) {
        PartnershipPlan plan = PartnershipPlan.frame(partnership.value(), details);
        em.persist(plan);
        em.flush();
        return new PlanId(plan.id());
    }

    @Requires(Permission.EDIT_ASSESSMENTS)
    public void describe(PlanId id, long version, PlanDetails details) {
        open(id, version).describe(details);
        em.flush();
    }

    /** Notes that a plan was revised, and when it is to be revised again. */
    @Requires(Permission.EDIT_ASSESSMENTS)
    public void revise(PlanId id, long version, LocalDate on, LocalDate next) {
        open(id, version).revise(on, next, LocalDate.now(clock));
        em.flush();
    }

    private PartnershipPlan open(PlanId id, long version) {
        PartnershipPlan plan = em.find(PartnershipPlan.class, id.value());
        StaleEdit.refuseUnless(version, plan.version());
        return plan;
    }
}
