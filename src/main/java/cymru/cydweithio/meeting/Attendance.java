package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * Who filled a seat at a meeting, or that nobody did. Attendance belongs to seats, because a quorum is counted by
 * organisation.
 */
@Entity
@Audited
class Attendance {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID meetingId;
    private UUID seatId;

    @Enumerated(EnumType.STRING)
    private Presence presence;

    private UUID personId;

    protected Attendance() {}

    static Attendance of(UUID meetingId, UUID seatId, Presence presence, UUID personId) {
        Attendance attendance = new Attendance();
        attendance.id = Ids.next();
        attendance.meetingId = meetingId;
        attendance.seatId = seatId;
        attendance.mark(presence, personId);
        return attendance;
    }

    void mark(Presence newPresence, UUID newPersonId) {
        if (newPresence.filled() && newPersonId == null) {
            throw new RuleViolation(MeetingRule.ATTENDANCE_NOBODY);
        }
        presence = newPresence;
        personId = newPresence.filled() ? newPersonId : null;
    }

    UUID seatId() {
        return seatId;
    }

    Presence presence() {
        return presence;
    }

    UUID personId() {
        return personId;
    }
}
