package cymru.cydweithio.board;

import cymru.cydweithio.security.Scope;
import cymru.cydweithio.sheet.ImportRequest;
import cymru.cydweithio.sheet.SpreadsheetKind;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;

/**
 * What kinds of spreadsheet have in common that a partnership imports and whose rows name people and boards of its
 * registers. People who came along with something else may stay when that is taken back.
 */
public abstract class RegisterSheet implements SpreadsheetKind {

    private final EntityManager em;

    protected RegisterSheet(EntityManager em) {
        this.em = em;
    }

    @Override
    public Scope.Kind importer() {
        return Scope.Kind.PARTNERSHIP;
    }

    @Override
    public List<Owner> owners(Scope importer) {
        return RegisterLookup.boards(em, importer.id()).stream()
                .map(board -> new Owner(board.id(), board.name()))
                .toList();
    }

    @Override
    public Set<String> mayStay() {
        return Set.of(BoardContent.PERSON);
    }

    protected RegisterLookup lookup(ImportRequest request) {
        return RegisterLookup.read(em, request.importer(), request.today());
    }
}
