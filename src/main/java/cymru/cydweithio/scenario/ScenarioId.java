package cymru.cydweithio.scenario;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import java.util.UUID;

/** Names a scenario. */
public record ScenarioId(UUID value) {

    /** Reads an id from an address; anything that is not one does not exist. */
    public static ScenarioId parse(String text) {
        return new ScenarioId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
