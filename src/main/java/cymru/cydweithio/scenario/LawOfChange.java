package cymru.cydweithio.scenario;

import cymru.cydweithio.overlap.LayerMap;
import cymru.cydweithio.overlap.MapsOfDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who can change the map of a layer, by which law. The texts that cite Act and section are
 * {@code scenario.law.<layer>}.
 *
 * <p>Sources: the statutory basis of each layer in the reference data, and the legal points in its README. These were
 * checked against summaries, not the full Acts: they tell a reviewer whom to ask, not what the answer is.
 */
public final class LawOfChange {

    /** How a map can be changed. */
    public enum Way {
        /** Not at all, other than by changing the principal areas themselves. */
        FIXED(Verdict.STOPS),
        /** By an order, scheme or regulations of ministers. */
        BY_INSTRUMENT(Verdict.WARNS),
        /** By the bodies themselves under a power that an Act gives them. */
        BY_BODIES(Verdict.WARNS),
        /** Law or a rule ties it to the map of another layer: it changes with that one or not at all. */
        FOLLOWS(Verdict.STOPS),
        /** Freely, by those who take part. */
        BY_AGREEMENT(Verdict.ALLOWS),
        /** Nobody wrote down what law says. */
        UNKNOWN(Verdict.WARNS);

        private final Verdict verdict;

        Way(Verdict verdict) {
            this.verdict = verdict;
        }
    }

    /** What law says to a change. */
    public enum Verdict {
        ALLOWS,
        WARNS,
        STOPS
    }

    /**
     * What the law says about changes of one layer.
     *
     * @param key of the text that says why
     * @param follows the layer that it must follow, or null
     */
    public record Ruling(String layer, Way way, Verdict verdict, String key, String follows) {}

    private record Rule(Way way, String follows) {}

    private static final Map<String, Rule> RULES = Map.ofEntries(
            Map.entry("CDA_AREA", new Rule(Way.FIXED, null)),
            Map.entry("CSP", new Rule(Way.BY_AGREEMENT, null)),
            Map.entry("REGCSB", new Rule(Way.BY_AGREEMENT, null)),
            Map.entry("PSB", new Rule(Way.BY_BODIES, null)),
            Map.entry("RPB", new Rule(Way.BY_INSTRUMENT, null)),
            Map.entry("LHB", new Rule(Way.BY_INSTRUMENT, null)),
            Map.entry("POLICE", new Rule(Way.BY_INSTRUMENT, null)),
            Map.entry("FRA", new Rule(Way.BY_INSTRUMENT, null)),
            Map.entry("LRF", new Rule(Way.FOLLOWS, "POLICE")),
            Map.entry("MAPPA", new Rule(Way.FOLLOWS, "POLICE")),
            Map.entry("LCJB", new Rule(Way.BY_AGREEMENT, null)),
            Map.entry("YJS", new Rule(Way.BY_BODIES, null)),
            Map.entry("SVD", new Rule(Way.BY_BODIES, null)),
            Map.entry("APB", new Rule(Way.BY_AGREEMENT, null)),
            Map.entry("VAWDASV", new Rule(Way.BY_AGREEMENT, null)),
            Map.entry("VAWSTRAT", new Rule(Way.BY_BODIES, null)),
            Map.entry("RSB", new Rule(Way.BY_INSTRUMENT, null)),
            Map.entry("RHSCG", new Rule(Way.BY_AGREEMENT, null)),
            Map.entry("COHESION", new Rule(Way.BY_AGREEMENT, null)),
            Map.entry("CJC", new Rule(Way.BY_INSTRUMENT, null)),
            Map.entry("RSP", new Rule(Way.BY_AGREEMENT, null)),
            Map.entry("CONTEST", new Rule(Way.BY_AGREEMENT, null)),
            Map.entry("CORONER", new Rule(Way.BY_INSTRUMENT, null)),
            Map.entry("NPA", new Rule(Way.BY_INSTRUMENT, null)));

    private LawOfChange() {}

    /** The layers of which something is written down. */
    public static Set<String> layers() {
        return RULES.keySet();
    }

    /** The text that says what law there is. */
    static String keyOf(String layer) {
        return RULES.containsKey(layer) ? "scenario.law." + layer : "scenario.law.unknown";
    }

    /** What the law says about changing the layer from one map to the other, given all maps as they would then be. */
    public static Ruling on(String layer, MapsOfDay after) {
        Rule rule = RULES.get(layer);
        if (rule == null) {
            return new Ruling(layer, Way.UNKNOWN, Verdict.WARNS, keyOf(layer), null);
        }
        Verdict verdict = rule.way().verdict;
        if (rule.way() == Way.FOLLOWS) {
            LayerMap leader = after.layers().get(rule.follows());
            verdict = leader != null && leader.sameMap(after.layers().get(layer)) ? Verdict.WARNS : Verdict.STOPS;
        }
        return new Ruling(layer, rule.way(), verdict, keyOf(layer), rule.follows());
    }

    /** The rulings on every layer that the steps change, and on those that must follow such a layer. */
    public static List<Ruling> on(List<Step> steps, MapsOfDay after) {
        TreeSet<String> touched = new TreeSet<>();
        steps.forEach(step -> touched.add(step.layer()));
        RULES.forEach((layer, rule) -> {
            if (rule.follows() != null
                    && touched.contains(rule.follows())
                    && after.layers().containsKey(layer)) {
                touched.add(layer);
            }
        });
        return touched.stream().map(layer -> on(layer, after)).toList();
    }

    /** Whether a layer's map can change without the principal areas changing. */
    public static boolean everChanges(String layer) {
        Rule rule = RULES.get(layer);
        return rule == null || rule.way() != Way.FIXED;
    }

    /** Whether a layer's map may change by itself at all. */
    public static boolean movable(String layer) {
        Rule rule = RULES.get(layer);
        return rule == null || rule.way() != Way.FIXED && rule.way() != Way.FOLLOWS;
    }
}
