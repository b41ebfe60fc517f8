package cymru.cydweithio.section17;

import cymru.cydweithio.chain.Chains;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The Section 17 year of a body, from its beginning to the signature. */
@UseCase
public class SelfAssessments {

    /** By whom a self-assessment is signed: the body's chief officer, or who has that office. */
    public record Signature(String name, String office, LocalDate on) implements Serializable {}

    /**
     * A criterion as the body answered it.
     *
     * @param level null as long as nobody has answered
     * @param carriedFrom the year from which the answer came, or null
     * @param unconfirmed whether nobody has looked at it since
     * @param lacksEvidence whether the level needs evidence that is not there
     */
    public record CriterionLine(
            int position,
            String code,
            Bilingual name,
            Integer level,
            Wording reasons,
            FinancialYear carriedFrom,
            boolean unconfirmed,
            boolean lacksEvidence,
            List<Answers.EvidenceLine> evidence) {

        public long gone() {
            return evidence.stream().filter(Answers.EvidenceLine::gone).count();
        }
    }

    /**
     * An improvement action.
     *
     * @param action null where the reader may not see it
     */
    public record ImprovementLine(UUID actionId, Bilingual criterion, Chains.Node action) {}

    /** A statement on file. */
    public record StatementLine(Language language, String sha256, long size, LocalDate issuedOn, String issuedBy) {}

    /** What stands in the way of the signature. */
    public record Missing(long unanswered, long unconfirmed, long evidence, long gone) {
        public boolean nothing() {
            return unanswered + unconfirmed + evidence + gone == 0;
        }
    }

    /**
     * One self-assessment. The version goes back with an edit, so that a stale one is noticed.
     *
     * @param constructed whether its criteria are the project's own
     * @param signature null as long as nobody has signed
     * @param working whether the reader is of the body, and not somebody to whom figures were released
     * @param mayReview whether the reader did not answer; otherwise the review is for somebody else
     */
    public record SelfAssessmentView(
            SelfAssessmentId id,
            long version,
            UUID organisationId,
            Bilingual organisation,
            FinancialYear year,
            int criteriaNumber,
            boolean constructed,
            Basis basis,
            SelfAssessmentState state,
            LocalDate dueOn,
            boolean overdue,
            LocalDate begunOn,
            String begunBy,
            FinancialYear carriedFrom,
            String author,
            LocalDate answeredOn,
            String reviewer,
            LocalDate reviewedOn,
            String reviewNote,
            Signature signature,
            String recordedBy,
            LocalDate issuedOn,
            LocalDate releasedOn,
            String releasedBy,
            List<CriterionLine> criteria,
            List<ImprovementLine> actions,
            List<StatementLine> statements,
            Missing missing,
            boolean working,
            boolean mayReview) {

        public SelfAssessmentState[] states() {
            return SelfAssessmentState.values();
        }

        public boolean mayAnswer() {
            return working && state == SelfAssessmentState.BEGUN;
        }

        public boolean awaitsReview() {
            return working && state == SelfAssessmentState.ANSWERED;
        }

        public boolean maySendBack() {
            return awaitsReview() || maySign();
        }

        public boolean maySign() {
            return working && state == SelfAssessmentState.REVIEWED;
        }

        public boolean mayIssue() {
            return working && state == SelfAssessmentState.SIGNED_OFF;
        }

        public boolean mayRelease() {
            return working && state.signed() && releasedOn == null;
        }

        public boolean mayWithhold() {
            return working && releasedOn != null;
        }
    }

    private record LinkRow(UUID actionId, UUID criterionId) {}

    private EntityManager em;
    private SelfAssessmentLookup lookup;
    private Evidence evidence;

    protected SelfAssessments() {}

    @Inject
    SelfAssessments(EntityManager em, SelfAssessmentLookup lookup, Evidence evidence) {
        this.em = em;
        this.lookup = lookup;
        this.evidence = evidence;
    }

    /**
     * Begins the year of a body.
     *
     * @param carryOver whether last year's answers and evidence are its starting point
     */
    @Requires(Permission.EDIT_SECTION17_YEARS)
    public SelfAssessmentId begin(OrganisationId organisation, FinancialYear year, boolean carryOver) {
        if (year == null) {
            throw new RuleViolation(Section17Rule.YEAR_REQUIRED);
        }
        if (lookup.begun(organisation.value(), year)) {
            throw new RuleViolation(Section17Rule.YEAR_TWICE, year.toString());
        }
        SelfAssessment last = carryOver ? lastBefore(organisation.value(), year) : null;
        SelfAssessment assessment = SelfAssessment.begin(
                organisation.value(),
                year,
                lookup.set(year).id(),
                lookup.basis(organisation.value(), year),
                last == null ? null : last.year(),
                lookup.today(),
                lookup.by());
        em.persist(assessment);
        if (last != null) {
            carry(last, assessment);
        }
        em.flush();
        return new SelfAssessmentId(assessment.id());
    }

