package cymru.cydweithio.scenario;

import cymru.cydweithio.conflict.ConflictKind;
import cymru.cydweithio.conflict.Conflicts;
import cymru.cydweithio.conflict.Finding;
import cymru.cydweithio.overlap.AreaSet;
import cymru.cydweithio.overlap.Comparison;
import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.CountingOptions;
import cymru.cydweithio.overlap.LayerMap;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.place.FootprintChanges;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Manages scenarios: started, changed step by step, measured, shared, adopted or abandoned.
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

    /** How many conflicts of a kind there are without and with the scenario. */
    public record ConflictCount(ConflictKind kind, long before, long after) {}

    /**
     * A conflict that a scenario causes or ends.
     *
     * @param areas by name
     * @param footprints by name; null where it is about none
     */
    public record ConflictChange(Finding finding, Bilingual areas, Bilingual footprints) {}

    /**
     * How many partnerships need a council or another body, by footprint, without and with the scenario.
     *
     * @param setsBefore how many different sets of areas those have
     */
    public record BurdenChange(Bilingual name, int before, int after, int setsBefore, int setsAfter) {}

    /**
     * The comparison of the map without and with the scenario.
     *
     * @param conflicts of every kind that there is on either side
     * @param begun conflicts that the scenario causes, the ones that affect most people first
     * @param ended conflicts that it ends
     * @param burden of those for whom it changes
     */
    public record BeforeAndAfter(
            List<ConflictCount> conflicts,
            List<ConflictChange> begun,
            List<ConflictChange> ended,
            List<BurdenChange> burden) {}

    /** A measure of two layers before and after. */
    public record Effect(String first, String second, Comparison before, Comparison after) {
        /** Whether anything differs. */
        public boolean differs() {
            return before.residentsSame() != after.residentsSame()
                    || !Objects.equals(before.nests(), after.nests())
                    || !Objects.equals(before.cuttingPairs(), after.cuttingPairs())
                    || !Objects.equals(before.movesToSame(), after.movesToSame())
                    || !Objects.equals(before.movesToNest(), after.movesToNest());
        }
    }

    /**
     * The figures of a scenario, for comparison with others.
     *
     * @param sameShare the sum of same-boundary shares over all pairs of layers
     * @param cuttingPairs of all pairs of layers
     * @param distinctMaps how many maps the layers have that have any
     * @param distinctSets how many sets of areas footprints have
     * @param areasMoved areas that lie in another footprint than before, once for each layer
     * @param residentsMoved of those areas, each area once however many layers it moves in
     * @param footprints how many there are
     */
    public record Totals(
            double sameShare,
            int cuttingPairs,
            int distinctMaps,
            int distinctSets,
            int areasMoved,
            long residentsMoved,
            int footprints) {}

    private static final int MOST_COMMENTS = 500;
    private static final int LAYER_IN_CODE = 6;
    private static final int CODE_LETTERS = 5;

    private record VisibleRow(Wording title, Wording purpose, LocalDate createdOn, LocalDate adoptedOn) {}

    /** A partnership that works on a footprint. */
    private record WorkingRow(Bilingual name) {}

    private record AuthorRow(UUID id, String name) {}

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private Coterminosity coterminosity;
    private FootprintChanges changes;
    private Conflicts conflicts;

    protected Scenarios() {}

    @Inject
    Scenarios(
            EntityManager em,
            Clock clock,
            CurrentActor current,
            Coterminosity coterminosity,
            FootprintChanges changes,
            Conflicts conflicts) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.coterminosity = coterminosity;
        this.changes = changes;
        this.conflicts = conflicts;
    }

    /** The scenarios that the actor may see, the newest first. */
    @Requires(Permission.READ_SCENARIOS)
    public Page<ScenarioRow> list(Slice slice) {
        String where = visible();
        List<ScenarioRow> rows = bound(
                        Rows.ofSql(em, """
            select s.id, s.title_en, s.title_cy, s.base_date, s.state, s.created_on, (select count(*) from scenario_step t where t.scenario_id = s.id) as steps,
                (select count(*) from scenario_comment c where c.scenario_id = s.id) as comments from scenario s""" + where + " order by s.created_on desc, s.id desc", ScenarioRow.class))
                .setFirstResult(slice.first())
                .setMaxResults(slice.size())
                .getResultList();
        Number total = bound(em.unwrap(Session.class)
                        .createNativeQuery("select count(*) from scenario s" + where, Long.class))
                .getSingleResult();
        return new Page<>(rows, total.longValue());
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

    @Requires(Permission.READ_SCENARIOS)
    public ScenarioView view(ScenarioId id) {
        VisibleRow row = visibleRow(id);
        Scenario scenario = em.find(Scenario.class, id.value());
        List<StepView> steps = steps(id);
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
        List<Consequence> consequences = fault == null ? consequences(before, all) : List.of();
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

    /** What the law says on each day on which steps take effect: a gap that a later step closes is a gap until then. */
    static List<Consequence> consequences(MapsOfDay before, List<Step> steps) {
        List<LocalDate> days = steps.stream().map(Step::on).distinct().sorted().toList();
        Map<LegalCompliance.Finding, LocalDate> standing = new LinkedHashMap<>();
        List<Consequence> all = new ArrayList<>();
        for (LocalDate day : days) {
            MapsOfDay then = StepApplier.of(before, steps, day);
            List<LegalCompliance.Finding> found = LegalCompliance.check(before, then);
            standing.entrySet().removeIf(one -> {
                boolean over = !found.contains(one.getKey());
                if (over) {
                    all.add(consequence(one.getKey(), one.getValue(), day.minusDays(1), then));
                }
                return over;
            });
            found.forEach(one -> standing.putIfAbsent(one, day));
        }
        MapsOfDay last = StepApplier.of(before, steps, LocalDate.MAX);
        standing.forEach((finding, since) -> all.add(consequence(finding, since, null, last)));
        all.sort(Comparator.comparing((Consequence one) -> one.finding().verdict())
                .reversed()
                .thenComparing(Consequence::from));
        return List.copyOf(all);
    }

    private static Consequence consequence(
            LegalCompliance.Finding finding, LocalDate from, LocalDate until, MapsOfDay maps) {
        return new Consequence(
                finding,
                from,
                until,
                areaNames(maps, finding.areas()),
                finding.footprints().isEmpty() ? null : joined(maps.footprintNames(), finding.footprints()));
    }

    /** Names of areas joined into one: the argument of the texts on the law. */
    static Bilingual areaNames(MapsOfDay maps, List<String> codes) {
        return codes.isEmpty() ? new Bilingual("–", "–") : joined(maps.areaNames(), codes);
    }

    private static Bilingual joined(Map<String, Bilingual> names, List<String> codes) {
        List<Bilingual> all = codes.stream()
                .map(code -> names.getOrDefault(code, new Bilingual(code, code)))
                .toList();
        return new Bilingual(
                all.stream().map(Bilingual::en).collect(Collectors.joining(", ")),
                all.stream().map(one -> one.in(Language.CY)).collect(Collectors.joining(", ")));
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
        Scenario scenario = open(id, version);
        List<Step> all = new ArrayList<>(steps(id).stream().map(StepView::step).toList());
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
    public void removeStep(ScenarioId id, long version, UUID stepId) {
        Scenario scenario = open(id, version);
        ScenarioStep taken = em.find(ScenarioStep.class, stepId);
        if (taken == null || !taken.scenarioId().equals(id.value())) {
            throw new NotFound();
        }
        List<Step> rest = steps(id).stream()
                .filter(one -> !one.id().equals(stepId))
                .map(StepView::step)
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
        Scenario scenario = open(id, version);
        if (partnerships.isEmpty()) {
            throw new RuleViolation(ScenarioRule.SHARE_NOBODY);
        }
        scenario.share();
        Set<UUID> already = invited(id).stream().map(Invited::partnershipId).collect(Collectors.toSet());
        partnerships.stream()
                .filter(one -> !already.contains(one))
                .forEach(one -> em.persist(ScenarioInvitation.of(id.value(), one, today())));
        em.flush();
    }

    @Requires(Permission.RUN_REVIEW)
    public void abandon(ScenarioId id, long version) {
        open(id, version).abandon();
        em.flush();
    }

    /** Says what the actor thinks of a scenario that he or she may see. */
    @Requires(Permission.READ_SCENARIOS)
    public void comment(ScenarioId id, Language language, String said) {
        ScenarioView view = view(id);
        if (!view.mayComment()) {
            throw new RuleViolation(ScenarioRule.CLOSED);
        }
        em.persist(ScenarioComment.of(id.value(), current.get().id(), clock.instant(), language, said));
        em.flush();
    }

    /**
     * Turns the steps into dated changes of the map: the one step after which the scenario is the plan of record.
     * Refused where law stops a layer's change or the map that comes of it on any day, where a step cannot be carried
     * out on the map as it stands on the eve of the first, and where one would change the past.
     */
    @Requires(Permission.RUN_REVIEW)
    public void adopt(ScenarioId id, long version) {
        Scenario scenario = open(id, version);
        ScenarioView view = view(id);
        if (view.steps().isEmpty()) {
            throw new RuleViolation(ScenarioRule.ADOPT_NOTHING);
        }
        LocalDate today = today();
        for (StepView one : view.steps()) {
            if (!one.step().on().isAfter(today)) {
                throw new RuleViolation(ScenarioRule.ADOPT_PAST, one.number());
            }
        }
        List<Step> steps = view.steps().stream().map(StepView::step).toList();
        LocalDate first = steps.get(0).on();
        MapsOfDay eve = coterminosity.maps(first.minusDays(1), CountingOptions.SURE);
        ChangePowers.on(steps, StepApplier.of(eve, steps, view.day())).stream()
                .filter(ruling -> ruling.verdict() == ChangePowers.Verdict.STOPS)
                .findFirst()
                .ifPresent(ruling -> {
                    throw new RuleViolation(ruling.rule());
                });
        Map<LocalDate, MapsOfDay> without = mapsFrom(first, steps);
        for (int done = 0; done < steps.size(); done++) {
            change(
                    steps.get(done),
                    StepApplier.of(eve, steps.subList(0, done), steps.get(done).on()),
                    "Scenario " + id);
        }
        refuseUnlawful(without);
        scenario.adopt(current.get().id(), today);
        em.flush();
    }

    /**
     * Why an adoption cannot be withdrawn any more; nothing where it can. What has begun to hold stays, and so does
     * what others have built on since.
     */
    @Requires(Permission.RUN_REVIEW)
    public List<RuleViolation> obstacles(ScenarioId id) {
        visibleRow(id);
        Scenario scenario = em.find(Scenario.class, id.value());
        if (scenario.state() != ScenarioState.ADOPTED) {
            return List.of(new RuleViolation(ScenarioRule.WITHDRAW_NOT_ADOPTED));
        }
        List<RuleViolation> obstacles = new ArrayList<>();
        steps(id).stream()
                .filter(one -> !one.step().on().isAfter(today()))
                .forEach(one -> obstacles.add(new RuleViolation(
                        ScenarioRule.WITHDRAW_REACHED, one.number(), one.step().on())));
        Long adoption = adoption(id);
        if (adoption == null) {
            obstacles.add(new RuleViolation(ScenarioRule.WITHDRAW_UNTRACED));
            return obstacles;
        }
        List<String> made = changes.made(adoption);
        if (!made.isEmpty()) {
            Rows.ofSql(em, """
                select n.name_en as name_en, n.name_cy as name_cy from partnership_of p join scope_name n on n.id = p.partnership_id and n.kind = 'PARTNERSHIP'
                where p.footprint_code in (:made) order by n.name_en""", WorkingRow.class)
                    .setParameter("made", made)
                    .getResultList()
                    .forEach(row -> obstacles.add(new RuleViolation(ScenarioRule.WITHDRAW_PARTNERSHIP, row.name())));
        }
        obstacles.addAll(changes.obstacles(adoption));
        return obstacles;
    }

    /**
     * Takes an adoption back before its first day: the dated changes of the map go exactly as they came. Refused where
     * anything of it was reached or changed since, and where the map without it would not be lawful.
     */
    @Requires(Permission.RUN_REVIEW)
    public void withdraw(ScenarioId id, long version, String reason, Language language) {
        visibleRow(id);
        Scenario scenario = em.find(Scenario.class, id.value());
        StaleEdit.refuseUnless(version, scenario.version());
        obstacles(id).stream().findFirst().ifPresent(obstacle -> {
            throw obstacle;
        });
        scenario.withdraw(reason, language, current.get().id(), today());
        List<Step> steps = steps(id).stream().map(StepView::step).toList();
        Map<LocalDate, MapsOfDay> with = mapsFrom(steps.get(0).on(), steps);
        changes.undo(adoption(id));
        refuseUnlawful(with);
        em.flush();
    }

    /** The transaction that adopted a scenario, in the audit trail; null where there is no trace of it. */
    private Long adoption(ScenarioId id) {
        Number revision = em.unwrap(Session.class)
                .createNativeQuery("select min(rev) from scenario_aud where id = :id and state = 'ADOPTED'", Long.class)
                .setParameter("id", id.value())
                .getSingleResult();
        return revision == null ? null : revision.longValue();
    }

    /** Another scenario with the same steps, which only reviewers see; the footprints that it makes have new codes. */
    @Requires(Permission.RUN_REVIEW)
    public ScenarioId copy(ScenarioId id, Wording title) {
        visibleRow(id);
        Scenario scenario = em.find(Scenario.class, id.value());
        Scenario copy = Scenario.begin(
                title, scenario.purpose(), scenario.baseDate(), current.get().id(), today());
        em.persist(copy);
        Map<String, String> codes = new HashMap<>();
        int number = 0;
        for (StepView one : steps(id)) {
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
        open(id, version).describe(title, purpose);
        em.flush();
    }

    /** Conflicts and burden without the scenario and with it; nothing differs where a step cannot be carried out. */
    @Requires(Permission.READ_SCENARIOS)
    public BeforeAndAfter beforeAndAfter(ScenarioId id) {
        ScenarioView view = view(id);
        List<Finding> before = conflicts.of(view.before(), view.baseDate());
        List<Finding> after = conflicts.of(view.after(), view.baseDate());
        List<ConflictCount> counts = Arrays.stream(ConflictKind.values())
                .map(kind -> new ConflictCount(kind, count(before, kind), count(after, kind)))
                .filter(one -> one.before() + one.after() > 0)
                .toList();
        return new BeforeAndAfter(
                counts,
                only(after, before, view.after()),
                only(before, after, view.before()),
                burden(view.before(), view.after()));
    }

    private static long count(List<Finding> findings, ConflictKind kind) {
        return findings.stream().filter(one -> one.kind() == kind).count();
    }

    /** Those of one side that the other has not, or has for other areas. */
    private static List<ConflictChange> only(List<Finding> here, List<Finding> there, MapsOfDay maps) {
        Map<String, List<String>> others = there.stream().collect(Collectors.toMap(Finding::key, Finding::areas));
        return here.stream()
                .filter(one -> !one.areas().equals(others.get(one.key())))
                .sorted(Comparator.comparing(Finding::residents).reversed().thenComparing(Finding::key))
                .map(one -> new ConflictChange(
                        one,
                        areaNames(maps, one.areas()),
                        one.footprints().isEmpty() ? null : joined(maps.footprintNames(), one.footprints())))
                .toList();
    }

    private List<BurdenChange> burden(MapsOfDay before, MapsOfDay after) {
        Set<String> partnerships = em
                .unwrap(Session.class)
                .createNativeQuery(
                        "select distinct layer_code from footprint_cover_facts where layer_kind = 'PARTNERSHIP'",
                        String.class)
                .getResultList()
                .stream()
                .collect(Collectors.toSet());
        Map<String, FootprintBurden.Load> was = FootprintBurden.of(before, partnerships);
        Map<String, FootprintBurden.Load> is = FootprintBurden.of(after, partnerships);
        TreeSet<String> codes = new TreeSet<>(was.keySet());
        codes.addAll(is.keySet());
        return codes.stream()
                .filter(code -> !Objects.equals(was.get(code), is.get(code)))
                .map(code -> {
                    FootprintBurden.Load old = was.getOrDefault(code, FootprintBurden.Load.NONE);
                    FootprintBurden.Load now = is.getOrDefault(code, FootprintBurden.Load.NONE);
                    Bilingual name = after.areaNames()
                            .getOrDefault(code, after.footprintNames().getOrDefault(code, new Bilingual(code, code)));
                    return new BurdenChange(name, old.footprints(), now.footprints(), old.sets(), now.sets());
                })
                .toList();
    }

    /** The maps of each day on which some map changes, from a day on, and of those on which steps begin to hold. */
    private Map<LocalDate, MapsOfDay> mapsFrom(LocalDate first, List<Step> steps) {
        TreeSet<LocalDate> days = new TreeSet<>(coterminosity.daysOfChange(first));
        steps.forEach(step -> days.add(step.on()));
        Map<LocalDate, MapsOfDay> maps = new LinkedHashMap<>();
        days.forEach(day -> maps.put(day, coterminosity.maps(day, CountingOptions.SURE)));
        return maps;
    }

    /** Judges what was entered, as it will stand on each of the days, by what would have stood without it. */
    private void refuseUnlawful(Map<LocalDate, MapsOfDay> without) {
        without.forEach((day, before) -> {
            MapsOfDay after = coterminosity.maps(day, CountingOptions.SURE);
            LegalCompliance.check(before, after).stream()
                    .filter(LegalCompliance.Finding::stops)
                    .findFirst()
                    .ifPresent(finding -> {
                        throw new RuleViolation(finding.rule(), areaNames(after, finding.areas()));
                    });
        });
    }

    private void change(Step step, MapsOfDay now, String source) {
        if (step instanceof Step.Move move) {
            changes.leave(move.from(), move.areas(), move.on());
            changes.join(move.to(), without(move.areas(), now, move.layer(), move.to()), move.on());
        } else if (step instanceof Step.Merge merge) {
            changes.join(
                    merge.into(),
                    without(areasOf(now, merge.layer(), merge.from()), now, merge.layer(), merge.into()),
                    merge.on());
            changes.end(merge.from(), merge.on());
        } else if (step instanceof Step.Split split) {
            changes.begin(split.layer(), split.code(), bilingual(split.name()), split.on(), source);
            changes.leave(split.from(), split.areas(), split.on());
            changes.join(split.code(), split.areas(), split.on());
        } else if (step instanceof Step.Create create) {
            changes.begin(create.layer(), create.code(), bilingual(create.name()), create.on(), source);
            changes.join(create.code(), create.areas(), create.on());
        } else if (step instanceof Step.End end) {
            changes.end(end.from(), end.on());
        }
    }

    /** Of the areas, those that the footprint has not got already: it covers each once. */
    private static Set<String> without(Set<String> areas, MapsOfDay maps, String layer, String footprint) {
        return areas.stream()
                .filter(area -> !maps.layers()
                        .get(layer)
                        .codesAt(maps.ground().indexOf(area))
                        .contains(footprint))
                .collect(Collectors.toSet());
    }

    private static Set<String> areasOf(MapsOfDay maps, String layer, String footprint) {
        AreaSet areaSet = maps.layers().get(layer).footprints().stream()
                .filter(one -> one.code().equals(footprint))
                .findFirst()
                .orElseThrow(NotFound::new);
        return areaSet.areas()
                .mapToObj(place -> maps.ground().area(place).code())
                .collect(Collectors.toSet());
    }

    private static Bilingual bilingual(Wording name) {
        return new Bilingual(name.en() == null ? name.cy() : name.en(), name.cy());
    }

    /** What differs between before and after, for each changed layer beside each other layer. */
    @Requires(Permission.READ_SCENARIOS)
    public List<Effect> effects(ScenarioId id) {
        ScenarioView view = view(id);
        List<Effect> effects = new ArrayList<>();
        for (String changed : view.layers()) {
            for (String other : view.before().layers().keySet()) {
                if (!other.equals(changed) && !(view.layers().contains(other) && other.compareTo(changed) < 0)) {
                    Effect effect = new Effect(
                            changed,
                            other,
                            Comparison.of(
                                    view.before().layers().get(changed),
                                    view.before().layers().get(other)),
                            Comparison.of(
                                    view.after().layers().get(changed),
                                    view.after().layers().get(other)));
                    if (effect.differs()) {
                        effects.add(effect);
                    }
                }
            }
        }
        return effects;
    }

    /** The figures of scenarios side by side; the first is the map without any. */
    @Requires(Permission.READ_SCENARIOS)
    public Map<UUID, Totals> compare(List<ScenarioId> ids) {
        Map<UUID, Totals> totals = new LinkedHashMap<>();
        for (ScenarioId id : ids) {
            ScenarioView view = view(id);
            if (totals.isEmpty()) {
                totals.put(null, totals(view.before(), view.before()));
            }
            totals.put(id.value(), totals(view.before(), view.after()));
        }
        return totals;
    }

    static Totals totals(MapsOfDay before, MapsOfDay after) {
        List<LayerMap> layers = after.layers().values().stream()
                .filter(layer -> !layer.isEmpty())
                .toList();
        double shares = 0;
        int cuts = 0;
        for (int first = 0; first < layers.size(); first++) {
            for (int second = first + 1; second < layers.size(); second++) {
                Comparison comparison = Comparison.of(layers.get(first), layers.get(second));
                shares += comparison.sameBoundaryShare() == null ? 0 : comparison.sameBoundaryShare();
                cuts += comparison.cuttingPairs();
            }
        }
        List<LayerMap> maps = new ArrayList<>();
        layers.stream().filter(layer -> maps.stream().noneMatch(layer::sameMap)).forEach(maps::add);
        List<AreaSet> sets = new ArrayList<>();
        layers.stream()
                .flatMap(layer -> layer.footprints().stream())
                .filter(areaSet -> sets.stream().noneMatch(areaSet::sameAreas))
                .forEach(sets::add);
        int moved = 0;
        TreeSet<Integer> places = new TreeSet<>();
        for (Map.Entry<String, LayerMap> layer : after.layers().entrySet()) {
            LayerMap old = before.layers().get(layer.getKey());
            for (int place = 0; place < after.ground().size(); place++) {
                if (!old.codesAt(place).equals(layer.getValue().codesAt(place))) {
                    moved++;
                    places.add(place);
                }
            }
        }
        return new Totals(
                shares,
                cuts,
                maps.size(),
                sets.size(),
                moved,
                after.ground().residents(places.stream().mapToInt(Integer::intValue)),
                layers.stream().mapToInt(layer -> layer.footprints().size()).sum());
    }

    private Scenario open(ScenarioId id, long version) {
        visibleRow(id);
        Scenario scenario = em.find(Scenario.class, id.value());
        StaleEdit.refuseUnless(version, scenario.version());
        scenario.refuseUnlessOpen();
        return scenario;
    }

    private List<StepView> steps(ScenarioId id) {
        return em
                .createQuery(
                        "select s from ScenarioStep s where s.scenarioId = :id order by s.number", ScenarioStep.class)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .map(row -> new StepView(row.id(), row.number(), row.step()))
                .toList();
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

    private VisibleRow visibleRow(ScenarioId id) {
        List<VisibleRow> rows = bound(Rows.ofSql(
                        em,
                        "select s.title_en, s.title_cy, s.purpose_en, s.purpose_cy, s.created_on, s.adopted_on from scenario s"
                                + visible() + " and s.id = :id",
                        VisibleRow.class))
                .setParameter("id", id.value())
                .getResultList();
        return rows.stream().findFirst().orElseThrow(NotFound::new);
    }

    /** Of scenarios s: those that the actor may see. */
    private String visible() {
        return current.get().may(Permission.RUN_REVIEW)
                ? " where 1 = 1"
                : " where s.state in ('SHARED','ADOPTED','WITHDRAWN') and exists (select 1 from scenario_invitation i where i.scenario_id = s.id and i.partnership_id in (:invited))";
    }

    private <T> NativeQuery<T> bound(NativeQuery<T> query) {
        Actor actor = current.get();
        if (!actor.may(Permission.RUN_REVIEW)) {
            Set<UUID> own = actor.reach(Permission.READ_SCENARIOS).partnerships();
            query.setParameter("invited", own.isEmpty() ? Set.of(new UUID(0, 0)) : own);
        }
        return query;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
