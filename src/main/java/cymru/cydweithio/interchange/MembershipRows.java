package cymru.cydweithio.interchange;

import cymru.cydweithio.board.Appointments;
import cymru.cydweithio.board.BoardImport;
import cymru.cydweithio.board.Capacity;
import cymru.cydweithio.board.SeatRole;
import cymru.cydweithio.board.Seats;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.RoughDate;
import cymru.cydweithio.platform.RuleViolation;
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
final class MembershipRows extends RowJudge {

    /** A seat of the board, already there or new. */
    private record Place(UUID id, UUID boardId, UUID organisationId, String title, Period period, boolean there) {}

    /** A line for a deputy, judged when all seats are known. */
    private record Waiting(
            SheetLine line,
            Known.Board board,
            Known.Organisation organisation,
            String title,
            Meaning meaning,
            String name,
            String email,
            Period period) {}

    private final List<Place> places = new ArrayList<>();
    private final List<Known.Appointment> holders = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();

    MembershipRows(Known known, Choices choices, LocalDate today) {
        super(known, choices, today);
        known.seats.forEach(seat -> places.add(
                new Place(seat.id(), seat.boardId(), seat.organisationId(), seat.title(), seat.period(), true)));
        holders.addAll(known.appointments);
    }

    @Override
    void judge(SheetLine line) {
        Known.Board board = board(line, true);
        if (line.cell(Meaning.ORGANISATION).isBlank()) {
            line.fault(Meaning.ORGANISATION, "interchange.fault.missing");
        }
        Known.Organisation organisation = organisation(line, Meaning.ORGANISATION);
        String title = line.text(Meaning.POST, 120);
        SeatRole role = role(line);
        boolean deputy = deputy(line);
        String name = somebody(line, Meaning.NAME);
        String email = email(line, Meaning.EMAIL);
        String deputyName = somebody(line, Meaning.DEPUTY);
        String deputyEmail = email(line, Meaning.DEPUTY_EMAIL);
        Period period = period(line, board);
        if (deputy && name == null) {
            line.fault(Meaning.NAME, "interchange.fault.missing");
        }
        if (organisation == null || board == null || period == null || !line.sound()) {
            return;
        }
        if (deputy) {
            waiting.add(new Waiting(line, board, organisation, title, Meaning.NAME, name, email, period));
            return;
        }
        Somebody holder = name == null ? null : person(line, Meaning.NAME, name, email, organisation);
        if (name != null && holder == null) {
            return;
        }
        Place place = place(line, board, organisation, title, role, period, holder);
        if (place == null) {
            return;
        }
        if (holder != null) {
            appoint(line, Meaning.NAME, place, holder, false, period);
        } else {
            result.note("interchange.note.vacant");
        }
        if (deputyName != null) {
            Somebody standIn = person(line, Meaning.DEPUTY, deputyName, deputyEmail, organisation);
            if (standIn != null) {
                appoint(line, Meaning.DEPUTY, place, standIn, true, period);
            }
        }
    }

