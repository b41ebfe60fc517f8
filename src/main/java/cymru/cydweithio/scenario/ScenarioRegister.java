package cymru.cydweithio.scenario;

import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.CountingOptions;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps scenarios: begun, changed step by step, shared, commented on, copied and abandoned. */
@UseCase
public class ScenarioRegister {

    private static final int LAYER_IN_CODE = 6;
    private static final int CODE_LETTERS = 5;

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private Coterminosity coterminosity;
    private Scenarios scenarios;

    protected ScenarioRegister() {}

    @Inject
    ScenarioRegister(
            EntityManager em, Clock clock, CurrentActor current, Coterminosity coterminosity, Scenarios scenarios) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.coterminosity = coterminosity;
        this.scenarios = scenarios;
    }

    @Requires(Permission.RUN_REVIEW)
    public ScenarioId begin(Wording title, Wording purpose, LocalDate baseDate) {
        if (baseDate == null) {
            throw new RuleViolation(ScenarioRule.BASE_DATE);
        }
        Scenario scenario =
                Scenario.begin(title, purpose, baseDate, current.get().id(), today());
        em.persist(scenario);
        em.flush();
        return new ScenarioId(scenario.id());
    }

    /** Whether the actor may start a scenario: pages ask before they show a form. */
    @Requires(Permission.RUN_REVIEW)
    public void mayBegin() {
        // the interceptor has answered
    }

    /** A code that no footprint has yet, for one that a step makes. */
    @Requires(Permission.RUN_REVIEW)
    public String newCode(String layer) {
        String start = layer.length() > LAYER_IN_CODE ? layer.substring(0, LAYER_IN_CODE) : layer;
        String random = Ids.next().toString().toUpperCase(Locale.ROOT);
        return start + "-" + random.substring(random.length() - CODE_LETTERS);
    }

    /**
     * Adds steps at the end, all or none. One that cannot be carried out, or that law stops, is refused with the
     * reason.
     */
    @Requires(Permission.RUN_REVIEW)
    public void addAll(ScenarioId id, long version, List<Step> added) {
        Scenario scenario = ScenarioRepository.open(em, current.get(), id, version);
        List<Step> all = new ArrayList<>(ScenarioRepository.steps(em, id).stream()
                .map(Scenarios.StepView::step)
                .toList());
        int number = em.createQuery(
                        "select coalesce(max(s.number), 0) from ScenarioStep s where s.scenarioId = :id", Integer.class)
                .setParameter("id", id.value())
                .getSingleResult();
        for (Step step : added) {
            if (step.on().isBefore(scenario.baseDate())) {
                throw new RuleViolation(ScenarioRule.STEP_BEFORE_BASE, scenario.baseDate());
            }
            if (!all.isEmpty() && step.on().isBefore(all.get(all.size() - 1).on())) {
                throw new RuleViolation(
                        ScenarioRule.STEP_ORDER, all.get(all.size() - 1).on());
            }
            if (!ChangePowers.everChanges(step.layer())) {
                throw new RuleViolation(ChangePowers.ruleOf(step.layer()));
            }
            all.add(step);
            em.persist(ScenarioStep.of(id.value(), ++number, step));
        }
        StepApplier.of(
                coterminosity.maps(scenario.baseDate(), CountingOptions.SURE),
                all,
                all.get(all.size() - 1).on());
        StaleEdit.countChange(em, scenario);
        em.flush();
    }

    /** Takes a step back. Where later steps need it, that is said and nothing changes. */
    @Requires(Permission.RUN_REVIEW)
    public void removeStep(ScenarioId id, long version, StepId stepId) {
        Scenario scenario = ScenarioRepository.open(em, current.get(), id, version);
        ScenarioStep taken = em.find(ScenarioStep.class, stepId.value());
        if (taken == null || !taken.scenarioId().equals(id.value())) {
            throw new NotFound();
        }
        List<Step> rest = ScenarioRepository.steps(em, id).stream()
                .filter(one -> !one.id().equals(stepId.value()))
                .map(Scenarios.StepView::step)
                .toList();
        if (!rest.isEmpty()) {
            StepApplier.of(
                    coterminosity.maps(scenario.baseDate(), CountingOptions.SURE),
                    rest,
                    rest.get(rest.size() - 1).on());
        }
        em.remove(taken);
        StaleEdit.countChange(em, scenario);
        em.flush();
    }

    /** Shows it to the people of partnerships, who may comment from then on. */
    @Requires(Permission.RUN_REVIEW)
    public void share(ScenarioId id, long version, Set<UUID> partnerships) {
        Scenario scenario = ScenarioRepository.open(em, current.get(), id, version);
        if (partnerships.isEmpty()) {
            throw new RuleViolation(ScenarioRule.SHARE_NOBODY);
        }
        scenario.share();
        List<UUID> already = em.createQuery(
                        "select i.partnershipId from ScenarioInvitation i where i.scenarioId = :id", UUID.class)
                .setParameter("id", id.value())
                .getResultList();
        partnerships.stream()
                .filter(one -> !already.contains(one))
                .forEach(one -> em.persist(ScenarioInvitation.of(id.value(), one, today())));
        em.flush();
    }

    @Requires(Permission.RUN_REVIEW)
    public void abandon(ScenarioId id, long version) {
        ScenarioRepository.open(em, current.get(), id, version).abandon();
        em.flush();
    }

    /** Says what the actor thinks of a scenario that he or she may see. */
    @Requires(Permission.READ_SCENARIOS)
    public void comment(ScenarioId id, Language language, String said) {
        Scenarios.ScenarioView view = scenarios.view(id);
        if (!view.mayComment()) {
            throw new RuleViolation(ScenarioRule.CLOSED);
        }
        em.persist(ScenarioComment.of(id.value(), current.get().id(), clock.instant(), language, said));
        em.flush();
    }

    /** Another scenario with the same steps, which only reviewers see; the footprints that it makes have new codes. */
    @Requires(Permission.RUN_REVIEW)
    public ScenarioId copy(ScenarioId id, Wording title) {
        Scenario scenario = ScenarioRepository.find(em, current.get(), id);
        Scenario copy = Scenario.begin(
                title, scenario.purpose(), scenario.baseDate(), current.get().id(), today());
        em.persist(copy);
        Map<String, String> codes = new HashMap<>();
        int number = 0;
        for (Scenarios.StepView one : ScenarioRepository.steps(em, id)) {
            em.persist(ScenarioStep.of(copy.id(), ++number, recoded(one.step(), codes)));
        }
        em.flush();
        return new ScenarioId(copy.id());
    }

    private Step recoded(Step step, Map<String, String> codes) {
        if (step instanceof Step.Move move) {
            return new Step.Move(
                    move.layer(),
                    move.on(),
                    codes.getOrDefault(move.from(), move.from()),
                    codes.getOrDefault(move.to(), move.to()),
                    move.areas());
        } else if (step instanceof Step.Merge merge) {
            return new Step.Merge(
                    merge.layer(),
                    merge.on(),
                    codes.getOrDefault(merge.from(), merge.from()),
                    codes.getOrDefault(merge.into(), merge.into()));
        } else if (step instanceof Step.Split split) {
            codes.put(split.code(), newCode(split.layer()));
            return new Step.Split(
                    split.layer(),
                    split.on(),
                    codes.getOrDefault(split.from(), split.from()),
                    split.areas(),
                    codes.get(split.code()),
                    split.name());
        } else if (step instanceof Step.Create create) {
            codes.put(create.code(), newCode(create.layer()));
            return new Step.Create(
                    create.layer(), create.on(), create.areas(), codes.get(create.code()), create.name());
        }
        return new Step.End(
                step.layer(), step.on(), codes.getOrDefault(((Step.End) step).from(), ((Step.End) step).from()));
    }

    /** Gives an open scenario another title and purpose. */
    @Requires(Permission.RUN_REVIEW)
    public void describe(ScenarioId id, long version, Wording title, Wording purpose) {
        ScenarioRepository.open(em, current.get(), id, version).describe(title, purpose);
        em.flush();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
