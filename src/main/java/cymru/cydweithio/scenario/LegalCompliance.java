package cymru.cydweithio.scenario;

import cymru.cydweithio.overlap.AreaIndex;
import cymru.cydweithio.overlap.AreaSet;
import cymru.cydweithio.overlap.LayerMap;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.scenario.ChangePowers.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What the law says about a map as a whole, whoever changes it: whether areas are left without a body that the law
 * requires, have two where it requires one, and whether layers that must follow another still do. {@link ChangePowers}
 * says who may change a layer; this says whether the result is lawful.
 *
 * <p>Only what the change causes is reported: earlier flaws are in the register of conflicts. The texts that cite Act
 * and section are {@code scenario.law.gap.<layer>}, {@code scenario.law.twice.<layer>} and
 * {@code scenario.law.follow.<layer>}. Where the law asks for nothing, that is reported too, and nothing is stopped.
 */
public final class LegalCompliance {

    /** What can be wrong with a result. */
    public enum Flaw {
        /** Areas that had a footprint have none. */
        GAP,
        /** Areas lie in more footprints than before, and in more than one. */
        DOUBLE_COVER,
        /** A layer that follows another no longer does. */
        LEFT_BEHIND
    }

    /**
     * A flaw in a result.
     *
     * @param rule whose text says why, with the areas as its argument
     * @param areas that it touches, by code, in the order of their codes
     * @param footprints that it is about, by code
     * @param leader the layer that is no longer followed, or null
     */
    public record Finding(
            String layer,
            Flaw flaw,
            Verdict verdict,
            LawRule rule,
            List<String> areas,
            List<String> footprints,
            String leader) {
        public String key() {
            return rule.key();
        }

        public boolean stops() {
            return verdict == Verdict.STOPS;
        }
    }

    /** What law says where an area has no footprint of a layer, and where it has several. */
    private record Demand(Verdict gap, LawRule noneThere, Verdict twice, LawRule severalThere) {}

    private static final Demand NONE = new Demand(Verdict.WARNS, LawRule.GAP_OTHER, Verdict.WARNS, LawRule.TWICE_OTHER);

    /**
     * Layers that the law requires, area by area. The Acts and instruments named in the texts were read at those
     * sections: 2015 anaw 2 ss.29, 47 (subsection (3), which bound mergers to one Local Health Board, was repealed by
     * 2021 asc 1 s.165); 1996 c.16 s.1; 2004 c.21 ss.1, 4; 2006 c.42 s.11 with SI 2009/778 art.4 and SI 2003/148 art.5;
     * 2014 anaw 4 s.134 with SI 2015/1357 reg.3; SI 2015/1989 regs 2–8; 2009 c.25 Sch.2 para.1; 1998 c.37 ss.5, 39; SI
     * 2007/3076 reg.3 as replaced by SI 2011/2702; 2015 anaw 3 s.5; SI 2005/2042 regs 3–4; 2003 c.44 s.325; 2021 asc 1
     * s.72. In summary only: 2022 c.32 ss.8–9.
     */
    private static final Map<String, Demand> DEMANDS = Map.ofEntries(
            Map.entry(
                    "CDA_AREA", new Demand(Verdict.STOPS, LawRule.GAP_CDA_AREA, Verdict.STOPS, LawRule.TWICE_CDA_AREA)),
            Map.entry("PSB", new Demand(Verdict.STOPS, LawRule.GAP_PSB, Verdict.STOPS, LawRule.TWICE_PSB)),
            Map.entry("POLICE", new Demand(Verdict.STOPS, LawRule.GAP_POLICE, Verdict.STOPS, LawRule.TWICE_POLICE)),
            Map.entry("FRA", new Demand(Verdict.STOPS, LawRule.GAP_FRA, Verdict.STOPS, LawRule.TWICE_FRA)),
            Map.entry("LHB", new Demand(Verdict.STOPS, LawRule.GAP_LHB, Verdict.STOPS, LawRule.TWICE_LHB)),
            Map.entry("RPB", new Demand(Verdict.STOPS, LawRule.GAP_RPB, Verdict.STOPS, LawRule.TWICE_RPB)),
            Map.entry("RSB", new Demand(Verdict.STOPS, LawRule.GAP_RSB, Verdict.STOPS, LawRule.TWICE_RSB)),
            Map.entry("CORONER", new Demand(Verdict.STOPS, LawRule.GAP_CORONER, Verdict.STOPS, LawRule.TWICE_CORONER)),
            Map.entry("LRF", new Demand(Verdict.STOPS, LawRule.GAP_LRF, Verdict.STOPS, LawRule.TWICE_LRF)),
            Map.entry("MAPPA", new Demand(Verdict.STOPS, LawRule.GAP_MAPPA, Verdict.STOPS, LawRule.TWICE_MAPPA)),
            Map.entry("CSP", new Demand(Verdict.STOPS, LawRule.GAP_CSP, Verdict.WARNS, LawRule.TWICE_CSP)),
            Map.entry(
                    "VAWSTRAT", new Demand(Verdict.STOPS, LawRule.GAP_VAWSTRAT, Verdict.WARNS, LawRule.TWICE_VAWSTRAT)),
            Map.entry("YJS", new Demand(Verdict.STOPS, LawRule.GAP_YJS, Verdict.ALLOWS, LawRule.TWICE_YJS)),
            Map.entry("SVD", new Demand(Verdict.WARNS, LawRule.GAP_SVD, Verdict.ALLOWS, LawRule.TWICE_SVD)),
            Map.entry("APB", new Demand(Verdict.WARNS, LawRule.GAP_APB, Verdict.WARNS, LawRule.TWICE_APB)),
            Map.entry("CJC", new Demand(Verdict.WARNS, LawRule.GAP_CJC, Verdict.WARNS, LawRule.TWICE_CJC)));

