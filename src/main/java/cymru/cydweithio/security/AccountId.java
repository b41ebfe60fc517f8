package cymru.cydweithio.security;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import java.io.Serializable;
import java.util.UUID;

/** Names an account: who signs in with it is a person of the product, not of a register. */
public record AccountId(UUID value) implements Serializable {

    /** Reads an id from an address; anything that is not one does not exist. */
    public static AccountId parse(String text) {
        return new AccountId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
