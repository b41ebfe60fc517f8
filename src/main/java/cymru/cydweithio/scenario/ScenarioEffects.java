package cymru.cydweithio.scenario;

import cymru.cydweithio.conflict.ConflictKind;
import cymru.cydweithio.conflict.Conflicts;
import cymru.cydweithio.conflict.Finding;
import cymru.cydweithio.overlap.AreaSet;
import cymru.cydweithio.overlap.Comparison;
import cymru.cydweithio.overlap.LayerMap;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What scenarios do to the map: conflicts, burden and measures before and after, and several side by side. */
@UseCase
public class ScenarioEffects {

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

    private EntityManager em;
    private Conflicts conflicts;
    private Scenarios scenarios;

    protected ScenarioEffects() {}

    @Inject
    ScenarioEffects(EntityManager em, Conflicts conflicts, Scenarios scenarios) {
        this.em = em;
        this.conflicts = conflicts;
        this.scenarios = scenarios;
    }

    /** Conflicts and burden without the scenario and with it; nothing differs where a step cannot be carried out. */
    @Requires(Permission.READ_SCENARIOS)
    public BeforeAndAfter beforeAndAfter(ScenarioId id) {
        Scenarios.ScenarioView view = scenarios.view(id);
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
                        Consequences.areaNames(maps, one.areas()),
                        one.footprints().isEmpty()
                                ? null
                                : Consequences.joined(maps.footprintNames(), one.footprints())))
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

    /** What differs between before and after, for each changed layer beside each other layer. */
    @Requires(Permission.READ_SCENARIOS)
    public List<Effect> effects(ScenarioId id) {
        Scenarios.ScenarioView view = scenarios.view(id);
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
            Scenarios.ScenarioView view = scenarios.view(id);
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
}
