package cymru.cydweithio.action;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.security.OwnedId;
import cymru.cydweithio.security.OwnedKind;
import java.util.UUID;

/** Names an action; as an argument of a use case its partnership decides who may. */
public record ActionId(UUID value) implements OwnedId {

    /** How its scopes are found. */
    public static final OwnedKind HOLDING = OwnedKind.ofPartnership("action");

    /** Reads an id from an address; anything that is not one does not exist. */
    public static ActionId parse(String text) {
        return new ActionId(Ids.parse(text).orElseThrow(NotFound::new));
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
