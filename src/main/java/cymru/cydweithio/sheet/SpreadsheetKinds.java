package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The kinds of spreadsheet that the capabilities contribute. */
@ApplicationScoped
public class SpreadsheetKinds {

    private Instance<SpreadsheetKind> kinds;

    protected SpreadsheetKinds() {}

    @Inject
    SpreadsheetKinds(@Any Instance<SpreadsheetKind> kinds) {
        this.kinds = kinds;
    }

    /** Those that partnerships, or organisations, import, in their order. */
    public List<Imports.Kind> of(Scope.Kind importer) {
        return kinds.stream()
                .filter(kind -> kind.importer() == importer)
                .sorted(Comparator.comparingInt(SpreadsheetKind::order).thenComparing(SpreadsheetKind::name))
                .map(Imports.Kind::of)
                .toList();
    }

    private Optional<SpreadsheetKind> named(String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** The kind that somebody chose for an importer of such a kind. */
    SpreadsheetKind chosen(String name, Scope.Kind importer) {
        return named(name)
                .filter(kind -> kind.importer() == importer)
                .orElseThrow(() -> new RuleViolation(SheetRule.UPLOAD_KIND));
    }

    /** The kind of something that is stored. */
    SpreadsheetKind stored(String name) {
        return named(name).orElseThrow(() -> new IllegalStateException("nobody contributes spreadsheets of " + name));
    }
}
