package cymru.cydweithio.action;

import cymru.cydweithio.board.BoardImport;
import cymru.cydweithio.board.RegisterColumn;
import cymru.cydweithio.board.RegisterSheet;
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

/** An action log. */
@ApplicationScoped
class ActionSheet extends RegisterSheet {

    private EntityManager em;
    private BoardImport boards;
    private ActionImport imports;

    protected ActionSheet() {
        super(null);
    }

    @Inject
    ActionSheet(EntityManager em, BoardImport boards, ActionImport imports) {
        super(em);
        this.em = em;
        this.boards = boards;
        this.imports = imports;
    }

    @Override
    public String name() {
        return "ACTIONS";
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public String words() {
        return "action.sheet.actions";
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(
                ActionColumn.REFERENCE,
                ActionColumn.WORDING,
                RegisterColumn.LANGUAGE,
                ActionColumn.OWNER,
                ActionColumn.OWNER_EMAIL,
                RegisterColumn.ORGANISATION,
                RegisterColumn.BOARD,
                ActionColumn.RAISED_ON,
                ActionColumn.DUE_ON,
                ActionColumn.STATE,
                ActionColumn.PROGRESS,
                ActionColumn.CLOSED_ON,
                ActionColumn.NOTE);
    }

    @Override
    public Set<SheetColumn> required() {
        return Set.of(ActionColumn.WORDING);
    }

    @Override
    public Set<ImportChoice> choices() {
        return Set.of(
                ImportChoice.OWNER,
                ImportChoice.LANGUAGE_OF_TEXTS,
                ImportChoice.CREATE_PEOPLE,
                ImportChoice.GREEN_IS_DONE);
    }

    @Override
    public RowValidator validator(ImportRequest request) {
        List<String> references = em.createQuery(
                        "select a.reference from Action a where a.partnershipId = :partnership", String.class)
                .setParameter("partnership", request.importer())
                .getResultList();
        return new ActionRows(lookup(request), references, request, boards, imports);
    }

    @Override
    public Rule missing() {
        return ActionRule.SHEET_ACTIONS_REQUIRED;
    }
}
