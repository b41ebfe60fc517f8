package cymru.cydweithio.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.board.Quorum.Filled;
import cymru.cydweithio.board.Quorum.Place;
import cymru.cydweithio.platform.RuleViolation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When a board's decisions stand. */
class QuorumTest {

    private static final UUID COUNCIL = UUID.randomUUID();
    private static final UUID POLICE = UUID.randomUUID();
    private static final UUID HEALTH = UUID.randomUUID();
    private static final UUID FIRE = UUID.randomUUID();
    private static final Place CHAIR = place(COUNCIL, SeatRole.CHAIR);
    private static final Place HOUSING = place(COUNCIL, SeatRole.MEMBER);
    private static final Place SUPERINTENDENT = place(POLICE, SeatRole.VICE_CHAIR);
    private static final Place DOCTOR = place(HEALTH, SeatRole.MEMBER);
    private static final Place COORDINATOR = place(COUNCIL, SeatRole.ADVISER);
    private static final Place FIRE_ADVISER = place(FIRE, SeatRole.ADVISER);
    private static final List<Place> BOARD = List.of(CHAIR, HOUSING, SUPERINTENDENT, DOCTOR, COORDINATOR, FIRE_ADVISER);

    @Test
    void there_is_a_quorum_when_enough_members_of_enough_organisations_are_present() {
        Quorum.Verdict verdict = Quorum.of(3, 2).assess(BOARD, filled(CHAIR, HOUSING, SUPERINTENDENT));
        assertTrue(verdict.quorate());
        assertEquals(new Quorum.Verdict(true, 3, 3, 2, 2, List.of(HEALTH), List.of()), verdict);
    }

    @Test
    void one_member_short_there_is_no_quorum() {
        assertFalse(Quorum.of(3, 2).assess(BOARD, filled(CHAIR, SUPERINTENDENT)).quorate());
    }

    @Test
    void many_members_of_one_organisation_do_not_make_up_for_another_organisation() {
        assertFalse(Quorum.of(2, 2).assess(BOARD, filled(CHAIR, HOUSING)).quorate());
        assertTrue(Quorum.of(2, 2).assess(BOARD, filled(CHAIR, DOCTOR)).quorate());
    }

    @Test
    void an_adviser_counts_neither_as_a_member_nor_for_an_organisation() {
        Quorum.Verdict verdict =
                Quorum.of(3, 3).assess(BOARD, filled(CHAIR, SUPERINTENDENT, COORDINATOR, FIRE_ADVISER));
        assertFalse(verdict.quorate());
        assertEquals(2, verdict.membersPresent());
        assertEquals(2, verdict.organisationsPresent());
        assertEquals(
                List.of(HEALTH), verdict.missingOrganisations(), "an organisation with an adviser only is not missed");
    }

    @Test
    void a_deputy_fills_a_seat_as_its_holder_does() {
        UUID deputy = UUID.randomUUID();
        assertTrue(Quorum.of(2, 2)
                .assess(BOARD, List.of(holds(SUPERINTENDENT, UUID.randomUUID()), standsInFor(DOCTOR, deputy)))
                .quorate());
    }

    @Test
    void one_person_counts_once_whatever_he_or_she_sits_for() {
        UUID gwen = UUID.randomUUID();
        List<Filled> twoSeats = List.of(standsInFor(DOCTOR, gwen), holds(SUPERINTENDENT, gwen));
        assertEquals(
                new Quorum.Verdict(false, 1, 2, 1, 1, List.of(COUNCIL, HEALTH), List.of(gwen)),
                Quorum.of(2, 1).assess(BOARD, twoSeats),
                "one member of one organisation: the own one, not the one that she stands in for");
        List<Filled> ofOneOrganisation = List.of(holds(CHAIR, gwen), standsInFor(HOUSING, gwen));
        assertFalse(Quorum.of(2, 1).assess(BOARD, ofOneOrganisation).quorate());
        assertTrue(Quorum.of(1, 1).assess(BOARD, ofOneOrganisation).quorate());
        assertFalse(
                Quorum.ALL
                        .assess(BOARD, List.of(holds(CHAIR, UUID.randomUUID()), twoSeats.get(0), twoSeats.get(1)))
                        .quorate(),
                "one person is not two members of a public services board");
        assertEquals(
                List.of(),
                Quorum.of(1, 1)
                        .assess(BOARD, List.of(holds(SUPERINTENDENT, gwen), holds(COORDINATOR, gwen)))
                        .countedOnce(),
                "a seat that does not count is no second one");
    }

    @Test
    void a_person_stands_for_the_organisation_that_has_nobody_else() {
        UUID gwen = UUID.randomUUID();
        UUID huw = UUID.randomUUID();
        // Gwen holds the police's seat and stands in for health; Huw could stand for the police, too
        Place police2 = place(POLICE, SeatRole.MEMBER);
        List<Place> board = List.of(SUPERINTENDENT, police2, DOCTOR);
        Quorum.Verdict verdict = Quorum.of(2, 2)
                .assess(board, List.of(holds(SUPERINTENDENT, gwen), standsInFor(DOCTOR, gwen), holds(police2, huw)));
        assertTrue(verdict.quorate(), verdict.toString());
        assertEquals(List.of(gwen), verdict.countedOnce());
    }

