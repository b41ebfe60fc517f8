package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.ChangeNotice;
import cymru.cydweithio.contract.ContractAwards;
import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.contract.ContractLifecycle;
import cymru.cydweithio.contract.ContractRegister;
import cymru.cydweithio.contract.Contracts;
import cymru.cydweithio.contract.DateKind;
import cymru.cydweithio.contract.DocumentDetails;
import cymru.cydweithio.contract.ProviderDetails;
import cymru.cydweithio.contract.ProviderRole;
import cymru.cydweithio.contract.Providers;
import cymru.cydweithio.contract.Replacement;
import cymru.cydweithio.contract.ReplacementGround;
import cymru.cydweithio.contract.TakenOption;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Money;
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
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** One contract, and what may be done to it. */
@Named
@ViewScoped
public class ContractPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Contracts contracts;

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
    private Contracts.ContractView contract;
    private ContractAwards.AwardView award;
    private List<Providers.ProviderRow> offered = List.of();
    private UUID providerId;
    private ProviderRole role = ProviderRole.LEAD;
    private UUID leaving;
    private String newName;
    private String newNumber;
    private String newAddress;
    private String withdrawBecause;
    private String restoreBecause;
    private LocalDate terminatedOn;
    private String because;
    private Money due;
    private DateKind kept;
    private String documentTitle;
    private Language documentLanguage;
    private LocalDate documentOn;
    private String documentAt;
    private UUID document;
    private String note;
    private LocalDate decidedOn;
    private String decision;
    private ChangeNotice optionNotice;
    private LocalDate optionNoticeOn;
    private UUID replaced;
    private UUID coming;
    private LocalDate replaceOn;
    private ReplacementGround ground;
    private String replaceReason;
    private ChangeNotice replaceNotice;
    private LocalDate replaceNoticeOn;

    public void open() {
        id = ContractId.parse(path);
        contract = contracts.view(id);
        award = awards.of(id);
        documentLanguage = reader.get();
        if (contract.mayEdit()) {
            offered = providers.all();
        }
    }

    public void start() {
        life.start(id, contract.version());
        done("contract.started");
    }

    public void extend() {
        life.extend(id, contract.version(), new TakenOption(decidedOn, decision, optionNotice, optionNoticeOn));
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
        life.terminate(id, contract.version(), terminatedOn, because, due);
        done(terminatedOn.isAfter(LocalDate.now(clock)) ? "contract.underNotice.done" : "contract.terminated");
    }

    public void withdrawNotice() {
        life.withdrawNotice(id, contract.version());
        done("contract.underNotice.withdrawn");
    }

    public void replace() {
        life.replace(
                id,
                contract.version(),
                new Replacement(replaced, coming, replaceOn, ground, replaceReason, replaceNotice, replaceNoticeOn));
        done(ground == ReplacementGround.NEW_AWARD ? "contract.replaced.newAward" : "contract.replaced.done");
    }

    public void markDone() {
        life.markDone(id, contract.version(), kept, note);
        done("contract.kept.done");
    }

    public void addProvider() {
        register.addProvider(id, contract.version(), providerId, role);
        done("contract.engaged");
    }

    /** A provider that the register does not know yet: entered there, to be engaged then. */
    public void enter() {
        providers.enter(new ProviderDetails(newName, newNumber, newAddress));
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
        register.removeProvider(id, contract.version(), leaving);
        done("contract.released");
    }

    public void file() {
        register.file(
                id, contract.version(), new DocumentDetails(documentTitle, documentLanguage, documentOn, documentAt));
        done("contract.filed");
    }

    public void unfile() {
        register.unfile(id, contract.version(), document);
        done("contract.unfiled");
    }

    private void done(String key) {
        notices.done(key);
        redirects.to("/contract/" + id);
    }

    public ContractId getId() {
        return id;
    }

    public Contracts.ContractView getContract() {
        return contract;
    }

    public ContractAwards.AwardView getAward() {
        return award;
    }

    public List<Providers.ProviderRow> getOffered() {
        return offered;
    }

    public ProviderRole[] getRoles() {
        return ProviderRole.values();
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public String getDocumentTitle() {
        return documentTitle;
    }

    public void setDocumentTitle(String documentTitle) {
        this.documentTitle = documentTitle;
    }

    public Language getDocumentLanguage() {
        return documentLanguage;
    }

    public void setDocumentLanguage(Language documentLanguage) {
        this.documentLanguage = documentLanguage;
    }

    public LocalDate getDocumentOn() {
        return documentOn;
    }

    public void setDocumentOn(LocalDate documentOn) {
        this.documentOn = documentOn;
    }

    public String getDocumentAt() {
        return documentAt;
    }

    public void setDocumentAt(String documentAt) {
        this.documentAt = documentAt;
    }

    public UUID getDocument() {
        return document;
    }

    public void setDocument(UUID document) {
        this.document = document;
    }

    /** What is still due. */
    public List<Contracts.DateView> getOpenDates() {
        return contract.dates().stream()
                .filter(date -> date.standing() != Contracts.CriticalDateStatus.KEPT)
                .toList();
    }

    public UUID getProviderId() {
        return providerId;
    }

    public void setProviderId(UUID providerId) {
        this.providerId = providerId;
    }

    public ProviderRole getRole() {
        return role;
    }

    public void setRole(ProviderRole role) {
        this.role = role;
    }

    public UUID getLeaving() {
        return leaving;
    }

    public void setLeaving(UUID leaving) {
        this.leaving = leaving;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }

    public String getNewNumber() {
        return newNumber;
    }

    public void setNewNumber(String newNumber) {
        this.newNumber = newNumber;
    }

    public LocalDate getTerminatedOn() {
        return terminatedOn;
    }

    public void setTerminatedOn(LocalDate terminatedOn) {
        this.terminatedOn = terminatedOn;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }

    public Money getDue() {
        return due;
    }

    public void setDue(Money due) {
        this.due = due;
    }

    public DateKind getKept() {
        return kept;
    }

    public void setKept(DateKind kept) {
        this.kept = kept;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public ChangeNotice[] getNoticeAnswers() {
        return ChangeNotice.values();
    }

    public ReplacementGround[] getGrounds() {
        return ReplacementGround.values();
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

    public ChangeNotice getOptionNotice() {
        return optionNotice;
    }

    public void setOptionNotice(ChangeNotice optionNotice) {
        this.optionNotice = optionNotice;
    }

    public LocalDate getOptionNoticeOn() {
        return optionNoticeOn;
    }

    public void setOptionNoticeOn(LocalDate optionNoticeOn) {
        this.optionNoticeOn = optionNoticeOn;
    }

    public UUID getReplaced() {
        return replaced;
    }

    public void setReplaced(UUID replaced) {
        this.replaced = replaced;
    }

    public UUID getComing() {
        return coming;
    }

    public void setComing(UUID coming) {
        this.coming = coming;
    }

    public LocalDate getReplaceOn() {
        return replaceOn;
    }

    public void setReplaceOn(LocalDate replaceOn) {
        this.replaceOn = replaceOn;
    }

    public ReplacementGround getGround() {
        return ground;
    }

    public void setGround(ReplacementGround ground) {
        this.ground = ground;
    }

    public String getReplaceReason() {
        return replaceReason;
    }

    public void setReplaceReason(String replaceReason) {
        this.replaceReason = replaceReason;
    }

    public ChangeNotice getReplaceNotice() {
        return replaceNotice;
    }

    public void setReplaceNotice(ChangeNotice replaceNotice) {
        this.replaceNotice = replaceNotice;
    }

    public LocalDate getReplaceNoticeOn() {
        return replaceNoticeOn;
    }

    public void setReplaceNoticeOn(LocalDate replaceNoticeOn) {
        this.replaceNoticeOn = replaceNoticeOn;
    }

    public String getNewAddress() {
        return newAddress;
    }

    public void setNewAddress(String newAddress) {
        this.newAddress = newAddress;
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
