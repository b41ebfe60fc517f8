package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.ChangeNotice;
import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.contract.ContractLife;
import cymru.cydweithio.contract.Contracts;
import cymru.cydweithio.contract.Variation;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.service.CommissioningChoices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;

/**
 * The form in which a running contract is varied. The years of its table reach two beyond what is agreed, so that an
 * end that moves away has its money.
 */
@Named
@ViewScoped
public class ContractVaryPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int YEARS_BEYOND = 2;

    @Inject
    private Contracts contracts;

    @Inject
    private ContractLife life;

    @Inject
    private CommissioningChoices choices;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private ContractId id;
    private Contracts.ContractView contract;
    private TermsForm form;
    private LocalDate lastDay;
    private LocalDate agreedOn;
    private String reason;
    private ChangeNotice notice;
    private LocalDate noticeOn;

    public void open() {
        id = ContractId.parse(path);
        contract = contracts.view(id);
        if (!contract.mayEdit() || !contract.state().running()) {
            throw new NotFound();
        }
        List<FinancialYear> known = contract.money().years();
        form = new TermsForm(
                contract,
                FinancialYear.within(
                        known.get(0).firstDay(),
                        known.get(known.size() - 1).lastDay().plusYears(YEARS_BEYOND)),
                choices.organisations());
        lastDay = contract.lastDay();
    }

    public void vary() {
        life.vary(id, contract.version(), new Variation(agreedOn, reason, notice, noticeOn), lastDay, form.terms());
        notices.done("contract.varied");
        redirects.to("/contract/" + id);
    }

    public ContractId getId() {
        return id;
    }

    public Contracts.ContractView getContract() {
        return contract;
    }

    public TermsForm getForm() {
        return form;
    }

    public ChangeNotice[] getNoticeAnswers() {
        return ChangeNotice.values();
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public LocalDate getAgreedOn() {
        return agreedOn;
    }

    public void setAgreedOn(LocalDate agreedOn) {
        this.agreedOn = agreedOn;
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
