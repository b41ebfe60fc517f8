package cymru.cydweithio.scenario;

import cymru.cydweithio.opendata.DrawnMap.DrawnFootprint;
import cymru.cydweithio.opendata.PlaceFault;
import cymru.cydweithio.overlap.AreaIndex;
import cymru.cydweithio.overlap.AreaSet;
import cymru.cydweithio.overlap.Comparison;
import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.CountingOptions;
import cymru.cydweithio.overlap.LayerMap;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.place.Neighbours;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Proposes the moves that bring layers closest to an anchor. A suggestion is arithmetic; politics decides. */
@UseCase
public class Suggestions {

    /**
     * An area that would change footprints.
     *
     * @param to the footprint that it joins; null where it becomes part of a new one
     * @param like the anchor's footprint that the new one would equal; null where it joins one that there is
     * @param toName of the one or the other
     */
    public record Moving(
            String layer,
            String area,
            Bilingual areaName,
            String from,
            Bilingual fromName,
            String to,
            String like,
            Bilingual toName,
            long residents) {}

    /**
     * The effect on one layer: residents whose footprints in both layers are the same set of areas.
     *
     * @param both residents whom both layers cover
     */
    public record Nearer(String layer, long before, long after, long both) {
        public long gain() {
            return after - before;
        }
    }

    /** A footprint that would have no area any more. */
    public record Dissolved(String layer, Bilingual name) {}

    /**
     * A suggestion with what it gains and costs.
     *
     * @param shareBefore the current sum over the chosen layers of the same-boundary share with the anchor
     * @param share the same after the moves
     * @param gap the most by which the sum could be exceeded; 0 if it is proved to be the best
     * @param fewestResidents whether it is proved, too, that no equally good way moves fewer residents
     * @param seconds that the solver was given
     * @param residents of the areas that move, each counted once
     * @param changes the same, counted once for each footprint that they change
     * @param gaining residents who are newly in the same two footprints in some layer, each counted once
     * @param losing residents who no longer are, in some layer, each counted once
     * @param left layers that were asked for but stay as they are, because of the law or because they have no footprint
     * @param uneven layers that cover some area twice or not at all; those areas do not move in them
     * @param founded how many footprints would be made
     * @param rulings who may change the layers that move, by what law
     * @param consequences what the law says about the resulting map
     * @param partnerships whose footprints change
     * @param boards of those partnerships
     * @param meetings that those boards held in the year before
     */
    public record Suggestion(
            SuggestionRequest wish,
            List<Moving> moves,
            double shareBefore,
            double share,
            double gap,
            boolean fewestResidents,
            int seconds,
            List<Nearer> layers,
            long residents,
            long changes,
            long gaining,
            long losing,
            Set<String> left,
            Set<String> uneven,
            List<Dissolved> dissolved,
            long founded,
            List<ChangePowers.Ruling> rulings,
            List<Scenarios.Consequence> consequences,
            long partnerships,
            long boards,
            long meetings) {
        /** Whether it is proved that no other way gives a greater sum of shares. */
        public boolean proved() {
            return gap == 0;
        }
    }

    private record TollRow(long partnerships, long boards, long meetings) {}

    private EntityManager em;
    private Coterminosity coterminosity;
    private Scenarios scenarios;
    private ScenarioRegister scenarioRegister;
    private int seconds;

    protected Suggestions() {}

    @Inject
    Suggestions(
            EntityManager em,
            Coterminosity coterminosity,
            Scenarios scenarios,
            ScenarioRegister scenarioRegister,
            @ConfigProperty(name = "SUGGESTION_SECONDS", defaultValue = "9") int seconds) {
        this.em = em;
        this.coterminosity = coterminosity;
        this.scenarios = scenarios;
        this.scenarioRegister = scenarioRegister;
        this.seconds = seconds;
    }

