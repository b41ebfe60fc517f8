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
public final class ChangePowers {

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
     * @param rule whose text says why
     * @param follows the layer that it must follow, or null
     */
    public record Ruling(String layer, Way way, Verdict verdict, LawRule rule, String follows) {
        public String key() {
            return rule.key();
        }
    }

    private record Known(LawRule rule, Way way, String follows) {}

    private static final Map<String, Known> KNOWN = Map.ofEntries(
            Map.entry("CDA_AREA", new Known(LawRule.CDA_AREA, Way.FIXED, null)),
            Map.entry("CSP", new Known(LawRule.CSP, Way.BY_AGREEMENT, null)),
            Map.entry("REGCSB", new Known(LawRule.REGCSB, Way.BY_AGREEMENT, null)),
            Map.entry("PSB", new Known(LawRule.PSB, Way.BY_BODIES, null)),
            Map.entry("RPB", new Known(LawRule.RPB, Way.BY_INSTRUMENT, null)),
            Map.entry("LHB", new Known(LawRule.LHB, Way.BY_INSTRUMENT, null)),
            Map.entry("POLICE", new Known(LawRule.POLICE, Way.BY_INSTRUMENT, null)),
            Map.entry("FRA", new Known(LawRule.FRA, Way.BY_INSTRUMENT, null)),
            Map.entry("LRF", new Known(LawRule.LRF, Way.FOLLOWS, "POLICE")),
            Map.entry("MAPPA", new Known(LawRule.MAPPA, Way.FOLLOWS, "POLICE")),
            Map.entry("LCJB", new Known(LawRule.LCJB, Way.BY_AGREEMENT, null)),
            Map.entry("YJS", new Known(LawRule.YJS, Way.BY_BODIES, null)),
            Map.entry("SVD", new Known(LawRule.SVD, Way.BY_BODIES, null)),
            Map.entry("APB", new Known(LawRule.APB, Way.BY_AGREEMENT, null)),
            Map.entry("VAWDASV", new Known(LawRule.VAWDASV, Way.BY_AGREEMENT, null)),
            Map.entry("VAWSTRAT", new Known(LawRule.VAWSTRAT, Way.BY_BODIES, null)),
            Map.entry("RSB", new Known(LawRule.RSB, Way.BY_INSTRUMENT, null)),
            Map.entry("RHSCG", new Known(LawRule.RHSCG, Way.BY_AGREEMENT, null)),
            Map.entry("COHESION", new Known(LawRule.COHESION, Way.BY_AGREEMENT, null)),
            Map.entry("CJC", new Known(LawRule.CJC, Way.BY_INSTRUMENT, null)),
            Map.entry("RSP", new Known(LawRule.RSP, Way.BY_AGREEMENT, null)),
            Map.entry("CONTEST", new Known(LawRule.CONTEST, Way.BY_AGREEMENT, null)),
            Map.entry("CORONER", new Known(LawRule.CORONER, Way.BY_INSTRUMENT, null)),
            Map.entry("NPA", new Known(LawRule.NPA, Way.BY_INSTRUMENT, null)));

    private ChangePowers() {}

    /** The layers of which something is written down. */
    public static Set<String> layers() {
        return KNOWN.keySet();
    }

    /** What law there is, as a rule that can be broken. */
    static LawRule ruleOf(String layer) {
        Known known = KNOWN.get(layer);
        return known == null ? LawRule.UNKNOWN : known.rule();
    }

    /** What the law says about changing the layer from one map to the other, given all maps as they would then be. */
    public static Ruling on(String layer, MapsOfDay after) {
        Known known = KNOWN.get(layer);
        if (known == null) {
            return new Ruling(layer, Way.UNKNOWN, Verdict.WARNS, ruleOf(layer), null);
        }
        Verdict verdict = known.way().verdict;
        if (known.way() == Way.FOLLOWS) {
            LayerMap leader = after.layers().get(known.follows());
            verdict = leader != null && leader.sameMap(after.layers().get(layer)) ? Verdict.WARNS : Verdict.STOPS;
        }
        return new Ruling(layer, known.way(), verdict, ruleOf(layer), known.follows());
    }

    /** The rulings on every layer that the steps change, and on those that must follow such a layer. */
    public static List<Ruling> on(List<Step> steps, MapsOfDay after) {
        TreeSet<String> touched = new TreeSet<>();
        steps.forEach(step -> touched.add(step.layer()));
        KNOWN.forEach((layer, known) -> {
            if (known.follows() != null
                    && touched.contains(known.follows())
                    && after.layers().containsKey(layer)) {
                touched.add(layer);
            }
        });
        return touched.stream().map(layer -> on(layer, after)).toList();
    }

    /** Whether a layer's map can change without the principal areas changing. */
    public static boolean everChanges(String layer) {
        Known known = KNOWN.get(layer);
        return known == null || known.way() != Way.FIXED;
    }

    /** Whether a layer's map may change by itself at all. */
    public static boolean movable(String layer) {
        Known known = KNOWN.get(layer);
        return known == null || known.way() != Way.FIXED && known.way() != Way.FOLLOWS;
    }
}
