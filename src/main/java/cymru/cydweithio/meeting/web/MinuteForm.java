package cymru.cydweithio.meeting.web;

import cymru.cydweithio.meeting.Decisions;
import cymru.cydweithio.meeting.Minutes;
import cymru.cydweithio.meeting.Section17Statement;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** All that the page of one item holds: its minute, its decisions, a new decision and a new action. */
public class MinuteForm implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Chosen where an action comes from the decision that is added with it. */
    static final String NEW_DECISION = "new";

    private final List<WrittenDecision> decisions = new ArrayList<>();
    private String minuteEn;
    private String minuteCy;
    private String decisionEn;
    private String decisionCy;
    private Language language;
    private Boolean material;
    private String notMaterialBecause;
    private String wording;
    private Language wordingLanguage;
    private String owner;
    private String decision;
    private LocalDate dueOn;

    /** A decision that stands on the page, with what is typed to change it. */
    public static class WrittenDecision implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Decisions.DecisionRow row;
        private String textEn;
        private String textCy;
        private String because;
        private boolean remove;

        WrittenDecision(Decisions.DecisionRow row) {
            this.row = row;
            textEn = row.text().en();
            textCy = row.text().cy();
        }

        Decisions.DecisionEdit edit() {
            return new Decisions.DecisionEdit(row.id(), new Decisions.DecisionText(textEn, textCy), because, remove);
        }

        public Decisions.DecisionRow getRow() {
            return row;
        }

        public String getTextEn() {
            return textEn;
        }

        public void setTextEn(String textEn) {
            this.textEn = textEn;
        }

        public String getTextCy() {
            return textCy;
        }

        public void setTextCy(String textCy) {
            this.textCy = textCy;
        }

        public String getBecause() {
            return because;
        }

        public void setBecause(String because) {
            this.because = because;
        }

        public boolean isRemove() {
            return remove;
        }

        public void setRemove(boolean remove) {
            this.remove = remove;
        }
    }

    void show(Minutes.MinuteRow row, Language language) {
        minuteEn = row.minute() == null ? null : row.minute().en();
        minuteCy = row.minute() == null ? null : row.minute().cy();
        row.decisions().stream().map(WrittenDecision::new).forEach(decisions::add);
        wordingLanguage = language;
        this.language = language;
    }

    Minutes.Written written() {
        return new Minutes.Written(
                minuteEn,
                minuteCy,
                decisions.stream().map(WrittenDecision::edit).toList(),
                new Decisions.DecisionText(decisionEn, decisionCy),
                notMaterial(),
                new Minutes.ActionDraft(
                        wording,
                        wordingLanguage,
                        Ids.parse(owner).orElse(null),
                        dueOn,
                        Ids.parse(decision).orElse(null),
                        NEW_DECISION.equals(decision)));
    }

    /** What is material has a page of its own: in the meeting the decision is written down first. */
    private Section17Statement notMaterial() {
        return Boolean.FALSE.equals(material) ? Section17Statement.notMaterial(notMaterialBecause, language) : null;
    }

    /** Whether the page on which it is stated comes next. */
    boolean isMaterialNext() {
        return Boolean.TRUE.equals(material);
    }

    boolean isDeciding() {
        return !blank(decisionEn) || !blank(decisionCy);
    }

    boolean isRaising() {
        return !blank(wording);
    }

    /** Whether a decision or an action is to be added, which the form does once. */
    public boolean isAdding() {
        return isDeciding() || isRaising();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    public List<WrittenDecision> getDecisions() {
        return decisions;
    }

    public String getMinuteEn() {
        return minuteEn;
    }

    public void setMinuteEn(String minuteEn) {
        this.minuteEn = minuteEn;
    }

    public String getMinuteCy() {
        return minuteCy;
    }

    public void setMinuteCy(String minuteCy) {
        this.minuteCy = minuteCy;
    }

    public String getDecisionEn() {
        return decisionEn;
    }

    public void setDecisionEn(String decisionEn) {
        this.decisionEn = decisionEn;
    }

    public String getDecisionCy() {
        return decisionCy;
    }

    public void setDecisionCy(String decisionCy) {
        this.decisionCy = decisionCy;
    }

    public Boolean getMaterial() {
        return material;
    }

    public void setMaterial(Boolean material) {
        this.material = material;
    }

    public String getNotMaterialBecause() {
        return notMaterialBecause;
    }

    public void setNotMaterialBecause(String notMaterialBecause) {
        this.notMaterialBecause = notMaterialBecause;
    }

    public String getWording() {
        return wording;
    }

    public void setWording(String wording) {
        this.wording = wording;
    }

    public Language getWordingLanguage() {
        return wordingLanguage;
    }

    public void setWordingLanguage(Language wordingLanguage) {
        this.wordingLanguage = wordingLanguage;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }
}
