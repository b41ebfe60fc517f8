package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import java.io.Serializable;
import java.util.UUID;

/** Names a provider of the register that all commissioners share. */
public record ProviderId(UUID value) implements Serializable {
    /** Reads an id from an address; anything that is not one does not exist. */
    public static ProviderId parse(String text) {
        return new ProviderId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
