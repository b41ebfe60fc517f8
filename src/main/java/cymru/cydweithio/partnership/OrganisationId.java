package cymru.cydweithio.partnership;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.security.Scoped;
import java.util.UUID;

/** Names an organisation; as an argument of a use case it says for whom something is done. */
public record OrganisationId(UUID value) implements Scoped {

    /** Reads an id from an address; anything that is not one does not exist. */
    public static OrganisationId parse(String text) {
        return new OrganisationId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public Scope scope() {
        return Scope.organisation(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
