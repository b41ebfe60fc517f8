package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.board.AppointmentId;
import cymru.cydweithio.board.Appointments;
import cymru.cydweithio.board.Appointments.AppointmentDetails;
import cymru.cydweithio.board.BoardId;
import cymru.cydweithio.board.BoardImport;
import cymru.cydweithio.board.BoardRule;
import cymru.cydweithio.board.BoardTerms;
import cymru.cydweithio.board.BoardTerms.TermsDetails;
import cymru.cydweithio.board.Boards;
import cymru.cydweithio.board.Boards.BoardDetails;
import cymru.cydweithio.board.Capacity;
import cymru.cydweithio.board.People;
import cymru.cydweithio.board.People.PersonDetails;
import cymru.cydweithio.board.PersonId;
import cymru.cydweithio.board.Quorum;
import cymru.cydweithio.board.QuorumId;
import cymru.cydweithio.board.Quorums;
import cymru.cydweithio.board.SeatId;
import cymru.cydweithio.board.SeatRole;
import cymru.cydweithio.board.Seats;
import cymru.cydweithio.board.Seats.SeatDetails;
import cymru.cydweithio.board.TermsId;
import cymru.cydweithio.partnership.Governance;
import cymru.cydweithio.partnership.GovernanceKind;
import cymru.cydweithio.partnership.GovernanceLinkId;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.partnership.OrganisationRegister;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.PartnershipRegister;
import cymru.cydweithio.partnership.PartnershipRule;
import cymru.cydweithio.partnership.PublicOrganisationId;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.sheet.BatchId;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People, boards, seats, appointments, quorum and governance, in the server. */
class BoardsIT extends InServer {

    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);

    @Inject
    private Boards boards;

    @Inject
    private Seats seats;

    @Inject
    private Appointments appointments;

    @Inject
    private Quorums quorums;

    @Inject
    private BoardTerms boardTerms;

    @Inject
    private People people;

    @Inject
    private BoardImport imports;

    @Inject
    private Governance governance;

    @Inject
    private PartnershipRegister partnerships;

    @Inject
    private OrganisationRegister organisations;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    private Actor coordinator;
    private PartnershipId newport;
    private PartnershipId cardiff;
    private UUID council;
    private UUID police;

    @BeforeEach
    void know() throws Exception {
        coordinator = demonstration("coordinator");
        newport = asSystem(() -> partnerships.of("CSP-NWP"));
        cardiff = asSystem(() -> partnerships.of("CSP-CRF"));
        council = asSystem(() -> organisations.idOf("LA-NWP"));
        police = asSystem(() -> organisations.idOf("POL-GW"));
    }

    @Test
    void a_meeting_is_judged_by_the_seats_the_holders_and_the_quorum_of_its_day() throws Exception {
        BoardId board = new BoardId((UUID) em.createNativeQuery(
                        "select id from board where name_en = 'Newport Community Safety Partnership Board'")
                .getSingleResult());
        Boards.Composition before = as(coordinator, () -> boards.compositionOn(board, LocalDate.of(2022, 12, 31)));
        assertEquals(Quorum.of(4, 3), before.quorum());
        assertEquals(List.of(), before.seats());
        assertFalse(before.reachable());
        Boards.Composition first = as(coordinator, () -> boards.compositionOn(board, LocalDate.of(2023, 1, 1)));
        assertEquals(Quorum.of(5, 4), first.quorum());
        assertEquals(11, first.seats().size());
        assertEquals(SeatRole.CHAIR, first.seats().get(0).role());
        assertEquals(SeatRole.ADVISER, first.seats().get(10).role());
        assertTrue(first.reachable());
        assertEquals("Chief Superintendent until 2024, Gwent Police", viceChair(board, LocalDate.of(2024, 8, 31)));
        assertEquals("Chief Superintendent, Gwent Police", viceChair(board, LocalDate.of(2024, 9, 1)));
        assertEquals(
                11,
                as(coordinator, () -> boards.compositionOn(board, LocalDate.of(2025, 3, 31)))
                        .seats()
                        .size());
        assertEquals(
                10,
                as(coordinator, () -> boards.compositionOn(board, LocalDate.of(2025, 4, 1)))
                        .seats()
                        .size());
        assertEquals(
                null,
                as(coordinator, () -> boards.compositionOn(board, LocalDate.of(2019, 3, 31)))
                        .quorum());
        List<Quorum.Filled> four = first.seats().stream()
                .filter(seat -> seat.role().counts())
                .limit(4)
                .map(seat -> new Quorum.Filled(seat.seatId(), UUID.randomUUID(), true))
                .toList();
        assertFalse(first.assess(four).quorate());
    }

    private String viceChair(BoardId board, LocalDate day) throws Exception {
        return as(coordinator, () -> boards.compositionOn(board, day)).seats().stream()
                .filter(seat -> seat.role() == SeatRole.VICE_CHAIR)
                .findFirst()
                .orElseThrow()
                .people()
                .get(0)
                .name();
    }

    @Test
    void the_demonstration_accounts_are_people_of_the_board_and_the_member_is_not_cleared() {
        List<?> rows = em.createNativeQuery(
                        "select p.email, a.cleared from appointment_facts a join person_facts p on p.id = a.person_id join board_facts b on b.id = a.board_id "
                                + "where a.account_id is not null and b.name_en = 'Newport Community Safety Partnership Board' and p.email not like 'it-%' order by p.email",
                        Object[].class)
                .getResultList();
        assertEquals(
                "[chair@cydweithio.example true, coordinator@cydweithio.example true, member@cydweithio.example false]",
                rows.stream()
                        .map(Object[].class::cast)
                        .map(row -> row[0] + " " + row[1])
                        .toList()
                        .toString());
    }

    @Test
    void a_name_and_a_mail_address_are_in_the_register_of_a_partnership_once() throws Exception {
        String name = unique("Officer");
        String email = unique("it-officer") + "@cydweithio.example";
        PersonId first =
                as(coordinator, () -> people.add(newport, new PersonDetails(0, name, email, Language.EN, council)));
        broken(
                BoardRule.PERSON_NAME_TAKEN,
                coordinator,
                () -> people.add(
                        newport,
                        new PersonDetails(0, name.toUpperCase(java.util.Locale.ROOT), null, Language.EN, null)));
        broken(
                BoardRule.PERSON_EMAIL_TAKEN,
                coordinator,
                () -> people.add(
                        newport,
                        new PersonDetails(
                                0, name + " two", " " + email.toUpperCase(java.util.Locale.ROOT), Language.EN, null)));
        broken(
                BoardRule.ORGANISATION_UNKNOWN,
                coordinator,
                () -> people.add(newport, new PersonDetails(0, name + " two", null, Language.EN, Ids.next())));
        asSystem(() -> people.add(cardiff, new PersonDetails(0, name, email, Language.CY, null)));
        PersonId second = as(
                coordinator, () -> people.add(newport, new PersonDetails(0, name + " two", null, Language.EN, null)));
        broken(
                BoardRule.PERSON_NAME_TAKEN,
                coordinator,
                () -> describe(second, new PersonDetails(0, name, null, Language.EN, null)));
        as(coordinator, () -> describe(first, new PersonDetails(0, name, email, Language.CY, police)));
        assertEquals(
                1,
                as(coordinator, () -> people.list(newport, name.substring(2) + " t", null, false, Slice.firstRows(25)))
                        .total());
        assertEquals(
                1,
                as(
                                coordinator,
                                () -> people.list(
                                        newport, email, new OrganisationId(police), false, Slice.firstRows(25)))
                        .total());
        assertEquals(
                0,
                as(
                                coordinator,
                                () -> people.list(
                                        newport, email, new OrganisationId(council), false, Slice.firstRows(25)))
                        .total());
    }

    @Test
    void whoever_closes_a_board_or_ends_a_seat_has_seen_who_sits_there() throws Exception {
        BoardId board = board(null);
        long opened = as(coordinator, () -> boards.view(board)).version();
        UUID seat = as(
                coordinator, () -> seats.addSeat(board, new SeatDetails(council, SeatRole.MEMBER, null, BEGIN, null)));
        assertThrows(StaleEdit.class, () -> as(coordinator, () -> close(board, opened, BEGIN.plusYears(1))));

        long before = as(coordinator, () -> seats.seat(board, new SeatId(seat))).version();
        PersonId person = person();
        as(
                coordinator,
                () -> appointments.appoint(
                        board,
                        new SeatId(seat),
                        new AppointmentDetails(person.value(), Capacity.HOLDER, false, BEGIN, null)));
        assertThrows(
                StaleEdit.class,
                () -> as(
                        coordinator,
                        () -> changeSeat(
                                board,
                                seat,
                                before,
                                new SeatDetails(council, SeatRole.MEMBER, null, BEGIN, BEGIN.plusYears(1)))));

        long shown = as(coordinator, () -> boards.view(board)).version();
        as(coordinator, () -> quorums.adoptQuorum(board, Quorum.of(3, 2), BEGIN));
        assertThrows(StaleEdit.class, () -> as(coordinator, () -> close(board, shown, BEGIN.plusYears(1))));
    }

    @Test
    void a_stale_edit_of_a_person_a_board_a_seat_an_appointment_a_quorum_or_terms_is_refused() throws Exception {
        PersonId person = person();
        PersonDetails opened = as(coordinator, () -> people.view(person)).details();
        as(
                coordinator,
                () -> describe(person, new PersonDetails(opened.version(), opened.name(), null, Language.CY, null)));
        assertThrows(StaleEdit.class, () -> as(coordinator, () -> describe(person, opened)));
        assertThrows(StaleEdit.class, () -> as(coordinator, () -> leave(person, opened.version(), BEGIN)));

        BoardId board = board(null);
        BoardDetails details = as(coordinator, () -> boards.editable(board));
        as(coordinator, () -> describe(board, details));
        as(
                coordinator,
                () -> describe(
                        board, new BoardDetails(details.version(), null, details.nameEn(), "Bwrdd", 8, 5, BEGIN)));
        assertThrows(StaleEdit.class, () -> as(coordinator, () -> describe(board, details)));
        assertThrows(StaleEdit.class, () -> as(coordinator, () -> close(board, details.version(), BEGIN)));

        UUID seat = as(
                coordinator, () -> seats.addSeat(board, new SeatDetails(council, SeatRole.MEMBER, null, BEGIN, null)));
        as(
                coordinator,
                () -> changeSeat(board, seat, 0, new SeatDetails(council, SeatRole.VICE_CHAIR, null, BEGIN, null)));
        assertThrows(
                StaleEdit.class,
                () -> as(
                        coordinator,
                        () -> changeSeat(
                                board, seat, 0, new SeatDetails(council, SeatRole.MEMBER, null, BEGIN, null))));
        UUID appointment = as(
                coordinator,
                () -> appointments.appoint(
                        board,
                        new SeatId(seat),
                        new AppointmentDetails(person.value(), Capacity.HOLDER, false, BEGIN, null)));
        as(coordinator, () -> clear(board, appointment, 0));
        assertThrows(StaleEdit.class, () -> as(coordinator, () -> clear(board, appointment, 0)));
        UUID policy = as(coordinator, () -> quorums.adoptQuorum(board, Quorum.of(3, 2), BEGIN));
        as(coordinator, () -> correct(board, policy, 0, Quorum.of(4, 2)));
        assertThrows(StaleEdit.class, () -> as(coordinator, () -> correct(board, policy, 0, Quorum.of(5, 2))));
        UUID terms = as(
                coordinator,
                () -> boardTerms.agreeTerms(board, new TermsDetails(0, BEGIN, BEGIN.plusYears(1), "Terms", null)));
        as(coordinator, () -> correct(board, terms, new TermsDetails(0, BEGIN, BEGIN.plusYears(2), "Terms", null)));
        assertThrows(
                StaleEdit.class,
                () -> as(
                        coordinator,
                        () -> correct(board, terms, new TermsDetails(0, BEGIN, BEGIN.plusYears(3), "Terms", null))));
    }

    @Test
    void boards_and_people_of_another_partnership_do_not_exist_and_members_do_not_change_their_own() throws Exception {
        BoardId theirs = new BoardId((UUID) em.createNativeQuery(
                        "select id from board where name_en = 'Cardiff Community Safety Partnership Board'")
                .getSingleResult());
        PersonId stranger =
                new PersonId((UUID) em.createNativeQuery("select id from person where name = 'Chair, Cardiff'")
                        .getSingleResult());
        assertThrows(NotFound.class, () -> as(coordinator, () -> boards.compositionOn(theirs, BEGIN)));
        assertThrows(NotFound.class, () -> as(coordinator, () -> people.view(stranger)));
        assertThrows(NotFound.class, () -> as(coordinator, () -> people.view(new PersonId(Ids.next()))));
        BoardId board = board(null);
        UUID seat = as(
                coordinator, () -> seats.addSeat(board, new SeatDetails(council, SeatRole.MEMBER, null, BEGIN, null)));
        broken(
                BoardRule.PERSON_UNKNOWN,
                coordinator,
                () -> appointments.appoint(
                        board,
                        new SeatId(seat),
                        new AppointmentDetails(stranger.value(), Capacity.HOLDER, false, BEGIN, null)));
        broken(
                BoardRule.PARENT_UNKNOWN,
                coordinator,
                () -> boards.establish(
                        newport, new BoardDetails(0, theirs.value(), unique("Group"), null, 8, 5, BEGIN)));
        UUID theirSeat = asSystem(() -> seats.seats(theirs)).get(0).id();
        assertThrows(NotFound.class, () -> as(coordinator, () -> seats.seat(board, new SeatId(theirSeat))));
        assertThrows(
                NotFound.class,
                () -> as(
                        coordinator,
                        () -> changeSeat(
                                board, theirSeat, 0, new SeatDetails(council, SeatRole.MEMBER, null, BEGIN, null))));
        Actor member = demonstration("member");
        assertEquals(
                1, as(member, () -> boards.compositionOn(board, BEGIN)).seats().size());
        assertThrows(
                NotPermitted.class,
                () -> as(
                        member,
                        () -> seats.addSeat(board, new SeatDetails(council, SeatRole.MEMBER, null, BEGIN, null))));
        assertThrows(NotPermitted.class, () -> as(demonstration("reviewer"), () -> boards.compositionOn(board, BEGIN)));
    }

    @Test
    void a_board_does_not_report_to_itself_in_the_end_and_closes_after_its_sub_groups() throws Exception {
        BoardId top = board(null);
        BoardId group = board(top);
        BoardId below = board(group);
        BoardDetails details = as(coordinator, () -> boards.editable(top));
        broken(
                BoardRule.PARENT_CYCLE,
                coordinator,
                () -> describe(
                        top, new BoardDetails(details.version(), below.value(), details.nameEn(), null, 8, 5, BEGIN)));
        broken(
                BoardRule.PARENT_CYCLE,
                coordinator,
                () -> describe(
                        top, new BoardDetails(details.version(), top.value(), details.nameEn(), null, 8, 5, BEGIN)));
        broken(
                BoardRule.NAME_TAKEN,
                coordinator,
                () -> boards.establish(
                        newport,
                        new BoardDetails(
                                0, null, details.nameEn().toLowerCase(java.util.Locale.ROOT), null, 8, 5, BEGIN)));
        UUID seat = as(
                coordinator, () -> seats.addSeat(below, new SeatDetails(council, SeatRole.MEMBER, null, BEGIN, null)));
        LocalDate last = LocalDate.of(2024, 12, 31);
        broken(BoardRule.CLOSE_SUB_GROUPS, coordinator, () -> close(group, 0, last));
        as(coordinator, () -> close(below, boards.view(below).version(), last));
        assertEquals(
                last, as(coordinator, () -> seats.seat(below, new SeatId(seat))).to());
        assertEquals(
                1,
                as(coordinator, () -> boards.compositionOn(below, last)).seats().size());
        assertEquals(
                0,
                as(coordinator, () -> boards.compositionOn(below, last.plusDays(1)))
                        .seats()
                        .size());
        as(coordinator, () -> close(group, 0, last));
        List<UUID> order = as(coordinator, () -> boards.list(newport)).stream()
                .map(Boards.BoardRow::id)
                .filter(Set.of(top.value(), group.value(), below.value())::contains)
                .toList();
        assertEquals(List.of(top.value(), group.value(), below.value()), order, "sub-groups stand behind their board");
    }

    @Test
    void a_public_services_board_cannot_have_a_number_as_its_quorum_but_its_sub_group_can() throws Exception {
        PartnershipId gwent = asSystem(() -> partnerships.of("PSB-GWE"));
        UUID id = asSystem(() -> boards.list(gwent)).stream()
                .filter(row -> row.parentId() == null)
                .findFirst()
                .orElseThrow()
                .id();
        BoardId board = new BoardId(id);
        assertEquals(
                Quorum.ALL,
                asSystem(() -> boards.compositionOn(board, LocalDate.of(2021, 10, 1)))
                        .quorum(),
                "it has it from its first day");
        assertTrue(asSystem(() -> boards.compositionOn(board, BEGIN)).reachable());
        broken(BoardRule.QUORUM_BY_LAW, Actor.SYSTEM, () -> quorums.adoptQuorum(board, Quorum.of(3, 3), BEGIN));
        BoardId group =
                asSystem(() -> boards.establish(gwent, new BoardDetails(0, id, unique("Group"), null, 8, 5, BEGIN)));
        asSystem(() -> quorums.adoptQuorum(group, Quorum.of(3, 3), BEGIN));
        BoardDetails details = asSystem(() -> boards.editable(group));
        broken(
                BoardRule.QUORUM_BY_LAW,
                Actor.SYSTEM,
                () -> describe(group, new BoardDetails(details.version(), null, details.nameEn(), null, 8, 5, BEGIN)));
        asSystem(() -> close(group, details.version(), BEGIN));
    }

    @Test
    void a_new_quorum_ends_the_one_before_it_and_lasts_until_the_one_after_it() throws Exception {
        BoardId board = board(null);
        as(coordinator, () -> quorums.adoptQuorum(board, Quorum.of(2, 1), BEGIN));
        as(coordinator, () -> quorums.adoptQuorum(board, Quorum.of(4, 1), BEGIN.plusYears(2)));
        as(coordinator, () -> quorums.adoptQuorum(board, Quorum.of(3, 1), BEGIN.plusYears(1)));
        broken(BoardRule.QUORUM_SAME_DAY, coordinator, () -> quorums.adoptQuorum(board, Quorum.of(9, 1), BEGIN));
        broken(
                BoardRule.QUORUM_OUTSIDE_BOARD,
                coordinator,
                () -> quorums.adoptQuorum(board, Quorum.of(9, 1), BEGIN.minusDays(1)));
        assertEquals(
                List.of(2, 3, 3, 4),
                List.of(
                        needed(board, BEGIN.plusYears(1).minusDays(1)),
                        needed(board, BEGIN.plusYears(1)),
                        needed(board, BEGIN.plusYears(2).minusDays(1)),
                        needed(board, BEGIN.plusYears(2))));
    }

    private int needed(BoardId board, LocalDate day) throws Exception {
        return as(coordinator, () -> boards.compositionOn(board, day)).quorum().members();
    }

    @Test
    void whoever_leaves_the_partnership_leaves_every_seat_on_that_day() throws Exception {
        BoardId board = board(null);
        PersonId person = person();
        UUID seat = as(
                coordinator,
                () -> seats.addSeat(board, new SeatDetails(police, SeatRole.MEMBER, "Superintendent", BEGIN, null)));
        as(
                coordinator,
                () -> appointments.appoint(
                        board,
                        new SeatId(seat),
                        new AppointmentDetails(person.value(), Capacity.HOLDER, true, BEGIN, null)));
        LocalDate last = LocalDate.of(2024, 6, 30);
        broken(BoardRule.PERSON_APPOINTED_LATER, coordinator, () -> leave(person, 0, BEGIN.minusDays(1)));
        as(coordinator, () -> leave(person, 0, last));
        assertEquals(
                1,
                as(coordinator, () -> boards.compositionOn(board, last))
                        .seats()
                        .get(0)
                        .people()
                        .size());
        assertEquals(
                0,
                as(coordinator, () -> boards.compositionOn(board, last.plusDays(1)))
                        .seats()
                        .get(0)
                        .people()
                        .size());
        broken(
                BoardRule.APPOINTMENT_LEFT,
                coordinator,
                () -> appointments.appoint(
                        board,
                        new SeatId(seat),
                        new AppointmentDetails(person.value(), Capacity.DEPUTY, true, last.plusDays(1), null)));
        assertTrue(as(coordinator, () -> people.choices(newport)).stream()
                .noneMatch(choice -> choice.id().equals(person.value())));
        as(coordinator, () -> comeBack(person, 1));
        as(
                coordinator,
                () -> appointments.appoint(
                        board,
                        new SeatId(seat),
                        new AppointmentDetails(person.value(), Capacity.DEPUTY, true, last.plusDays(1), null)));
        assertEquals(2, as(coordinator, () -> people.view(person)).seats().size());
    }

    @Test
    void a_seat_that_was_used_is_ended_and_not_removed() throws Exception {
        BoardId board = board(null);
        UUID seat = as(
                coordinator, () -> seats.addSeat(board, new SeatDetails(police, SeatRole.MEMBER, null, BEGIN, null)));
        PersonId officer = person();
        UUID appointment = as(
                coordinator,
                () -> appointments.appoint(
                        board,
                        new SeatId(seat),
                        new AppointmentDetails(officer.value(), Capacity.HOLDER, false, BEGIN.plusDays(10), null)));
        broken(BoardRule.SEAT_USED, coordinator, () -> removeSeat(board, seat));
        broken(
                BoardRule.SEAT_APPOINTMENT_OUTSIDE,
                coordinator,
                () -> changeSeat(
                        board,
                        seat,
                        version(board, seat),
                        new SeatDetails(police, SeatRole.MEMBER, null, BEGIN, BEGIN.plusDays(9))));
        as(
                coordinator,
                () -> changeSeat(
                        board,
                        seat,
                        version(board, seat),
                        new SeatDetails(police, SeatRole.MEMBER, null, BEGIN, BEGIN.plusDays(10))));
        as(coordinator, () -> {
            appointments.removeAppointment(board, new AppointmentId(appointment), 0);
            seats.removeSeat(board, new SeatId(seat), version(board, seat));
            return null;
        });
        assertThrows(NotFound.class, () -> as(coordinator, () -> seats.seat(board, new SeatId(seat))));
    }

    @Test
    void two_coordinators_at_once_leave_one_chair() throws Exception {
        BoardId board = board(null);
        List<Future<String>> tries = new ArrayList<>();
        for (UUID organisation : List.of(council, police, council, police)) {
            tries.add(executor.submit(() -> {
                try {
                    as(
                            coordinator,
                            () -> seats.addSeat(
                                    board, new SeatDetails(organisation, SeatRole.CHAIR, null, BEGIN, null)));
                    return "done";
                } catch (RuleViolation e) {
                    return e.key();
                }
            }));
        }
        List<String> results = new ArrayList<>();
        for (Future<String> one : tries) {
            results.add(one.get());
        }
        assertEquals(1, results.stream().filter("done"::equals).count(), results::toString);
        assertEquals(
                3,
                results.stream()
                        .filter(BoardRule.SEAT_CHAIR_TWICE.key()::equals)
                        .count(),
                results::toString);
    }

    @Test
    void a_spreadsheet_is_brought_whole_and_taken_back_while_nobody_has_used_it() throws Exception {
        BoardId board = board(null);
        UUID batch = batch();
        UUID person = Ids.next();
        UUID seat = Ids.next();
        String name = unique("Brought");
        List<BoardImport.ImportedPerson> brought =
                List.of(new BoardImport.ImportedPerson(person, name, null, Language.EN, police, null));
        List<BoardImport.ImportedSeat> seats = List.of(new BoardImport.ImportedSeat(
                seat, board.value(), new SeatDetails(police, SeatRole.MEMBER, null, BEGIN, null)));
        BoardImport.ImportedAppointment holder = new BoardImport.ImportedAppointment(
                seat, new AppointmentDetails(person, Capacity.HOLDER, false, BEGIN, null));
        broken(
                BoardRule.APPOINTMENT_TWICE,
                coordinator,
                () -> importAll(batch, brought, seats, List.of(holder, holder)));
        assertThrows(
                NotFound.class,
                () -> as(coordinator, () -> this.seats.seat(board, new SeatId(seat))),
                "all or nothing");
        as(coordinator, () -> importAll(batch, brought, seats, List.of(holder)));
        broken(
                BoardRule.PERSON_NAME_TAKEN,
                coordinator,
                () -> importAll(
                        batch,
                        List.of(new BoardImport.ImportedPerson(Ids.next(), name, null, Language.EN, null, null)),
                        List.of(),
                        List.of()));
        PersonId standIn = person();
        UUID deputy = as(
                coordinator,
                () -> appointments.appoint(
                        board,
                        new SeatId(seat),
                        new AppointmentDetails(standIn.value(), Capacity.DEPUTY, false, BEGIN, null)));
        broken(BoardRule.IMPORT_USED, coordinator, () -> imports.undo(newport, new BatchId(batch), Set.of()));
        as(coordinator, () -> {
            appointments.removeAppointment(board, new AppointmentId(deputy), 0);
            return null;
        });
        assertEquals(
                0, asSystem(() -> imports.undo(cardiff, new BatchId(batch), Set.of())), "not from another partnership");
        assertEquals(3, as(coordinator, () -> imports.undo(newport, new BatchId(batch), Set.of())));
        assertThrows(NotFound.class, () -> as(coordinator, () -> this.seats.seat(board, new SeatId(seat))));
    }

    private UUID batch() throws Exception {
        UUID batch = Ids.next();
        inTransaction(() -> em.createNativeQuery(
                        "insert into import_batch (id, version, partnership_id, kind, file_name, file_sha256, row_count, imported_at, imported_by) "
                                + "values (:id, 0, :partnership, 'MEMBERSHIPS', 'members.csv', repeat('0', 64), 1, utc_timestamp(3), 'Coordinator, Newport')")
                .setParameter("id", batch)
                .setParameter("partnership", newport.value())
                .executeUpdate());
        return batch;
    }

    @Test
    void to_whom_a_partnership_answers_is_known_at_both_ends_and_said_once_for_a_day() throws Exception {
        UUID fire = asSystem(() -> organisations.idOf("FRA-SW"));
        LocalDate last = LocalDate.of(2024, 12, 31);
        UUID link = as(
                coordinator,
                () -> governance.link(
                        newport,
                        new Governance.LinkDetails(GovernanceKind.SCRUTINISED_BY, null, fire, "Panel", BEGIN, last)));
        broken(
                PartnershipRule.GOVERNANCE_TWICE,
                coordinator,
                () -> governance.link(
                        newport,
                        new Governance.LinkDetails(GovernanceKind.SCRUTINISED_BY, null, fire, null, last, null)));
        UUID next = as(
                coordinator,
                () -> governance.link(
                        newport,
                        new Governance.LinkDetails(
                                GovernanceKind.SCRUTINISED_BY, null, fire, null, last.plusDays(1), last.plusDays(1))));
        UUID other = as(
                coordinator,
                () -> governance.link(
                        newport, new Governance.LinkDetails(GovernanceKind.REPORTS_TO, null, fire, null, last, last)));
        broken(
                PartnershipRule.GOVERNANCE_ITSELF,
                coordinator,
                () -> governance.link(
                        newport,
                        new Governance.LinkDetails(
                                GovernanceKind.REPORTS_TO, newport.value(), null, null, BEGIN, null)));
        broken(
                PartnershipRule.GOVERNANCE_TO_REQUIRED,
                coordinator,
                () -> governance.link(
                        newport, new Governance.LinkDetails(GovernanceKind.REPORTS_TO, null, null, null, BEGIN, null)));
        broken(PartnershipRule.GOVERNANCE_TWICE, coordinator, () -> change(next, 0, last, last));
        as(coordinator, () -> change(link, 0, BEGIN, last.minusDays(1)));
        assertThrows(StaleEdit.class, () -> as(coordinator, () -> change(link, 0, BEGIN, last)));
        Actor reviewer = demonstration("reviewer");
        assertEquals(
                Set.of(link, next, other),
                as(reviewer, () -> governance.belowOrganisation(new PublicOrganisationId(fire))).stream()
                        .map(Governance.LinkRow::id)
                        .collect(Collectors.toSet()));
        assertTrue(as(reviewer, () -> governance.above(newport.everybodys())).stream()
                .anyMatch(row -> row.id().equals(link)
                        && row.toOrganisationCode().equals("FRA-SW")
                        && row.note().equals("Panel")));
        PartnershipId gwent = asSystem(() -> partnerships.of("PSB-GWE"));
        assertTrue(as(reviewer, () -> governance.below(gwent.everybodys())).stream()
                .anyMatch(row -> row.fromId().equals(newport.value())));
        assertThrows(
                NotPermitted.class,
                () -> as(
                        reviewer,
                        () -> governance.link(
                                newport,
                                new Governance.LinkDetails(GovernanceKind.REPORTS_TO, null, fire, null, BEGIN, null))));
        assertThrows(
                NotFound.class,
                () -> as(
                        coordinator,
                        () -> governance.link(
                                cardiff,
                                new Governance.LinkDetails(GovernanceKind.REPORTS_TO, null, fire, null, BEGIN, null))));
        inTransaction(() -> em.createNativeQuery("delete from governance_link where to_organisation_id = :fire")
                .setParameter("fire", fire)
                .executeUpdate());
    }

    private BoardId board(BoardId parent) throws Exception {
        return as(
                coordinator,
                () -> boards.establish(
                        newport,
                        new BoardDetails(
                                0, parent == null ? null : parent.value(), unique("Z-Group"), null, 8, 5, BEGIN)));
    }

    private PersonId person() throws Exception {
        return as(
                coordinator,
                () -> people.add(newport, new PersonDetails(0, unique("Z-Person"), null, Language.EN, null)));
    }

    private static void broken(Rule rule, Runnable verb) {
        assertEquals(rule, assertThrows(RuleViolation.class, verb::run).rule());
    }

    private void broken(Rule rule, Actor actor, Callable<?> verb) {
        broken(rule, () -> {
            try {
                as(actor, verb);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private Void describe(PersonId id, PersonDetails details) {
        people.describe(id, details);
        return null;
    }

    private Void leave(PersonId id, long version, LocalDate day) {
        people.leave(id, version, day);
        return null;
    }

    private Void comeBack(PersonId id, long version) {
        people.comeBack(id, version);
        return null;
    }

    private Void describe(BoardId id, BoardDetails details) {
        boards.describe(id, details);
        return null;
    }

    private Void close(BoardId id, long version, LocalDate day) {
        boards.close(id, version, day);
        return null;
    }

    private Void changeSeat(BoardId id, UUID seat, long version, SeatDetails details) {
        seats.changeSeat(id, new SeatId(seat), version, details);
        return null;
    }

    private long version(BoardId id, UUID seat) {
        return seats.seat(id, new SeatId(seat)).version();
    }

    private Void removeSeat(BoardId id, UUID seat) {
        seats.removeSeat(id, new SeatId(seat), seats.seat(id, new SeatId(seat)).version());
        return null;
    }

    private Void clear(BoardId id, UUID appointment, long version) {
        appointments.changeAppointment(id, new AppointmentId(appointment), version, true, BEGIN, null);
        return null;
    }

    private Void correct(BoardId id, UUID policy, long version, Quorum quorum) {
        quorums.correctQuorum(id, new QuorumId(policy), version, quorum);
        return null;
    }

    private Void correct(BoardId id, UUID terms, TermsDetails details) {
        boardTerms.correctTerms(id, new TermsId(terms), details);
        return null;
    }

    private Void importAll(
            UUID batch,
            List<BoardImport.ImportedPerson> brought,
            List<BoardImport.ImportedSeat> seats,
            List<BoardImport.ImportedAppointment> appointments) {
        imports.importAll(newport, new BatchId(batch), brought, seats, appointments);
        return null;
    }

    private Void change(UUID link, long version, LocalDate since, LocalDate until) {
        governance.changeLink(newport, new GovernanceLinkId(link), version, "Panel", since, until);
        return null;
    }
}
