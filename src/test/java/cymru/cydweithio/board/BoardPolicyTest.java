package cymru.cydweithio.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.board.Appointments.AppointmentDetails;
import cymru.cydweithio.board.BoardTerms.TermsDetails;
import cymru.cydweithio.board.Boards.BoardDetails;
import cymru.cydweithio.board.Seats.SeatDetails;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Boards, seats, appointments and people over time. */
class BoardPolicyTest {

    private static final UUID PARTNERSHIP = UUID.randomUUID();
    private static final LocalDate FIRST = LocalDate.of(2024, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 3, 31);

    private final Board board = Board.establish(PARTNERSHIP, new BoardDetails(0, null, "Board", null, 8, 5, FIRST));
    private final Seat seat = Seat.reserve(board, seatOf(SeatRole.MEMBER, FIRST, LAST));
    private final Person anybody = person("Anybody");
    private final Person somebody = person("Somebody");

    @Test
    void an_appointment_is_active_on_its_first_and_last_day_and_on_neither_side() {
        Appointment appointment = holder(anybody, FIRST, LAST);
        assertTrue(appointment.period().activeOn(FIRST));
        assertTrue(appointment.period().activeOn(LAST));
        assertFalse(appointment.period().activeOn(FIRST.minusDays(1)));
        assertFalse(appointment.period().activeOn(LAST.plusDays(1)));
    }

    @Test
    void one_person_at_a_time_holds_a_seat() {
        Appointment first = holder(anybody, FIRST, LocalDate.of(2024, 8, 31));
        broken(
                BoardRule.APPOINTMENT_HELD,
                () -> holder(somebody, LocalDate.of(2024, 8, 31), null).refuseBeside(List.of(first)));
        holder(somebody, LocalDate.of(2024, 9, 1), null).refuseBeside(List.of(first));
    }

    @Test
    void a_seat_may_have_many_deputies_but_the_same_person_once() {
        Appointment holder = holder(anybody, FIRST, null);
        Appointment deputy = deputy(somebody);
        deputy.refuseBeside(List.of(holder));
        deputy(person("Third")).refuseBeside(List.of(holder, deputy));
        broken(BoardRule.APPOINTMENT_TWICE, () -> deputy(somebody).refuseBeside(List.of(holder, deputy)));
        broken(BoardRule.APPOINTMENT_TWICE, () -> deputy(anybody).refuseBeside(List.of(holder)));
    }

    @Test
    void an_appointment_lies_within_its_seat() {
        broken(BoardRule.APPOINTMENT_BEFORE_SEAT, () -> holder(anybody, FIRST.minusDays(1), null));
        broken(BoardRule.APPOINTMENT_AFTER_SEAT, () -> holder(anybody, LAST.plusDays(1), null));
        broken(BoardRule.APPOINTMENT_AFTER_SEAT, () -> holder(anybody, FIRST, LAST.plusDays(1)));
        broken(PlatformRule.PERIOD_END_BEFORE_START, () -> holder(anybody, FIRST.plusDays(1), FIRST));
        holder(anybody, LAST, LAST);
    }

    @Test
    void nobody_is_appointed_beyond_the_day_of_leaving_nor_from_another_partnership() {
        anybody.leave(LocalDate.of(2024, 6, 30));
        broken(BoardRule.APPOINTMENT_LEFT, () -> holder(anybody, FIRST, LocalDate.of(2024, 7, 1)));
        broken(BoardRule.APPOINTMENT_LEFT, () -> holder(anybody, FIRST, null));
        holder(anybody, FIRST, LocalDate.of(2024, 6, 30));
        Person stranger = Person.enter(UUID.randomUUID(), "Stranger", null, Language.EN, null);
        broken(BoardRule.PERSON_UNKNOWN, () -> holder(stranger, FIRST, null));
    }

    @Test
    void a_board_has_one_chair_at_a_time() {
        Seat chair = Seat.reserve(board, seatOf(SeatRole.CHAIR, FIRST, LAST));
        broken(
                BoardRule.SEAT_CHAIR_TWICE,
                () -> Seat.reserve(board, seatOf(SeatRole.CHAIR, LAST, null)).refuseSecondChair(List.of(seat, chair)));
        Seat.reserve(board, seatOf(SeatRole.CHAIR, LAST.plusDays(1), null)).refuseSecondChair(List.of(seat, chair));
        Seat.reserve(board, seatOf(SeatRole.VICE_CHAIR, FIRST, null)).refuseSecondChair(List.of(seat, chair));
        chair.refuseSecondChair(List.of(seat, chair));
    }

    @Test
    void a_seat_lies_within_its_board() {
        broken(
                BoardRule.SEAT_BEFORE_BOARD,
                () -> Seat.reserve(board, seatOf(SeatRole.MEMBER, FIRST.minusDays(1), null)));
        board.close(LAST);
        broken(BoardRule.SEAT_AFTER_BOARD, () -> Seat.reserve(board, seatOf(SeatRole.MEMBER, FIRST, LAST.plusDays(1))));
        broken(BoardRule.SEAT_AFTER_BOARD, () -> Seat.reserve(board, seatOf(SeatRole.MEMBER, LAST.plusDays(1), null)));
        assertTrue(board.period().activeOn(LAST));
        assertFalse(board.period().activeOn(LAST.plusDays(1)));
    }

