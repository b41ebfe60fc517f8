package cymru.cydweithio.funding;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.security.Held;
import cymru.cydweithio.security.Holding;
import java.util.UUID;

/**
 * Names a contract where its money is asked for: contracts build on funding, so that their own id is not known here.
 * The door treats both alike.
 */
public record FundedContractId(UUID value) implements Held {

    /** Reads an id from an address; anything that is not one does not exist. */
    public static FundedContractId parse(String text) {
        return new FundedContractId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public Holding holding() {
        return Holding.CONTRACT;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
