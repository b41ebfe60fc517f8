package cymru.cydweithio.section17;

import cymru.cydweithio.chain.ChainEnd;
import cymru.cydweithio.chain.Chains;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The answers of a self-assessment, and the evidence behind them. */
@UseCase
public class Answers {

    /** What is answered; the level from 0 to 4, the reasons in one language at least. */
    public record Given(Integer level, Wording reasons) {}

    /** A page elsewhere that is evidence, and the day that it bears. */
    public record OutsidePage(String address, Wording title, LocalDate datedOn) {}

    /** What can be seen where a criterion is met to a level. */
    public record LevelRow(int level, Bilingual text) implements Serializable {}

    /**
     * A piece of evidence.
     *
     * @param kind key of what it is called
     * @param name null where the reader may not see what it says
     * @param filedName what may be said of it beyond its partnership, or null
     * @param address where it leads; null where that is nowhere for the reader
     * @param outside whether it leads out of the product
     * @param gone whether it is no longer there
     * @param goneOn since when somebody found an outside page to be gone, or null
     */
    public record EvidenceLine(
            EvidenceId id,
            String kind,
            String reference,
            Wording name,
            Wording filedName,
            LocalDate datedOn,
            String address,
            boolean outside,
            boolean gone,
            LocalDate goneOn)
            implements Serializable {

        /** Of an outside page that is there somebody may find that it is gone. */
        public boolean mayGo() {
            return outside && !gone;
        }
    }

    /**
     * One criterion of a self-assessment.
     *
     * @param version of the answer; null as long as there is none
     * @param next code of the criterion after it, or null
     */
    public record AnswerView(
            SelfAssessmentId assessment,
            Bilingual organisation,
            FinancialYear year,
            boolean constructed,
            String code,
            int position,
            Bilingual name,
            Bilingual question,
            List<LevelRow> levels,
            Long version,
            Integer level,
            Wording reasons,
            String answeredBy,
            LocalDate answeredOn,
            FinancialYear carriedFrom,
            boolean unconfirmed,
            boolean lacksEvidence,
            List<EvidenceLine> evidence,
            boolean mayEdit,
            String next) {}

    private EntityManager em;
    private SelfAssessmentLookup lookup;
    private Evidence evidence;

    protected Answers() {}

    @Inject
    Answers(EntityManager em, SelfAssessmentLookup lookup, Evidence evidence) {
        this.em = em;
        this.lookup = lookup;
        this.evidence = evidence;
    }

    @Requires(Permission.EDIT_SECTION17_YEARS)
    public AnswerView view(SelfAssessmentId id, String code) {
        SelfAssessment assessment = lookup.read(id);
        List<Criterion> criteria = lookup.criteria(assessment.setId());
        Criterion criterion = lookup.criterion(assessment, code);
        SelfAssessmentAnswer answer = lookup.answers(assessment.id()).get(criterion.id());
        List<EvidenceLine> lines =
                answer == null ? List.of() : evidence.of(assessment).getOrDefault(answer.id(), List.of());
        return new AnswerView(
                id,
                lookup.organisation(assessment.organisationId()),
                assessment.year(),
                em.find(CriteriaSet.class, assessment.setId()).constructed(),
                criterion.code(),
                criterion.position(),
                criterion.name(),
                criterion.question(),
                lookup.levels(criterion.id()).stream()
                        .map(one -> new LevelRow(one.level(), one.text()))
                        .toList(),
                answer == null ? null : answer.version(),
                answer == null ? null : answer.level(),
                answer == null ? null : answer.reasons(),
                answer == null ? null : answer.answeredBy(),
                answer == null ? null : answer.answeredOn(),
                answer == null ? null : answer.carriedFrom(),
                answer != null && !answer.confirmed(),
                answer != null
                        && answer.level() > SelfAssessment.BARE_LEVEL
                        && lines.stream().allMatch(EvidenceLine::gone),
                lines,
                assessment.state().open(),
                criteria.stream()
                        .filter(one -> one.position() > criterion.position())
                        .map(Criterion::code)
                        .findFirst()
                        .orElse(null));
    }

    /**
     * Answers a criterion, or answers it anew.
     *
     * @param version of the answer as the page showed it; null where it showed none
     */
    @Requires(Permission.EDIT_SECTION17_YEARS)
    public void give(SelfAssessmentId id, String code, Long version, Given given) {
        SelfAssessment assessment = open(id);
        Criterion criterion = lookup.criterion(assessment, code);
        SelfAssessmentAnswer answer = lookup.answers(assessment.id()).get(criterion.id());
        refuseStale(version, answer);
        if (answer == null) {
            em.persist(SelfAssessmentAnswer.of(assessment.id(), criterion.id(), given, lookup.today(), lookup.by()));
        } else {
            answer.give(given, lookup.today(), lookup.by());
        }
        changed(assessment);
    }

