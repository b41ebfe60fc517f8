package cymru.cydweithio.service.web;

import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.service.Gate;
import cymru.cydweithio.service.ServiceId;
import cymru.cydweithio.service.Services;
import cymru.cydweithio.service.Stage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** One service: its need, where it stands in the cycle, its contracts and money, and what may be done to it. */
@Named
@ViewScoped
public class ServicePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Services services;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private ServiceId id;
    private Services.ServiceView shown;
    private Gate met;
    private String evidence;
    private Gate passedOver;
    private String by;
    private String post;
    private String reason;
    private String withdrawBecause;
    private String restoreBecause;

    public void open() {
        id = ServiceId.parse(path);
        shown = services.view(id);
    }

    public void note() {
        services.noteGate(id, shown.version(), met, evidence);
        done("service.gate.noted");
    }

    public void override() {
        services.overrideGate(id, shown.version(), passedOver, by, post, reason);
        done("service.gate.overrode");
    }

    public void undoGate(UUID noted) {
        services.undoGate(id, shown.version(), noted);
        done("service.gate.takenBack");
    }

    public void withdraw() {
        services.withdraw(id, shown.version(), withdrawBecause);
        done("platform.withdrawn.done");
    }

    public void restore() {
        services.restore(id, shown.version(), restoreBecause);
        done("platform.restored.done");
    }

    public void advance() {
        services.advance(id, shown.version());
        done("service.advanced");
    }

    private void done(String key) {
        notices.done(key);
        redirects.to("/service/" + id);
    }

    public Stage[] getStages() {
        return Stage.values();
    }

    public int getMostContracts() {
        return Services.MOST_CONTRACTS;
    }

    public ServiceId getId() {
        return id;
    }

    public Services.ServiceView getShown() {
        return shown;
    }

    public Gate getMet() {
        return met;
    }

    public void setMet(Gate met) {
        this.met = met;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public Gate getPassedOver() {
        return passedOver;
    }

    public void setPassedOver(Gate passedOver) {
        this.passedOver = passedOver;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getWithdrawBecause() {
        return withdrawBecause;
    }

    public void setWithdrawBecause(String withdrawBecause) {
        this.withdrawBecause = withdrawBecause;
    }

    public String getRestoreBecause() {
        return restoreBecause;
    }

    public void setRestoreBecause(String restoreBecause) {
        this.restoreBecause = restoreBecause;
    }
}
