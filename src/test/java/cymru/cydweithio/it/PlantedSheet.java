package cymru.cydweithio.it;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.sheet.Count;
import cymru.cydweithio.sheet.ImportRequest;
import cymru.cydweithio.sheet.ImportedContent;
import cymru.cydweithio.sheet.RowValidator;
import cymru.cydweithio.sheet.SheetColumn;
import cymru.cydweithio.sheet.SheetRow;
import cymru.cydweithio.sheet.SpreadsheetKind;
import cymru.cydweithio.sheet.Told;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A kind of spreadsheet that the product has never heard of: a list of pears. It is there only while a test has planted
 * it; until then nobody can choose it.
 */
@InServerSupport
@ApplicationScoped
public class PlantedSheet implements SpreadsheetKind {

    static volatile boolean there;

    /** The pears that hang, by their import; what is used is named in {@link #PICKED}. */
    static final Map<UUID, List<ImportedContent.Item>> HANGING = new ConcurrentHashMap<>();

    static final Set<UUID> PICKED = ConcurrentHashMap.newKeySet();

    /** What is refused. */
    enum PearRule implements Rule {
        REQUIRED;

        @Override
        public String key() {
            return "planted.sheet.pears.required";
        }
    }

    /** What its columns hold. */
    enum PearColumn implements SheetColumn {
        PEAR,
        RIPE_ON;

        @Override
        public String capability() {
            return "planted";
        }
    }

    @Override
    public String name() {
        return "PEARS";
    }

    @Override
    public int order() {
        return 9_000;
    }

    @Override
    public Scope.Kind importer() {
        return there ? Scope.Kind.PARTNERSHIP : Scope.Kind.NATION;
    }

    @Override
    public String words() {
        return "planted.sheet.pears";
    }

    @Override
    public List<PearColumn> columns() {
        return List.of(PearColumn.values());
    }

    @Override
    public Set<PearColumn> required() {
        return Set.of(PearColumn.PEAR);
    }

    @Override
    public Rule missing() {
        return PearRule.REQUIRED;
    }

    @Override
    public RowValidator validator(ImportRequest request) {
        return new PearRows();
    }

    /** Validates lists of pears. */
    static final class PearRows extends RowValidator {
        private final List<String> pears = new ArrayList<>();

        @Override
        protected void validate(SheetRow row) {
            String pear = row.required(PearColumn.PEAR, 40);
            LocalDate ripe = row.day(PearColumn.RIPE_ON, date -> date.date());
            row.show(PearColumn.RIPE_ON, ripe);
            if (row.sound()) {
                pears.add(pear);
            }
        }

        @Override
        protected List<Count> counts() {
            return List.of(new Count("planted.sheet.count", HANGING.size(), List.of()));
        }

        @Override
        protected List<Told> importAll(UUID importId) {
            HANGING.put(
                    importId,
                    pears.stream()
                            .map(pear -> new ImportedContent.Item("planted", "PEAR", Ids.next(), pear, false))
                            .toList());
            return List.of();
        }
    }

    /** And what of them is there. */
    @ApplicationScoped
    public static class Hanging implements ImportedContent {

        @Override
        public int order() {
            return 1;
        }

        @Override
        public List<Item> of(UUID importId) {
            return HANGING.getOrDefault(importId, List.of());
        }

        @Override
        public Set<UUID> uses(UUID importId, Set<UUID> ids) {
            return PICKED;
        }

        @Override
        public void undo(Scope importer, UUID importId, Set<UUID> staying) {
            HANGING.remove(importId);
        }
    }
}
