package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.ChangeNotice;
import cymru.cydweithio.contract.ContractAwards;
import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.contract.ContractLifecycle;
import cymru.cydweithio.contract.ContractRecord;
import cymru.cydweithio.contract.ContractView;
import cymru.cydweithio.contract.PartYear;
import cymru.cydweithio.contract.Variation;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.service.CommissioningChoices;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    private ContractRecord contracts;

    @Inject
    private ContractLifecycle life;

    @Inject
    private ContractAwards awards;

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
    private ContractView contract;
    private TermsForm form;
    private LocalDate lastDay;
    private LocalDate agreedOn;
    private String reason;
    private ChangeNotice notice;
    private LocalDate noticeOn;
    private String because;
    private Set<Integer> together = Set.of();
    private ContractAwards.AwardView award;
    private ContractAwards.Advice advice;

    public void open() {
        id = ContractId.parse(path);
        contract = contracts.view(id);
        if (!contract.mayEdit() || !contract.state().running()) {
            throw new NotFound();
        }
        form = new TermsForm(contract, years(), choices.organisations());
        lastDay = contract.lastDay();
        award = awards.of(id);
    }

    /** Shows what the law asks of the change as it is written, and stores nothing. */
    public void weigh() {
        together = ticked();
        advice = awards.advise(id, lastDay, form.terms(), together);
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
        together = ticked();
        // what was worked out before may be of another change by now
        advice = null;
        life.vary(
                id,
                contract.version(),
                new Variation(agreedOn, reason, notice, noticeOn, because, together),
                lastDay,
                form.terms());
        notices.done("contract.varied");
        redirects.to("/contract/" + id);
    }

    private Set<Integer> ticked() {
        String[] ticked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault("together", new String[0]);
        return award.made().stream()
                .map(ContractAwards.Made::number)
                .filter(number -> Arrays.asList(ticked).contains(Integer.toString(number)))
                .collect(Collectors.toSet());
    }

    /** Whether an earlier change is counted together with this one. */
    public boolean counts(int number) {
        return together.contains(number);
    }

    public ContractAwards.AwardView getAward() {
        return award;
    }

    /** Null until it is asked for. */
    public ContractAwards.Advice getAdvice() {
        return advice;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }

    public ContractId getId() {
        return id;
    }

    public ContractView getContract() {
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
