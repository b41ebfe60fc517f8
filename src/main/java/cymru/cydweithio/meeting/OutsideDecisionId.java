package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import java.util.UUID;

/** Names a decision of another body. */
public record OutsideDecisionId(UUID value) {

    /** Reads an id from an address; anything that is not one does not exist. */
    public static OutsideDecisionId parse(String text) {
        return new OutsideDecisionId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
