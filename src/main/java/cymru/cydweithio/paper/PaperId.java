package cymru.cydweithio.paper;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.security.OwnedId;
import cymru.cydweithio.security.OwnedKind;
import java.util.UUID;

/** Names a paper; as an argument of a use case it says whose paper it is. */
public record PaperId(UUID value) implements OwnedId {

    /** How its scopes are found. */
    public static final OwnedKind HOLDING = OwnedKind.ofPartnership("paper");

    /** Reads an id from an address; anything that is not one does not exist. */
    public static PaperId parse(String text) {
        return new PaperId(Ids.parse(text).orElseThrow(NotFound::new));
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
