package cymru.cydweithio.board;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.security.Held;
import cymru.cydweithio.security.Holding;
import java.util.UUID;

/** Names a person in the register of a partnership. */
public record PersonId(UUID value) implements Held {

    /** How its scopes are found. */
    public static final Holding HOLDING = Holding.ofPartnership("person");

    /** Reads an id from an address; anything that is not one does not exist. */
    public static PersonId parse(String text) {
        return new PersonId(Ids.parse(text).orElseThrow(NotFound::new));
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