    @Test
    void the_largest_number_of_members_and_organisations_is_counted() {
        // against every way of giving each person one of the seats that he or she fills
        Random random = new Random(5);
        for (int run = 0; run < 500; run++) {
            List<Place> board = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                board.add(place(List.of(COUNCIL, POLICE, HEALTH, FIRE).get(random.nextInt(4)), SeatRole.MEMBER));
            }
            List<UUID> people = List.of(COUNCIL, POLICE, HEALTH, FIRE).subList(0, 1 + random.nextInt(4));
            List<Filled> filled = board.stream()
                    .filter(seat -> random.nextInt(4) > 0)
                    .map(seat ->
                            new Filled(seat.seatId(), people.get(random.nextInt(people.size())), random.nextBoolean()))
                    .toList();
            Quorum.Verdict verdict = Quorum.of(1, 1).assess(board, filled);
            assertEquals(
                    filled.stream().map(Filled::personId).distinct().count(), verdict.membersPresent(), "run " + run);
            assertEquals(most(board, filled, people, 0, Set.of()), verdict.organisationsPresent(), "run " + run);
            assertEquals(
                    board.stream().map(Place::organisationId).distinct().count() - verdict.organisationsPresent(),
                    verdict.missingOrganisations().size());
        }
    }

    private static int most(
            List<Place> board, List<Filled> filled, List<UUID> people, int person, Set<UUID> organisations) {
        if (person == people.size()) {
            return organisations.size();
        }
        int most = most(board, filled, people, person + 1, organisations);
        for (Filled one : filled) {
            if (one.personId().equals(people.get(person))) {
                Set<UUID> more = new HashSet<>(organisations);
                board.stream()
                        .filter(seat -> seat.seatId().equals(one.seatId()))
                        .forEach(seat -> more.add(seat.organisationId()));
                most = Math.max(most, most(board, filled, people, person + 1, more));
            }
        }
        return most;
    }

    @Test
    void a_quorum_that_only_one_person_on_two_seats_could_make_is_out_of_reach() {
        UUID gwen = UUID.randomUUID();
        Boards.Composition one =
                new Boards.Composition(Quorum.ALL, List.of(seat(SUPERINTENDENT, gwen, 0), seat(DOCTOR, gwen, 1)));
        assertFalse(one.reachable());
        assertTrue(new Boards.Composition(Quorum.of(1, 1), one.seats()).reachable());
        assertTrue(
                new Boards.Composition(Quorum.ALL, List.of(seat(SUPERINTENDENT, gwen, 0), seat(DOCTOR, null, 0)))
                        .reachable(),
                "a vacant seat can be given to somebody");
        assertFalse(
                new Boards.Composition(
                                Quorum.of(2, 1),
                                List.of(new Boards.SeatOn(
                                        CHAIR.seatId(),
                                        COUNCIL,
                                        null,
                                        SeatRole.CHAIR,
                                        null,
                                        List.of(holder(gwen, 0), holder(UUID.randomUUID(), 1)))))
                        .reachable(),
                "a seat and its deputies are one member");
    }

    private static Boards.SeatOn seat(Place place, UUID person, int capacity) {
        return new Boards.SeatOn(
                place.seatId(),
                place.organisationId(),
                null,
                place.role(),
                null,
                person == null ? List.of() : List.of(holder(person, capacity)));
    }

    private static Boards.Holder holder(UUID person, int capacity) {
        return new Boards.Holder(person, "Somebody", Capacity.values()[capacity], false, null, null);
    }

    @Test
    void the_quorum_of_a_public_services_board_is_all_its_members() {
        Quorum.Verdict missing = Quorum.ALL.assess(BOARD, filled(CHAIR, HOUSING, SUPERINTENDENT));
        assertFalse(missing.quorate());
        assertEquals(List.of(HEALTH), missing.missingOrganisations());
        assertEquals(
                new Quorum.Verdict(true, 3, 3, 3, 3, List.of(), List.of()),
                Quorum.ALL.assess(BOARD, filled(CHAIR, SUPERINTENDENT, DOCTOR)));
    }

    @Test
    void the_law_fixes_the_quorum_of_public_services_boards_and_of_no_sub_group_and_no_other_layer() {
        assertTrue(Quorum.fixedByLaw("PSB", false));
        assertFalse(Quorum.fixedByLaw("PSB", true));
        assertFalse(Quorum.fixedByLaw("CSP", false));
    }

    @Test
    void a_board_without_members_is_never_quorate_and_a_seat_of_another_board_fills_nothing() {
        assertFalse(Quorum.ALL.assess(List.of(COORDINATOR), filled(COORDINATOR)).quorate());
        assertFalse(Quorum.of(1, 1).assess(List.of(CHAIR), filled(DOCTOR)).quorate());
    }

    @Test
    void a_quorum_needs_somebody_and_no_more_organisations_than_members() {
        for (int[] wrong : new int[][] {{0, 0}, {1, 0}, {2, 3}, {-1, -1}, {1001, 1}}) {
            assertEquals(
                    BoardRule.QUORUM_NUMBERS,
                    assertThrows(RuleViolation.class, () -> Quorum.of(wrong[0], wrong[1]))
                            .rule());
        }
        assertEquals(
                BoardRule.QUORUM_NUMBERS,
                assertThrows(RuleViolation.class, () -> new Quorum(Quorum.Kind.ALL_ORGANISATIONS, 3, 1))
                        .rule());
        Quorum.of(1, 1);
        Quorum.of(1000, 1000);
    }

    private static Place place(UUID organisation, SeatRole role) {
        return new Place(UUID.randomUUID(), organisation, role);
    }

    /** Each by somebody else. */
    private static List<Filled> filled(Place... places) {
        return Stream.of(places).map(place -> holds(place, UUID.randomUUID())).toList();
    }

    private static Filled holds(Place place, UUID person) {
        return new Filled(place.seatId(), person, true);
    }

    private static Filled standsInFor(Place place, UUID person) {
        return new Filled(place.seatId(), person, false);
    }
}
