package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.ContractAwards;
import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.contract.ContractLife;
import cymru.cydweithio.contract.ContractRegister;
import cymru.cydweithio.contract.Contracts;
import cymru.cydweithio.contract.DateKind;
import cymru.cydweithio.contract.DocumentFacts;
import cymru.cydweithio.contract.ProviderRole;
import cymru.cydweithio.contract.Providers;
import cymru.cydweithio.funding.FundedContractId;
import cymru.cydweithio.funding.Horizon;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
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
    private ContractLife life;

    @Inject
    private ContractAwards awards;

    @Inject
    private Horizon horizon;

    @Inject
    private Providers providers;

    @Inject
    private RequestLanguage reader;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private ContractId id;
    private Contracts.ContractView contract;
    private Horizon.OfContract behind;
    private ContractAwards.AwardView award;
    private List<Providers.ProviderRow> offered = List.of();
    private UUID providerId;
    private ProviderRole role = ProviderRole.LEAD;
    private UUID leaving;
    private String newName;
    private String newNumber;
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

    public void open() {
        id = ContractId.parse(path);
        contract = contracts.view(id);
        award = awards.of(id);
        documentLanguage = reader.get();
        behind = horizon.ofContract(new FundedContractId(id.value()));
        if (contract.mayEdit()) {
            offered = providers.all();
        }
    }

    public void start() {
        life.start(id, contract.version());
        done("contract.started");
    }

    public void extend() {
        life.extend(id, contract.version());
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
        done("contract.terminated");
    }

    public void keep() {
        life.keep(id, contract.version(), kept, note);
        done("contract.kept.done");
    }

    public void engage() {
        register.engage(id, contract.version(), providerId, role);
        done("contract.engaged");
    }

    /** A provider that the register does not know yet: entered there, to be engaged then. */
    public void enter() {
        providers.register(newName, newNumber, null, false);
        done("contract.provider.entered");
    }

    public void release() {
        register.release(id, contract.version(), leaving);
        done("contract.released");
    }

    public void file() {
        register.file(
                id, contract.version(), new DocumentFacts(documentTitle, documentLanguage, documentOn, documentAt));
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

    /** How far the money behind it reaches. */
    public ContractAwards.AwardView getAward() {
        return award;
    }

    public Horizon.OfContract getBehind() {
        return behind;
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
                .filter(date -> date.standing() != Contracts.Standing.KEPT)
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
}
