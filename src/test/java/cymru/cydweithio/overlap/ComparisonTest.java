package cymru.cydweithio.overlap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every measure, derived by hand for maps small enough to see through. */
class ComparisonTest {

    /** A has 10 residents, B 20, C 30, D 40. */
    private final AreaIndex four = Maps.ground(10, 20, 30, 40);

    @Test
    void two_footprints_are_the_same_within_containing_cutting_across_or_apart() {
        assertEquals(Relation.SAME, Maps.patch(four, "AB").relationTo(Maps.patch(four, "BA")));
        assertEquals(Relation.WITHIN, Maps.patch(four, "A").relationTo(Maps.patch(four, "AB")));
        assertEquals(Relation.CONTAINS, Maps.patch(four, "AB").relationTo(Maps.patch(four, "A")));
        assertEquals(Relation.CUTS_ACROSS, Maps.patch(four, "AB").relationTo(Maps.patch(four, "BC")));
        assertEquals(Relation.APART, Maps.patch(four, "AB").relationTo(Maps.patch(four, "CD")));
        assertEquals(Relation.CONTAINS, Relation.WITHIN.inverse());
        assertEquals(Relation.CUTS_ACROSS, Relation.CUTS_ACROSS.inverse());
    }

    @Test
    void what_two_footprints_share_is_told_in_areas_residents_and_land() {
        Comparison.Pair pair = compare(layer("AB", "CD"), layer("BCD")).pairs().get(1);
        assertEquals(2, pair.sharedAreas());
        assertEquals(70, pair.sharedResidents());
        assertEquals(2, pair.sharedKm2());
        assertEquals(Relation.WITHIN, pair.relation());
    }

    @Test
    void residents_count_as_same_boundary_where_both_footprints_are_the_same_set_of_areas() {
        assertEquals(0.7, compare(layer("AB", "CD"), layer("A", "B", "CD")).sameBoundaryShare(), 1e-12);
        assertEquals(1.0, compare(layer("AB", "CD"), layer("CD", "AB")).sameBoundaryShare());
        assertEquals(0.0, compare(layer("AB", "CD"), layer("AC", "BD")).sameBoundaryShare());
    }

    @Test
    void only_areas_that_both_layers_cover_are_counted_in_the_share() {
        Comparison comparison = compare(layer("AB", "C"), layer("AB", "D"));
        assertEquals(30, comparison.residentsBoth());
        assertEquals(1.0, comparison.sameBoundaryShare());
    }

    @Test
    void an_area_that_a_layer_covers_twice_is_not_the_same() {
        Comparison comparison = compare(layer("AB", "AB", "CD"), layer("AB", "CD"));
        assertEquals(0.7, comparison.sameBoundaryShare(), 1e-12);
        assertEquals(
                0.8,
                compare(layer("AB", "CD"), layer("AB", "CD", "B")).sameBoundaryShare(),
                1e-12,
                "A counts: it lies in AB alone, of both layers");
    }

    @Test
    void a_layer_nests_where_each_of_its_footprints_lies_within_one_of_the_other() {
        assertTrue(compare(layer("A", "B", "CD"), layer("AB", "CD")).nests());
        assertFalse(compare(layer("AB", "CD"), layer("A", "B", "CD")).nests());
        assertFalse(compare(layer("A", "B"), layer("A")).nests(), "B lies in none");
    }

    @Test
    void pairs_that_share_an_area_while_neither_contains_the_other_are_cutting_pairs() {
        assertEquals(0, compare(layer("A", "B", "CD"), layer("AB", "CD")).cuttingPairs());
        assertEquals(4, compare(layer("AB", "CD"), layer("AC", "BD")).cuttingPairs());
        assertEquals(1, compare(layer("AB", "C", "D"), layer("BC", "A", "D")).cuttingPairs());
    }

    @Test
    void moves_to_the_same_map_are_the_areas_outside_the_best_one_to_one_pairing() {
        Comparison comparison = compare(layer("ABC", "D"), layer("AB", "CD"));
        assertEquals(1, comparison.movesToSame());
        assertEquals(
                List.of(new Move("C", "ABC", "D", "CD", 30)),
                comparison.toSame().orElseThrow());
        assertEquals(0, compare(layer("AB", "CD"), layer("AB", "CD")).movesToSame());
    }

    @Test
    void where_a_measure_is_not_defined_the_first_reason_that_holds_is_told_and_where_it_is_none() {
        Comparison whole = compare(layer("AB", "CD"), layer("ABC", "D"));
        assertNull(whole.withoutShare());
        assertNull(whole.withoutNesting());
        assertNull(whole.withoutMovesToSame());
        assertNull(whole.withoutMovesToNest());
        assertEquals(30, compare(layer("AB", "CD"), layer("AB", "C", "D")).residentsSame());
        for (Comparison empty : List.of(compare(layer(), layer("AB")), compare(layer(), layer()))) {
            assertEquals(
                    List.of(Comparison.Gap.FIRST_EMPTY, Comparison.Gap.FIRST_EMPTY, Comparison.Gap.FIRST_EMPTY),
                    List.of(empty.withoutShare(), empty.withoutNesting(), empty.withoutMovesToSame()));
            assertEquals(Comparison.Gap.FIRST_EMPTY, empty.withoutMovesToNest());
        }
        Comparison second = compare(layer("AB"), layer());
        assertEquals(
                List.of(Comparison.Gap.SECOND_EMPTY, Comparison.Gap.SECOND_EMPTY, Comparison.Gap.SECOND_EMPTY),
                List.of(second.withoutShare(), second.withoutNesting(), second.withoutMovesToSame()));
        assertEquals(Comparison.Gap.SECOND_EMPTY, second.withoutMovesToNest());
        assertEquals(
                Comparison.Gap.NOTHING_SHARED, compare(layer("AB"), layer("CD")).withoutShare());
        for (Comparison twice :
                List.of(compare(layer("AB", "B"), layer("AB")), compare(layer("AB"), layer("AB", "B")))) {
            assertEquals(Comparison.Gap.COVERED_TWICE, twice.withoutMovesToSame());
        }
        assertEquals(
                Comparison.Gap.OTHER_AREAS, compare(layer("AB"), layer("ABC")).withoutMovesToSame());
        assertEquals(
                Comparison.Gap.SECOND_SMALLER,
                compare(layer("ABC"), layer("AB")).withoutMovesToNest());
        assertNull(compare(layer("AB"), layer("ABC")).withoutMovesToNest(), "the second may cover more");
    }

