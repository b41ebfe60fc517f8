package cymru.cydweithio.scenario;

import cymru.cydweithio.opendata.DrawnMap.DrawnFootprint;
import cymru.cydweithio.opendata.PlaceFault;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.Wording;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Works out the steps that turn one map of a layer into another. An area that one footprint loses and another gains
 * moves between them; a footprint that is no longer drawn is merged with the one that takes its last areas, or ends if
 * none takes them; a new one is split off where possible.
 */
final class MapDifference {
    private final String layer;
    private final LocalDate on;
    private final Map<String, TreeSet<String>> before;
    private final Map<String, DrawnFootprint> after = new LinkedHashMap<>();
    /** For each area the footprints that cover it before but not after. */
    private final Map<String, Deque<String>> losers = new TreeMap<>();

    private final List<Step> makings = new ArrayList<>();
    private final List<Step> moves = new ArrayList<>();
    private final List<Step> ends = new ArrayList<>();
    private final List<PlaceFault> faults = new ArrayList<>();
    /** What is left of each footprint while the steps are found. */
    private final Map<String, TreeSet<String>> left = new HashMap<>();

    private MapDifference(String layer, LocalDate on, Map<String, TreeSet<String>> before, List<DrawnFootprint> drawn) {
        this.layer = layer;
        this.on = on;
        this.before = before;
        drawn.forEach(one -> after.put(one.code(), one));
        before.forEach((code, areas) -> {
            left.put(code, new TreeSet<>(areas));
            areas.stream()
                    .filter(area ->
                            !after.containsKey(code) || !after.get(code).areas().contains(area))
                    .forEach(area -> losers.computeIfAbsent(area, any -> new ArrayDeque<>())
                            .add(code));
        });
    }

    /**
     * Finds the steps.
     *
     * @param before the areas of each footprint of the layer, by their codes
     * @param drawn the layer as it is to be: all of its footprints
     * @param faults receives what no step can achieve
     */
    static List<Step> of(
            String layer,
            LocalDate on,
            Map<String, TreeSet<String>> before,
            List<DrawnFootprint> drawn,
            List<PlaceFault> faults) {
        MapDifference difference = new MapDifference(layer, on, before, drawn);
        drawn.stream().filter(one -> !before.containsKey(one.code())).forEach(difference::make);
        drawn.stream().filter(one -> before.containsKey(one.code())).forEach(difference::enlarge);
        difference.end();
        faults.addAll(difference.faults);
        List<Step> steps = new ArrayList<>(difference.makings);
        steps.addAll(difference.moves);
        steps.addAll(difference.ends);
        return steps;
    }

    private void make(DrawnFootprint made) {
        if (made.names() == null) {
            fault(made, "name_en", ScenarioRule.STEP_NAME);
            return;
        }
        Map<String, TreeSet<String>> parts = new LinkedHashMap<>();
        TreeSet<String> free = new TreeSet<>();
        for (String area : made.areas()) {
            String from = lose(area);
            if (from == null || !after.containsKey(from)) {
                // from nowhere, or from one that ends as a whole
                free.add(area);
                if (from != null) {
                    losers.get(area).addFirst(from);
                }
            } else {
                parts.computeIfAbsent(from, any -> new TreeSet<>()).add(area);
            }
        }
        Wording names = made.names();
        String first = null;
        if (free.isEmpty()) {
            first = parts.keySet().stream()
                    .filter(from -> left.get(from).size() > parts.get(from).size())
                    .findFirst()
                    .orElse(null);
        }
        if (first != null) {
            makings.add(new Step.Split(layer, on, first, taken(first, parts.remove(first)), made.code(), names));
        } else if (free.isEmpty()) {
            fault(made, "areas", ScenarioRule.FILE_NOTHING_LEFT, made.code());
            return;
        } else {
            makings.add(new Step.Create(layer, on, free, made.code(), names));
        }
        parts.forEach((from, areas) -> makings.add(new Step.Move(layer, on, from, made.code(), taken(from, areas))));
    }

    private void enlarge(DrawnFootprint one) {
        Map<String, TreeSet<String>> parts = new LinkedHashMap<>();
        for (String area : one.areas()) {
            if (before.get(one.code()).contains(area)) {
                continue;
            }
            String from = lose(area);
            if (from == null) {
                fault(one, "areas", ScenarioRule.FILE_FROM_NOWHERE, area);
            } else {
                parts.computeIfAbsent(from, any -> new TreeSet<>()).add(area);
            }
        }
        parts.forEach((from, areas) -> {
            boolean whole = !after.containsKey(from) && areas.equals(left.get(from));
            moves.add(
                    whole
                            ? new Step.Merge(layer, on, from, one.code())
                            : new Step.Move(layer, on, from, one.code(), areas));
            taken(from, areas);
        });
    }

    /** What is not drawn ends; an area that a footprint loses to nobody while it stays has no step. */
    private void end() {
        before.forEach((code, areas) -> {
            if (!after.containsKey(code)) {
                if (!left.get(code).isEmpty()) {
                    ends.add(new Step.End(layer, on, code));
                }
            } else {
                areas.stream()
                        .filter(area ->
                                losers.getOrDefault(area, new ArrayDeque<>()).contains(code))
                        .forEach(area -> fault(after.get(code), "areas", ScenarioRule.FILE_TO_NOWHERE, area));
            }
        });
    }

    private String lose(String area) {
        Deque<String> from = losers.get(area);
        return from == null ? null : from.poll();
    }

    private Set<String> taken(String from, TreeSet<String> areas) {
        left.get(from).removeAll(areas);
        return areas;
    }

    private void fault(DrawnFootprint at, String property, Rule rule, Object... args) {
        faults.add(new PlaceFault(
                0, null, at.feature(), "/features/" + at.feature() + "/properties/" + property, rule.key(), args));
    }
}
