package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.security.Scoped;
import java.util.UUID;

/** Names a partnership for which spreadsheets are imported. */
public record ImportingPartnership(UUID value) implements Scoped {

    /** Reads an id from an address; anything that is not one does not exist. */
    public static ImportingPartnership parse(String text) {
        return new ImportingPartnership(Ids.parse(text).orElseThrow(NotFound::new));
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
