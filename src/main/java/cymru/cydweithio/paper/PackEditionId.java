package cymru.cydweithio.paper;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.security.Held;
import cymru.cydweithio.security.Holding;
import java.util.UUID;

/** Names an issued pack or supplement; as an argument of a use case it says whose it is. */
public record PackEditionId(UUID value) implements Held {

    /** How its scopes are found. */
    public static final Holding HOLDING = Holding.ofPartnership("pack_edition");

    /** Reads an id from an address; anything that is not one does not exist. */
    public static PackEditionId parse(String text) {
        return new PackEditionId(Ids.parse(text).orElseThrow(NotFound::new));
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
