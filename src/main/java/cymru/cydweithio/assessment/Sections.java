package cymru.cydweithio.assessment;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sections of assessments: written once, with their sources, and used in as many assessments as need them. */
@UseCase
public class Sections {

    /** Names a source within its section. */
    public record SourceId(UUID value) {}

    /**
     * What a section says.
     *
     * @param contents that the law names and it gives
     */
    public record SectionDetails(
            AssessmentTheme theme, Wording title, Wording findings, Set<RequiredContent> contents) {}

    /** What a section rests on. */
    public record SourceDetails(String dataSet, String edition, UUID supplierId, LocalDate suppliedOn) {}

    /** A source as it stands. */
    public record SourceLine(UUID id, String dataSet, String edition, Bilingual supplier, LocalDate suppliedOn) {}

    /** An assessment that uses a section. */
    public record UseLine(UUID id, Wording title, AssessmentState state) {}

    /** A priority that rests on a section. */
    public record PriorityLine(UUID id, Wording title) {}

    /**
     * One section.
     *
     * @param uses the assessments in which it is used, as far as the reader knows of them
     * @param closed whether one of them was signed off, so that it stays as it is
     * @param supersedes the edition that it was made from, or null
     * @param supersededBy editions that were made from it
     */
    public record SectionView(
            UUID id,
            long version,
            UUID partnershipId,
            Bilingual partnership,
            AssessmentTheme theme,
            Wording title,
            Wording findings,
            List<RequiredContent> contents,
            List<SourceLine> sources,
            List<UseLine> uses,
            List<PriorityLine> priorities,
            AssessmentChoices.Titled supersedes,
            List<AssessmentChoices.Titled> supersededBy,
            boolean closed,
            boolean mayEdit,
            boolean readsHistory) {}

    private EntityManager em;
    private Clock clock;
    private AssessmentLookup lookup;

    protected Sections() {}

    @Inject
    Sections(EntityManager em, Clock clock, AssessmentLookup lookup) {
        this.em = em;
        this.clock = clock;
        this.lookup = lookup;
    }

    @Requires(Permission.READ_ASSESSMENTS)
    public SectionView view(SectionId id) {
        AssessmentSection section = em.find(AssessmentSection.class, id.value());
        boolean drafts = lookup.may(Permission.READ_ASSESSMENT_DRAFTS, section.partnershipId());
        List<UseLine> uses = Rows.ofSql(
                        em,
                        "select a.id, a.title_en, a.title_cy, a.state from section_use u join assessment a on a.id = u.assessment_id where u.section_id = :id and a.withdrawn_on is null"
                                + (drafts ? "" : " and a.state = 'SIGNED_OFF'") + " order by a.period_to desc, a.id",
                        UseLine.class)
                .setParameter("id", id.value())
                .getResultList();
        if (!drafts && uses.isEmpty()) {
            throw new NotFound();
        }
        boolean closed = uses.stream().anyMatch(one -> one.state() == AssessmentState.SIGNED_OFF);
        boolean edits = lookup.may(Permission.EDIT_ASSESSMENTS, section.partnershipId());
        return new SectionView(
                id.value(),
                section.version(),
                section.partnershipId(),
                lookup.partnership(section.partnershipId()),
                section.theme(),
                section.title(),
                section.findings(),
                contents(id).stream().map(SectionContent::content).sorted().toList(),
                Rows.ofSql(
                                em,
                                "select s.id, s.data_set, s.edition, o.name_en as supplier_en, o.name_cy as supplier_cy, s.supplied_on from section_source s "
                                        + "join organisation_facts o on o.id = s.supplier_id where s.section_id = :id order by s.supplied_on desc, s.id",
                                SourceLine.class)
                        .setParameter("id", id.value())
                        .getResultList(),
                uses,
                Rows.ofSql(
                                em,
                                "select p.id, p.title_en, p.title_cy from priority_section x join priority p on p.id = x.priority_id where x.section_id = :id and p.withdrawn_on is null order by p.id",
                                PriorityLine.class)
                        .setParameter("id", id.value())
                        .getResultList(),
                // a reader of what was signed off learns of no edition that is still being written
                drafts && section.supersedesId() != null
                        ? editions("id = :id", section.supersedesId()).stream()
                                .findFirst()
                                .orElse(null)
                        : null,
                drafts ? editions("supersedes_id = :id", id.value()) : List.of(),
                closed,
                edits && !closed,
                drafts);
    }

