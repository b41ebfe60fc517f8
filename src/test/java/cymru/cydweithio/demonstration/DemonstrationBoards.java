package cymru.cydweithio.demonstration;

import cymru.cydweithio.board.Appointments;
import cymru.cydweithio.board.Appointments.AppointmentDetails;
import cymru.cydweithio.board.BoardId;
import cymru.cydweithio.board.BoardTerms;
import cymru.cydweithio.board.BoardTerms.TermsDetails;
import cymru.cydweithio.board.Boards;
import cymru.cydweithio.board.Boards.BoardDetails;
import cymru.cydweithio.board.Capacity;
import cymru.cydweithio.board.People;
import cymru.cydweithio.board.PersonId;
import cymru.cydweithio.board.Quorum;
import cymru.cydweithio.board.Quorums;
import cymru.cydweithio.board.SeatId;
import cymru.cydweithio.board.SeatRole;
import cymru.cydweithio.board.Seats;
import cymru.cydweithio.board.Seats.SeatDetails;
import cymru.cydweithio.partnership.Governance;
import cymru.cydweithio.partnership.GovernanceKind;
import cymru.cydweithio.partnership.OrganisationRegister;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.PartnershipRegister;
import cymru.cydweithio.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Boards of the demonstration: Newport's with a sub-group, a small one of Cardiff, and Gwent's Public Services Board,
 * whose quorum is law. Who sits for which body is invented.
 */
@ApplicationScoped
class DemonstrationBoards {

    private static final LocalDate BEGIN = LocalDate.of(2023, 1, 1);

    private PartnershipRegister partnerships;
    private OrganisationRegister organisations;
    private People people;
    private Boards boards;
    private Seats seats;
    private Appointments appointments;
    private Quorums quorums;
    private BoardTerms boardTerms;
    private Governance governance;
    private Clock clock;

    protected DemonstrationBoards() {}

    @Inject
    DemonstrationBoards(
            PartnershipRegister partnerships,
            OrganisationRegister organisations,
            People people,
            Boards boards,
            Seats seats,
            Appointments appointments,
            Quorums quorums,
            BoardTerms boardTerms,
            Governance governance,
            Clock clock) {
        this.partnerships = partnerships;
        this.organisations = organisations;
        this.people = people;
        this.boards = boards;
        this.seats = seats;
        this.appointments = appointments;
        this.quorums = quorums;
        this.boardTerms = boardTerms;
        this.governance = governance;
        this.clock = clock;
    }

    void stage() {
        PartnershipId newport = partnerships.of("CSP-NWP");
        if (boards.list(newport).isEmpty()) {
            newport(newport);
        }
        PartnershipId cardiff = partnerships.of("CSP-CRF");
        if (boards.list(cardiff).isEmpty()) {
            cardiff(cardiff);
        }
        PartnershipId gwent = partnerships.of("PSB-GWE");
        if (boards.list(gwent).isEmpty()) {
            gwent(gwent);
        }
        if (governance.above(newport.everybodys()).isEmpty()) {
            governance.link(
                    newport,
                    new Governance.LinkDetails(GovernanceKind.REPORTS_TO, gwent.value(), null, null, BEGIN, null));
            governance.link(
                    newport,
                    new Governance.LinkDetails(
                            GovernanceKind.SCRUTINISED_BY,
                            null,
                            organisations.idOf("LA-NWP"),
                            "Crime and disorder committee (Police and Justice Act 2006, s.19)",
                            BEGIN,
                            null));
        }
    }

