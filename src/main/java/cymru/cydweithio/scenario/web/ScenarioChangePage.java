package cymru.cydweithio.scenario.web;

import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.scenario.ScenarioAdoption;
import cymru.cydweithio.scenario.ScenarioId;
import cymru.cydweithio.scenario.ScenarioRegister;
import cymru.cydweithio.scenario.Scenarios;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;

/** The forms in which a scenario is renamed, copied, or its adoption withdrawn: one form a page. */
@Named
@ViewScoped
public class ScenarioChangePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Scenarios scenarios;

    @Inject
    private ScenarioRegister scenarioRegister;

    @Inject
    private ScenarioAdoption adoption;

    @Inject
    private RequestLanguage language;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private ScenarioId id;
    private Scenarios.ScenarioView shown;
    private transient List<RuleViolation> obstacles;
    private String titleEn;
    private String titleCy;
    private String purposeEn;
    private String purposeCy;
    private String reason;

    public void openToEdit() {
        open();
        if (!shown.mayEdit()) {
            throw new NotPermitted();
        }
        if (shown.purpose() != null) {
            purposeEn = shown.purpose().en();
            purposeCy = shown.purpose().cy();
        }
    }

    public void openToCopy() {
        scenarioRegister.mayBegin();
        open();
    }

    public void openToWithdraw() {
        open();
        obstacles = adoption.obstacles(id);
    }

    private void open() {
        id = ScenarioId.parse(path);
        shown = scenarios.view(id);
        titleEn = shown.title().en();
        titleCy = shown.title().cy();
    }

    public void edit() {
        scenarioRegister.describe(
                id, shown.version(), new Wording(titleEn, titleCy), Wording.ofNullable(purposeEn, purposeCy));
        notices.done("scenario.edit.done");
        redirects.to("/scenario/" + id);
    }

    public void copy() {
        ScenarioId copy = scenarioRegister.copy(id, new Wording(titleEn, titleCy));
        notices.done("scenario.copy.done");
        redirects.to("/scenario/" + copy);
    }

    public void withdraw() {
        adoption.withdraw(id, shown.version(), reason, language.get());
        notices.done("scenario.withdraw.done");
        redirects.to("/scenario/" + id);
    }

    public Scenarios.ScenarioView getShown() {
        return shown;
    }

    public List<RuleViolation> getObstacles() {
        return obstacles;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }

    public String getTitleCy() {
        return titleCy;
    }

    public void setTitleCy(String titleCy) {
        this.titleCy = titleCy;
    }

    public String getPurposeEn() {
        return purposeEn;
    }

    public void setPurposeEn(String purposeEn) {
        this.purposeEn = purposeEn;
    }

    public String getPurposeCy() {
        return purposeCy;
    }

    public void setPurposeCy(String purposeCy) {
        this.purposeCy = purposeCy;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
