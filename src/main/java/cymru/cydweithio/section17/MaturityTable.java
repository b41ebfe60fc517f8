package cymru.cydweithio.section17;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How bodies stand by criterion in a year: the own one as it is, others as far as they have released it. */
@UseCase
public class MaturityTable {

    private static final UUID NOBODY = new UUID(0, 0);

    /** As many bodies as one page shows; some forty are bound. */
    static final int MOST = 100;

    /** A heading of the table. */
    public record Heading(String code, Bilingual name) implements Serializable {}

    /**
     * A body in a year.
     *
     * @param assessmentId null where it has none that the reader may know of
     * @param state null likewise
     * @param bound whether the duties register marks it as bound in that year
     * @param levels by the codes of the criteria
     */
    public record BodyLine(
            UUID organisationId,
            Bilingual name,
            boolean bound,
            UUID assessmentId,
            SelfAssessmentState state,
            Map<String, Integer> levels)
            implements Serializable {}

    /** @param own bodies for which the reader may begin the year */
    public record Table(
            FinancialYear year, List<Heading> criteria, List<BodyLine> bodies, List<BodyLine> own, boolean cut)
            implements Serializable {}

    private record FoundBody(UUID id, Bilingual name, boolean bound, UUID assessmentId, SelfAssessmentState state) {}

    private record FoundLevel(UUID assessmentId, String code, int level) {}

    private EntityManager em;
    private CurrentActor current;
    private SelfAssessmentLookup lookup;

    protected MaturityTable() {}

    @Inject
    MaturityTable(EntityManager em, CurrentActor current, SelfAssessmentLookup lookup) {
        this.em = em;
        this.current = current;
        this.lookup = lookup;
    }

    /** @param asked null for the year of today */
    @Requires(Permission.READ_SECTION17_YEARS)
    public Table of(FinancialYear asked) {
        FinancialYear year = asked == null ? FinancialYear.of(lookup.today()) : asked;
        Actor.Reach reads = current.get().reach(Permission.READ_SECTION17_YEARS);
        Actor.Reach edits = current.get().reach(Permission.EDIT_SECTION17_YEARS);
        List<FoundBody> found = Rows.ofSql(
                        em,
                        "select o.id, o.name_en, o.name_cy, " + SelfAssessmentLookup.BOUND
                                + " as bound, a.id as assessment_id, a.state from organisation_facts o left join self_assessment a on a.organisation_id = o.id and a.year = :year "
                                + "and (:all or a.released_on is not null or o.id in (:edits)) where o.id in (:reads) or :everywhere and (a.id is not null or "
                                + SelfAssessmentLookup.BOUND + ") order by o.name_en, o.id",
                        FoundBody.class)
                .setParameter("year", year.start())
                .setParameter("first", year.firstDay())
                .setParameter("last", year.lastDay())
                .setParameter("all", edits.everywhere())
                .setParameterList("edits", orNobody(edits.organisations()))
                .setParameter("everywhere", reads.everywhere())
                .setParameterList("reads", orNobody(reads.organisations()))
                .setMaxResults(MOST + 1)
                .getResultList();
        Map<UUID, Map<String, Integer>> levels = levels(found);
        List<BodyLine> bodies = found.stream()
                .limit(MOST)
                .map(one -> new BodyLine(
                        one.id(),
                        one.name(),
                        one.bound(),
                        one.assessmentId(),
                        one.state(),
                        levels.getOrDefault(one.assessmentId(), Map.of())))
                .toList();
        return new Table(
                year,
                lookup.criteria(lookup.set(year).id()).stream()
                        .map(one -> new Heading(one.code(), one.name()))
                        .toList(),
                bodies,
                bodies.stream()
                        .filter(one -> edits.organisations().contains(one.organisationId()))
                        .toList(),
                found.size() > MOST);
    }

    private Map<UUID, Map<String, Integer>> levels(List<FoundBody> found) {
        Map<UUID, Map<String, Integer>> levels = new HashMap<>();
        List<UUID> ids = found.stream()
                .map(FoundBody::assessmentId)
                .filter(id -> id != null)
                .toList();
        if (!ids.isEmpty()) {
            Rows.ofSql(
                            em,
                            "select x.assessment_id, c.code, x.level from self_assessment_answer x join criterion c on c.id = x.criterion_id where x.assessment_id in (:ids)",
                            FoundLevel.class)
                    .setParameterList("ids", ids)
                    .getResultList()
                    .forEach(one -> levels.computeIfAbsent(one.assessmentId(), id -> new HashMap<>())
                            .put(one.code(), one.level()));
        }
        return levels;
    }

    private static Set<UUID> orNobody(Set<UUID> ids) {
        return ids.isEmpty() ? Set.of(NOBODY) : ids;
    }
}
