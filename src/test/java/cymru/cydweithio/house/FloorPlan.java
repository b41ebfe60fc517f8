package cymru.cydweithio.house;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Draws which capability stands on which: a floor is one above the highest that it uses in Java or reads through SQL.
 * What goes against the floors is drawn apart.
 */
final class FloorPlan {

    static final String BEGIN = "<!-- floors: begin -->";
    static final String END = "<!-- floors: end -->";

    private final Map<String, Set<String>> java;
    private final Map<String, Set<String>> sql;
    private final Set<List<String>> against;
    private final Map<String, Integer> floors = new TreeMap<>();

    /**
     * @param java whom each capability uses in Java
     * @param sql whose tables and views each capability reads
     * @param against pairs that make a circle, from and to
     */
    FloorPlan(Map<String, Set<String>> java, Map<String, Set<String>> sql, Set<List<String>> against) {
        this.java = java;
        this.sql = sql;
        this.against = against;
        Set<String> all = new TreeSet<>();
        for (Map<String, Set<String>> way : List.of(java, sql)) {
            way.forEach((from, to) -> {
                all.add(from);
                all.addAll(to);
            });
        }
        all.forEach(this::floor);
    }

    String drawn() {
        List<String> lines = new ArrayList<>(List.of(BEGIN, "```mermaid", "flowchart BT"));
        Map<Integer, List<String>> byFloor =
                floors.keySet().stream().collect(Collectors.groupingBy(floors::get, TreeMap::new, Collectors.toList()));
        byFloor.forEach((floor, capabilities) -> {
            lines.add("  subgraph f" + floor + "[\"" + floor + "\"]");
            capabilities.forEach(one -> lines.add("    " + one));
            lines.add("  end");
        });
        for (String from : floors.keySet()) {
            for (String to : shown(from)) {
                boolean inJava = java.getOrDefault(from, Set.of()).contains(to);
                lines.add("  " + to + (inJava ? " --- " : " -.- ") + from);
            }
        }
        against.forEach(pair -> lines.add("  " + pair.get(0) + " x==x " + pair.get(1)));
        lines.addAll(
                List.of("```", "", "| floor | capability | uses in Java | reads through SQL |", "|---:|---|---|---|"));
        floors.keySet().stream()
                .sorted(Comparator.comparing((String one) -> floors.get(one)).thenComparing(one -> one))
                .forEach(one -> lines.add("| " + floors.get(one) + " | `" + one + "` | " + names(java, one) + " | "
                        + names(sql, one) + " |"));
        long pairs = sql.values().stream().mapToLong(Set::size).sum();
        lines.addAll(List.of(
                "",
                floors.size() + " capabilities on " + byFloor.size() + " floors; " + pairs
                        + " pairs are coupled through SQL, " + against.size() + " against the floors.",
                END));
        return String.join("\n", lines);
    }

    /** What one stands on directly: what something else that it stands on brings with it is left out of the picture. */
    private Set<String> shown(String from) {
        Set<String> direct = below(from);
        Set<String> shown = new TreeSet<>(direct);
        direct.forEach(one -> shown.removeAll(everythingBelow(one)));
        return shown;
    }

    private Set<String> everythingBelow(String one) {
        Set<String> all = new TreeSet<>();
        for (String next : below(one)) {
            all.add(next);
            all.addAll(everythingBelow(next));
        }
        return all;
    }

    private Set<String> below(String one) {
        Set<String> below = new TreeSet<>(java.getOrDefault(one, Set.of()));
        below.addAll(sql.getOrDefault(one, Set.of()));
        below.removeIf(other -> against.contains(List.of(one, other)));
        return below;
    }

    private int floor(String one) {
        Integer known = floors.get(one);
        if (known != null) {
            return known;
        }
        int floor = 1 + below(one).stream().mapToInt(this::floor).max().orElse(0);
        floors.put(one, floor);
        return floor;
    }

    private static String names(Map<String, Set<String>> way, String one) {
        Set<String> names = way.getOrDefault(one, Set.of());
        return names.isEmpty() ? "–" : String.join(", ", names);
    }
}