    /** Thinks as long as the configuration gives it at most. */
    @Requires(Permission.RUN_REVIEW)
    public Suggestion suggest(SuggestionRequest request, LocalDate date) {
        MapsOfDay maps = coterminosity.maps(date, CountingOptions.SURE);
        if (!maps.layers().containsKey(request.anchor())
                || !maps.layers().keySet().containsAll(request.layers())) {
            throw new NotFound();
        }
        MoveSolver.Solution solution = MoveSolver.solve(maps, request, Neighbours.ofWales(), seconds);
        List<Moving> moves = solution.moves().stream()
                .map(moved -> new Moving(
                        moved.layer(),
                        moved.area(),
                        maps.areaNames().get(moved.area()),
                        moved.from(),
                        maps.footprintNames().get(moved.from()),
                        moved.to(),
                        moved.like(),
                        maps.footprintNames().get(moved.to() == null ? moved.like() : moved.to()),
                        moved.residents()))
                .toList();
        List<Step> steps = steps(maps, moves, date, new CodesOfATrial());
        MapsOfDay after = StepApplier.of(maps, steps, date);
        Set<String> touched = moves.stream()
                .flatMap(one -> Stream.of(one.from(), one.to()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        TollRow toll = toll(touched.isEmpty() ? Set.of("") : touched, date);
        return new Suggestion(
                request,
                moves,
                solution.shareBefore(),
                solution.share(),
                solution.gap(),
                solution.proved(),
                seconds,
                nearer(request, maps, after),
                Residents.of(
                        maps.ground(),
                        place -> moves.stream()
                                .anyMatch(one -> one.area()
                                        .equals(maps.ground().area(place).code()))),
                moves.stream().mapToLong(Moving::residents).sum(),
                Residents.whoGain(request, maps, after),
                Residents.whoGain(request, after, maps),
                MoveSolver.Ties.of(maps, request).left(request),
                request.layers().stream()
                        .filter(layer -> uneven(maps.layers().get(layer)))
                        .collect(Collectors.toCollection(TreeSet::new)),
                dissolved(maps, after),
                moves.stream()
                        .filter(one -> one.to() == null)
                        .map(one -> List.of(one.layer(), one.like()))
                        .distinct()
                        .count(),
                ChangePowers.on(steps, after),
                Consequences.of(maps, steps),
                toll.partnerships(),
                toll.boards(),
                toll.meetings());
    }

    private static List<Nearer> nearer(SuggestionRequest request, MapsOfDay before, MapsOfDay after) {
        LayerMap anchor = before.layers().get(request.anchor());
        List<Nearer> nearer = new ArrayList<>();
        for (String layer : new TreeSet<>(request.layers())) {
            Comparison was = Comparison.of(before.layers().get(layer), anchor);
            Comparison is = Comparison.of(after.layers().get(layer), anchor);
            nearer.add(new Nearer(layer, was.residentsSame(), is.residentsSame(), is.residentsBoth()));
        }
        return nearer;
    }

    private static boolean uneven(LayerMap map) {
        return !map.isEmpty() && IntStream.range(0, map.areaIndex().size()).anyMatch(place -> map.times(place) != 1);
    }

    private static List<Dissolved> dissolved(MapsOfDay before, MapsOfDay after) {
        List<Dissolved> dissolved = new ArrayList<>();
        before.layers()
                .forEach((layer, map) -> map.footprints().stream()
                        .map(AreaSet::code)
                        .filter(code -> after.layers().get(layer).footprints().stream()
                                .noneMatch(areaSet -> areaSet.code().equals(code)))
                        .forEach(code -> dissolved.add(
                                new Dissolved(layer, before.footprintNames().get(code)))));
        return dissolved;
    }

    /** Residents, each counted once. */
    private static final class Residents {
        private Residents() {}

        static long of(AreaIndex areas, IntPredicate some) {
            return areas.residents(IntStream.range(0, areas.size()).filter(some));
        }

        /** Residents of the areas that are in the same two footprints afterwards but not before, in some layer. */
        static long whoGain(SuggestionRequest request, MapsOfDay before, MapsOfDay later) {
            LayerMap anchor = before.layers().get(request.anchor());
            return of(
                    before.ground(),
                    place -> request.layers().stream()
                            .anyMatch(layer -> inTheSame(later.layers().get(layer), anchor, place)
                                    && !inTheSame(before.layers().get(layer), anchor, place)));
        }

        private static boolean inTheSame(LayerMap map, LayerMap anchor, int place) {
            return map.times(place) == 1
                    && anchor.times(place) == 1
                    && map.only(place).sameAreas(anchor.only(place));
        }
    }

    /** Codes of new footprints, as long as nothing is kept. */
    private static final class CodesOfATrial implements UnaryOperator<String> {
        private int made;

        @Override
        public String apply(String layer) {
            return layer + " " + ++made;
        }
    }

    /** Saves a suggestion as a scenario whose steps are its moves, effective from a given day. */
    @Requires(Permission.RUN_REVIEW)
    public ScenarioId keep(Wording title, Wording purpose, LocalDate date, LocalDate from, List<Moving> moves) {
        ScenarioId id = scenarioRegister.begin(title, purpose, date);
        List<Step> steps =
                steps(coterminosity.maps(date, CountingOptions.SURE), moves, from, scenarioRegister::newCode);
        scenarioRegister.addAll(id, scenarios.view(id).version(), steps);
        return id;
    }

    /**
     * The steps that turn one map into the other: a footprint that loses its last area ends, and a new one is split off
     * where possible.
     */
    static List<Step> steps(MapsOfDay maps, List<Moving> moves, LocalDate from, UnaryOperator<String> newCode) {
        List<Step> steps = new ArrayList<>();
        for (String layer : moves.stream().map(Moving::layer).collect(Collectors.toCollection(TreeSet::new))) {
            Map<String, TreeSet<String>> before = new TreeMap<>();
            maps.layers().get(layer).footprints().forEach(areaSet -> before.put(areaSet.code(), areas(maps, areaSet)));
            Map<String, TreeSet<String>> after = new TreeMap<>();
            before.forEach((code, areas) -> after.put(code, new TreeSet<>(areas)));
            Map<String, String> made = new TreeMap<>();
            Map<String, Wording> names = new TreeMap<>();
            for (Moving one : moves) {
                if (one.layer().equals(layer)) {
                    String to = one.to() == null
                            ? made.computeIfAbsent(one.like(), like -> newCode.apply(layer))
                            : one.to();
                    if (one.to() == null) {
                        names.put(to, named(layer, one.toName()));
                    }
                    after.get(one.from()).remove(one.area());
                    after.computeIfAbsent(to, any -> new TreeSet<>()).add(one.area());
                }
            }
            List<DrawnFootprint> drawn = new ArrayList<>();
            after.forEach((code, areas) -> {
                if (!areas.isEmpty()) {
                    drawn.add(new DrawnFootprint(drawn.size(), layer, from, code, names.get(code), areas));
                }
            });
            List<PlaceFault> faults = new ArrayList<>();
            steps.addAll(MapDifference.of(layer, from, before, drawn, faults));
            if (!faults.isEmpty()) {
                throw new IllegalStateException("no steps lead to what was suggested: " + faults);
            }
        }
        return steps;
    }

    private static TreeSet<String> areas(MapsOfDay maps, AreaSet areaSet) {
        return areaSet.areas()
                .mapToObj(place -> maps.ground().area(place).code())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Wording named(String layer, Bilingual like) {
        return new Wording(layer + ": " + like.en(), layer + ": " + like.in(Language.CY));
    }

    /** Whom it touches: partnerships, their boards, and what those met in a year. */
    private TollRow toll(Set<String> footprints, LocalDate date) {
        return Rows.ofSql(em, """
            select count(distinct t.partnership_id) as partnerships, count(distinct t.board_id) as boards, (select count(*) from meeting_facts m where m.board_id in
                (select b.id from board_facts b join partnership_of p on p.partnership_id = b.partnership_id where p.footprint_code in (:codes)) and m.held_on between :since and :date) as meetings
            from (select p.partnership_id, b.id as board_id from partnership_of p left join board_facts b on b.partnership_id = p.partnership_id
                where p.footprint_code in (:codes)) t""", TollRow.class)
                .setParameter("codes", footprints)
                .setParameter("since", date.minusYears(1))
                .setParameter("date", date)
                .getSingleResult();
    }
}