    private void newport(PartnershipId newport) {
        LocalDate lastYear = LocalDate.now(clock).minusYears(1).withDayOfMonth(18);
        BoardId board = boards.establish(
                newport,
                new BoardDetails(
                        0,
                        null,
                        "Newport Community Safety Partnership Board",
                        "Bwrdd Partneriaeth Diogelwch Cymunedol Casnewydd",
                        8,
                        5,
                        LocalDate.of(2019, 4, 1)));
        quorums.adoptQuorum(board, Quorum.of(4, 3), LocalDate.of(2019, 4, 1));
        quorums.adoptQuorum(board, Quorum.of(5, 4), BEGIN);
        boardTerms.agreeTerms(
                board,
                new TermsDetails(
                        0,
                        lastYear,
                        lastYear.plusYears(2),
                        "The board sets the strategy to reduce crime and disorder, substance misuse, re-offending and serious violence in Newport, sees that it is carried out, and answers for it.\n"
                                + "It meets four times a year. Each member may name deputies.",
                        "Mae'r bwrdd yn pennu'r strategaeth i leihau trosedd ac anhrefn, camddefnyddio sylweddau, aildroseddu a thrais difrifol yng Nghasnewydd, yn sicrhau ei bod yn cael ei gweithredu, "
                                + "ac yn atebol amdani.\nMae'n cyfarfod bedair gwaith y flwyddyn. Caiff pob aelod enwi dirprwyon."));

        PersonId chair = person(newport, "Chair, Newport", "chair", Language.EN, "LA-NWP");
        PersonId coordinator = person(newport, "Coordinator, Newport", "coordinator", Language.EN, "LA-NWP");
        PersonId member = person(newport, "Aelod, Casnewydd", "member", Language.CY, "LA-NWP");
        PersonId superintendent =
                person(newport, "Chief Superintendent, Gwent Police", "chief-superintendent", Language.EN, "POL-GW");
        PersonId inspector = person(newport, "Superintendent, Gwent Police", "superintendent", Language.EN, "POL-GW");
        PersonId before = person(
                newport,
                "Chief Superintendent until 2024, Gwent Police",
                "chief-superintendent-2024",
                Language.EN,
                "POL-GW");
        PersonId fire = person(newport, "Area Manager, South Wales Fire and Rescue", "fire", Language.EN, "FRA-SW");
        PersonId health =
                person(newport, "Director of Public Health, Aneurin Bevan", "public-health", Language.EN, "LHB-AB");
        PersonId healthDeputy = person(
                newport, "Consultant in Public Health, Aneurin Bevan", "public-health-deputy", Language.EN, "LHB-AB");
        PersonId probation = person(newport, "Head of Probation Delivery, Gwent", "probation", Language.EN, "PROB-W");
        PersonId commissioner = person(
                newport,
                "Head of Strategy, Police and Crime Commissioner for Gwent",
                "pcc-strategy",
                Language.EN,
                "PCC-GW");
        PersonId voluntary = person(newport, "Prif Swyddog, GAVO", "gavo", Language.CY, "CVC-GAVO");
        PersonId social =
                person(newport, "Director of Social Services, Newport", "social-services", Language.EN, "LA-NWP");
        PersonId youth = person(newport, "Head of Youth Justice, Newport", "youth-justice", Language.EN, "LA-NWP");

        hold(board, seat(board, "LA-NWP", SeatRole.CHAIR, "Cabinet Member", null), chair, true);
        UUID police = seat(board, "POL-GW", SeatRole.VICE_CHAIR, "Chief Superintendent", null);
        appointments.appoint(
                board,
                new SeatId(police),
                new AppointmentDetails(before.value(), Capacity.HOLDER, true, BEGIN, LocalDate.of(2024, 8, 31)));
        appointments.appoint(
                board,
                new SeatId(police),
                new AppointmentDetails(superintendent.value(), Capacity.HOLDER, true, LocalDate.of(2024, 9, 1), null));
        appointments.appoint(
                board,
                new SeatId(police),
                new AppointmentDetails(inspector.value(), Capacity.DEPUTY, true, BEGIN, null));
        hold(board, seat(board, "FRA-SW", SeatRole.MEMBER, "Area Manager", null), fire, true);
        UUID healthSeat = seat(board, "LHB-AB", SeatRole.MEMBER, "Director of Public Health", null);
        hold(board, healthSeat, health, true);
        appointments.appoint(
                board,
                new SeatId(healthSeat),
                new AppointmentDetails(healthDeputy.value(), Capacity.DEPUTY, false, BEGIN, null));
        hold(board, seat(board, "PROB-W", SeatRole.MEMBER, "Head of Probation Delivery", null), probation, true);
        hold(board, seat(board, "PCC-GW", SeatRole.MEMBER, "Head of Strategy", null), commissioner, true);
        hold(board, seat(board, "CVC-GAVO", SeatRole.MEMBER, "Prif Swyddog", null), voluntary, false);
        hold(board, seat(board, "LA-NWP", SeatRole.MEMBER, "Housing and Communities", null), member, false);
        hold(board, seat(board, "LA-NWP", SeatRole.MEMBER, "Director of Social Services", null), social, true);
        UUID youthSeat = seat(board, "LA-NWP", SeatRole.MEMBER, "Head of Youth Justice", LocalDate.of(2025, 3, 31));
        appointments.appoint(
                board,
                new SeatId(youthSeat),
                new AppointmentDetails(youth.value(), Capacity.HOLDER, false, BEGIN, LocalDate.of(2025, 3, 31)));
        hold(board, seat(board, "LA-NWP", SeatRole.ADVISER, "Community Safety Coordinator", null), coordinator, true);

        BoardId group = boards.establish(
                newport,
                new BoardDetails(
                        0,
                        board.value(),
                        "Performance and Commissioning Group",
                        "Grŵp Perfformiad a Chomisiynu",
                        6,
                        4,
                        BEGIN));
        quorums.adoptQuorum(group, Quorum.of(3, 2), BEGIN);
        boardTerms.agreeTerms(
                group,
                new TermsDetails(
                        0,
                        lastYear.minusMonths(13),
                        lastYear.minusMonths(13).plusYears(2),
                        "The group watches performance and commissions services on the board's behalf.",
                        "Mae'r grŵp yn cadw golwg ar berfformiad ac yn comisiynu gwasanaethau ar ran y bwrdd."));
        hold(group, seat(group, "POL-GW", SeatRole.CHAIR, "Superintendent", null), inspector, true);
        hold(group, seat(group, "LA-NWP", SeatRole.MEMBER, "Housing and Communities", null), member, false);
        hold(group, seat(group, "PCC-GW", SeatRole.MEMBER, "Head of Strategy", null), commissioner, true);
        hold(group, seat(group, "LA-NWP", SeatRole.ADVISER, "Community Safety Coordinator", null), coordinator, true);
    }