    /** How a follower's footprints lie to its leader's. */
    private enum Tie {
        /** Both have the same map. */
        SAME_MAP,
        /** Footprints that were the same before stay the same. */
        SAME_FOOTPRINTS,
        /** Each of the leader's lies within one of the follower's. */
        HOLDS_WHOLE
    }

    private record Follower(String layer, String leader, Tie tie, Verdict verdict, LawRule broken) {}

    /**
     * Layers that follow another: by law, by regulations that name the bodies, or by custom, which does not stop a
     * change.
     */
    private static final List<Follower> FOLLOWERS = List.of(
            new Follower("LRF", "POLICE", Tie.SAME_MAP, Verdict.STOPS, LawRule.FOLLOW_LRF),
            new Follower("MAPPA", "POLICE", Tie.SAME_MAP, Verdict.STOPS, LawRule.FOLLOW_MAPPA),
            new Follower("LCJB", "POLICE", Tie.SAME_FOOTPRINTS, Verdict.WARNS, LawRule.FOLLOW_LCJB),
            new Follower("SVD", "POLICE", Tie.SAME_FOOTPRINTS, Verdict.WARNS, LawRule.FOLLOW_SVD),
            new Follower("CONTEST", "POLICE", Tie.SAME_FOOTPRINTS, Verdict.WARNS, LawRule.FOLLOW_CONTEST),
            new Follower("REGCSB", "POLICE", Tie.SAME_FOOTPRINTS, Verdict.WARNS, LawRule.FOLLOW_REGCSB),
            new Follower("ROCU", "POLICE", Tie.HOLDS_WHOLE, Verdict.WARNS, LawRule.FOLLOW_ROCU),
            new Follower("RPB", "LHB", Tie.SAME_FOOTPRINTS, Verdict.WARNS, LawRule.FOLLOW_RPB),
            new Follower("APB", "LHB", Tie.SAME_FOOTPRINTS, Verdict.WARNS, LawRule.FOLLOW_APB),
            new Follower("VAWDASV", "LHB", Tie.SAME_FOOTPRINTS, Verdict.WARNS, LawRule.FOLLOW_VAWDASV),
            new Follower("VAWSTRAT", "LHB", Tie.SAME_FOOTPRINTS, Verdict.WARNS, LawRule.FOLLOW_VAWSTRAT),
            new Follower("RSP", "CJC", Tie.SAME_FOOTPRINTS, Verdict.WARNS, LawRule.FOLLOW_RSP),
            new Follower("ECONREG", "CJC", Tie.SAME_FOOTPRINTS, Verdict.WARNS, LawRule.FOLLOW_ECONREG),
            new Follower("GROWTH", "CJC", Tie.SAME_FOOTPRINTS, Verdict.WARNS, LawRule.FOLLOW_GROWTH));

    private final MapsOfDay before;
    private final MapsOfDay after;
    private final AreaIndex ground;
    private final List<Finding> found = new ArrayList<>();

    private LegalCompliance(MapsOfDay before, MapsOfDay after) {
        this.before = before;
        this.after = after;
        ground = after.ground();
    }

    /**
     * What changing one day's maps into the other causes, starting with what stops the change.
     *
     * @param before the maps without the change
     * @param after the same with it, over the same areas
     */
    public static List<Finding> check(MapsOfDay before, MapsOfDay after) {
        LegalCompliance law = new LegalCompliance(before, after);
        after.layers().keySet().stream().sorted().forEach(law::cover);
        FOLLOWERS.forEach(law::following);
        law.shared();
        return law.found.stream()
                .sorted((one, other) -> other.verdict().compareTo(one.verdict()))
                .toList();
    }

