package cymru.cydweithio.board.web;

import cymru.cydweithio.board.BoardId;
import cymru.cydweithio.board.Boards;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** The form in which a coordinator founds or describes a board. */
@Named
@ViewScoped
public class BoardEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Boards boards;

    @Inject
    private Partnerships partnerships;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    private Clock clock;

    @Inject
    @Param(pathIndex = 0)
    private String partnershipPath;

    @Inject
    @Param(pathIndex = 1)
    private String boardPath;

    private PartnershipId partnershipId;
    private Partnerships.PartnershipRow partnership;
    private BoardId id;
    private Boards.BoardView shown;
    private List<Boards.BoardRow> parents;
    private long version;
    private UUID parentId;
    private String nameEn;
    private String nameCy;
    private Integer papersDueDays = 8;
    private Integer packDays = 5;
    private LocalDate from;

    public void open() {
        partnershipId = PartnershipId.parse(partnershipPath);
        id = boardPath == null ? null : BoardId.parse(boardPath);
        partnerships.editableDetails(partnershipId);
        partnership = partnerships.publicFacts(partnershipId.everybodys());
        from = LocalDate.now(clock);
        if (id != null) {
            Boards.BoardDetails details = boards.editable(id);
            shown = boards.view(id);
            if (!shown.partnershipId().equals(partnershipId.value())) {
                throw new NotFound();
            }
            version = details.version();
            parentId = details.parentId();
            nameEn = details.nameEn();
            nameCy = details.nameCy();
            papersDueDays = details.papersDueDays();
            packDays = details.packDays();
            from = details.from();
        }
        parents = boards.list(partnershipId).stream()
                .filter(row -> row.active() && (id == null || !row.id().equals(id.value()))
                        || row.id().equals(parentId))
                .toList();
    }

    public void save() {
        Boards.BoardDetails details =
                new Boards.BoardDetails(version, parentId, nameEn, nameCy, papersDueDays, packDays, from);
        if (id == null) {
            id = boards.establish(partnershipId, details);
        } else {
            boards.describe(id, details);
        }
        notices.done("board.saved");
        redirects.to("/board/" + id);
    }

    public PartnershipId getPartnershipId() {
        return partnershipId;
    }

    public Partnerships.PartnershipRow getPartnership() {
        return partnership;
    }

    public BoardId getId() {
        return id;
    }

    public Boards.BoardView getShown() {
        return shown;
    }

    public List<Boards.BoardRow> getParents() {
        return parents;
    }

    public UUID getParentId() {
        return parentId;
    }

    public void setParentId(UUID parentId) {
        this.parentId = parentId;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getNameCy() {
        return nameCy;
    }

    public void setNameCy(String nameCy) {
        this.nameCy = nameCy;
    }

    public Integer getPapersDueDays() {
        return papersDueDays;
    }

    public void setPapersDueDays(Integer papersDueDays) {
        this.papersDueDays = papersDueDays;
    }

    public Integer getPackDays() {
        return packDays;
    }

    public void setPackDays(Integer packDays) {
        this.packDays = packDays;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
