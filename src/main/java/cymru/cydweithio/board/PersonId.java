package cymru.cydweithio.board;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.security.OwnedId;
import cymru.cydweithio.security.OwnedKind;
import java.util.UUID;

/** Names a person in the register of a partnership. */
public record PersonId(UUID value) implements OwnedId {

    /** How its scopes are found. */
    public static final OwnedKind HOLDING = OwnedKind.ofPartnership("person");

    /** Reads an id from an address; anything that is not one does not exist. */
    public static PersonId parse(String text) {
        return new PersonId(Ids.parse(text).orElseThrow(NotFound::new));
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
