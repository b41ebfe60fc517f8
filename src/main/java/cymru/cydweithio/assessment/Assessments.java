package cymru.cydweithio.assessment;

import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Parameters;
import cymru.cydweithio.platform.Restoration;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Withdrawal;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Commissions, drafts and signs off the assessments of partnerships. */
@UseCase
public class Assessments {

    /** More of a partnership are not shown on its page; the list has them all. */
    private static final int MOST_ON_A_PAGE = 5;

    /**
     * What is said of an assessment.
     *
     * @param kind code of its kind
     * @param from first day of the time that it is about
     * @param dueOn when it is to be signed off, or null
     * @param leadId the organisation that leads the work
     * @param areas ids of areas that the partnership covers
     * @param supersedesId the earlier assessment whose place it takes, or null
     */
    public record AssessmentDetails(
            String kind,
            Wording title,
            LocalDate from,
            LocalDate to,
            LocalDate dueOn,
            UUID leadId,
            Set<UUID> areas,
            UUID supersedesId) {}

    /**
     * By what an assessment is approved.
     *
     * @param missingBecause why contents that the law names are missing; null where none are
     */
    public record Approval(UUID decisionId, String missingBecause) {}

    /** What a list is narrowed to; null leaves a thing open. */
    public record Filter(String kind, AssessmentState state, UUID partnership, String text, boolean withdrawn)
            implements Serializable {

        /** Reads a filter from the parameters of an address; what is not one leads nowhere. */
        public static Filter parse(UnaryOperator<String> parameter) {
            String kind = parameter.apply("kind");
            return new Filter(
                    kind == null || kind.isBlank() ? null : kind,
                    Parameters.constant(AssessmentState.values(), parameter.apply("state")),
                    Parameters.id(parameter.apply("partnership")),
                    parameter.apply("q"),
                    "true".equals(parameter.apply("withdrawn")));
        }

        public boolean isEmpty() {
            return kind == null
                    && state == null
                    && partnership == null
                    && !withdrawn
                    && (text == null || text.isBlank());
        }
    }

    /**
     * An assessment in a list.
     *
     * @param sections how many it uses
     * @param overdue whether it should have been signed off by now
     */
    public record AssessmentRow(
            UUID id,
            Wording title,
            Bilingual kindName,
            UUID partnershipId,
            Bilingual partnership,
            LocalDate periodFrom,
            LocalDate periodTo,
            LocalDate dueOn,
            LocalDate signedOffOn,
            AssessmentState state,
            long sections,
            boolean overdue) {}

    /**
     * A section as an assessment uses it.
     *
     * @param elsewhere in how many other assessments it is used
     * @param contents that the law names and it gives
     */
    public record SectionLine(
            UUID id,
            AssessmentTheme theme,
            Wording title,
            long sources,
            long elsewhere,
            List<RequiredContent> contents) {}

    /** An organisation that works on an assessment. */
    public record ContributorLine(UUID organisationId, Bilingual name, BigDecimal hours) {}

    /** A priority that was adopted from an assessment. */
    public record PriorityLine(UUID id, Wording title) {}

