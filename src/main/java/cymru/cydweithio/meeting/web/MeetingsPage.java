package cymru.cydweithio.meeting.web;

import cymru.cydweithio.board.BoardChoices;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Parameters;
import cymru.cydweithio.platform.web.LazyTable;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** The calendar of the person's partnerships: what is ahead, what is past. */
@Named
@ViewScoped
public class MeetingsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Meetings meetings;

    @Inject
    private Partnerships partnerships;

    @Inject
    private BoardChoices choices;

    private String partnership;
    private String board;
    private String when;
    private String from;
    private String to;
    private List<Partnerships.PartnershipRow> mine;
    private List<BoardChoices.Choice> boards;
    private LazyTable<Meetings.MeetingRow> table;

    public void open() {
        mine = partnerships.mine();
        boards = choices.ofLists().boards();
        UUID partnershipId = Ids.parse(partnership).orElse(null);
        UUID boardId = Ids.parse(board).orElse(null);
        Meetings.When part = getPart();
        table = new LazyTable<Meetings.MeetingRow>(slice -> meetings.list(
                        new Meetings.Filter(partnershipId, boardId, part, Parameters.day(from), Parameters.day(to)),
                        slice))
                .open();
    }

    public Meetings.When getPart() {
        return "PAST".equals(when) ? Meetings.When.PAST : "ALL".equals(when) ? Meetings.When.ALL : Meetings.When.AHEAD;
    }

    public Meetings.When[] getParts() {
        return Meetings.When.values();
    }

    public List<BoardChoices.Choice> getBoards() {
        return boards;
    }

    public List<Partnerships.PartnershipRow> getMine() {
        return mine;
    }

    public LazyTable<Meetings.MeetingRow> getTable() {
        return table;
    }

    public String getPartnership() {
        return partnership;
    }

    public void setPartnership(String partnership) {
        this.partnership = partnership;
    }

    public String getBoard() {
        return board;
    }

    public void setBoard(String board) {
        this.board = board;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getWhen() {
        return when;
    }

    public void setWhen(String when) {
        this.when = when;
    }
}
