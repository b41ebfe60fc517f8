package cymru.cydweithio.chain;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import java.util.UUID;

/**
 * An object of the chain.
 *
 * @param kind name of its {@link cymru.cydweithio.security.ChainKind}
 */
public record ChainEnd(String kind, UUID id) {

    /** Reads what an address says; what is no id leads nowhere. */
    public static ChainEnd parse(String kind, String id) {
        return new ChainEnd(kind, Ids.parse(id).orElseThrow(NotFound::new));
    }

    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
