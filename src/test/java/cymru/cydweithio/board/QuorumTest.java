package cymru.cydweithio.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.board.Quorum.Place;
import cymru.cydweithio.platform.RuleViolation;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
        Quorum.Verdict verdict = Quorum.of(3, 2).judge(BOARD, filled(CHAIR, HOUSING, SUPERINTENDENT));
        assertTrue(verdict.quorate());
        assertEquals(new Quorum.Verdict(true, 3, 3, 2, 2, List.of(HEALTH)), verdict);
    }

    @Test
    void one_member_short_there_is_no_quorum() {
        assertFalse(Quorum.of(3, 2).judge(BOARD, filled(CHAIR, SUPERINTENDENT)).quorate());
    }

    @Test
    void many_members_of_one_organisation_do_not_make_up_for_another_organisation() {
        assertFalse(Quorum.of(2, 2).judge(BOARD, filled(CHAIR, HOUSING)).quorate());
        assertTrue(Quorum.of(2, 2).judge(BOARD, filled(CHAIR, DOCTOR)).quorate());
    }

    @Test
    void an_adviser_counts_neither_as_a_member_nor_for_an_organisation() {
        Quorum.Verdict verdict = Quorum.of(3, 3).judge(BOARD, filled(CHAIR, SUPERINTENDENT, COORDINATOR, FIRE_ADVISER));
        assertFalse(verdict.quorate());
        assertEquals(2, verdict.membersPresent());
        assertEquals(2, verdict.organisationsPresent());
        assertEquals(
                List.of(HEALTH), verdict.missingOrganisations(), "an organisation with an adviser only is not missed");
    }

    @Test
    void a_deputy_fills_a_seat_as_its_holder_does() {
        // who filled a seat is no question of the quorum: it looks at seats
        assertTrue(Quorum.of(2, 2).judge(BOARD, filled(SUPERINTENDENT, DOCTOR)).quorate());
    }

    @Test
    void the_quorum_of_a_public_services_board_is_all_its_members() {
        Quorum.Verdict missing = Quorum.ALL.judge(BOARD, filled(CHAIR, HOUSING, SUPERINTENDENT));
        assertFalse(missing.quorate());
        assertEquals(List.of(HEALTH), missing.missingOrganisations());
        assertEquals(
                new Quorum.Verdict(true, 3, 3, 3, 3, List.of()),
                Quorum.ALL.judge(BOARD, filled(CHAIR, SUPERINTENDENT, DOCTOR)));
    }

    @Test
    void the_law_fixes_the_quorum_of_public_services_boards_and_of_no_sub_group_and_no_other_layer() {
        assertTrue(Quorum.fixedByLaw("PSB", false));
        assertFalse(Quorum.fixedByLaw("PSB", true));
        assertFalse(Quorum.fixedByLaw("CSP", false));
    }

    @Test
    void a_board_without_members_is_never_quorate_and_a_seat_of_another_board_fills_nothing() {
        assertFalse(Quorum.ALL.judge(List.of(COORDINATOR), filled(COORDINATOR)).quorate());
        assertFalse(Quorum.of(1, 1).judge(List.of(CHAIR), filled(DOCTOR)).quorate());
    }

    @Test
    void a_quorum_needs_somebody_and_no_more_organisations_than_members() {
        for (int[] wrong : new int[][] {{0, 0}, {1, 0}, {2, 3}, {-1, -1}, {1001, 1}}) {
            assertEquals(
                    "board.quorum.numbers",
                    assertThrows(RuleViolation.class, () -> Quorum.of(wrong[0], wrong[1]))
                            .key());
        }
        assertEquals(
                "board.quorum.numbers",
                assertThrows(RuleViolation.class, () -> new Quorum(Quorum.Kind.ALL_ORGANISATIONS, 3, 1))
                        .key());
        Quorum.of(1, 1);
        Quorum.of(1000, 1000);
    }

    private static Place place(UUID organisation, SeatRole role) {
        return new Place(UUID.randomUUID(), organisation, role);
    }

    private static Set<UUID> filled(Place... places) {
        return Stream.of(places).map(Place::seatId).collect(Collectors.toSet());
    }
}