    private void cardiff(PartnershipId cardiff) {
        BoardId board = boards.establish(
                cardiff,
                new BoardDetails(
                        0,
                        null,
                        "Cardiff Community Safety Partnership Board",
                        "Bwrdd Partneriaeth Diogelwch Cymunedol Caerdydd",
                        8,
                        5,
                        BEGIN));
        quorums.adoptQuorum(board, Quorum.of(2, 2), BEGIN);
        hold(
                board,
                seat(board, "LA-CRF", SeatRole.CHAIR, "Cabinet Member", null),
                person(cardiff, "Chair, Cardiff", "cardiff-chair", Language.EN, "LA-CRF"),
                true);
        hold(
                board,
                seat(board, "POL-SW", SeatRole.MEMBER, "Chief Superintendent", null),
                person(cardiff, "Chief Superintendent, South Wales Police", "cardiff-police", Language.EN, "POL-SW"),
                true);
    }

    private void gwent(PartnershipId gwent) {
        LocalDate begin = LocalDate.of(2021, 10, 1);
        BoardId board = boards.establish(
                gwent,
                new BoardDetails(
                        0, null, "Gwent Public Services Board", "Bwrdd Gwasanaethau Cyhoeddus Gwent", 10, 7, begin));
        String[][] members = {
            {"LA-BGW", "Leader, Blaenau Gwent"},
            {"LA-CAY", "Leader, Caerphilly"},
            {"LA-MON", "Leader, Monmouthshire"},
            {"LA-NWP", "Leader, Newport"},
            {"LA-TOF", "Leader, Torfaen"},
            {"LHB-AB", "Chair, Aneurin Bevan"},
            {"FRA-SW", "Chair, South Wales Fire and Rescue"},
            {"NRW", "Board member, Natural Resources Wales"}
        };
        for (String[] one : members) {
            hold(
                    board,
                    seat(board, one[0], SeatRole.MEMBER, null, begin, null),
                    person(gwent, one[1], "gwent-" + one[0].toLowerCase(java.util.Locale.ROOT), Language.EN, one[0]),
                    false,
                    begin);
        }
        // invited to participate under section 30, therefore no members
        for (String code : new String[] {"POL-GW", "PCC-GW", "PROB-W", "CVC-GAVO"}) {
            seat(board, code, SeatRole.ADVISER, null, begin, null);
        }
    }

    private PersonId person(
            PartnershipId partnership, String name, String address, Language language, String organisation) {
        return people.add(
                partnership,
                new People.PersonDetails(
                        0, name, address + "@cydweithio.example", language, organisations.idOf(organisation)));
    }

    private UUID seat(BoardId board, String organisation, SeatRole role, String title, LocalDate to) {
        return seat(board, organisation, role, title, BEGIN, to);
    }

    private UUID seat(BoardId board, String organisation, SeatRole role, String title, LocalDate from, LocalDate to) {
        return seats.addSeat(board, new SeatDetails(organisations.idOf(organisation), role, title, from, to));
    }

    private void hold(BoardId board, UUID seat, PersonId person, boolean cleared) {
        hold(board, seat, person, cleared, BEGIN);
    }

    private void hold(BoardId board, UUID seat, PersonId person, boolean cleared, LocalDate from) {
        appointments.appoint(
                board, new SeatId(seat), new AppointmentDetails(person.value(), Capacity.HOLDER, cleared, from, null));
    }
}
