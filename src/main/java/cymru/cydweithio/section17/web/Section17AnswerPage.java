package cymru.cydweithio.section17.web;

import cymru.cydweithio.chain.ChainEnd;
import cymru.cydweithio.chain.Chains;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.section17.Answers;
import cymru.cydweithio.section17.EvidenceId;
import cymru.cydweithio.section17.ImprovementActions;
import cymru.cydweithio.section17.SelfAssessmentId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** One criterion: its levels, the answer, and the evidence behind it. */
@Named
@ViewScoped
public class Section17AnswerPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Answers answers;

    @Inject
    private ImprovementActions improvements;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    @Inject
    @Param(pathIndex = 1)
    private String code;

    @Inject
    @Param(name = "q")
    private String text;

    private SelfAssessmentId id;
    private Answers.AnswerView shown;
    private List<Chains.Node> offers = List.of();
    private Integer level;
    private String reasonsEn;
    private String reasonsCy;
    private String address;
    private String titleEn;
    private String titleCy;
    private LocalDate datedOn;

    public void open() {
        id = SelfAssessmentId.parse(path);
        shown = answers.view(id, code);
        level = shown.level();
        if (shown.reasons() != null) {
            reasonsEn = shown.reasons().en();
            reasonsCy = shown.reasons().cy();
        }
        if (isSearched() && shown.mayEdit()) {
            offers = answers.offer(id, text);
        }
    }

    public void save() {
        answers.give(id, code, shown.version(), new Answers.Given(level, Wording.ofNullable(reasonsEn, reasonsCy)));
        done("section17.answer.saved");
    }

    public void confirm() {
        answers.confirm(id, code, shown.version());
        done("section17.answer.confirmed");
    }

    public void rest(Chains.Node node) {
        answers.rest(id, code, new ChainEnd(node.end().kind(), node.end().id()));
        done("section17.evidence.added");
    }

    public void improve(Chains.Node node) {
        improvements.link(
                id, code, new ImprovementActions.LinkedAction(node.end().id()));
        done("section17.action.linked");
    }

    public void addPage() {
        answers.restOnPage(id, code, new Answers.OutsidePage(address, Wording.ofNullable(titleEn, titleCy), datedOn));
        done("section17.evidence.added");
    }

    public void remove(UUID piece) {
        answers.remove(id, new EvidenceId(piece));
        done("section17.evidence.removed");
    }

    public void noteGone(UUID piece) {
        answers.noteGone(id, new EvidenceId(piece));
        done("section17.evidence.noted");
    }

    private void done(String key) {
        notices.done(key);
        redirects.to("/section17-answer/" + id + "/" + code);
    }

    public boolean isSearched() {
        return text != null && !text.isBlank();
    }

    public Answers.AnswerView getShown() {
        return shown;
    }

    public List<Chains.Node> getOffers() {
        return offers;
    }

    public String getText() {
        return text;
    }

    public Integer getLevel() {
        return level;
    }

    public void setLevel(Integer level) {
        this.level = level;
    }

    public String getReasonsEn() {
        return reasonsEn;
    }

    public void setReasonsEn(String reasonsEn) {
        this.reasonsEn = reasonsEn;
    }

    public String getReasonsCy() {
        return reasonsCy;
    }

    public void setReasonsCy(String reasonsCy) {
        this.reasonsCy = reasonsCy;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
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

    public LocalDate getDatedOn() {
        return datedOn;
    }

    public void setDatedOn(LocalDate datedOn) {
        this.datedOn = datedOn;
    }
}
