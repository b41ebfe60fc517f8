package cymru.cydweithio.assessment.web;

import cymru.cydweithio.assessment.AssessmentChoices;
import cymru.cydweithio.assessment.Priorities;
import cymru.cydweithio.assessment.PriorityId;
import cymru.cydweithio.assessment.SectionId;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** One priority: what it rests on, by what it was adopted, and what serves it. */
@Named
@ViewScoped
public class PriorityPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Priorities priorities;

    @Inject
    private AssessmentChoices choices;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private PriorityId id;
    private Priorities.PriorityView shown;
    private List<AssessmentChoices.ActionChoice> actions;
    private String search;
    private UUID section;
    private UUID serving;
    private String withdrawBecause;
    private String restoreBecause;

    public void open() {
        id = PriorityId.parse(path);
        shown = priorities.view(id);
        actions = shown.mayEdit() ? choices.actions(id, search) : List.of();
    }

    public void restOn() {
        priorities.restOn(id, shown.version(), section == null ? null : new SectionId(section));
        done("assessment.priority.section.done");
    }

    public void noLongerRestOn(UUID left) {
        priorities.noLongerRestOn(id, shown.version(), new SectionId(left));
        done("assessment.priority.section.removed");
    }

    public void serve() {
        priorities.serve(id, shown.version(), new Priorities.Serving(serving));
        done("assessment.priority.action.done");
    }

    public void noLongerServe(UUID left) {
        priorities.noLongerServe(id, shown.version(), new Priorities.Serving(left));
        done("assessment.priority.action.removed");
    }

    public void withdraw() {
        priorities.withdraw(id, shown.version(), withdrawBecause);
        done("platform.withdrawn.done");
    }

    public void restore() {
        priorities.restore(id, shown.version(), restoreBecause);
        done("platform.restored.done");
    }

    private void done(String key) {
        notices.done(key);
        redirects.to("/priority/" + id);
    }

    public PriorityId getId() {
        return id;
    }

    public Priorities.PriorityView getShown() {
        return shown;
    }

    public List<AssessmentChoices.ActionChoice> getActions() {
        return actions;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public UUID getSection() {
        return section;
    }

    public void setSection(UUID section) {
        this.section = section;
    }

    public UUID getServing() {
        return serving;
    }

    public void setServing(UUID serving) {
        this.serving = serving;
    }

    public String getWithdrawBecause() {
        return withdrawBecause;
    }

    public void setWithdrawBecause(String withdrawBecause) {
        this.withdrawBecause = withdrawBecause;
    }

    public String getRestoreBecause() {
        return restoreBecause;
    }

    public void setRestoreBecause(String restoreBecause) {
        this.restoreBecause = restoreBecause;
    }
}