    private SelfAssessment lastBefore(UUID organisation, FinancialYear year) {
        return em.createQuery(
                        "select a from SelfAssessment a where a.organisationId = :organisation and a.year < :year order by a.year desc",
                        SelfAssessment.class)
                .setParameter("organisation", organisation)
                .setParameter("year", year.start())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** By the codes of the criteria: a criterion that the year does not have, or has anew, begins with nothing. */
    private void carry(SelfAssessment from, SelfAssessment to) {
        Map<String, UUID> wanted =
                lookup.criteria(to.setId()).stream().collect(Collectors.toMap(Criterion::code, Criterion::id));
        Map<UUID, SelfAssessmentAnswer> answers = lookup.answers(from.id());
        Map<UUID, List<SelfAssessmentEvidence>> restingOn = em.createQuery(
                        "select e from SelfAssessmentEvidence e where e.assessmentId = :id",
                        SelfAssessmentEvidence.class)
                .setParameter("id", from.id())
                .getResultStream()
                .collect(Collectors.groupingBy(SelfAssessmentEvidence::answerId));
        for (Criterion criterion : lookup.criteria(from.setId())) {
            SelfAssessmentAnswer answer = answers.get(criterion.id());
            UUID now = wanted.get(criterion.code());
            if (answer != null && now != null) {
                SelfAssessmentAnswer copy = answer.carriedInto(to.id(), now, from.year());
                em.persist(copy);
                restingOn
                        .getOrDefault(answer.id(), List.of())
                        .forEach(one -> em.persist(one.carriedInto(to.id(), copy.id())));
            }
        }
    }

    @Requires(Permission.READ_SECTION17_YEARS)
    public SelfAssessmentView view(SelfAssessmentId id) {
        SelfAssessment assessment = lookup.read(id);
        boolean working = lookup.edits(assessment.organisationId());
        CriteriaSet set = em.find(CriteriaSet.class, assessment.setId());
        Map<UUID, SelfAssessmentAnswer> answers = lookup.answers(assessment.id());
        // released are the figures and the statement; what they rest on stays with the body
        Map<UUID, List<Answers.EvidenceLine>> restingOn = working ? evidence.of(assessment) : Map.of();
        List<Criterion> criteria = lookup.criteria(assessment.setId());
        List<CriterionLine> lines = criteria.stream()
                .map(one -> line(one, answers.get(one.id()), restingOn, working))
                .toList();
        LocalDate dueOn = assessment.year().lastDay();
        return new SelfAssessmentView(
                id,
                assessment.version(),
                assessment.organisationId(),
                lookup.organisation(assessment.organisationId()),
                assessment.year(),
                set.number(),
                set.constructed(),
                assessment.basis(),
                assessment.state(),
                dueOn,
                !assessment.state().signed() && dueOn.isBefore(lookup.today()),
                assessment.begunOn(),
                assessment.begunBy(),
                assessment.carriedFrom(),
                working ? assessment.authorName() : null,
                assessment.answeredOn(),
                working ? assessment.reviewerName() : null,
                assessment.reviewedOn(),
                working ? assessment.reviewNote() : null,
                assessment.signature(),
                working ? assessment.recordedBy() : null,
                assessment.issuedOn(),
                assessment.releasedOn(),
                assessment.releasedBy(),
                lines,
                working ? actions(assessment, criteria) : List.of(),
                statements(assessment),
                missing(lines),
                working,
                working && assessment.mayBeReviewedBy(lookup.by().account(), SelfAssessmentLookup.answering(answers)));
    }

    private static CriterionLine line(
            Criterion criterion,
            SelfAssessmentAnswer answer,
            Map<UUID, List<Answers.EvidenceLine>> restingOn,
            boolean working) {
        List<Answers.EvidenceLine> evidence =
                answer == null ? List.of() : restingOn.getOrDefault(answer.id(), List.of());
        return new CriterionLine(
                criterion.position(),
                criterion.code(),
                criterion.name(),
                answer == null ? null : answer.level(),
                answer == null || !working ? null : answer.reasons(),
                answer == null ? null : answer.carriedFrom(),
                answer != null && !answer.confirmed(),
                working && judged(answer, evidence).lacksEvidence(),
                evidence);
    }

    private static SelfAssessment.Judged judged(SelfAssessmentAnswer answer, List<Answers.EvidenceLine> evidence) {
        long gone = evidence.stream().filter(Answers.EvidenceLine::gone).count();
        return answer == null
                ? new SelfAssessment.Judged(null, true, 0, 0)
                : new SelfAssessment.Judged(answer.level(), answer.confirmed(), evidence.size() - gone, gone);
    }

    private List<SelfAssessment.Judged> judged(SelfAssessment assessment) {
        Map<UUID, SelfAssessmentAnswer> answers = lookup.answers(assessment.id());
        Map<UUID, List<Answers.EvidenceLine>> restingOn = evidence.of(assessment);
        return lookup.criteria(assessment.setId()).stream()
                .map(one -> answers.get(one.id()))
                .map(answer ->
                        judged(answer, answer == null ? List.of() : restingOn.getOrDefault(answer.id(), List.of())))
                .toList();
    }

    private static Missing missing(List<CriterionLine> lines) {
        return new Missing(
                lines.stream().filter(one -> one.level() == null).count(),
                lines.stream().filter(CriterionLine::unconfirmed).count(),
                lines.stream().filter(CriterionLine::lacksEvidence).count(),
                lines.stream().mapToLong(CriterionLine::gone).sum());
    }

    private List<ImprovementLine> actions(SelfAssessment assessment, List<Criterion> criteria) {
        List<LinkRow> links = Rows.ofSql(
                        em,
                        "select x.action_id, x.criterion_id from self_assessment_action x where x.assessment_id = :id order by x.id",
                        LinkRow.class)
                .setParameter("id", assessment.id())
                .getResultList();
        Map<UUID, Chains.Node> seen =
                evidence.seenActions(links.stream().map(LinkRow::actionId).toList());
        Map<UUID, Bilingual> names = criteria.stream().collect(Collectors.toMap(Criterion::id, Criterion::name));
        return links.stream()
                .map(one -> new ImprovementLine(one.actionId(), names.get(one.criterionId()), seen.get(one.actionId())))
                .toList();
    }

    private List<StatementLine> statements(SelfAssessment assessment) {
        return Rows.ofSql(
                        em,
                        "select s.language, s.sha256, s.size, s.issued_on, s.issued_by from self_assessment_statement s where s.assessment_id = :id order by s.language desc",
                        StatementLine.class)
                .setParameter("id", assessment.id())
                .getResultList();
    }

    /** Every criterion is answered: it goes to somebody else for review. */
    @Requires(Permission.EDIT_SECTION17_YEARS)
    public void submit(SelfAssessmentId id, long version) {
        SelfAssessment assessment = lookup.change(id, version);
        assessment.answered(judged(assessment), lookup.today(), lookup.by());
        em.flush();
    }

    @Requires(Permission.EDIT_SECTION17_YEARS)
    public void review(SelfAssessmentId id, long version, String note) {
        SelfAssessment assessment = lookup.change(id, version);
        assessment.reviewed(
                note, SelfAssessmentLookup.answering(lookup.answers(assessment.id())), lookup.today(), lookup.by());
        em.flush();
    }

    /** Back to those who answer. */
    @Requires(Permission.EDIT_SECTION17_YEARS)
    public void sendBack(SelfAssessmentId id, long version, String note) {
        lookup.change(id, version).sendBack(note);
        em.flush();
    }

    /** Records that the body's chief officer has signed. */
    @Requires(Permission.EDIT_SECTION17_YEARS)
    public void signOff(SelfAssessmentId id, long version, Signature signature) {
        SelfAssessment assessment = lookup.change(id, version);
        assessment.signOff(judged(assessment), signature, lookup.today(), lookup.by());
        em.flush();
    }

    /** Opens its levels and its statement to the national view. */
    @Requires(Permission.EDIT_SECTION17_YEARS)
    public void release(SelfAssessmentId id, long version) {
        lookup.change(id, version).release(lookup.today(), lookup.by());
        em.flush();
    }

    /** Takes the release back. */
    @Requires(Permission.EDIT_SECTION17_YEARS)
    public void withhold(SelfAssessmentId id, long version) {
        lookup.change(id, version).withhold();
        em.flush();
    }
}
