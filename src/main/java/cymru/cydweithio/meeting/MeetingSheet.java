package cymru.cydweithio.meeting;

import cymru.cydweithio.board.BoardImport;
import cymru.cydweithio.board.RegisterColumn;
import cymru.cydweithio.board.RegisterSheet;
import cymru.cydweithio.platform.Rows;
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

/** A calendar of meetings. */
@ApplicationScoped
class MeetingSheet extends RegisterSheet {

    private EntityManager em;
    private BoardImport boards;
    private MeetingImport imports;

    protected MeetingSheet() {
        super(null);
    }

    @Inject
    MeetingSheet(EntityManager em, BoardImport boards, MeetingImport imports) {
        super(em);
        this.em = em;
        this.boards = boards;
        this.imports = imports;
    }

    @Override
    public String name() {
        return "MEETINGS";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public String words() {
        return "meeting.sheet.meetings";
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(
                RegisterColumn.BOARD,
                MeetingColumn.HELD_ON,
                MeetingColumn.STARTS,
                MeetingColumn.ENDS,
                MeetingColumn.PLACE,
                MeetingColumn.ONLINE,
                MeetingColumn.MEETING_STATE);
    }

    @Override
    public Set<SheetColumn> required() {
        return Set.of(MeetingColumn.HELD_ON);
    }

    @Override
    public Set<ImportChoice> choices() {
        return Set.of(ImportChoice.OWNER);
    }

    @Override
    public RowValidator validator(ImportRequest request) {
        Set<MeetingRows.KnownMeeting> there = Set.copyOf(Rows.ofSql(
                        em,
                        "select distinct board_id, held_on, starts_at from meeting_facts where partnership_id = :partnership",
                        MeetingRows.KnownMeeting.class)
                .setParameter("partnership", request.importer())
                .getResultList());
        return new MeetingRows(lookup(request), there, request, boards, imports);
    }

    @Override
    public Rule missing() {
        return MeetingRule.SHEET_MEETINGS_REQUIRED;
    }
}
