package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.ChangeNotice;
import cymru.cydweithio.contract.ProviderId;
import cymru.cydweithio.contract.Replacement;
import cymru.cydweithio.contract.ReplacementGround;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** One provider in the place of another. */
public class ReplacementForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID leaving;
    private UUID coming;
    private LocalDate on;
    private ReplacementGround ground;
    private String reason;
    private ChangeNotice notice;
    private LocalDate noticeOn;

    Replacement details() {
        return new Replacement(chosen(leaving), chosen(coming), on, ground, reason, notice, noticeOn);
    }

    private static ProviderId chosen(UUID id) {
        return id == null ? null : new ProviderId(id);
    }

    public UUID getLeaving() {
        return leaving;
    }

    public void setLeaving(UUID leaving) {
        this.leaving = leaving;
    }

    public UUID getComing() {
        return coming;
    }

    public void setComing(UUID coming) {
        this.coming = coming;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public ReplacementGround getGround() {
        return ground;
    }

    public void setGround(ReplacementGround ground) {
        this.ground = ground;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
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
