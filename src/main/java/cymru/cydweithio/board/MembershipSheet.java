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

/** Seats of boards, and who holds them. */
@ApplicationScoped
class MembershipSheet extends RegisterSheet {

    private BoardImport imports;

    protected MembershipSheet() {
        super(null);
    }

    @Inject
    MembershipSheet(EntityManager em, BoardImport imports) {
        super(em);
        this.imports = imports;
    }

    @Override
    public String name() {
        return "MEMBERSHIPS";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String words() {
        return "board.sheet.memberships";
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(
                RegisterColumn.BOARD,
                RegisterColumn.ORGANISATION,
                RegisterColumn.POST,
                RegisterColumn.SEAT_ROLE,
                RegisterColumn.NAME,
                RegisterColumn.EMAIL,
                RegisterColumn.CAPACITY,
                RegisterColumn.DEPUTY,
                RegisterColumn.DEPUTY_EMAIL,
                RegisterColumn.SINCE,
                RegisterColumn.UNTIL);
    }

    @Override
    public Set<SheetColumn> required() {
        return Set.of(RegisterColumn.ORGANISATION);
    }

    @Override
    public Set<ImportChoice> choices() {
        return Set.of(
                ImportChoice.OWNER, ImportChoice.LANGUAGE_OF_PEOPLE, ImportChoice.SINCE, ImportChoice.CREATE_PEOPLE);
    }

    @Override
    public boolean createsPeople() {
        return true;
    }

    @Override
    public RowValidator validator(ImportRequest request) {
        return new MembershipRows(lookup(request), request, imports);
    }

    @Override
    public Rule missing() {
        return BoardRule.SHEET_MEMBERSHIPS_REQUIRED;
    }
}
