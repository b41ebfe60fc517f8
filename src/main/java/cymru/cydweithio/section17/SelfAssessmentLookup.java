package cymru.cydweithio.section17;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the use cases of Section 17 years look up: their own rows, and published views of others. */
@ApplicationScoped
class SelfAssessmentLookup {

    /** The duty of the register, by its code. */
    static final String DUTY = "CDA-S17";

    /** Whether a body, called o, is bound by the duty in the year from {@code :first} to {@code :last}. */
    static final String BOUND =
            "exists (select 1 from duty_bound_facts d where d.organisation_id = o.id and d.duty_code = '"
                    + DUTY
                    + "' and d.strength = 'BOUND' and (d.bound_from is null or d.bound_from <= :last) and (d.bound_to is null or d.bound_to >= :first))";

    private record NameRow(Bilingual name) {}

    private record IdRow(UUID id) {}

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;

    protected SelfAssessmentLookup() {}

    @Inject
    SelfAssessmentLookup(EntityManager em, Clock clock, CurrentActor current) {
        this.em = em;
        this.clock = clock;
        this.current = current;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    SelfAssessment.By by() {
        return new SelfAssessment.By(current.get().id(), current.get().name());
    }

    boolean edits(UUID organisation) {
        return current.get().may(Permission.EDIT_SECTION17_YEARS, Scope.organisation(organisation));
    }

    /** Beyond the body only what it has released is known. */
    SelfAssessment read(SelfAssessmentId id) {
        SelfAssessment assessment = em.find(SelfAssessment.class, id.value());
        if (assessment == null || !assessment.released() && !edits(assessment.organisationId())) {
            throw new NotFound();
        }
        return assessment;
    }

    /** For a change of the whole: what the page showed must still be so. */
    SelfAssessment change(SelfAssessmentId id, long version) {
        SelfAssessment assessment = part(id);
        StaleEdit.refuseUnless(version, assessment.version());
        return assessment;
    }

    /**
     * For a change of a part. Two people who answer different criteria at the same instant come one after the other,
     * and both are heard; each part has a version of its own.
     */
    SelfAssessment part(SelfAssessmentId id) {
        SelfAssessment assessment = em.find(SelfAssessment.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (assessment == null) {
            throw new NotFound();
        }
        return assessment;
    }

    Bilingual organisation(UUID id) {
        return Rows.ofSql(em, "select o.name_en, o.name_cy from organisation_facts o where o.id = :id", NameRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new)
                .name();
    }

    /** By the duties register as it was in that year. */
    Basis basis(UUID organisation, FinancialYear year) {
        return Rows.ofSql(em, "select o.id from organisation_facts o where o.id = :id and " + BOUND, IdRow.class)
                        .setParameter("id", organisation)
                        .setParameter("first", year.firstDay())
                        .setParameter("last", year.lastDay())
                        .getResultList()
                        .isEmpty()
                ? Basis.VOLUNTARY
                : Basis.BOUND;
    }

    /** The partnerships on whose boards the body had a seat at some time of the year. */
    Set<UUID> partnerships(UUID organisation, FinancialYear year) {
        return Rows.ofSql(
                        em,
                        "select distinct s.partnership_id as id from seat_facts s where s.organisation_id = :organisation and s.valid_from <= :last and (s.valid_to is null or s.valid_to >= :first)",
                        IdRow.class)
                .setParameter("organisation", organisation)
                .setParameter("first", year.firstDay())
                .setParameter("last", year.lastDay())
                .getResultStream()
                .map(IdRow::id)
                .collect(Collectors.toSet());
    }

    List<Criterion> criteria(UUID set) {
        return em.createQuery("select c from Criterion c where c.setId = :set order by c.position", Criterion.class)
                .setParameter("set", set)
                .getResultList();
    }

    /** A criterion of the set with which the self-assessment was begun. */
    Criterion criterion(SelfAssessment assessment, String code) {
        return criteria(assessment.setId()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    List<CriterionLevel> levels(UUID criterion) {
        return em.createQuery(
                        "select l from CriterionLevel l where l.criterionId = :id order by l.level",
                        CriterionLevel.class)
                .setParameter("id", criterion)
                .getResultList();
    }

    /** By the ids of their criteria. */
    Map<UUID, SelfAssessmentAnswer> answers(UUID assessment) {
        return em.createQuery(
                        "select a from SelfAssessmentAnswer a where a.assessmentId = :id", SelfAssessmentAnswer.class)
                .setParameter("id", assessment)
                .getResultStream()
                .collect(Collectors.toMap(SelfAssessmentAnswer::criterionId, Function.identity()));
    }

    /** The accounts of all who have answered. */
    static Set<UUID> answering(Map<UUID, SelfAssessmentAnswer> answers) {
        return answers.values().stream()
                .map(SelfAssessmentAnswer::answeredById)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The criteria in force for a year. */
    CriteriaSet set(FinancialYear year) {
        return em.createQuery(
                        "select s from CriteriaSet s where s.fromYear <= :year order by s.fromYear desc",
                        CriteriaSet.class)
                .setParameter("year", year.start())
                .setMaxResults(1)
                .getSingleResult();
    }

    /** Whether the body has one for the year already. */
    boolean begun(UUID organisation, FinancialYear year) {
        return find(organisation, year).isPresent();
    }

    Optional<SelfAssessment> find(UUID organisation, FinancialYear year) {
        return em.createQuery(
                        "select a from SelfAssessment a where a.organisationId = :organisation and a.year = :year",
                        SelfAssessment.class)
                .setParameter("organisation", organisation)
                .setParameter("year", year.start())
                .getResultStream()
                .findFirst();
    }
}
