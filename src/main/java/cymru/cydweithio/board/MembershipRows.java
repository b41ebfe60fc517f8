package cymru.cydweithio.board;

import cymru.cydweithio.partnership.OrganisationLookup;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.PartialDate;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.sheet.FileRule;
import cymru.cydweithio.sheet.FromRow;
import cymru.cydweithio.sheet.ImportRequest;
import cymru.cydweithio.sheet.NameLookup;
import cymru.cydweithio.sheet.SheetColumn;
import cymru.cydweithio.sheet.SheetRow;
import cymru.cydweithio.sheet.ShownWord;
import cymru.cydweithio.sheet.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * A list of who sits on a board. A seat belongs to an organisation; the person of a line holds it, and the deputy may
 * stand in. A line for a deputy alone belongs to the organisation's seat, wherever in the sheet that stands.
 */
final class MembershipRows extends RegisterRows {

    private static final Vocabulary WORDS = Vocabulary.of("board");

    /** A seat of the board, already there or new. */
    private record Place(UUID id, UUID boardId, UUID organisationId, String title, Period period, boolean there) {}

    /** A line for a deputy, judged when all seats are known. */
    private record Waiting(
            SheetRow row,
            RegisterLookup.KnownBoard board,
            OrganisationLookup.Organisation organisation,
            String title,
            SheetColumn column,
            String name,
            String email,
            Period period) {}

    private final List<Place> places = new ArrayList<>();
    private final List<RegisterLookup.KnownAppointment> holders = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();

    MembershipRows(RegisterLookup known, ImportRequest request, BoardImport boards) {
        super(known, request, boards);
        known.seats.forEach(seat -> places.add(
                new Place(seat.id(), seat.boardId(), seat.organisationId(), seat.title(), seat.period(), true)));
        holders.addAll(known.appointments);
    }

    @Override
    protected void validate(SheetRow row) {
        RegisterLookup.KnownBoard board = board(row, true);
        if (row.cell(RegisterColumn.ORGANISATION).isBlank()) {
            row.fault(RegisterColumn.ORGANISATION, FileRule.FAULT_MISSING);
        }
        OrganisationLookup.Organisation organisation = organisation(row, RegisterColumn.ORGANISATION);
        String title = row.text(RegisterColumn.POST, 120);
        SeatRole role = role(row);
        boolean deputy = deputy(row);
        String name = somebody(row, RegisterColumn.NAME);
        String email = email(row, RegisterColumn.EMAIL);
        String deputyName = somebody(row, RegisterColumn.DEPUTY);
        String deputyEmail = email(row, RegisterColumn.DEPUTY_EMAIL);
        Period period = period(row, board);
        if (deputy && name == null) {
            row.fault(RegisterColumn.NAME, FileRule.FAULT_MISSING);
        }
        if (organisation == null || board == null || period == null || !row.sound()) {
            return;
        }
        if (deputy) {
            waiting.add(new Waiting(row, board, organisation, title, RegisterColumn.NAME, name, email, period));
            return;
        }
        Somebody holder = name == null ? null : person(row, RegisterColumn.NAME, name, email, organisation);
        if (name != null && holder == null) {
            return;
        }
        Place place = place(row, board, organisation, title, role, period, holder);
        if (place == null) {
            return;
        }
        if (holder != null) {
            appoint(row, RegisterColumn.NAME, place, holder, false, period);
        } else {
            note("board.sheet.note.vacant");
        }
        if (deputyName != null) {
            Somebody standIn = person(row, RegisterColumn.DEPUTY, deputyName, deputyEmail, organisation);
            if (standIn != null) {
                appoint(row, RegisterColumn.DEPUTY, place, standIn, true, period);
            }
        }
    }

    @Override
    protected void finish() {
        for (Waiting one : waiting) {
            List<Place> ofOrganisation = places.stream()
                    .filter(place -> place.boardId.equals(one.board.id())
                            && place.organisationId.equals(one.organisation.id())
                            && place.period.overlaps(one.period))
                    .toList();
            List<Place> ofTitle = ofOrganisation.stream()
                    .filter(place -> same(place.title, one.title))
                    .toList();
            List<Place> found = ofTitle.size() == 1 ? ofTitle : ofOrganisation;
            if (ofTitle.size() == 1 && one.title != null && !NameLookup.same(one.title, ofTitle.get(0).title)) {
                one.row.ask(RegisterColumn.POST, one.title, ofTitle.get(0).title);
            }
            if (found.size() != 1) {
                one.row.fault(
                        RegisterColumn.ORGANISATION,
                        found.isEmpty() ? BoardRule.SHEET_ROW_DEPUTY_WITHOUT_SEAT : BoardRule.SHEET_ROW_DEPUTY_OF_MANY,
                        one.organisation.name().en());
                continue;
            }
            Somebody person = person(one.row, one.column, one.name, one.email, one.organisation);
            if (person != null) {
                appoint(one.row, one.column, found.get(0), person, true, one.period);
            }
        }
    }

