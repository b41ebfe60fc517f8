package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import java.util.UUID;

/** Names a decision. */
public record DecisionId(UUID value) {

    /** Reads an id from an address; anything that is not one does not exist. */
    public static DecisionId parse(String text) {
        return new DecisionId(Ids.parse(text).orElseThrow(NotFound::new));
    }
}
