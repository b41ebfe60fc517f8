package cymru.cydweithio.board;

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

/**
 * A place on a board that belongs to an organisation over a period. Its organisation never changes: another
 * organisation has another seat.
 */
@Entity
@Audited
class Seat {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID boardId;
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private SeatRole role;

    private String title;
    private LocalDate validFrom;
    private LocalDate validTo;
    private UUID importId;

    protected Seat() {}

    static Seat reserve(Board board, Seats.SeatDetails details) {
        return reserve(Ids.next(), board, details);
    }

    private static Seat reserve(UUID id, Board board, Seats.SeatDetails details) {
        if (details.organisationId() == null) {
            throw new RuleViolation(BoardRule.SEAT_ORGANISATION_REQUIRED);
        }
        Seat seat = new Seat();
        seat.id = id;
        seat.boardId = board.id();
        seat.organisationId = details.organisationId();
        seat.change(board, details);
        return seat;
    }

    static Seat importFrom(UUID id, Board board, Seats.SeatDetails details, UUID importId) {
        Seat seat = reserve(id, board, details);
        seat.importId = importId;
        return seat;
    }

    void change(Board board, Seats.SeatDetails details) {
        if (details.role() == null) {
            throw new RuleViolation(BoardRule.SEAT_ROLE_REQUIRED);
        }
        Period period = new Period(details.from(), details.to());
        Period ofBoard = board.period();
        if (period.from().isBefore(ofBoard.from())) {
            throw new RuleViolation(BoardRule.SEAT_BEFORE_BOARD, ofBoard.from());
        }
        if (ofBoard.to() != null
                && (period.from().isAfter(ofBoard.to())
                        || period.to() != null && period.to().isAfter(ofBoard.to()))) {
            throw new RuleViolation(BoardRule.SEAT_AFTER_BOARD, ofBoard.to());
        }
        role = details.role();
        title = BoundedTexts.line(details.title(), 120);
        validFrom = period.from();
        validTo = period.to();
    }

    void end(LocalDate lastDay) {
        validTo = new Period(validFrom, lastDay).to();
    }

    /** A board has one chair at a time. */
    void refuseSecondChair(Collection<Seat> seats) {
        if (role == SeatRole.CHAIR
                && seats.stream()
                        .anyMatch(other -> other.role == SeatRole.CHAIR
                                && !other.id.equals(id)
                                && other.period().overlaps(period()))) {
            throw new RuleViolation(BoardRule.SEAT_CHAIR_TWICE);
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID boardId() {
        return boardId;
    }

    UUID organisationId() {
        return organisationId;
    }

    SeatRole role() {
        return role;
    }

    String title() {
        return title;
    }

    Period period() {
        return new Period(validFrom, validTo);
    }
}
