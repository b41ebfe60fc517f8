package cymru.cydweithio.scenario;

import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.CountingOptions;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Scenarios as they are read. {@link ScenarioRegister} keeps them, {@link ScenarioEffects} measures what they do, and
 * {@link ScenarioAdoption} turns one into the plan of record.
 *
 * <p>Reviewers see all of them. People with a role in an invited partnership see those that are shared or adopted, and
 * may comment.
 */
@UseCase
public class Scenarios {

    /** A scenario in a list. */
    public record ScenarioRow(
            UUID id,
            Wording title,
            LocalDate baseDate,
            ScenarioState state,
            LocalDate createdOn,
            long steps,
            long comments) {}

    /** A step with its place in the scenario. */
    public record StepView(UUID id, int number, Step step) {}

    /** A comment. */
    public record CommentView(String author, Instant at, Language language, String said) {}

    /** A partnership that was invited, or could be. */
    public record Invited(UUID partnershipId, Bilingual name) {}

    /**
     * One scenario in full.
     *
     * @param withdrawal when and why its adoption was withdrawn, or null
     * @param before the maps of its last day, without its steps
     * @param after the same with them; the same as before if a step cannot be applied
     * @param fault why a step cannot be applied, or null: the map of the day may have changed since
     * @param rulings who may change each layer that changes, by what law
     * @param consequences what the law says about the map as it develops, from the first step to the last
     * @param day by which all its steps have taken effect
     */
    public record ScenarioView(
            UUID id,
            long version,
            Wording title,
            Wording purpose,
            LocalDate baseDate,
            ScenarioState state,
            LocalDate createdOn,
            LocalDate adoptedOn,
            Withdrawal withdrawal,
            List<StepView> steps,
            List<Invited> invited,
            List<CommentView> comments,
            MapsOfDay before,
            MapsOfDay after,
            RuleViolation fault,
            List<ChangePowers.Ruling> rulings,
            List<Consequence> consequences,
            LocalDate day,
            boolean mayEdit,
            boolean mayWithdraw,
            boolean mayComment) {

        /** Whether the law stops the change of some layer, or its result on some day. */
        public boolean stopped() {
            return rulings.stream().anyMatch(ruling -> ruling.verdict() == ChangePowers.Verdict.STOPS)
                    || consequences.stream().anyMatch(one -> one.finding().stops());
        }

        /** Layers that the steps change, by code. */
        public Set<String> layers() {
            return steps.stream().map(step -> step.step().layer()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /**
     * What the law says about the map that results from a scenario, and when.
     *
     * @param from the first day on which this applies
     * @param until the last day, or null if it applies from then on
     * @param areas that it touches, by name, for the text that {@link LegalCompliance.Finding#key} names
     * @param footprints that it is about, by name; null where it is about none
     */
    public record Consequence(
            LegalCompliance.Finding finding, LocalDate from, LocalDate until, Bilingual areas, Bilingual footprints) {}

    /** That an adoption was taken back. */
    public record Withdrawal(LocalDate on, String reason, Language language) {}

    private static final int MOST_COMMENTS = 500;

    private record AuthorRow(UUID id, String name) {}

    private EntityManager em;
    private CurrentActor current;
    private Coterminosity coterminosity;

    protected Scenarios() {}

    @Inject
    Scenarios(EntityManager em, CurrentActor current, Coterminosity coterminosity) {
        this.em = em;
        this.current = current;
        this.coterminosity = coterminosity;
    }

    /** The scenarios that the actor may see, the newest first. */
    @Requires(Permission.READ_SCENARIOS)
    public Page<ScenarioRow> list(Slice slice) {
        Actor actor = current.get();
        String where = ScenarioRepository.visible(actor);
        List<ScenarioRow> rows = ScenarioRepository.bound(
                        actor,
                        Rows.ofSql(em, """
            select s.id, s.title_en, s.title_cy, s.base_date, s.state, s.created_on, (select count(*) from scenario_step t where t.scenario_id = s.id) as steps,
                (select count(*) from scenario_comment c where c.scenario_id = s.id) as comments from scenario s""" + where + " order by s.created_on desc, s.id desc", ScenarioRow.class))
                .setFirstResult(slice.first())
                .setMaxResults(slice.size())
                .getResultList();
        Number total = ScenarioRepository.bound(
                        actor,
                        em.unwrap(Session.class)
                                .createNativeQuery("select count(*) from scenario s" + where, Long.class))
                .getSingleResult();
        return new Page<>(rows, total.longValue());
    }

    @Requires(Permission.READ_SCENARIOS)
    public ScenarioView view(ScenarioId id) {
        ScenarioRepository.VisibleRow row = ScenarioRepository.visibleRow(em, current.get(), id);
        Scenario scenario = em.find(Scenario.class, id.value());
        List<StepView> steps = ScenarioRepository.steps(em, id);
        LocalDate day = steps.stream()
                .map(one -> one.step().on())
                .max(LocalDate::compareTo)
                .orElse(scenario.baseDate());
        MapsOfDay before = coterminosity.maps(scenario.baseDate(), CountingOptions.SURE);
        MapsOfDay after = before;
        RuleViolation fault = null;
        try {
            after = StepApplier.of(before, steps.stream().map(StepView::step).toList(), day);
        } catch (RuleViolation broken) {
            fault = broken;
        }
        boolean reviewer = current.get().may(Permission.RUN_REVIEW);
        List<Step> all = steps.stream().map(StepView::step).toList();
        List<ChangePowers.Ruling> rulings = ChangePowers.on(all, after);
        List<Consequence> consequences = fault == null ? Consequences.of(before, all) : List.of();
        return new ScenarioView(
                id.value(),
                scenario.version(),
                row.title(),
                row.purpose(),
                scenario.baseDate(),
                scenario.state(),
                row.createdOn(),
                row.adoptedOn(),
                scenario.state() == ScenarioState.WITHDRAWN
                        ? new Withdrawal(
                                scenario.withdrawnOn(), scenario.withdrawnReason(), scenario.withdrawnLanguage())
                        : null,
                steps,
                invited(id),
                comments(id),
                before,
                after,
                fault,
                rulings,
                consequences,
                day,
                reviewer && scenario.state().open(),
                reviewer && scenario.state() == ScenarioState.ADOPTED,
                scenario.state() == ScenarioState.SHARED || reviewer && scenario.state() == ScenarioState.DRAFT);
    }

    private List<Invited> invited(ScenarioId id) {
        return Rows.ofSql(em, """
            select i.partnership_id, n.name_en, n.name_cy, n.name_cy_status from scenario_invitation i join scope_name n on n.id = i.partnership_id and n.kind = 'PARTNERSHIP'
            where i.scenario_id = :id order by n.name_en""", Invited.class).setParameter("id", id.value()).getResultList();
    }

    /** Partnerships that are not invited yet. */
    @Requires(Permission.RUN_REVIEW)
    public List<Invited> couldBeInvited(ScenarioId id, Language language) {
        return Rows.ofSql(
                        em,
                        """
            select n.id as partnership_id, n.name_en, n.name_cy, n.name_cy_status from scope_name n where n.kind = 'PARTNERSHIP'
            and not exists (select 1 from scenario_invitation i where i.partnership_id = n.id and i.scenario_id = :id) order by\s""" + (language == Language.CY ? "coalesce(n.name_cy, n.name_en)" : "n.name_en"),
                        Invited.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    private List<CommentView> comments(ScenarioId id) {
        List<ScenarioComment> rows = em.createQuery(
                        "select c from ScenarioComment c where c.scenarioId = :id order by c.writtenAt, c.id",
                        ScenarioComment.class)
                .setParameter("id", id.value())
                .setMaxResults(MOST_COMMENTS)
                .getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> authors = Rows.ofSql(
                        em, "select id, name from account_name where id in (:authors)", AuthorRow.class)
                .setParameter(
                        "authors", rows.stream().map(ScenarioComment::authorId).collect(Collectors.toSet()))
                .getResultStream()
                .collect(Collectors.toMap(AuthorRow::id, AuthorRow::name));
        return rows.stream()
                .map(row -> new CommentView(authors.get(row.authorId()), row.writtenAt(), row.language(), row.said()))
                .toList();
    }
}
