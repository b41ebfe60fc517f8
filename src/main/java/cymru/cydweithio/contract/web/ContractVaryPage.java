package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.ChangeNotice;
import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.contract.ContractLife;
import cymru.cydweithio.contract.Contracts;
import cymru.cydweithio.contract.PartYear;
import cymru.cydweithio.contract.Variation;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.service.CommissioningChoices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
        form = new TermsForm(contract, years(), choices.organisations());
        lastDay = contract.lastDay();
    }

    /** The years of the part that ends last, and of the options behind it, reach further than they do now. */
    private List<PartYear> years() {
        Map<Integer, FinancialYear> last = new TreeMap<>();
        contract.money()
                .columns()
                .forEach(column -> last.merge(
                        column.when().option(),
                        column.when().year(),
                        (one, other) -> one.compareTo(other) > 0 ? one : other));
        int moves = contract.money().columns().stream()
                .filter(column -> !column.open())
                .mapToInt(column -> column.when().option())
                .max()
                .orElse(0);
        Set<PartYear> years = new TreeSet<>();
        contract.money().columns().forEach(column -> years.add(column.when()));
        last.forEach((option, year) -> {
            if (option >= moves) {
                years.addAll(PartYear.of(
                        option, new Period(year.firstDay(), year.lastDay().plusYears(YEARS_BEYOND))));
            }
        });
        return List.copyOf(years);
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