    /** Whether nothing that the change brings about is forbidden. */
    public static boolean lawful(MapsOfDay before, MapsOfDay after) {
        return check(before, after).stream().noneMatch(Finding::stops);
    }

    /** The layers that follow another, with that other: shown on a page before anything is changed. */
    public static List<String> followersOf(String leader) {
        return FOLLOWERS.stream()
                .filter(one -> one.leader().equals(leader))
                .map(Follower::layer)
                .toList();
    }

    /** Layers of which something is written down. */
    static Set<String> demanding() {
        return DEMANDS.keySet();
    }

    private void cover(String layer) {
        LayerMap was = before.layers().get(layer);
        LayerMap is = after.layers().get(layer);
        if (was == is) {
            return;
        }
        List<String> without = new ArrayList<>();
        List<String> several = new ArrayList<>();
        Set<String> footprints = new TreeSet<>();
        for (int place = 0; place < ground.size(); place++) {
            if (is.times(place) == 0 && was.times(place) > 0) {
                without.add(code(place));
            } else if (is.times(place) > 1 && is.times(place) > was.times(place)) {
                several.add(code(place));
                footprints.addAll(is.codesAt(place));
            }
        }
        Demand demand = DEMANDS.getOrDefault(layer, NONE);
        if (!without.isEmpty()) {
            found.add(new Finding(layer, Flaw.GAP, demand.gap(), demand.noneThere(), sorted(without), List.of(), null));
        }
        if (!several.isEmpty()) {
            found.add(new Finding(
                    layer,
                    Flaw.DOUBLE_COVER,
                    demand.twice(),
                    demand.severalThere(),
                    sorted(several),
                    List.copyOf(footprints),
                    null));
        }
    }

    private void following(Follower rule) {
        if (!known(rule.layer()) || !known(rule.leader())) {
            return;
        }
        Ties was = new Ties(before, rule);
        Ties is = new Ties(after, rule);
        Set<String> broken = new LinkedHashSet<>();
        TreeSet<Integer> places = new TreeSet<>();
        switch (rule.tie()) {
            case SAME_MAP -> {
                if (!is.sameMap() && (was.sameMap() || changed(rule.layer()) || changed(rule.leader()))) {
                    broken.addAll(is.unmatched(is.follower.footprints(), is.leader));
                    places.addAll(is.apart());
                }
            }
            case SAME_FOOTPRINTS ->
                was.matched().forEach(pair -> {
                    boolean leads =
                            is.present(is.leader, pair.get(1)) && !is.matches(is.leader, pair.get(1), is.follower);
                    boolean follows =
                            is.present(is.follower, pair.get(0)) && !is.matches(is.follower, pair.get(0), is.leader);
                    if (leads || follows) {
                        broken.add(pair.get(0));
                        places.addAll(difference(
                                patch(is.follower, pair.get(0)).or(() -> patch(was.follower, pair.get(0))),
                                patch(is.leader, pair.get(1))));
                    }
                });
            case HOLDS_WHOLE ->
                is.leader.footprints().stream()
                        .filter(one -> !is.within(one))
                        .filter(one -> patch(was.leader, one.code())
                                .filter(was::within)
                                .isPresent())
                        .forEach(one -> {
                            broken.addAll(one.areas()
                                    .mapToObj(is.follower::codesAt)
                                    .collect(TreeSet::new, Set::addAll, Set::addAll));
                            patch(was.leader, one.code())
                                    .ifPresent(old -> places.addAll(difference(Optional.of(old), Optional.of(one))));
                        });
        }
        if (!broken.isEmpty() || !places.isEmpty()) {
            found.add(new Finding(
                    rule.layer(),
                    Flaw.LEFT_BEHIND,
                    rule.verdict(),
                    rule.broken(),
                    sorted(places.stream().map(this::code).toList()),
                    List.copyOf(new TreeSet<>(broken)),
                    rule.leader()));
        }
    }

    /**
     * Layers that had the same map without a rule that ties them together: when one is changed, the other is named
     * nevertheless.
     */
    private void shared() {
        List<String> layers = after.layers().keySet().stream().sorted().toList();
        for (String changed : layers.stream().filter(this::changed).toList()) {
            for (String other : layers) {
                boolean named = found.stream()
                        .anyMatch(one ->
                                one.flaw() == Flaw.LEFT_BEHIND && one.layer().equals(other));
                if (!changed(other)
                        && !named
                        && known(other)
                        && before.layers().get(changed).sameMap(before.layers().get(other))) {
                    TreeSet<Integer> places = new TreeSet<>();
                    IntStream.range(0, ground.size())
                            .filter(place -> !sameCompany(changed, other, place))
                            .forEach(places::add);
                    found.add(new Finding(
                            other,
                            Flaw.LEFT_BEHIND,
                            Verdict.ALLOWS,
                            LawRule.FOLLOW_OTHER,
                            sorted(places.stream().map(this::code).toList()),
                            List.of(),
                            changed));
                }
            }
        }
    }