    @Test
    void papers_are_due_no_later_than_the_pack_goes_out() {
        broken(
                BoardRule.NOTICE_PAPERS,
                () -> Board.establish(PARTNERSHIP, new BoardDetails(0, null, "Board", null, 4, 5, FIRST)));
        broken(
                BoardRule.NOTICE_PAPERS,
                () -> Board.establish(PARTNERSHIP, new BoardDetails(0, null, "Board", null, 91, 5, FIRST)));
        broken(
                BoardRule.NOTICE_PACK,
                () -> Board.establish(PARTNERSHIP, new BoardDetails(0, null, "Board", null, 8, 0, FIRST)));
        broken(
                BoardRule.NOTICE_PACK,
                () -> Board.establish(PARTNERSHIP, new BoardDetails(0, null, "Board", null, 80, 61, FIRST)));
        Board.establish(PARTNERSHIP, new BoardDetails(0, null, "Board", null, 5, 5, FIRST));
        broken(
                BoardRule.NAME_REQUIRED,
                () -> Board.establish(PARTNERSHIP, new BoardDetails(0, null, " ", "Bwrdd", 8, 5, FIRST)));
    }

    @Test
    void terms_of_reference_are_reviewed_after_they_were_agreed_and_say_something() {
        broken(
                BoardRule.TERMS_REVIEW_BEFORE_AGREED,
                () -> TermsOfReference.agree(board.id(), new TermsDetails(0, FIRST, FIRST, "Terms", null)));
        broken(
                BoardRule.TERMS_SUMMARY_REQUIRED,
                () -> TermsOfReference.agree(board.id(), new TermsDetails(0, FIRST, FIRST.plusDays(1), " ", null)));
        TermsOfReference.agree(board.id(), new TermsDetails(0, FIRST, FIRST.plusDays(1), null, "Cylch gorchwyl"));
    }

    @Test
    void a_quorum_lasts_until_the_day_before_the_next() {
        QuorumPolicy policy = QuorumPolicy.adopt(board.id(), Quorum.of(4, 3), FIRST);
        policy.until(LAST);
        assertTrue(policy.period().activeOn(LAST.minusDays(1)));
        assertFalse(policy.period().activeOn(LAST));
        assertEquals(Quorum.of(4, 3), policy.quorum());
        policy.correct(Quorum.ALL);
        assertEquals(Quorum.ALL, policy.quorum());
    }

    @Test
    void a_mail_address_is_written_as_accounts_write_theirs() {
        assertEquals("member@cydweithio.example", Person.normalised("  Member@Cydweithio.Example "));
        assertEquals(null, Person.normalised(" "));
        broken(BoardRule.PERSON_EMAIL_UNREADABLE, () -> Person.normalised("aelod.casnewydd"));
        broken(BoardRule.PERSON_EMAIL_UNREADABLE, () -> Person.normalised("a b@cydweithio.example"));
        broken(BoardRule.PERSON_EMAIL_UNREADABLE, () -> Person.normalised("aelodŵ@cydweithio.example"));
    }

    @Test
    void a_year_that_cannot_be_meant_is_noticed() {
        LocalDate today = LocalDate.of(2026, 6, 1);
        broken(BoardRule.DAY_UNLIKELY, () -> PlausibleDates.first(LocalDate.of(202, 6, 1), today));
        broken(
                BoardRule.DAY_UNLIKELY,
                () -> PlausibleDates.first(today.plusYears(20).plusDays(1), today));
        broken(BoardRule.DAY_REQUIRED, () -> PlausibleDates.first(null, today));
        assertEquals(today.plusYears(20), PlausibleDates.first(today.plusYears(20), today));
        assertEquals(LocalDate.of(1900, 1, 1), PlausibleDates.first(LocalDate.of(1900, 1, 1), today));
    }

    private static SeatDetails seatOf(SeatRole role, LocalDate from, LocalDate to) {
        return new SeatDetails(UUID.randomUUID(), role, null, from, to);
    }

    private static Person person(String name) {
        return Person.enter(PARTNERSHIP, name, null, Language.EN, null);
    }

    private Appointment holder(Person person, LocalDate from, LocalDate to) {
        return Appointment.make(
                seat, PARTNERSHIP, person, new AppointmentDetails(person.id(), Capacity.HOLDER, false, from, to));
    }

    private Appointment deputy(Person person) {
        return Appointment.make(
                seat, PARTNERSHIP, person, new AppointmentDetails(person.id(), Capacity.DEPUTY, false, FIRST, null));
    }

    private static void broken(Rule rule, Executable verb) {
        assertEquals(rule, assertThrows(RuleViolation.class, verb).rule());
    }
}
