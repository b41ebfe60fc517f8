package cymru.cydweithio.board;

import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.sheet.ImportChoice;
import cymru.cydweithio.sheet.ImportRequest;
import cymru.cydweithio.sheet.RowValidator;
import cymru.cydweithio.sheet.SheetColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;

/** A list of people. */
@ApplicationScoped
class PeopleSheet extends RegisterSheet {

    private BoardImport imports;

    protected PeopleSheet() {
        super(null);
    }

    @Inject
    PeopleSheet(EntityManager em, BoardImport imports) {
        super(em);
        this.imports = imports;
    }

    @Override
    public String name() {
        return "PEOPLE";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String words() {
        return "board.sheet.people";
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(
                RegisterColumn.NAME,
                RegisterColumn.EMAIL,
                RegisterColumn.ORGANISATION,
                RegisterColumn.LANGUAGE,
                RegisterColumn.LEFT_ON);
    }

    @Override
    public Set<SheetColumn> required() {
        return Set.of(RegisterColumn.NAME);
    }

    @Override
    public Set<ImportChoice> choices() {
        return Set.of(ImportChoice.LANGUAGE_OF_PEOPLE);
    }

    @Override
    public Set<String> mayStay() {
        return Set.of();
    }

    @Override
    public RowValidator validator(ImportRequest request) {
        return new PersonRows(lookup(request), request, imports);
    }

    @Override
    public Rule missing() {
        return BoardRule.SHEET_PEOPLE_REQUIRED;
    }
}
