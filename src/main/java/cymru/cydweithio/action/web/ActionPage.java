package cymru.cydweithio.action.web;

import cymru.cydweithio.action.ActionChoices;
import cymru.cydweithio.action.ActionId;
import cymru.cydweithio.action.Actions;
import cymru.cydweithio.board.BoardChoices;
import cymru.cydweithio.board.PersonId;
import cymru.cydweithio.meeting.ItemId;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** One action with its story, and what may be done to it. */
@Named
@ViewScoped
public class ActionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Actions actions;

    @Inject
    private ActionChoices choices;

    @Inject
    private BoardChoices offered;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private ActionId id;
    private Actions.ActionView action;
    private List<BoardChoices.Choice> owners = List.of();
    private int progress;
    /** What is said with each verb, by the name of its form. */
    private final Map<String, String> notes = new HashMap<>();

    private UUID ownerId;
    private LocalDate dueOn;

    public void open() {
        id = ActionId.parse(path);
        action = actions.view(id);
        if (action.mayEdit()) {
            PartnershipId partnership = new PartnershipId(action.row().partnershipId());
            owners = action.row().itemId() == null
                    ? offered.ofPartnership(partnership).owners()
                    : choices.ownersFor(partnership, new ItemId(action.row().itemId()));
        }
        progress = action.row().progress();
        dueOn = action.row().dueOn();
    }

    public void update() {
        actions.update(id, action.version(), notes.get("update"), progress);
        done("action.updated");
    }

    public void reassign() {
        actions.reassign(id, action.version(), ownerId == null ? null : new PersonId(ownerId), notes.get("reassign"));
        done("action.reassigned");
    }

    public void move() {
        actions.move(id, action.version(), dueOn, notes.get("move"));
        done("action.moved");
    }

    public void complete() {
        actions.complete(id, action.version(), notes.get("complete"));
        done("action.completed");
    }

    public void withdraw() {
        actions.withdraw(id, action.version(), notes.get("withdraw"));
        done("action.withdrawn");
    }

    public void reopen() {
        actions.reopen(id, action.version(), notes.get("reopen"));
        done("action.reopened");
    }

    private void done(String key) {
        notices.done(key, action.row().reference());
        redirects.to("/action/" + id);
    }

    public ActionId getId() {
        return id;
    }

    public Actions.ActionView getAction() {
        return action;
    }

    public List<BoardChoices.Choice> getOwners() {
        return owners;
    }

    public int getProgress() {
        return progress;
    }

    public void setProgress(int progress) {
        this.progress = progress;
    }

    public Map<String, String> getNotes() {
        return notes;
    }

    public UUID getOwnerId() {
        return ownerId;
    }

    public void setOwnerId(UUID ownerId) {
        this.ownerId = ownerId;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }
}