    private List<AssessmentChoices.Titled> editions(String condition, UUID id) {
        return Rows.ofSql(
                        em,
                        "select id, title_en, title_cy from assessment_section where " + condition + " order by id",
                        AssessmentChoices.Titled.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Writes a section and uses it in the assessment for which it was written. */
    @Requires(Permission.EDIT_ASSESSMENTS)
    public SectionId write(AssessmentId assessmentId, SectionDetails details) {
        Assessment assessment = em.find(Assessment.class, assessmentId.value());
        assessment.mustBeOpen();
        AssessmentSection section = AssessmentSection.write(assessment.partnershipId(), details);
        em.persist(section);
        give(new SectionId(section.id()), details.contents());
        em.persist(SectionUse.of(assessment.partnershipId(), assessment.id(), section.id()));
        changed(assessment);
        return new SectionId(section.id());
    }

    @Requires(Permission.EDIT_ASSESSMENTS)
    public void describe(SectionId id, long version, SectionDetails details) {
        AssessmentSection section = open(id, version);
        section.describe(details);
        give(id, details.contents());
        changed(section);
    }

    private void give(SectionId id, Set<RequiredContent> wanted) {
        Set<RequiredContent> missing = new HashSet<>(wanted == null ? Set.of() : wanted);
        contents(id).forEach(one -> {
            if (!missing.remove(one.content())) {
                em.remove(one);
            }
        });
        missing.forEach(content -> em.persist(SectionContent.of(id.value(), content)));
    }

    private List<SectionContent> contents(SectionId id) {
        return em.createQuery("select c from SectionContent c where c.sectionId = :id", SectionContent.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    @Requires(Permission.EDIT_ASSESSMENTS)
    public void addSource(SectionId id, long version, SourceDetails details) {
        AssessmentSection section = open(id, version);
        SectionSource source = SectionSource.of(id.value(), details, LocalDate.now(clock));
        if (!lookup.organisations(details.supplierId()).containsKey(details.supplierId())) {
            throw new RuleViolation(AssessmentRule.SOURCE_SUPPLIER);
        }
        if (sources(id).stream().anyMatch(source::same)) {
            throw new RuleViolation(AssessmentRule.SOURCE_TWICE);
        }
        em.persist(source);
        changed(section);
    }

    @Requires(Permission.EDIT_ASSESSMENTS)
    public void removeSource(SectionId id, long version, SourceId source) {
        AssessmentSection section = open(id, version);
        em.remove(sources(id).stream()
                .filter(one -> one.id().equals(source.value()))
                .findFirst()
                .orElseThrow(NotFound::new));
        changed(section);
    }

    private List<SectionSource> sources(SectionId id) {
        return em.createQuery("select s from SectionSource s where s.sectionId = :id", SectionSource.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    /** Uses a section in another assessment of its partnership, as it stands. */
    @Requires(Permission.EDIT_ASSESSMENTS)
    public void use(AssessmentId assessmentId, long version, SectionId id) {
        Assessment assessment = openAssessment(assessmentId, version);
        AssessmentSection section = ofPartnership(assessment, id);
        if (used(assessmentId, id).isPresent()) {
            throw new RuleViolation(AssessmentRule.SECTION_TWICE);
        }
        em.persist(SectionUse.of(assessment.partnershipId(), assessment.id(), section.id()));
        changed(assessment);
    }

    /** Brings a section up to date for an assessment: a new edition stands in its place there, and there only. */
    @Requires(Permission.EDIT_ASSESSMENTS)
    public SectionId renew(AssessmentId assessmentId, long version, SectionId id) {
        Assessment assessment = openAssessment(assessmentId, version);
        AssessmentSection edition = ofPartnership(assessment, id).renewed();
        SectionUse use = use(assessmentId, id);
        em.persist(edition);
        contents(id).forEach(one -> em.persist(SectionContent.of(edition.id(), one.content())));
        sources(id).forEach(one -> em.persist(one.copyFor(edition.id())));
        em.persist(SectionUse.of(assessment.partnershipId(), assessment.id(), edition.id()));
        em.remove(use);
        changed(assessment);
        return new SectionId(edition.id());
    }

    /** Leaves a section out of an assessment; the section stays for others. */
    @Requires(Permission.EDIT_ASSESSMENTS)
    public void leaveOut(AssessmentId assessmentId, long version, SectionId id) {
        Assessment assessment = openAssessment(assessmentId, version);
        em.remove(use(assessmentId, id));
        changed(assessment);
    }

    private SectionUse use(AssessmentId assessmentId, SectionId id) {
        return used(assessmentId, id).orElseThrow(NotFound::new);
    }

    private Optional<SectionUse> used(AssessmentId assessmentId, SectionId id) {
        return em.createQuery(
                        "select u from SectionUse u where u.assessmentId = :assessment and u.sectionId = :section",
                        SectionUse.class)
                .setParameter("assessment", assessmentId.value())
                .setParameter("section", id.value())
                .getResultStream()
                .findFirst();
    }

    private AssessmentSection ofPartnership(Assessment assessment, SectionId id) {
        AssessmentSection section = id == null ? null : em.find(AssessmentSection.class, id.value());
        if (section == null || !section.partnershipId().equals(assessment.partnershipId())) {
            throw new RuleViolation(AssessmentRule.SECTION_OTHER);
        }
        return section;
    }

    private Assessment openAssessment(AssessmentId id, long version) {
        Assessment assessment = em.find(Assessment.class, id.value());
        StaleEdit.refuseUnless(version, assessment.version());
        assessment.mustBeOpen();
        return assessment;
    }

    /** A section changes only until an assessment that uses it is signed off. */
    private AssessmentSection open(SectionId id, long version) {
        AssessmentSection section = em.find(AssessmentSection.class, id.value());
        StaleEdit.refuseUnless(version, section.version());
        if (lookup.count(
                        "select count(*) from section_use u join assessment a on a.id = u.assessment_id where u.section_id = :id and a.state = 'SIGNED_OFF'",
                        id.value())
                > 0) {
            throw new RuleViolation(AssessmentRule.SECTION_CLOSED);
        }
        return section;
    }

    private void changed(Object whole) {
        StaleEdit.countChange(em, whole);
        em.flush();
    }
}
