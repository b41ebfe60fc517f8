package cymru.cydweithio.scenario;

import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.Counting;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Proposes the moves that bring layers closest to an anchor. A suggestion is arithmetic; politics decides. */
@UseCase
public class Suggestions {
    private static final double SECONDS = 9;

    /**
     * An area that would change footprints.
     *
     * @param to the footprint that it joins; null where it becomes part of a new one
     * @param toName of that footprint, or of the anchor's footprint that the new one would equal
     */
    public record Moving(
            String layer,
            String area,
            Bilingual areaName,
            String from,
            Bilingual fromName,
            String to,
            Bilingual toName,
            long residents) {}

    /**
     * A suggestion with what it gains and costs.
     *
     * @param shareBefore the sum over the chosen layers of the same-boundary share with the anchor, as it is
     * @param share the same after the moves
     * @param gap by how much the sum could at most be better; 0 where the suggestion is proved to be the best
     * @param fewestResidents whether it is proved that no equally good way moves fewer residents
     * @param left layers that were asked for and stay as they are, because law says so or they have no footprint
     * @param founded how many footprints would be made
     * @param partnerships whose footprints change
     * @param boards of those partnerships
     * @param meetings that those boards held in the year before
     */
    public record Suggestion(
            List<Moving> moves,
            double shareBefore,
            double share,
            double gap,
            boolean fewestResidents,
            long residents,
            Set<String> left,
            long founded,
            long partnerships,
            long boards,
            long meetings) {
        /** Whether the time sufficed to prove that nothing is better. */
        public boolean proved() {
            return gap == 0;
        }
    }

    private EntityManager em;
    private Coterminosity coterminosity;
    private Scenarios scenarios;

    protected Suggestions() {}

    @Inject
    Suggestions(EntityManager em, Coterminosity coterminosity, Scenarios scenarios) {
        this.em = em;
        this.coterminosity = coterminosity;
        this.scenarios = scenarios;
    }

    /** Thinks for {@value #SECONDS} seconds at most. */
    @Requires(Permission.RUN_REVIEW)
    public Suggestion suggest(Wish wish, LocalDate date) {
        MapsOfDay maps = coterminosity.maps(date, Counting.SURE);
        if (!maps.layers().containsKey(wish.anchor()) || !maps.layers().keySet().containsAll(wish.layers())) {
            throw new NotFound();
        }
        MoveSolver.Solution solution = MoveSolver.solve(maps, wish, cymru.cydweithio.place.Neighbours.ofWales(), SECONDS);
        List<Moving> moves = solution.moves().stream()
                .map(moved -> new Moving(
                        moved.layer(),
                        moved.area(),
                        maps.areaNames().get(moved.area()),
                        moved.from(),
                        maps.footprintNames().get(moved.from()),
                        moved.to(),
                        maps.footprintNames().get(moved.to() == null ? moved.like() : moved.to()),
                        moved.residents()))
                .toList();
        Set<String> left = wish.layers().stream()
                .filter(layer -> maps.layers().get(layer).isEmpty() || wish.keeps(Wish.Limit.LAWFUL) && !LawOfChange.movable(layer))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> touched = moves.stream()
                .flatMap(one -> Stream.of(one.from(), one.to()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Tuple toll = toll(touched.isEmpty() ? Set.of("") : touched, date);
        return new Suggestion(
                moves,
                solution.shareBefore(),
                solution.share(),
                solution.gap(),
                solution.proved(),
                moves.stream().mapToLong(Moving::residents).sum(),
                left,
                moves.stream()
                        .filter(one -> one.to() == null)
                        .map(one -> List.of(one.layer(), one.toName()))
                        .distinct()
                        .count(),
                number(toll, 0),
                number(toll, 1),
                number(toll, 2));
    }

    /** Keeps a suggestion as a scenario, whose steps are its moves from a day on. */
    @Requires(Permission.RUN_REVIEW)
    public ScenarioId keep(Wording title, Wording purpose, LocalDate date, LocalDate from, List<Moving> moves) {
        ScenarioId id = scenarios.begin(title, purpose, date);
        List<Step> steps = new ArrayList<>();
        Map<List<String>, Set<String>> joining = new LinkedHashMap<>();
        moves.stream()
                .filter(one -> one.to() != null)
                .forEach(one -> joining.computeIfAbsent(
                                List.of(one.layer(), one.from(), one.to()), key -> new TreeSet<>())
                        .add(one.area()));
        joining.forEach((way, areas) -> steps.add(new Step.Move(way.get(0), from, way.get(1), way.get(2), areas)));
        // a footprint is founded by splitting it off the first that gives areas to it; the others move theirs to it
        Map<List<Object>, Map<String, Set<String>>> founding = new LinkedHashMap<>();
        moves.stream()
                .filter(one -> one.to() == null)
                .forEach(one -> founding.computeIfAbsent(List.of(one.layer(), one.toName()), key -> new TreeMap<>())
                        .computeIfAbsent(one.from(), key -> new TreeSet<>())
                        .add(one.area()));
        founding.forEach((made, sources) -> {
            String layer = (String) made.get(0);
            Bilingual like = (Bilingual) made.get(1);
            String code = scenarios.newCode(layer);
            boolean first = true;
            for (Map.Entry<String, Set<String>> source : sources.entrySet()) {
                steps.add(
                        first
                                ? new Step.Split(
                                        layer,
                                        from,
                                        source.getKey(),
                                        source.getValue(),
                                        code,
                                        new Wording(layer + ": " + like.en(), layer + ": " + like.in(Language.CY)))
                                : new Step.Move(layer, from, source.getKey(), code, source.getValue()));
                first = false;
            }
        });
        scenarios.addAll(id, scenarios.view(id).version(), steps);
        return id;
    }

    /** Whom it touches: partnerships, their boards, and what those met in a year. */
    private Tuple toll(Set<String> footprints, LocalDate date) {
        return em.unwrap(Session.class)
                .createNativeQuery("""
            select count(distinct t.partnership_id), count(distinct t.board_id), (select count(*) from meeting_facts m where m.board_id in
                (select b.id from board_facts b join partnership_of p on p.partnership_id = b.partnership_id where p.footprint_code in (:codes)) and m.held_on between :since and :date)
            from (select p.partnership_id, b.id as board_id from partnership_of p left join board_facts b on b.partnership_id = p.partnership_id
                where p.footprint_code in (:codes)) t""", Tuple.class)
                .setParameter("codes", footprints)
                .setParameter("since", date.minusYears(1))
                .setParameter("date", date)
                .getSingleResult();
    }

    private static long number(Tuple row, int index) {
        return ((Number) row.get(index)).longValue();
    }
}