    /** The seat of a line: one that is there and free, otherwise a new one. */
    private Place place(
            SheetRow row,
            RegisterLookup.KnownBoard board,
            OrganisationLookup.Organisation organisation,
            String title,
            SeatRole role,
            Period period,
            Somebody holder) {
        List<Place> same = places.stream()
                .filter(place -> place.boardId.equals(board.id())
                        && place.organisationId.equals(organisation.id())
                        && same(place.title, title)
                        && place.period.overlaps(period))
                .toList();
        for (Place place : same) {
            if (holder == null && !place.there) {
                continue;
            }
            List<RegisterLookup.KnownAppointment> held = holders.stream()
                    .filter(one -> one.seatId().equals(place.id)
                            && !one.deputy()
                            && one.period().overlaps(period))
                    .toList();
            if (held.isEmpty()
                    || holder != null
                            && held.stream().anyMatch(one -> one.personId().equals(holder.id()))) {
                if (title != null && !NameLookup.same(title, place.title)) {
                    row.ask(RegisterColumn.POST, title, place.title);
                }
                return place;
            }
            if (place.there) {
                row.fault(
                        RegisterColumn.NAME,
                        BoardRule.SHEET_ROW_SEAT_HELD,
                        organisation.name().en());
                return null;
            }
        }
        Place added = new Place(Ids.next(), board.id(), organisation.id(), title, period, false);
        places.add(added);
        seats.add(new FromRow<>(
                row,
                new BoardImport.ImportedSeat(
                        added.id,
                        board.id(),
                        new Seats.SeatDetails(organisation.id(), role, title, period.from(), period.to()))));
        return added;
    }

    private void appoint(
            SheetRow row, SheetColumn column, Place place, Somebody person, boolean deputy, Period period) {
        List<RegisterLookup.KnownAppointment> same = holders.stream()
                .filter(one -> one.seatId().equals(place.id)
                        && one.personId().equals(person.id())
                        && one.deputy() == deputy
                        && one.period().overlaps(period))
                .toList();
        if (known.appointments.containsAll(same) && !same.isEmpty()) {
            note("board.sheet.note.alreadyThere");
            return;
        }
        if (!same.isEmpty()) {
            row.fault(column, BoardRule.SHEET_ROW_APPOINTMENT_TWICE, person.name());
            return;
        }
        holders.add(new RegisterLookup.KnownAppointment(place.id, person.id(), deputy, period));
        appointments.add(new FromRow<>(
                row,
                new BoardImport.ImportedAppointment(
                        place.id,
                        new Appointments.AppointmentDetails(
                                person.id(),
                                deputy ? Capacity.DEPUTY : Capacity.HOLDER,
                                false,
                                period.from(),
                                period.to()))));
    }

    private String somebody(SheetRow row, SheetColumn column) {
        String text = row.text(column, 254);
        return text == null || Vocabulary.SHARED.is("nobody", text) ? null : text;
    }

    private static boolean same(String one, String other) {
        return Objects.equals(one == null ? "" : Vocabulary.bare(one), other == null ? "" : Vocabulary.bare(other));
    }

    private Period period(SheetRow row, RegisterLookup.KnownBoard board) {
        LocalDate given = row.day(RegisterColumn.SINCE, PartialDate::earliest);
        LocalDate until = row.day(RegisterColumn.UNTIL, PartialDate::latest);
        LocalDate since = given != null ? given : choices.since();
        try {
            Period period = new Period(since, until);
            row.show(RegisterColumn.SINCE, since);
            if (board != null
                    && (!board.period().activeOn(since)
                            || until != null && !board.period().activeOn(until))) {
                row.fault(
                        RegisterColumn.SINCE,
                        BoardRule.SHEET_ROW_BOARD_INACTIVE,
                        since,
                        board.name().en());
            }
            return period;
        } catch (RuleViolation e) {
            row.fault(RegisterColumn.UNTIL, e.rule(), e.args());
            return null;
        }
    }

    private SeatRole role(SheetRow row) {
        String text = row.text(RegisterColumn.SEAT_ROLE, 200);
        if (text == null || WORDS.is("capacity.deputy", text)) {
            return SeatRole.MEMBER;
        }
        for (SeatRole role : SeatRole.values()) {
            if (WORDS.begins("role." + role.name().toLowerCase(Locale.ROOT), text)) {
                row.show(RegisterColumn.SEAT_ROLE, new ShownWord("board.sheet.shown", role));
                return role;
            }
        }
        row.fault(RegisterColumn.SEAT_ROLE, BoardRule.SHEET_ROW_ROLE, text);
        return null;
    }

    /** Some sheets say it in a column of its own, others among the roles. */
    private boolean deputy(SheetRow row) {
        String text = row.text(RegisterColumn.CAPACITY, 200);
        if (text == null) {
            return WORDS.is(
                    "capacity.deputy", row.cell(RegisterColumn.SEAT_ROLE).text());
        }
        boolean deputy = WORDS.begins("capacity.deputy", text);
        if (!deputy && !WORDS.begins("capacity.holder", text)) {
            row.fault(RegisterColumn.CAPACITY, BoardRule.SHEET_ROW_CAPACITY, text);
        }
        return deputy;
    }
}
