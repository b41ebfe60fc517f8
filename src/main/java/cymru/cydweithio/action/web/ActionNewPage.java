package cymru.cydweithio.action.web;

import cymru.cydweithio.action.Actions;
import cymru.cydweithio.board.BoardChoices;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** The form in which a coordinator raises an action beside a meeting. */
@Named
@ViewScoped
public class ActionNewPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Actions actions;

    @Inject
    private BoardChoices choices;

    @Inject
    private Partnerships partnerships;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    private RequestLanguage reader;

    @Inject
    private Clock clock;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private PartnershipId id;
    private Partnerships.PartnershipRow partnership;
    private BoardChoices.OfPartnership offered;
    private String wording;
    private Language language;
    private UUID boardId;
    private UUID ownerId;
    private LocalDate raisedOn;
    private LocalDate dueOn;

    public void open() {
        id = PartnershipId.parse(path);
        offered = choices.ofPartnership(id);
        partnership = partnerships.publicFacts(id.everybodys());
        language = reader.get();
        raisedOn = LocalDate.now(clock);
    }

    public void raise() {
        UUID action = actions.raise(
                id, new Actions.NewAction(wording, language, boardId, null, null, null, ownerId, raisedOn, dueOn));
        notices.done("action.raised");
        redirects.to("/action/" + action);
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public PartnershipId getId() {
        return id;
    }

    public Partnerships.PartnershipRow getPartnership() {
        return partnership;
    }

    public BoardChoices.OfPartnership getOffered() {
        return offered;
    }

    public String getWording() {
        return wording;
    }

    public void setWording(String wording) {
        this.wording = wording;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public UUID getBoardId() {
        return boardId;
    }

    public void setBoardId(UUID boardId) {
        this.boardId = boardId;
    }

    public UUID getOwnerId() {
        return ownerId;
    }

    public void setOwnerId(UUID ownerId) {
        this.ownerId = ownerId;
    }

    public LocalDate getRaisedOn() {
        return raisedOn;
    }

    public void setRaisedOn(LocalDate raisedOn) {
        this.raisedOn = raisedOn;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }
}
