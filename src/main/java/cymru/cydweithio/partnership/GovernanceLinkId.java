package cymru.cydweithio.partnership;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import java.util.UUID;

/** Names a link of governance; to whom it belongs is told beside it. */
public record GovernanceLinkId(UUID value) {

    /** Reads an id from an address; anything that is not one does not exist. */
    public static GovernanceLinkId parse(String text) {
        return new GovernanceLinkId(Ids.parse(text).orElseThrow(NotFound::new));
    }
}
