package cymru.cydweithio.scenario;

import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.Permission;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/** How scenarios are loaded, as far as somebody may see them. */
final class ScenarioRepository {

    record VisibleRow(Wording title, Wording purpose, LocalDate createdOn, LocalDate adoptedOn) {}

    private ScenarioRepository() {}

    /** To be changed: as the page showed it, or a stale edit, and only while it is open. */
    static Scenario open(EntityManager em, Actor actor, ScenarioId id, long version) {
        Scenario scenario = find(em, actor, id);
        StaleEdit.refuseUnless(version, scenario.version());
        scenario.refuseUnlessOpen();
        return scenario;
    }

    /** One that the actor may see. */
    static Scenario find(EntityManager em, Actor actor, ScenarioId id) {
        visibleRow(em, actor, id);
        return em.find(Scenario.class, id.value());
    }

    static List<Scenarios.StepView> steps(EntityManager em, ScenarioId id) {
        return em
                .createQuery(
                        "select s from ScenarioStep s where s.scenarioId = :id order by s.number", ScenarioStep.class)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .map(row -> new Scenarios.StepView(row.id(), row.number(), row.step()))
                .toList();
    }

    static VisibleRow visibleRow(EntityManager em, Actor actor, ScenarioId id) {
        List<VisibleRow> rows = bound(
                        actor,
                        Rows.ofSql(
                                em,
                                "select s.title_en, s.title_cy, s.purpose_en, s.purpose_cy, s.created_on, s.adopted_on from scenario s"
                                        + visible(actor) + " and s.id = :id",
                                VisibleRow.class))
                .setParameter("id", id.value())
                .getResultList();
        return rows.stream().findFirst().orElseThrow(NotFound::new);
    }

    /** Of scenarios s: those that the actor may see. */
    static String visible(Actor actor) {
        return actor.may(Permission.RUN_REVIEW)
                ? " where 1 = 1"
                : " where s.state in ('SHARED','ADOPTED','WITHDRAWN') and exists (select 1 from scenario_invitation i where i.scenario_id = s.id and i.partnership_id in (:invited))";
    }

    static <T> NativeQuery<T> bound(Actor actor, NativeQuery<T> query) {
        if (!actor.may(Permission.RUN_REVIEW)) {
            Set<UUID> own = actor.reach(Permission.READ_SCENARIOS).partnerships();
            query.setParameter("invited", own.isEmpty() ? Set.of(new UUID(0, 0)) : own);
        }
        return query;
    }
}
