package cymru.cydweithio.funding;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.security.OwnedId;
import cymru.cydweithio.security.OwnedKind;
import java.util.UUID;

/** Names a funding stream; as an argument of a use case it decides who may: whose it is, and who takes part in it. */
public record StreamId(UUID value) implements OwnedId {

    /** How its scopes are found. */
    public static final OwnedKind HOLDING = OwnedKind.ofSeveral("funding_stream");

    /** Reads an id from an address; anything that is not one does not exist. */
    public static StreamId parse(String text) {
        return new StreamId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public OwnedKind kind() {
        return HOLDING;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