    @Override
    void finish() {
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
            if (found.size() != 1) {
                one.line.fault(
                        Meaning.ORGANISATION,
                        found.isEmpty() ? "interchange.row.deputyWithoutSeat" : "interchange.row.deputyOfMany",
                        one.organisation.name().en());
                continue;
            }
            Somebody person = person(one.line, one.meaning, one.name, one.email, one.organisation);
            if (person != null) {
                appoint(one.line, one.meaning, found.get(0), person, true, one.period);
            }
        }
    }

    /** The seat of a line: one that is there and free, otherwise a new one. */
    private Place place(
            SheetLine line,
            Known.Board board,
            Known.Organisation organisation,
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
            List<Known.Appointment> held = holders.stream()
                    .filter(one -> one.seatId().equals(place.id)
                            && !one.deputy()
                            && one.period().overlaps(period))
                    .toList();
            if (held.isEmpty()
                    || holder != null
                            && held.stream().anyMatch(one -> one.personId().equals(holder.id()))) {
                return place;
            }
            if (place.there) {
                line.fault(
                        Meaning.NAME,
                        "interchange.row.seatHeld",
                        organisation.name().en());
                return null;
            }
        }
        Place added = new Place(Ids.next(), board.id(), organisation.id(), title, period, false);
        places.add(added);
        result.seats.add(new Understood.At<>(
                line,
                new BoardImport.BroughtSeat(
                        added.id,
                        board.id(),
                        new Seats.SeatDetails(organisation.id(), role, title, period.from(), period.to()))));
        return added;
    }

    private void appoint(SheetLine line, Meaning meaning, Place place, Somebody person, boolean deputy, Period period) {
        List<Known.Appointment> same = holders.stream()
                .filter(one -> one.seatId().equals(place.id)
                        && one.personId().equals(person.id())
                        && one.deputy() == deputy
                        && one.period().overlaps(period))
                .toList();
        if (known.appointments.containsAll(same) && !same.isEmpty()) {
            result.note("interchange.note.alreadyThere");
            return;
        }
        if (!same.isEmpty()) {
            line.fault(meaning, "interchange.row.appointmentTwice", person.name());
            return;
        }
        holders.add(new Known.Appointment(place.id, person.id(), deputy, period));
        result.appointments.add(new Understood.At<>(
                line,
                new BoardImport.BroughtAppointment(
                        place.id,
                        new Appointments.AppointmentDetails(
                                person.id(),
                                deputy ? Capacity.DEPUTY : Capacity.HOLDER,
                                false,
                                period.from(),
                                period.to()))));
    }

    private String somebody(SheetLine line, Meaning meaning) {
        String text = line.text(meaning, 254);
        return text == null || Vocabulary.is("nobody", text) ? null : text;
    }

    private static boolean same(String one, String other) {
        return Objects.equals(one == null ? "" : Vocabulary.bare(one), other == null ? "" : Vocabulary.bare(other));
    }

    private Period period(SheetLine line, Known.Board board) {
        LocalDate given = line.day(Meaning.SINCE, RoughDate::earliest);
        LocalDate until = line.day(Meaning.UNTIL, RoughDate::latest);
        LocalDate since = given != null ? given : choices.since();
        try {
            Period period = new Period(since, until);
            line.show(Meaning.SINCE, since);
            if (board != null
                    && (!board.period().activeOn(since)
                            || until != null && !board.period().activeOn(until))) {
                line.fault(
                        Meaning.SINCE,
                        "interchange.row.boardInactive",
                        since,
                        board.name().en());
            }
            return period;
        } catch (RuleViolation e) {
            line.fault(Meaning.UNTIL, e.key(), e.args());
            return null;
        }
    }

    private SeatRole role(SheetLine line) {
        String text = line.text(Meaning.SEAT_ROLE, 200);
        if (text == null || Vocabulary.is("capacity.deputy", text)) {
            return SeatRole.MEMBER;
        }
        for (SeatRole role : SeatRole.values()) {
            if (Vocabulary.begins("role." + role.name().toLowerCase(Locale.ROOT), text)) {
                line.show(Meaning.SEAT_ROLE, new Words("interchange.shown.role", role.name()));
                return role;
            }
        }
        line.fault(Meaning.SEAT_ROLE, "interchange.row.role", text);
        return null;
    }

    /** Some sheets say it in a column of its own, others among the roles. */
    private boolean deputy(SheetLine line) {
        String text = line.text(Meaning.CAPACITY, 200);
        if (text == null) {
            return Vocabulary.is("capacity.deputy", line.cell(Meaning.SEAT_ROLE).text());
        }
        boolean deputy = Vocabulary.begins("capacity.deputy", text);
        if (!deputy && !Vocabulary.begins("capacity.holder", text)) {
            line.fault(Meaning.CAPACITY, "interchange.row.capacity", text);
        }
        return deputy;
    }
}
