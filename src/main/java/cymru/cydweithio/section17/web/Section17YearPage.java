package cymru.cydweithio.section17.web;

import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.section17.ImprovementActions;
import cymru.cydweithio.section17.SelfAssessmentId;
import cymru.cydweithio.section17.SelfAssessments;
import cymru.cydweithio.section17.Statements;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** The Section 17 year of a body: its criteria, what is missing, review, signature and statement. */
@Named
@ViewScoped
public class Section17YearPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SelfAssessments assessments;

    @Inject
    private ImprovementActions improvements;

    @Inject
    private Statements statements;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private SelfAssessmentId id;
    private SelfAssessments.SelfAssessmentView shown;
    private String note;
    private String sendBackNote;
    private String signatoryName;
    private String signatoryOffice;
    private LocalDate signedOn;

    public void open() {
        id = SelfAssessmentId.parse(path);
        shown = assessments.view(id);
    }

    public void submit() {
        assessments.submit(id, shown.version());
        done("section17.submitted");
    }

    public void review() {
        assessments.review(id, shown.version(), note);
        done("section17.reviewed");
    }

    public void sendBack() {
        assessments.sendBack(id, shown.version(), sendBackNote);
        done("section17.sentBack");
    }

    public void signOff() {
        assessments.signOff(
                id, shown.version(), new SelfAssessments.Signature(signatoryName, signatoryOffice, signedOn));
        done("section17.signed");
    }

    public void issue() {
        statements.issue(id, shown.version());
        done("section17.issued");
    }

    public void release() {
        assessments.release(id, shown.version());
        done("section17.released");
    }

    public void withhold() {
        assessments.withhold(id, shown.version());
        done("section17.withheld");
    }

    public void unlink(UUID action) {
        improvements.unlink(id, new ImprovementActions.LinkedAction(action));
        done("section17.action.unlinked");
    }

    private void done(String key) {
        notices.done(key);
        redirects.to("/section17-year/" + id);
    }

    public SelfAssessments.SelfAssessmentView getShown() {
        return shown;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getSendBackNote() {
        return sendBackNote;
    }

    public void setSendBackNote(String sendBackNote) {
        this.sendBackNote = sendBackNote;
    }

    public String getSignatoryName() {
        return signatoryName;
    }

    public void setSignatoryName(String signatoryName) {
        this.signatoryName = signatoryName;
    }

    public String getSignatoryOffice() {
        return signatoryOffice;
    }

    public void setSignatoryOffice(String signatoryOffice) {
        this.signatoryOffice = signatoryOffice;
    }

    public LocalDate getSignedOn() {
        return signedOn;
    }

    public void setSignedOn(LocalDate signedOn) {
        this.signedOn = signedOn;
    }
}
