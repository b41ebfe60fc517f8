package cymru.cydweithio.meeting.web;

import cymru.cydweithio.meeting.OutsideDecisionId;
import cymru.cydweithio.meeting.OutsideDecisions;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** What the meeting of another body decided. */
@Named
@ViewScoped
public class OutsideDecisionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private OutsideDecisions decisions;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private OutsideDecisions.View shown;
    private String withdrawBecause;

    public void open() {
        shown = decisions.view(OutsideDecisionId.parse(path));
    }

    public void withdraw() {
        decisions.withdraw(shown.id(), shown.version(), withdrawBecause);
        notices.done("platform.withdrawn.done");
        redirects.to("/outside-decision/" + shown.id());
    }

    public OutsideDecisions.View getShown() {
        return shown;
    }

    public String getWithdrawBecause() {
        return withdrawBecause;
    }

    public void setWithdrawBecause(String withdrawBecause) {
        this.withdrawBecause = withdrawBecause;
    }
}
