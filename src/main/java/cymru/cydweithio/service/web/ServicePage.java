package cymru.cydweithio.service.web;

import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.service.CommissioningCycle;
import cymru.cydweithio.service.GateNoteId;
import cymru.cydweithio.service.ServiceId;
import cymru.cydweithio.service.ServiceRegister;
import cymru.cydweithio.service.ServiceView;
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
    private ServiceRegister register;

    @Inject
    private CommissioningCycle cycle;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private ServiceId id;
    private ServiceView shown;
    private final GateForm met = new GateForm();
    private final OverrideForm passedOver = new OverrideForm();
    private String withdrawBecause;
    private String restoreBecause;

    public void open() {
        id = ServiceId.parse(path);
        shown = services.view(id);
    }

    public void note() {
        cycle.noteGate(id, shown.version(), met.getGate(), met.getEvidence());
        done("service.gate.noted");
    }

    public void override() {
        cycle.overrideGate(
                id,
                shown.version(),
                passedOver.getGate(),
                passedOver.getBy(),
                passedOver.getPost(),
                passedOver.getReason());
        done("service.gate.overrode");
    }

    public void undoGate(UUID noted) {
        cycle.undoGate(id, shown.version(), new GateNoteId(noted));
        done("service.gate.takenBack");
    }

    public void withdraw() {
        register.withdraw(id, shown.version(), withdrawBecause);
        done("platform.withdrawn.done");
    }

    public void restore() {
        register.restore(id, shown.version(), restoreBecause);
        done("platform.restored.done");
    }

    public void advance() {
        cycle.advance(id, shown.version());
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

    public ServiceView getShown() {
        return shown;
    }

    public GateForm getMet() {
        return met;
    }

    public OverrideForm getPassedOver() {
        return passedOver;
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
