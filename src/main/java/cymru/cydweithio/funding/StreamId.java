package cymru.cydweithio.funding;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.security.Held;
import cymru.cydweithio.security.Holding;
import java.util.UUID;

/** Names a funding stream; as an argument of a use case it decides who may: whose it is, and who takes part in it. */
public record StreamId(UUID value) implements Held {

    /** How its scopes are found. */
    public static final Holding HOLDING = Holding.ofSeveral("funding_stream");

    /** Reads an id from an address; anything that is not one does not exist. */
    public static StreamId parse(String text) {
        return new StreamId(Ids.parse(text).orElseThrow(NotFound::new));
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
