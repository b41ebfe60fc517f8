package cymru.cydweithio.scenario;

import cymru.cydweithio.overlap.AreaSet;
import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.CountingOptions;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.place.FootprintChanges;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Rows;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Turns a scenario into dated changes of the map, and takes that back before its first day. */
@UseCase
public class ScenarioAdoption {

    /** A partnership that works on a footprint. */
    private record WorkingRow(Bilingual name) {}

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private Coterminosity coterminosity;
    private FootprintChanges changes;
    private Scenarios scenarios;

    protected ScenarioAdoption() {}

    @Inject
    ScenarioAdoption(
            EntityManager em,
            Clock clock,
            CurrentActor current,
            Coterminosity coterminosity,
            FootprintChanges changes,
            Scenarios scenarios) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.coterminosity = coterminosity;
        this.changes = changes;
        this.scenarios = scenarios;
    }

    /**
     * Turns the steps into dated changes of the map: the one step after which the scenario is the plan of record.
     * Refused where law stops a layer's change or the map that comes of it on any day, where a step cannot be carried
     * out on the map as it stands on the eve of the first, and where one would change the past.
     */
    @Requires(Permission.RUN_REVIEW)
    public void adopt(ScenarioId id, long version) {
        Scenario scenario = ScenarioRepository.open(em, current.get(), id, version);
        Scenarios.ScenarioView view = scenarios.view(id);
        if (view.steps().isEmpty()) {
            throw new RuleViolation(ScenarioRule.ADOPT_NOTHING);
        }
        LocalDate today = today();
        for (Scenarios.StepView one : view.steps()) {
            if (!one.step().on().isAfter(today)) {
                throw new RuleViolation(ScenarioRule.ADOPT_PAST, one.number());
            }
        }
        List<Step> steps = view.steps().stream().map(Scenarios.StepView::step).toList();
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
        Scenario scenario = ScenarioRepository.find(em, current.get(), id);
        if (scenario.state() != ScenarioState.ADOPTED) {
            return List.of(new RuleViolation(ScenarioRule.WITHDRAW_NOT_ADOPTED));
        }
        List<RuleViolation> obstacles = new ArrayList<>();
        ScenarioRepository.steps(em, id).stream()
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
        Scenario scenario = ScenarioRepository.find(em, current.get(), id);
        StaleEdit.refuseUnless(version, scenario.version());
        obstacles(id).stream().findFirst().ifPresent(obstacle -> {
            throw obstacle;
        });
        scenario.withdraw(reason, language, current.get().id(), today());
        List<Step> steps = ScenarioRepository.steps(em, id).stream()
                .map(Scenarios.StepView::step)
                .toList();
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
                        throw new RuleViolation(finding.rule(), Consequences.areaNames(after, finding.areas()));
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

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
