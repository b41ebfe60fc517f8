package cymru.cydweithio.funding;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import java.io.Serializable;
import java.util.UUID;

/** Names a payment of the ledger. */
public record PaymentId(UUID value) implements Serializable {

    /** Reads an id from an address; anything that is not one does not exist. */
    public static PaymentId parse(String text) {
        return new PaymentId(Ids.parse(text).orElseThrow(NotFound::new));
    }
}
