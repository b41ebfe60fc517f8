package cymru.cydweithio.board.web;

import cymru.cydweithio.board.Boards;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;

/** The boards of a partnership: those that meet, and apart from them those that were closed. */
@Named
@ViewScoped
public class BoardsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Boards boards;

    @Inject
    private Partnerships partnerships;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private PartnershipId id;
    private Partnerships.PartnershipRow partnership;
    private List<Boards.BoardRow> open;
    private List<Boards.BoardRow> closed;
    private boolean editable;

    public void open() {
        id = PartnershipId.parse(path);
        List<Boards.BoardRow> all = boards.list(id);
        partnership = partnerships.publicFacts(id.everybodys());
        open = all.stream().filter(row -> row.active() || row.to() == null).toList();
        closed = all.stream().filter(row -> !open.contains(row)).toList();
        editable = current.get().may(Permission.EDIT_PARTNERSHIP, id.scope());
    }

    public PartnershipId getId() {
        return id;
    }

    public Partnerships.PartnershipRow getPartnership() {
        return partnership;
    }

    public List<Boards.BoardRow> getOpen() {
        return open;
    }

    public List<Boards.BoardRow> getClosed() {
        return closed;
    }

    public boolean isEditable() {
        return editable;
    }
}
