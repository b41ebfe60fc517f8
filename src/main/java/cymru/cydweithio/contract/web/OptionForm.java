package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.ChangeNotice;
import cymru.cydweithio.contract.TakenOption;
import java.io.Serializable;
import java.time.LocalDate;

/** How an option came to be taken. */
public class OptionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private LocalDate decidedOn;
    private String decision;
    private ChangeNotice notice;
    private LocalDate noticeOn;

    TakenOption details() {
        return new TakenOption(decidedOn, decision, notice, noticeOn);
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public ChangeNotice getNotice() {
        return notice;
    }

    public void setNotice(ChangeNotice notice) {
        this.notice = notice;
    }

    public LocalDate getNoticeOn() {
        return noticeOn;
    }

    public void setNoticeOn(LocalDate noticeOn) {
        this.noticeOn = noticeOn;
    }
}
