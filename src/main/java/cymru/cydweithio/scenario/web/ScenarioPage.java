package cymru.cydweithio.scenario.web;

import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.Measure;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.scenario.ScenarioAdoption;
import cymru.cydweithio.scenario.ScenarioEffects;
import cymru.cydweithio.scenario.ScenarioId;
import cymru.cydweithio.scenario.ScenarioRegister;
import cymru.cydweithio.scenario.Scenarios;
import cymru.cydweithio.scenario.StepId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** One scenario: its steps, what the law says, what differs, comments, and its adoption or end. */
@Named
@ViewScoped
public class ScenarioPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Scenarios scenarios;

    @Inject
    private ScenarioRegister scenarioRegister;

    @Inject
    private ScenarioAdoption adoption;

    @Inject
    private ScenarioEffects scenarioEffects;

    @Inject
    private Coterminosity coterminosity;

    @Inject
    private ScenarioWords words;

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
    private List<ScenarioEffects.Effect> effects;
    private List<ScenarioWords.Figure> figures;
    private transient ScenarioEffects.BeforeAndAfter beside;
    private List<Scenarios.Invited> partnerships;
    private Map<String, Bilingual> layerNames;
    private String said;
    private UUID invite;

    public void open() {
        id = ScenarioId.parse(path);
        shown = scenarios.view(id);
        layerNames = coterminosity.layers(language.get()).stream()
                .collect(Collectors.toMap(Coterminosity.LayerName::code, Coterminosity.LayerName::name));
        if (!shown.steps().isEmpty() && shown.fault() == null) {
            effects = scenarioEffects.effects(id);
            beside = scenarioEffects.beforeAndAfter(id);
            figures = words.figures(scenarioEffects.compare(List.of(id)).values());
        }
        partnerships = shown.mayEdit() ? scenarios.couldBeInvited(id, language.get()) : List.of();
    }

    public void openToAdopt() {
        open();
        if (!shown.mayEdit()) {
            throw new NotPermitted();
        }
    }

    public void removeStep(UUID step) {
        scenarioRegister.removeStep(id, shown.version(), new StepId(step));
        done("scenario.step.takenBack");
    }

    public void comment() {
        scenarioRegister.comment(id, language.get(), said);
        done("scenario.comment.done");
    }

    public void share() {
        scenarioRegister.share(id, shown.version(), invite == null ? Set.of() : Set.of(invite));
        done("scenario.share.done");
    }

    public void abandon() {
        scenarioRegister.abandon(id, shown.version());
        done("scenario.letGo.done");
    }

    public void adopt() {
        adoption.adopt(id, shown.version());
        done("scenario.adopt.done");
    }

    private void done(String key) {
        notices.done(key);
        redirects.to("/scenario/" + id);
    }

    public Bilingual layerName(String code) {
        return layerNames.get(code);
    }

    public Map<String, Bilingual> getLayerNames() {
        return layerNames;
    }

    public Measure[] getMeasures() {
        return Measure.values();
    }

    public Scenarios.ScenarioView getShown() {
        return shown;
    }

    public List<ScenarioEffects.Effect> getEffects() {
        return effects;
    }

    public ScenarioEffects.BeforeAndAfter getBeside() {
        return beside;
    }

    public List<ScenarioWords.Figure> getFigures() {
        return figures;
    }

    public List<Scenarios.Invited> getPartnerships() {
        return partnerships;
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }

    public UUID getInvite() {
        return invite;
    }

    public void setInvite(UUID invite) {
        this.invite = invite;
    }
}
