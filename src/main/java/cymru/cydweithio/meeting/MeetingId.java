package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.security.Held;
import cymru.cydweithio.security.Holding;
import java.util.UUID;

/** Names a meeting; as an argument of a use case it says whose meeting it is. */
public record MeetingId(UUID value) implements Held {

    /** How its scopes are found. */
    public static final Holding HOLDING = Holding.ofPartnership("meeting");

    /** Reads an id from an address; anything that is not one does not exist. */
    public static MeetingId parse(String text) {
        return new MeetingId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public Holding holding() {
        return HOLDING;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