    /** What was carried over still holds. */
    @Requires(Permission.EDIT_SECTION17_YEARS)
    public void confirm(SelfAssessmentId id, String code, Long version) {
        SelfAssessment assessment = open(id);
        SelfAssessmentAnswer answer = answer(assessment, code);
        refuseStale(version, answer);
        answer.confirm(lookup.today(), lookup.by());
        changed(assessment);
    }

    /** What could be evidence and holds these words: no more than twenty of a kind. */
    @Requires(Permission.EDIT_SECTION17_YEARS)
    public List<Chains.Node> offer(SelfAssessmentId id, String text) {
        return evidence.offer(lookup.read(id), text);
    }

    /** Links an object of the product as evidence. */
    @Requires(Permission.EDIT_SECTION17_YEARS)
    public void rest(SelfAssessmentId id, String code, ChainEnd object) {
        SelfAssessment assessment = open(id);
        SelfAssessmentAnswer answer = answer(assessment, code);
        Chains.Node node = evidence.chosen(assessment, object);
        refuseTwice(
                "select count(e) from SelfAssessmentEvidence e where e.answerId = :answer and e.objectId = :what",
                answer,
                object.id());
        em.persist(SelfAssessmentEvidence.object(
                assessment.id(),
                answer.id(),
                object.kind(),
                object.id(),
                node.reference(),
                object.kind().equals(Evidence.SERVICE) ? node.title() : null,
                node.on(),
                lookup.today(),
                lookup.by()));
        changed(assessment);
    }

    /** Adds a page elsewhere as evidence. */
    @Requires(Permission.EDIT_SECTION17_YEARS)
    public void restOnPage(SelfAssessmentId id, String code, OutsidePage page) {
        SelfAssessment assessment = open(id);
        SelfAssessmentAnswer answer = answer(assessment, code);
        SelfAssessmentEvidence added =
                SelfAssessmentEvidence.page(assessment.id(), answer.id(), page, lookup.today(), lookup.by());
        refuseTwice(
                "select count(e) from SelfAssessmentEvidence e where e.answerId = :answer and e.address = :what",
                answer,
                added.address());
        em.persist(added);
        changed(assessment);
    }

    private void refuseTwice(String query, SelfAssessmentAnswer answer, Object what) {
        if (em.createQuery(query, Long.class)
                        .setParameter("answer", answer.id())
                        .setParameter("what", what)
                        .getSingleResult()
                > 0) {
            throw new RuleViolation(Section17Rule.EVIDENCE_TWICE);
        }
    }

    /** Takes a piece of evidence away. */
    @Requires(Permission.EDIT_SECTION17_YEARS)
    public void remove(SelfAssessmentId id, EvidenceId piece) {
        SelfAssessment assessment = open(id);
        em.remove(evidence(assessment, piece));
        changed(assessment);
    }

    /** Notes that an outside page is no longer there: after the signature, too, when everything else stays. */
    @Requires(Permission.EDIT_SECTION17_YEARS)
    public void noteGone(SelfAssessmentId id, EvidenceId piece) {
        SelfAssessment assessment = lookup.part(id);
        evidence(assessment, piece).gone(lookup.today());
        changed(assessment);
    }

    private SelfAssessment open(SelfAssessmentId id) {
        SelfAssessment assessment = lookup.part(id);
        assessment.mustBeOpen();
        return assessment;
    }

    private SelfAssessmentAnswer answer(SelfAssessment assessment, String code) {
        SelfAssessmentAnswer answer = lookup.answers(assessment.id())
                .get(lookup.criterion(assessment, code).id());
        if (answer == null) {
            throw new RuleViolation(Section17Rule.LEVEL_REQUIRED);
        }
        return answer;
    }

    private SelfAssessmentEvidence evidence(SelfAssessment assessment, EvidenceId piece) {
        UUID wanted = piece == null ? null : piece.value();
        SelfAssessmentEvidence found = wanted == null ? null : em.find(SelfAssessmentEvidence.class, wanted);
        if (found == null || !found.assessmentId().equals(assessment.id())) {
            throw new NotFound();
        }
        return found;
    }

    private static void refuseStale(Long version, SelfAssessmentAnswer answer) {
        if (version == null ? answer != null : answer == null || answer.version() != version) {
            throw new StaleEdit();
        }
    }

    private void changed(SelfAssessment assessment) {
        // whoever is about to submit or sign must see it
        StaleEdit.countChange(em, assessment);
        em.flush();
    }
}
