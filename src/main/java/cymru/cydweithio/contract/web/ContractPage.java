package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.ChangeNotice;
import cymru.cydweithio.contract.ContractAwards;
import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.contract.ContractLifecycle;
import cymru.cydweithio.contract.ContractRecord;
import cymru.cydweithio.contract.ContractRegister;
import cymru.cydweithio.contract.ContractView;
import cymru.cydweithio.contract.ProviderRole;
import cymru.cydweithio.contract.Providers;
import cymru.cydweithio.contract.ReplacementGround;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;

/** One contract, and what may be done to it. */
@Named
@ViewScoped
public class ContractPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ContractRecord contracts;

    @Inject
    private ContractRegister register;

    @Inject
    private ContractLifecycle life;

    @Inject
    private ContractAwards awards;

    @Inject
    private Providers providers;

    @Inject
    private RequestLanguage reader;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    private Clock clock;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private ContractId id;
    private ContractView contract;
    private ContractAwards.AwardView award;
    private List<Providers.ProviderRow> offered = List.of();
    private final DateDoneForm done = new DateDoneForm();
    private final DelivererForm joining = new DelivererForm();
    private final DelivererForm leaving = new DelivererForm();
    private final ProviderForm entered = new ProviderForm();
    private final ReplacementForm replacement = new ReplacementForm();
    private final OptionForm option = new OptionForm();
    private final TerminationForm termination = new TerminationForm();
    private final DocumentForm document = new DocumentForm();
    private String withdrawBecause;
    private String restoreBecause;

    public void open() {
        id = ContractId.parse(path);
        contract = contracts.view(id);
        award = awards.of(id);
        document.setLanguage(reader.get());
        if (contract.mayEdit()) {
            offered = providers.all();
        }
    }

    public void start() {
        life.start(id, contract.version());
        done("contract.started");
    }

    public void extend() {
        life.extend(id, contract.version(), option.details());
        done("contract.extended");
    }

    public void letLapse() {
        life.letLapse(id, contract.version());
        done("contract.lapsed");
    }

    public void end() {
        life.end(id, contract.version());
        done("contract.ended");
    }

    public void terminate() {
        life.terminate(id, contract.version(), termination.getOn(), termination.getBecause(), termination.getDue());
        done(termination.getOn().isAfter(LocalDate.now(clock)) ? "contract.underNotice.done" : "contract.terminated");
    }

    public void withdrawNotice() {
        life.withdrawNotice(id, contract.version());
        done("contract.underNotice.withdrawn");
    }

    public void replace() {
        life.replace(id, contract.version(), replacement.details());
        done(
                replacement.getGround() == ReplacementGround.NEW_AWARD
                        ? "contract.replaced.newAward"
                        : "contract.replaced.done");
    }

    public void markDone() {
        life.markDone(id, contract.version(), done.getKind(), done.getNote());
        done("contract.kept.done");
    }

    public void addProvider() {
        register.addProvider(id, contract.version(), joining.providerId(), joining.getRole());
        done("contract.engaged");
    }

    /** A provider that the register does not know yet: entered there, to be engaged then. */
    public void enter() {
        providers.enter(entered.details());
        done("contract.provider.entered");
    }

    public void withdraw() {
        register.withdraw(id, contract.version(), withdrawBecause);
        done("platform.withdrawn.done");
    }

    public void restore() {
        register.restore(id, contract.version(), restoreBecause);
        done("platform.restored.done");
    }

    public void removeProvider() {
        register.removeProvider(id, contract.version(), leaving.providerId());
        done("contract.released");
    }

    public void file() {
        register.file(id, contract.version(), document.details());
        done("contract.filed");
    }

    public void unfile() {
        register.unfile(id, contract.version(), document.documentId());
        done("contract.unfiled");
    }

    private void done(String key) {
        notices.done(key);
        redirects.to("/contract/" + id);
    }

    public ContractId getId() {
        return id;
    }

    public ContractView getContract() {
        return contract;
    }

    public ContractAwards.AwardView getAward() {
        return award;
    }

    public List<Providers.ProviderRow> getOffered() {
        return offered;
    }

    public DateDoneForm getDone() {
        return done;
    }

    public DelivererForm getJoining() {
        return joining;
    }

    public DelivererForm getLeaving() {
        return leaving;
    }

    public ProviderForm getEntered() {
        return entered;
    }

    public ReplacementForm getReplacement() {
        return replacement;
    }

    public OptionForm getOption() {
        return option;
    }

    public TerminationForm getTermination() {
        return termination;
    }

    public DocumentForm getDocument() {
        return document;
    }

    public ProviderRole[] getRoles() {
        return ProviderRole.values();
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    /** What is still due. */
    public List<ContractView.DateView> getOpenDates() {
        return contract.dates().stream()
                .filter(date -> date.standing() != ContractView.CriticalDateStatus.KEPT)
                .toList();
    }

    public ChangeNotice[] getNoticeAnswers() {
        return ChangeNotice.values();
    }

    public ReplacementGround[] getGrounds() {
        return ReplacementGround.values();
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
