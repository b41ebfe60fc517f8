package cymru.cydweithio.conflict.web;

import cymru.cydweithio.conflict.ConflictRule;
import cymru.cydweithio.conflict.ConflictStatus;
import cymru.cydweithio.conflict.Conflicts;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.place.web.DayChoice;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** One finding: what it concerns, the reviewer's judgement, and who was asked to act. */
@Named
@ViewScoped
public class ConflictPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Conflicts conflicts;

    @Inject
    private DayChoice choice;

    @Inject
    private RequestLanguage language;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String key;

    private LocalDate day;
    private Conflicts.View shown;
    private ConflictStatus status;
    private String reason;
    private UUID partnership;
    private String wording;
    private LocalDate due;

    public void open() {
        day = choice.getDay();
        shown = conflicts.view(key, day);
        status = shown.row().status() == ConflictStatus.NEW
                ? ConflictStatus.TO_RESOLVE
                : shown.row().status();
        reason = shown.reason();
    }

    public void judge() {
        conflicts.judge(key, shown.version(), status, reason, language.get(), day);
        notices.done("conflict.judged");
        redirects.to("/conflict/" + key);
    }

    public void ask() {
        if (partnership == null) {
            throw new RuleViolation(ConflictRule.ASK_PARTNERSHIP);
        }
        conflicts.ask(key, new PartnershipId(partnership), wording, language.get(), due, day);
        notices.done("conflict.asked");
        redirects.to("/conflict/" + key);
    }

    public ConflictStatus[] getStatuses() {
        return new ConflictStatus[] {ConflictStatus.TO_RESOLVE, ConflictStatus.ACCEPTED, ConflictStatus.RESOLVED};
    }

    public Conflicts.View getShown() {
        return shown;
    }

    public ConflictStatus getStatus() {
        return status;
    }

    public void setStatus(ConflictStatus status) {
        this.status = status;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public UUID getPartnership() {
        return partnership;
    }

    public void setPartnership(UUID partnership) {
        this.partnership = partnership;
    }

    public String getWording() {
        return wording;
    }

    public void setWording(String wording) {
        this.wording = wording;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }
}
