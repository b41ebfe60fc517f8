package cymru.cydweithio.action;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.security.Held;
import cymru.cydweithio.security.Holding;
import java.util.UUID;

/** Names an action; as an argument of a use case its partnership decides who may. */
public record ActionId(UUID value) implements Held {

    /** How its scopes are found. */
    public static final Holding HOLDING = Holding.ofPartnership("action");

    /** Reads an id from an address; anything that is not one does not exist. */
    public static ActionId parse(String text) {
        return new ActionId(Ids.parse(text).orElseThrow(NotFound::new));
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