    /** Whether an area is grouped with the same areas in both layers. */
    private boolean sameCompany(String one, String other, int place) {
        return company(after.layers().get(one), place)
                .equals(company(after.layers().get(other), place));
    }

    private static Set<Set<Integer>> company(LayerMap map, int place) {
        Set<Set<Integer>> company = new HashSet<>();
        map.footprints().stream().filter(areaSet -> areaSet.covers(place)).forEach(patch -> company.add(places(patch)));
        return company;
    }

    private boolean known(String layer) {
        return before.layers().containsKey(layer) && !before.layers().get(layer).isEmpty();
    }

    private boolean changed(String layer) {
        return !before.layers().get(layer).sameMap(after.layers().get(layer));
    }

    private String code(int place) {
        return ground.area(place).code();
    }

    private static List<String> sorted(Collection<String> codes) {
        return codes.stream().sorted().toList();
    }

    private static Optional<AreaSet> patch(LayerMap map, String code) {
        return map.footprints().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private static Set<Integer> places(AreaSet areaSet) {
        TreeSet<Integer> places = new TreeSet<>();
        areaSet.areas().forEach(places::add);
        return places;
    }

    private static Set<Integer> difference(Optional<AreaSet> one, Optional<AreaSet> other) {
        Set<Integer> first = one.map(LegalCompliance::places).orElseGet(TreeSet::new);
        Set<Integer> second = other.map(LegalCompliance::places).orElseGet(TreeSet::new);
        Set<Integer> both = new HashSet<>(first);
        both.retainAll(second);
        Set<Integer> either = new TreeSet<>(first);
        either.addAll(second);
        either.removeAll(both);
        return either;
    }

    /** Follower and leader on one day. */
    private static final class Ties {
        private final LayerMap follower;
        private final LayerMap leader;

        Ties(MapsOfDay maps, Follower rule) {
            follower = maps.layers().get(rule.layer());
            leader = maps.layers().get(rule.leader());
        }

        boolean sameMap() {
            return follower.sameMap(leader);
        }

        boolean present(LayerMap map, String code) {
            return patch(map, code).isPresent();
        }

        /** Whether some footprint of the other has the same areas. */
        boolean matches(LayerMap map, String code, LayerMap other) {
            return patch(map, code)
                    .filter(one -> other.footprints().stream().anyMatch(one::sameAreas))
                    .isPresent();
        }

        boolean within(AreaSet one) {
            return follower.footprints().stream().anyMatch(holder -> holder.shared(one) == one.size());
        }

        /** Pairs of footprints, the follower's and the leader's, with the same areas. */
        List<List<String>> matched() {
            List<List<String>> pairs = new ArrayList<>();
            follower.footprints()
                    .forEach(one -> leader.footprints().stream()
                            .filter(one::sameAreas)
                            .forEach(other -> pairs.add(List.of(one.code(), other.code()))));
            return pairs;
        }

        List<String> unmatched(List<AreaSet> areaSets, LayerMap other) {
            return areaSets.stream()
                    .filter(one -> other.footprints().stream().noneMatch(one::sameAreas))
                    .map(AreaSet::code)
                    .toList();
        }

        /** Areas that are grouped with other areas in one map than in the other. */
        Set<Integer> apart() {
            Set<Integer> apart = new TreeSet<>();
            List<AreaSet> all = new ArrayList<>();
            follower.footprints().stream()
                    .filter(one -> leader.footprints().stream().noneMatch(one::sameAreas))
                    .forEach(all::add);
            // of a footprint without its like, the areas beyond the one of the leader with which it shares most, and
            // where several share as much, beyond any of them
            for (AreaSet one : all) {
                int most =
                        leader.footprints().stream().mapToInt(one::shared).max().orElse(0);
                leader.footprints().stream()
                        .filter(other -> one.shared(other) == most)
                        .forEach(nearest -> apart.addAll(difference(Optional.of(one), Optional.of(nearest))));
                if (leader.isEmpty()) {
                    apart.addAll(places(one));
                }
            }
            if (all.isEmpty()) {
                leader.footprints().stream()
                        .filter(one -> follower.footprints().stream().noneMatch(one::sameAreas))
                        .forEach(one -> apart.addAll(places(one)));
            }
            return apart;
        }
    }
}
