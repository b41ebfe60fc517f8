package cymru.cydweithio.recommendation.web;

import cymru.cydweithio.chain.ChainEnd;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.recommendation.Progress;
import cymru.cydweithio.recommendation.ProgressState;
import cymru.cydweithio.recommendation.RecommendationId;
import cymru.cydweithio.recommendation.StatementId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.omnifaces.cdi.Param;

/** One recommendation or proposal: which issues it answers, what became of it and what the chain shows of it. */
@Named
@ViewScoped
public class RecommendationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Progress progress;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private RecommendationId id;
    private Progress.RecommendationView shown;
    private ProgressState state;
    private LocalDate on;
    private String reason;
    private String evidence;
    private String address;
    private String withdrawBecause;

    public void open() {
        id = RecommendationId.parse(path);
        shown = progress.view(id);
    }

    public void say() {
        ChainEnd end = null;
        if (evidence != null && !evidence.isBlank()) {
            String[] parts = evidence.split("/", 2);
            end = ChainEnd.parse(parts[0], parts.length == 2 ? parts[1] : "");
        }
        progress.state(id, shown.version(), new Progress.Statement(state, on, reason, end, address));
        notices.done("recommendation.status.done");
        redirects.to("/recommendation/" + id);
    }

    /** Withdraws the statement that counts. */
    public void withdraw() {
        progress.withdraw(
                new StatementId(shown.statements().stream()
                        .filter(Progress.StatementView::counts)
                        .findFirst()
                        .orElseThrow()
                        .id()),
                withdrawBecause);
        notices.done("platform.withdrawn.done");
        redirects.to("/recommendation/" + id);
    }

    public ProgressState[] getStates() {
        return ProgressState.values();
    }

    public Progress.RecommendationView getShown() {
        return shown;
    }

    public ProgressState getState() {
        return state;
    }

    public void setState(ProgressState state) {
        this.state = state;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getWithdrawBecause() {
        return withdrawBecause;
    }

    public void setWithdrawBecause(String withdrawBecause) {
        this.withdrawBecause = withdrawBecause;
    }
}
