package cymru.cydweithio.scenario.web;

import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.scenario.ScenarioFiles;
import cymru.cydweithio.scenario.ScenarioId;
import cymru.cydweithio.scenario.Scenarios;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** The form in which a reviewer adds the steps of a file to a scenario. */
@Named
@ViewScoped
public class ScenarioStepsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Scenarios scenarios;

    @Inject
    private ScenarioFiles files;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private ScenarioId id;
    private Scenarios.ScenarioView shown;
    private transient Part part;

    public void open() {
        id = ScenarioId.parse(path);
        shown = scenarios.view(id);
        if (!shown.mayEdit()) {
            throw new NotPermitted();
        }
    }

    public void importSteps() {
        notices.done("scenario.file.brought", files.importSteps(id, shown.version(), part::getInputStream));
        redirects.to("/scenario/" + id);
    }

    public int getMostBytes() {
        return ScenarioFiles.MOST_BYTES;
    }

    public ScenarioId getId() {
        return id;
    }

    public Scenarios.ScenarioView getShown() {
        return shown;
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }
}