    @Test
    void a_comparison_names_its_layers_in_their_order() {
        Comparison comparison = Comparison.of(
                new LayerMap("PSB", four, List.of(Maps.patch(four, "AB"))),
                new LayerMap("LHB", four, List.of(Maps.patch(four, "CD"))));
        assertEquals(List.of("PSB", "LHB"), List.of(comparison.first(), comparison.second()));
    }

    @Test
    void a_greedy_pairing_is_not_good_enough() {
        AreaIndex six = Maps.ground(1, 1, 1, 1, 1, 1, 1);
        LayerMap a = Maps.layer("a", six, "ABCDE", "FG");
        LayerMap b = Maps.layer("b", six, "ABCFG", "DE");
        assertEquals(
                3,
                Comparison.of(a, b).movesToSame(),
                "the largest overlap first (ABC) would leave nothing for FG and cost four moves; DE and FG cost three");
    }

    @Test
    void an_area_whose_footprint_has_no_counterpart_moves_to_a_new_one() {
        Comparison comparison = compare(layer("ABCD"), layer("AB", "CD"));
        assertEquals(2, comparison.movesToSame());
        assertNull(comparison.toSame().orElseThrow().get(0).to());
    }

    @Test
    void an_area_never_moves_to_a_footprint_that_shares_nothing_with_the_one_for_the_sake_of_which_it_moves() {
        // D is left over and B is without a counterpart, but D has nothing of B
        Comparison comparison = compare(layer("AB", "C", "D"), layer("A", "B", "CD"));
        assertEquals(2, comparison.movesToSame());
        for (Move move : comparison.toSame().orElseThrow()) {
            assertTrue(
                    move.to() == null ? move.from().equals("AB") : move.like().equals("CD"),
                    () -> "where nothing is shared, a new footprint: " + move);
        }
    }

    @Test
    void moves_to_the_same_map_are_defined_only_where_both_cover_the_same_areas_once() {
        assertNull(compare(layer("AB"), layer("AB", "CD")).movesToSame());
        assertNull(compare(layer("AB", "BCD"), layer("AB", "CD")).movesToSame());
        assertNull(compare(layer("AB", "CD"), layer("AB", "BCD")).movesToSame());
    }

    @Test
    void moves_to_nest_are_the_areas_outside_the_footprint_with_which_most_is_shared() {
        Comparison comparison = compare(layer("ABC", "D"), layer("AB", "CD"));
        assertEquals(1, comparison.movesToNest());
        assertEquals(
                List.of(new Move("C", "ABC", "D", "CD", 30)),
                comparison.toNest().orElseThrow());
        assertEquals(0, compare(layer("A", "B"), layer("AB", "CD")).movesToNest(), "the second may cover more");
        assertNull(compare(layer("AB", "CD"), layer("AB")).movesToNest(), "but not less");
        assertEquals(
                2,
                compare(layer("ABC", "ABD"), layer("AB", "CD")).movesToNest(),
                "a first that covers twice is counted by its footprints");
    }

    @Test
    void nothing_is_defined_beside_a_map_that_nobody_knows() {
        Comparison comparison = compare(layer("AB"), layer());
        assertNull(comparison.sameBoundaryShare());
        assertNull(comparison.nests());
        assertNull(comparison.cuttingPairs());
        assertNull(comparison.movesToSame());
        assertNull(comparison.movesToNest());
    }

    @Test
    void layers_share_a_map_whatever_their_footprints_are_called() {
        assertTrue(layer("AB", "CD")
                .sameMap(new LayerMap(
                        "other",
                        four,
                        List.of(
                                new AreaSet("x", Maps.places(four, "CD")),
                                new AreaSet("y", Maps.places(four, "AB"))))));
        assertFalse(layer("AB", "CD").sameMap(layer("AB", "C", "D")));
        assertFalse(layer("AB", "CD").sameMap(layer("AB")));
    }

    @Test
    void a_patch_has_an_area_and_areas_stand_in_a_ground_once() {
        assertThrows(IllegalArgumentException.class, () -> new AreaSet("nothing", IntStream.empty()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new AreaIndex(
                        List.of(new AreaIndex.IndexedArea("A", 1, 1), new AreaIndex.IndexedArea("A", 2, 2))));
    }

    private LayerMap layer(String... footprints) {
        return Maps.layer("a", four, footprints);
    }

    private static Comparison compare(LayerMap a, LayerMap b) {
        return Comparison.of(a, b);
    }
}
