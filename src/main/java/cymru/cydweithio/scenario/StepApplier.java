package cymru.cydweithio.scenario;

import cymru.cydweithio.overlap.AreaIndex;
import cymru.cydweithio.overlap.AreaSet;
import cymru.cydweithio.overlap.LayerMap;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Applies steps to a day's maps, one after another, and returns the resulting maps. The original maps stay unchanged.
 */
final class StepApplier {
    private final MapsOfDay before;
    private final Map<String, Map<String, TreeSet<Integer>>> layers = new HashMap<>();
    private final Map<String, Bilingual> names;

    private StepApplier(MapsOfDay before) {
        this.before = before;
        names = new HashMap<>(before.footprintNames());
    }

    /**
     * The maps after all steps that take effect by the day. A step that cannot be applied breaks a rule, which names
     * the step.
     */
    static MapsOfDay of(MapsOfDay before, List<Step> steps, LocalDate day) {
        StepApplier stepApplier = new StepApplier(before);
        steps.stream().filter(step -> !step.on().isAfter(day)).forEach(stepApplier::apply);
        return stepApplier.after();
    }

    private void apply(Step step) {
        Map<String, TreeSet<Integer>> map = layers.computeIfAbsent(step.layer(), this::open);
        if (step instanceof Step.Move move) {
            move(map, move.from(), move.to(), move.areas());
        } else if (step instanceof Step.Merge merge) {
            known(map, merge.into()).addAll(known(map, merge.from()));
            map.remove(merge.from());
        } else if (step instanceof Step.Split split) {
            if (known(map, split.from()).size() <= split.areas().size()) {
                throw new RuleViolation(ScenarioRule.STEP_SPLIT_ALL, name(split.from()));
            }
            make(map, split.code(), split.name());
            move(map, split.from(), split.code(), split.areas());
        } else if (step instanceof Step.Create create) {
            make(map, create.code(), create.name());
            create.areas().forEach(area -> map.get(create.code()).add(place(area)));
        } else if (step instanceof Step.End end) {
            known(map, end.from());
            map.remove(end.from());
        }
    }

    private Map<String, TreeSet<Integer>> open(String layer) {
        LayerMap map = before.layers().get(layer);
        if (map == null) {
            throw new RuleViolation(ScenarioRule.STEP_LAYER, layer);
        }
        Map<String, TreeSet<Integer>> open = new LinkedHashMap<>();
        map.footprints().forEach(areaSet -> {
            TreeSet<Integer> places = new TreeSet<>();
            areaSet.areas().forEach(places::add);
            open.put(areaSet.code(), places);
        });
        return open;
    }

    private void make(Map<String, TreeSet<Integer>> map, String code, Wording name) {
        if (map.putIfAbsent(code, new TreeSet<>()) != null) {
            throw new RuleViolation(ScenarioRule.STEP_CODE_TAKEN, code);
        }
        names.put(code, new Bilingual(name.en() == null ? name.cy() : name.en(), name.cy()));
    }

    private void move(Map<String, TreeSet<Integer>> map, String from, String to, Set<String> areas) {
        TreeSet<Integer> source = known(map, from);
        TreeSet<Integer> goal = known(map, to);
        for (String area : areas) {
            if (!source.remove(place(area))) {
                throw new RuleViolation(ScenarioRule.STEP_NOT_THERE, areaName(area), name(from));
            }
            goal.add(place(area));
        }
    }

    private TreeSet<Integer> known(Map<String, TreeSet<Integer>> map, String code) {
        TreeSet<Integer> places = map.get(code);
        if (places == null) {
            throw new RuleViolation(ScenarioRule.STEP_NO_FOOTPRINT, name(code));
        }
        return places;
    }

    private int place(String area) {
        if (!before.ground().has(area)) {
            throw new RuleViolation(ScenarioRule.STEP_AREA, area);
        }
        return before.ground().indexOf(area);
    }

    private Object name(String code) {
        Bilingual name = names.get(code);
        return name == null ? code : name;
    }

    private Object areaName(String area) {
        Bilingual name = before.areaNames().get(area);
        return name == null ? area : name;
    }

    /** A footprint whose last area has gone is no longer on the map. */
    private MapsOfDay after() {
        Map<String, LayerMap> after = new LinkedHashMap<>(before.layers());
        AreaIndex areas = before.ground();
        layers.forEach((layer, map) -> after.put(
                layer,
                new LayerMap(
                        layer,
                        areas,
                        map.entrySet().stream()
                                .filter(one -> !one.getValue().isEmpty())
                                .map(one -> new AreaSet(
                                        one.getKey(), one.getValue().stream().mapToInt(Integer::intValue)))
                                .toList())));
        return new MapsOfDay(areas, before.areaNames(), after, names, before.apart());
    }
}
