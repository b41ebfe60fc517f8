package cymru.cydweithio.paper;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.security.Held;
import cymru.cydweithio.security.Holding;
import java.util.UUID;

/** Names a paper; as an argument of a use case it says whose paper it is. */
public record PaperId(UUID value) implements Held {

    /** Reads an id from an address; anything that is not one does not exist. */
    public static PaperId parse(String text) {
        return new PaperId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public Holding holding() {
        return Holding.PAPER;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
