package cymru.cydweithio.meeting.web;

import cymru.cydweithio.meeting.DecisionId;
import cymru.cydweithio.meeting.ImplicationRule;
import cymru.cydweithio.meeting.Implications;
import cymru.cydweithio.meeting.Section17Statement;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** What one decision means under Section 17: stated, added to by a body, looked at again. */
@Named
@ViewScoped
public class DecisionSection17Page implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Implications implications;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    private RequestLanguage reader;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private DecisionId id;
    private Implications.ImplicationView shown;
    private Boolean material;
    private String reason;
    private Language language;
    private LocalDate reviewOn;
    private String because;
    private final HeadsForm joint = new HeadsForm();
    private String outcome;
    private Language outcomeLanguage;
    private LocalDate nextOn;
    private String bodyAsked;
    private Implications.BodyRow body;
    private Language addedLanguage;
    private final HeadsForm added = new HeadsForm();

    public void open() {
        id = DecisionId.parse(path);
        shown = implications.view(id);
        language = reader.get();
        outcomeLanguage = language;
        addedLanguage = language;
        Implications.Stated stated = shown.decision().stated();
        if (stated != null) {
            material = stated.material();
            reason = stated.reason();
            language = stated.language();
            reviewOn = stated.reviewOn();
            joint.show(stated.joint());
            UUID asked = Ids.parse(bodyAsked).orElse(null);
            body = getMine().stream()
                    .filter(one -> asked == null || one.id().equals(asked))
                    .findFirst()
                    .orElse(null);
            if (body != null) {
                added.show(ofBody(stated));
            }
        }
    }

    private List<Implications.EffectRow> ofBody(Implications.Stated stated) {
        List<Implications.EffectRow> own = stated.additions().stream()
                .filter(one -> one.organisationId().equals(body.id()))
                .toList();
        own.stream().findFirst().ifPresent(one -> addedLanguage = one.language());
        return own;
    }

    public void state() {
        if (material == null) {
            throw new RuleViolation(ImplicationRule.MATERIAL_REQUIRED);
        }
        implications.state(
                shown.meeting(),
                shown.version(),
                id,
                new Section17Statement(material, reason, language, joint.effects(), reviewOn),
                because);
        done("meeting.section17.saved");
    }

    public void answer() {
        implications.answer(shown.meeting(), shown.version(), id, outcome, outcomeLanguage, nextOn);
        done("meeting.section17.answered.done");
    }

    /** For the body for which the reader sits, or in which he or she has a role. */
    public void add() {
        if (body == null) {
            throw new NotFound();
        }
        long version = shown.decision().stated().version();
        if (body.seat()) {
            implications.addFromSeat(
                    shown.meeting(), id, version, new Implications.Seated(body.id()), added.effects(), addedLanguage);
        } else {
            implications.add(new OrganisationId(body.id()), id, version, added.effects(), addedLanguage);
        }
        done("meeting.section17.added.done");
    }

    private void done(String key) {
        notices.done(key);
        redirects.to("/decision-section17/" + id.value());
    }

    /** The bodies for which the reader may write. */
    public List<Implications.BodyRow> getMine() {
        return shown.bodies().stream().filter(Implications.BodyRow::mine).toList();
    }

    /** Whether something can be added for a body: what is material and stated. */
    public boolean isAdding() {
        return body != null && shown.decision().stated().material();
    }

    public boolean isReviewing() {
        return shown.mayState()
                && shown.decision().stated() != null
                && shown.decision().stated().reviewOn() != null;
    }

    public String getPath() {
        return path;
    }

    public Implications.ImplicationView getShown() {
        return shown;
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public Boolean getMaterial() {
        return material;
    }

    public void setMaterial(Boolean material) {
        this.material = material;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public LocalDate getReviewOn() {
        return reviewOn;
    }

    public void setReviewOn(LocalDate reviewOn) {
        this.reviewOn = reviewOn;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }

    public HeadsForm getJoint() {
        return joint;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public Language getOutcomeLanguage() {
        return outcomeLanguage;
    }

    public void setOutcomeLanguage(Language outcomeLanguage) {
        this.outcomeLanguage = outcomeLanguage;
    }

    public LocalDate getNextOn() {
        return nextOn;
    }

    public void setNextOn(LocalDate nextOn) {
        this.nextOn = nextOn;
    }

    public String getBodyAsked() {
        return bodyAsked;
    }

    public void setBodyAsked(String bodyAsked) {
        this.bodyAsked = bodyAsked;
    }

    public Implications.BodyRow getBody() {
        return body;
    }

    public Language getAddedLanguage() {
        return addedLanguage;
    }

    public void setAddedLanguage(Language addedLanguage) {
        this.addedLanguage = addedLanguage;
    }

    public HeadsForm getAdded() {
        return added;
    }
}
