package cymru.cydweithio.partnership;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.security.Scoped;
import java.util.UUID;

/** Names a partnership; as an argument of a use case it says to whom the object belongs. */
public record PartnershipId(UUID value) implements Scoped {

    /** Reads an id from an address; anything that is not one does not exist. */
    public static PartnershipId parse(String text) {
        return new PartnershipId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    /** For what everybody may know of it. */
    public PublicPartnershipId everybodys() {
        return new PublicPartnershipId(value);
    }

    @Override
    public Scope scope() {
        return Scope.partnership(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
