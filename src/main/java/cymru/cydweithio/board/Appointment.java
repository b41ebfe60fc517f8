package cymru.cydweithio.board;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** That a person holds a seat, or may stand in, over a period. It lasts no longer than the seat does. */
@Entity
@Audited
class Appointment {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID seatId;
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    private boolean cleared;
    private LocalDate validFrom;
    private LocalDate validTo;
    private UUID importId;

    protected Appointment() {}

    static Appointment make(Seat seat, UUID partnershipId, Person person, Appointments.AppointmentDetails details) {
        if (!person.partnershipId().equals(partnershipId)) {
            throw new RuleViolation(BoardRule.PERSON_UNKNOWN);
        }
        if (details.capacity() == null) {
            throw new RuleViolation(BoardRule.APPOINTMENT_CAPACITY_REQUIRED);
        }
        Appointment appointment = new Appointment();
        appointment.id = Ids.next();
        appointment.seatId = seat.id();
        appointment.personId = person.id();
        appointment.capacity = details.capacity();
        appointment.change(seat, person, details.cleared(), details.from(), details.to());
        return appointment;
    }

    Appointment importedBy(UUID batch) {
        importId = batch;
        return this;
    }

    void change(Seat seat, Person person, boolean nowCleared, LocalDate from, LocalDate to) {
        Period period = new Period(from, to);
        Period ofSeat = seat.period();
        if (from.isBefore(ofSeat.from())) {
            throw new RuleViolation(BoardRule.APPOINTMENT_BEFORE_SEAT, ofSeat.from());
        }
        if (ofSeat.to() != null && (from.isAfter(ofSeat.to()) || to != null && to.isAfter(ofSeat.to()))) {
            throw new RuleViolation(BoardRule.APPOINTMENT_AFTER_SEAT, ofSeat.to());
        }
        if (!person.inWorkUntil(to == null ? ofSeat.to() : to)) {
            throw new RuleViolation(BoardRule.APPOINTMENT_LEFT, person.name(), person.leftOn());
        }
        cleared = nowCleared;
        validFrom = period.from();
        validTo = period.to();
    }

    void clear(boolean nowCleared) {
        cleared = nowCleared;
    }

    void end(LocalDate lastDay) {
        validTo = new Period(validFrom, lastDay).to();
    }

    /** One person at a time has the seat, and nobody has it or stands in twice. */
    void refuseBeside(Collection<Appointment> ofSeat) {
        for (Appointment other : ofSeat) {
            if (other.id.equals(id)
                    || !other.seatId.equals(seatId)
                    || !other.period().overlaps(period())) {
                continue;
            }
            if (other.personId.equals(personId)) {
                throw new RuleViolation(BoardRule.APPOINTMENT_TWICE);
            }
            if (capacity == Capacity.HOLDER && other.capacity == Capacity.HOLDER) {
                throw new RuleViolation(BoardRule.APPOINTMENT_HELD, other.validFrom);
            }
        }
    }

    Appointments.ClearanceRow clearance(String person, Bilingual organisation, String title) {
        return new Appointments.ClearanceRow(
                id, version, personId, person, organisation, title, capacity, cleared, validFrom, validTo);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID seatId() {
        return seatId;
    }

    UUID personId() {
        return personId;
    }

    Capacity capacity() {
        return capacity;
    }

    boolean cleared() {
        return cleared;
    }

    Period period() {
        return new Period(validFrom, validTo);
    }
}
