package cymru.cydweithio.sheet;

import cymru.cydweithio.security.Scope;
import java.time.LocalDate;
import java.util.UUID;

/**
 * For whom, and how, a spreadsheet is to be understood.
 *
 * @param scope the partnership or organisation
 * @param choices what was said of the file as a whole; null where nothing is asked
 * @param owners to what rows belong that do not say so
 */
public record ImportRequest(Scope scope, ImportChoices choices, LocalDate today, RowOwners owners) {

    public ImportRequest(Scope scope, ImportChoices choices, LocalDate today) {
        this(scope, choices, today, RowOwners.NONE);
    }

    /** The partnership or organisation. */
    public UUID importer() {
        return scope.id();
    }
}
