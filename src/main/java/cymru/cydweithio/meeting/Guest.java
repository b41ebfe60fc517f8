package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.PlatformRule;
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
        String name = details.name();
        if (name == null || name.isBlank()) {
            throw new RuleViolation(MeetingRule.GUEST_NAME_MISSING);
        }
        Guest guest = new Guest();
        guest.id = Ids.next();
        guest.meetingId = meetingId;
        guest.name = bounded(name, 120);
        guest.organisation = optional(details.organisation(), 200);
        guest.capacity = optional(details.capacity(), 120);
        return guest;
    }

    private static String optional(String text, int most) {
        return text == null || text.isBlank() ? null : bounded(text, most);
    }

    private static String bounded(String text, int most) {
        if (text.strip().length() > most) {
            throw new RuleViolation(PlatformRule.TEXT_LONG, most);
        }
        return text.strip();
    }

    UUID meetingId() {
        return meetingId;
    }

    Guests.GuestRow row() {
        return new Guests.GuestRow(id, name, organisation, capacity);
    }
}
