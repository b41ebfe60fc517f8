package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.OneLine;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * Somebody who is at a meeting without a seat of the board: a presenter, an observer. A guest is named in the minutes,
 * counts for no quorum and receives nothing.
 */
@Entity
@Audited
@Table(name = "meeting_guest")
class Guest {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID meetingId;
    private String name;
    private String organisation;
    private String capacity;

    protected Guest() {}

    static Guest of(UUID meetingId, Guests.GuestDetails details) {
        String name = OneLine.bounded(details.name(), 120);
        if (name == null) {
            throw new RuleViolation(MeetingRule.GUEST_NAME_MISSING);
        }
        Guest guest = new Guest();
        guest.id = Ids.next();
        guest.meetingId = meetingId;
        guest.name = name;
        guest.organisation = OneLine.bounded(details.organisation(), 200);
        guest.capacity = OneLine.bounded(details.capacity(), 120);
        return guest;
    }

    UUID meetingId() {
        return meetingId;
    }

    Guests.GuestRow row() {
        return new Guests.GuestRow(id, name, organisation, capacity);
    }
}