    /**
     * One assessment. The version goes back with an edit, so that a stale one is noticed.
     *
     * @param next where it may be moved by hand
     * @param states through which its kind goes
     * @param missing contents that the law names for its kind and no section gives
     * @param bare how many sections have no source
     * @param maySignOff whether it stands where it may be approved
     * @param decision null where there is none, or the reader may not know of it
     */
    public record AssessmentView(
            UUID id,
            long version,
            UUID partnershipId,
            Bilingual partnership,
            AssessmentKinds.KindRow kind,
            Wording title,
            LocalDate from,
            LocalDate to,
            LocalDate dueOn,
            UUID leadId,
            Bilingual lead,
            List<AssessmentChoices.Choice> areas,
            AssessmentState state,
            List<AssessmentState> states,
            List<AssessmentState> next,
            LocalDate signedOffOn,
            AssessmentChoices.DecisionRow decision,
            String missingBecause,
            AssessmentChoices.Titled supersedes,
            AssessmentChoices.Titled supersededBy,
            List<SectionLine> sections,
            List<ContributorLine> contributors,
            List<PriorityLine> priorities,
            List<RequiredContent> missing,
            long bare,
            Withdrawal.View withdrawn,
            Withdrawal.View restored,
            boolean overdue,
            boolean mayEdit,
            boolean maySignOff,
            boolean mayAdopt,
            boolean mayWithdraw,
            boolean mayRestore,
            boolean readsHistory) {

        /** All hours that are said. */
        public BigDecimal hours() {
            return contributors.stream().map(ContributorLine::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private record FoundSection(UUID id, AssessmentTheme theme, Wording title, long sources, long elsewhere) {}

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private AssessmentLookup lookup;

    protected Assessments() {}

    @Inject
    Assessments(EntityManager em, Clock clock, CurrentActor current, AssessmentLookup lookup) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.lookup = lookup;
    }

    /** The assessments that the actor's roles reach: those that were signed off only, where drafts are not reached. */
    @Requires(Permission.READ_ASSESSMENTS)
    public Page<AssessmentRow> list(Filter filter, Slice slice) {
        AssessmentSearch search = AssessmentSearch.visibleTo(current.get()).matching(filter);
        return new Page<>(search.page(em, slice, today()), search.count(em));
    }

    /** Those of one partnership that are the latest, for its page. */
    @Requires(Permission.READ_ASSESSMENTS)
    public List<AssessmentRow> latest(PartnershipId partnership) {
        return AssessmentSearch.visibleTo(current.get())
                .matching(new Filter(null, null, partnership.value(), null, false))
                .page(em, Slice.firstRows(MOST_ON_A_PAGE), today());
    }

    @Requires(Permission.READ_ASSESSMENTS)
    public AssessmentView view(AssessmentId id) {
        Assessment assessment = em.find(Assessment.class, id.value());
        lookup.refuseUnread(assessment);
        AssessmentKind kind = em.find(AssessmentKind.class, assessment.kindId());
        boolean drafts = lookup.may(Permission.READ_ASSESSMENT_DRAFTS, assessment.partnershipId());
        // whoever reads no drafts learns neither their titles nor how many there are
        String known = drafts ? "" : " and a.state = 'SIGNED_OFF'";
        List<SectionLine> sections = sections(id, known);
        boolean mayEdit = lookup.may(Permission.EDIT_ASSESSMENTS, assessment.partnershipId());
        boolean counts = assessment.withdrawal() == null;
        boolean open = counts && !assessment.signedOff();
        List<PriorityLine> priorities = priorities(id);
        return new AssessmentView(
                id.value(),
                assessment.version(),
                assessment.partnershipId(),
                lookup.partnership(assessment.partnershipId()),
                kind.row(),
                assessment.title(),
                assessment.period().from(),
                assessment.period().to(),
                assessment.dueOn(),
                assessment.leadId(),
                lookup.organisations(assessment.leadId()).get(assessment.leadId()),
                areas(id),
                assessment.state(),
                AssessmentState.of(kind.consulted()),
                mayEdit && open ? assessment.state().next(kind.consulted()) : List.of(),
                assessment.signedOffOn(),
                lookup.decision(assessment.partnershipId(), assessment.decisionId()),
                assessment.missingBecause(),
                titled(
                        "select a.id, a.title_en, a.title_cy from assessment a where a.id = :id" + known,
                        assessment.supersedesId()),
                titled(
                        "select a.id, a.title_en, a.title_cy from assessment a where a.supersedes_id = :id and a.withdrawn_on is null"
                                + known,
                        id.value()),
                sections,
                contributors(id),
                priorities,
                Assessment.missing(kind, judged(sections)),
                sections.stream().filter(one -> one.sources() == 0).count(),
                Withdrawal.view(assessment.withdrawal()),
                Restoration.view(assessment.restoration()),
                open && assessment.dueOn() != null && assessment.dueOn().isBefore(today()),
                mayEdit && open,
                mayEdit && open && assessment.state().mayBeSignedOff(kind.consulted()),
                mayEdit && assessment.signedOff(),
                mayEdit && counts && priorities.isEmpty(),
                mayEdit && !counts,
                drafts);
    }

    private static List<Assessment.Judged> judged(List<SectionLine> sections) {
        return sections.stream()
                .map(one -> new Assessment.Judged(one.id(), one.sources(), Set.copyOf(one.contents())))
                .toList();
    }

    /** @param known a condition over the other assessments, called a, that are counted */
    private List<SectionLine> sections(AssessmentId id, String known) {
        List<FoundSection> found = Rows.ofSql(
                        em,
                        "select s.id, s.theme, s.title_en, s.title_cy, (select count(*) from section_source x where x.section_id = s.id) as sources, "
                                + "(select count(*) from section_use o join assessment a on a.id = o.assessment_id where o.section_id = s.id and o.assessment_id <> :id and a.withdrawn_on is null"
                                + known + ") as elsewhere "
                                + "from section_use u join assessment_section s on s.id = u.section_id where u.assessment_id = :id order by u.id",
                        FoundSection.class)
                .setParameter("id", id.value())
                .getResultList();
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<RequiredContent>> contents = em.createQuery(
                        "select c from SectionContent c where c.sectionId in :ids", SectionContent.class)
                .setParameter("ids", found.stream().map(FoundSection::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        SectionContent::sectionId,
                        Collectors.mapping(
                                SectionContent::content,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        all -> all.stream().sorted().toList()))));
        return found.stream()
                .map(one -> new SectionLine(
                        one.id(),
                        one.theme(),
                        one.title(),
                        one.sources(),
                        one.elsewhere(),
                        contents.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private List<ContributorLine> contributors(AssessmentId id) {
        return Rows.ofSql(
                        em,
                        "select c.organisation_id, o.name_en, o.name_cy, c.hours from assessment_contributor c join organisation_facts o on o.id = c.organisation_id "
                                + "where c.assessment_id = :id order by c.hours desc, o.name_en",
                        ContributorLine.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    private List<PriorityLine> priorities(AssessmentId id) {
        return Rows.ofSql(
                        em,
                        "select id, title_en, title_cy from priority where assessment_id = :id and withdrawn_on is null order by id",
                        PriorityLine.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    private List<AssessmentChoices.Choice> areas(AssessmentId id) {
        return Rows.ofSql(
                        em,
                        "select a.id, a.name_en, a.name_cy from assessment_area x join area_facts a on a.id = x.area_id where x.assessment_id = :id order by a.name_en",
                        AssessmentChoices.Choice.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    private AssessmentChoices.Titled titled(String sql, UUID id) {
        return id == null
                ? null
                : Rows.ofSql(em, sql, AssessmentChoices.Titled.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst()
                        .orElse(null);
    }

    /** Whether assessments may be commissioned for a partnership: what pages ask before they show a form. */
    @Requires(Permission.EDIT_ASSESSMENTS)
    public void mayCommission(PartnershipId partnership) {
        // the interceptor has answered
    }

    @Requires(Permission.EDIT_ASSESSMENTS)
    public AssessmentId commission(PartnershipId partnership, AssessmentDetails details) {
        Assessment.validate(details);
        Assessment assessment = Assessment.commission(partnership.value(), kind(details.kind()), details);
        refuseUnknown(partnership.value(), details);
        supersede(assessment, details.supersedesId());
        em.persist(assessment);
        details.areas().forEach(area -> em.persist(AssessmentArea.of(assessment.id(), area)));
        em.flush();
        return new AssessmentId(assessment.id());
    }

    /** Says anew what an assessment is; its kind stays. */
    @Requires(Permission.EDIT_ASSESSMENTS)
    public void describe(AssessmentId id, long version, AssessmentDetails details) {
        Assessment assessment = open(id, version);
        assessment.describe(details);
        if (!kind(details.kind()).id().equals(assessment.kindId())) {
            throw new RuleViolation(AssessmentRule.KIND_SETTLED);
        }
        refuseUnknown(assessment.partnershipId(), details);
        supersede(assessment, details.supersedesId());
        Set<UUID> wanted = new HashSet<>(details.areas());
        em.createQuery("select a from AssessmentArea a where a.assessmentId = :id", AssessmentArea.class)
                .setParameter("id", id.value())
                .getResultList()
                .forEach(area -> {
                    if (!wanted.remove(area.areaId())) {
                        em.remove(area);
                    }
                });
        wanted.forEach(area -> em.persist(AssessmentArea.of(id.value(), area)));
        changed(assessment);
    }

    private AssessmentKind kind(String code) {
        return em.createQuery("select k from AssessmentKind k where k.code = :code", AssessmentKind.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation(AssessmentRule.KIND_REQUIRED));
    }

    private void refuseUnknown(UUID partnership, AssessmentDetails details) {
        lookup.refuseUnknownLead(details.leadId());
        Set<UUID> covered = lookup.areas(partnership, today()).stream()
                .map(AssessmentChoices.Choice::id)
                .collect(Collectors.toSet());
        if (!covered.containsAll(details.areas())) {
            throw new RuleViolation(AssessmentRule.AREAS_UNKNOWN);
        }
    }

    private void supersede(Assessment assessment, UUID earlierId) {
        if (earlierId == null) {
            assessment.supersede(null, List.of());
            return;
        }
        Assessment earlier = em.find(Assessment.class, earlierId);
        if (earlier == null
                || !earlier.partnershipId().equals(assessment.partnershipId())
                || earlier.withdrawal() != null) {
            throw new RuleViolation(AssessmentRule.SUPERSEDES_OTHER);
        }
        List<UUID> chain = new ArrayList<>();
        Assessment at = earlier;
        while (at != null && !chain.contains(at.id())) {
            chain.add(at.id());
            at = at.supersedesId() == null ? null : em.find(Assessment.class, at.supersedesId());
        }
        assessment.supersede(earlier, chain);
        boolean taken = !em.createQuery(
                        "select a.id from Assessment a where a.supersedesId = :earlier and a.id <> :id", UUID.class)
                .setParameter("earlier", earlierId)
                .setParameter("id", assessment.id())
                .getResultList()
                .isEmpty();
        if (taken) {
            throw new RuleViolation(AssessmentRule.SUPERSEDES_TWICE);
        }
    }

    /** Says how many hours an organisation's analysts give; once said, the hours are changed. */
    @Requires(Permission.EDIT_ASSESSMENTS)
    public void contribute(AssessmentId id, long version, OrganisationId organisation, BigDecimal hours) {
        Assessment assessment = open(id, version);
        assessment.mustBeOpen();
        if (organisation == null || !lookup.organisations(organisation.value()).containsKey(organisation.value())) {
            throw new RuleViolation(AssessmentRule.CONTRIBUTOR_UNKNOWN);
        }
        contributor(id, organisation)
                .ifPresentOrElse(
                        one -> one.work(hours),
                        () -> em.persist(AssessmentContributor.of(id.value(), organisation.value(), hours)));
        changed(assessment);
    }

    @Requires(Permission.EDIT_ASSESSMENTS)
    public void removeContributor(AssessmentId id, long version, OrganisationId organisation) {
        Assessment assessment = open(id, version);
        assessment.mustBeOpen();
        em.remove(contributor(id, organisation).orElseThrow(NotFound::new));
        changed(assessment);
    }

    private Optional<AssessmentContributor> contributor(AssessmentId id, OrganisationId organisation) {
        return em.createQuery(
                        "select c from AssessmentContributor c where c.assessmentId = :id and c.organisationId = :organisation",
                        AssessmentContributor.class)
                .setParameter("id", id.value())
                .setParameter("organisation", organisation.value())
                .getResultStream()
                .findFirst();
    }

    /** Moves an assessment on, or back from its consultation into drafting. */
    @Requires(Permission.EDIT_ASSESSMENTS)
    public void move(AssessmentId id, long version, AssessmentState wanted) {
        Assessment assessment = open(id, version);
        assessment.moveTo(wanted, em.find(AssessmentKind.class, assessment.kindId()));
        em.flush();
    }

    /** Signs an assessment off by a decision of its own partnership, with sources behind every section. */
    @Requires(Permission.EDIT_ASSESSMENTS)
    public void signOff(AssessmentId id, long version, Approval approval) {
        Assessment assessment = open(id, version);
        LocalDate takenOn = lookup.standingDecision(assessment.partnershipId(), approval.decisionId());
        assessment.signOff(
                em.find(AssessmentKind.class, assessment.kindId()),
                judged(sections(id, "")),
                approval.decisionId(),
                takenOn,
                approval.missingBecause());
        em.flush();
    }

    /** Withdraws an assessment that was entered wrongly, unless priorities were adopted from it. */
    @Requires(Permission.EDIT_ASSESSMENTS)
    public void withdraw(AssessmentId id, long version, String because) {
        Assessment assessment = open(id, version);
        if (!priorities(id).isEmpty()) {
            throw new RuleViolation(AssessmentRule.WITHDRAW_PRIORITIES);
        }
        assessment.withdraw(today(), current.get().name(), because);
        em.flush();
    }

    @Requires(Permission.EDIT_ASSESSMENTS)
    public void restore(AssessmentId id, long version, String because) {
        open(id, version).restore(today(), current.get().name(), because);
        em.flush();
    }

    private Assessment open(AssessmentId id, long version) {
        Assessment assessment = em.find(Assessment.class, id.value());
        StaleEdit.refuseUnless(version, assessment.version());
        return assessment;
    }

    private void changed(Assessment assessment) {
        // who opened the page before must see the other parts
        StaleEdit.countChange(em, assessment);
        em.flush();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
