package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.security.Scope;
import java.util.Optional;

/**
 * A partnership or organisation that imports spreadsheets.
 *
 * @param language in which it works
 */
public record Importer(Bilingual name, Language language) {

    /** Knows importers by their scope: a bean of the capability whose they are. */
    public interface Directory {
        Optional<Importer> find(Scope scope);
    }
}
