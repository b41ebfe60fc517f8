package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.security.OwnedId;
import cymru.cydweithio.security.OwnedKind;
import java.util.UUID;

/** Names a contract; as an argument of a use case it decides who may: whose it is, and who takes part in it. */
public record ContractId(UUID value) implements OwnedId {

    /** How its scopes are found. */
    public static final OwnedKind HOLDING = OwnedKind.ofSeveral("contract");

    /** Reads an id from an address; anything that is not one does not exist. */
    public static ContractId parse(String text) {
        return new ContractId(Ids.parse(text).orElseThrow(NotFound::new));
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
