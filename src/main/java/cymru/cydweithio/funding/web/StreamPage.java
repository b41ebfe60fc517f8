package cymru.cydweithio.funding.web;

import cymru.cydweithio.funding.AllocationStatus;
import cymru.cydweithio.funding.Allocations;
import cymru.cydweithio.funding.FundedPosts;
import cymru.cydweithio.funding.FundingChoices;
import cymru.cydweithio.funding.FundingConditions;
import cymru.cydweithio.funding.FundingStreams;
import cymru.cydweithio.funding.PaymentId;
import cymru.cydweithio.funding.Payments;
import cymru.cydweithio.funding.StreamId;
import cymru.cydweithio.funding.StreamRegister;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.web.LazyTable;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.service.CommissioningChoices;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/**
 * One funding stream: what it brings, what the funder asks for, what is set aside, claimed and paid, and what may be
 * done to all that.
 */
@Named
@ViewScoped
public class StreamPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private FundingStreams streams;

    @Inject
    private StreamRegister register;

    @Inject
    private FundedPosts posts;

    @Inject
    private FundingConditions conditions;

    @Inject
    private Allocations allocations;

    @Inject
    private Payments payments;

    @Inject
    private FundingChoices fields;

    @Inject
    private CommissioningChoices choices;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    private Clock clock;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private StreamId id;
    private FundingStreams.StreamView stream;
    private List<Allocations.YearPlan> plans;
    private Payments.StreamMoney money;
    private FundingChoices.OfStream offered;
    private List<CommissioningChoices.Choice> organisations;
    private List<CommissioningChoices.Choice> allAreas;
    private final YearForm year = new YearForm();
    private final PostForm post = new PostForm();
    private final ConditionForm condition = new ConditionForm();
    private final AllocationForm plan = new AllocationForm();
    private final AllocationForm change = new AllocationForm();
    private final AllocationForm risk = new AllocationForm();
    private final AllocationForm claim = new AllocationForm();
    private final PaymentForm payment = new PaymentForm();
    private final ConditionResultForm result = new ConditionResultForm();
    private final ClaimWithdrawalForm wrongClaim = new ClaimWithdrawalForm();
    private final PostFundingForm takenOver = new PostFundingForm();
    private final PostFundingForm released = new PostFundingForm();
    private LazyTable<Payments.PaymentRow> postPayments;
    private String asked;
    private Payments.PaymentRow wrong;
    private String because;
    private String withdrawBecause;
    private String restoreBecause;
    private String yearAsked;
    private FundingStreams.YearDetails changing;
    private String allocationAsked;
    private Allocations.AllocationRow changed;

    public void open() {
        id = StreamId.parse(path);
        stream = streams.view(id);
        plans = allocations.ofStream(id);
        money = payments.ofStream(id);
        postPayments = new LazyTable<Payments.PaymentRow>(slice -> payments.forPosts(id, slice)).open();
        if (asked != null && stream.mayEdit()) {
            wrong = payments.forPost(id, PaymentId.parse(asked));
        }
        if (stream.mayEdit()) {
            openAsked();
            offered = fields.ofStream(id);
            organisations = choices.organisations();
            allAreas = choices.areas();
            LocalDate today = LocalDate.now(clock);
            post.setOrganisationId(stream.holderId());
            post.setStartsOn(stream.details().startsOn());
            risk.setApprovedOn(today);
            claim.setClaimedOn(today);
            payment.setPaidOn(today);
        }
    }

    /** The year or the allocation of the address, with what stands there. */
    private void openAsked() {
        if (yearAsked != null) {
            changing = stream.years().stream()
                    .filter(one -> String.valueOf(one.year().start()).equals(yearAsked))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            year.open(changing);
        }
        if (allocationAsked != null) {
            changed = rows().filter(one -> one.id().toString().equals(allocationAsked))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            change.setId(changed.id());
            change.setAmount(changed.amount());
        }
    }

    public void setYear() {
        register.setYear(id, stream.version(), year.details());
        done("funding.year.done");
    }

    public void withdraw() {
        register.withdraw(id, stream.version(), withdrawBecause);
        done("platform.withdrawn.done");
    }

    public void restore() {
        register.restore(id, stream.version(), restoreBecause);
        done("platform.restored.done");
    }

    /** A payment for a post that is to be void. */
    public void voidPayment() {
        payments.voidForPost(id, new PaymentId(wrong.id()), because);
        done("funding.payment.void.done");
    }

    public void cover() {
        String[] ticked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault("area", new String[0]);
        register.setAreas(
                id,
                stream.version(),
                Arrays.stream(ticked).map(Ids::parse).flatMap(Optional::stream).collect(Collectors.toSet()));
        done("funding.areas.done");
    }

    public void addPost() {
        posts.addPost(id, stream.version(), post.details());
        done("funding.post.added");
    }

    public void fundPost() {
        posts.fundPost(id, stream.version(), takenOver.post());
        done("funding.post.taken");
    }

    public void withdrawPostFunding() {
        posts.withdrawPostFunding(id, stream.version(), released.post());
        done("funding.post.released");
    }

    public void addCondition() {
        conditions.add(id, stream.version(), condition.details());
        done("funding.condition.added");
    }

    public void meet() {
        conditions.meet(id, stream.version(), result.condition(), result.getNote());
        done("funding.condition.met");
    }

    public void breach() {
        UUID action = conditions.breach(id, stream.version(), result.condition(), result.getNote());
        done(action == null ? "funding.condition.breached" : "funding.condition.breachedAction");
    }

    public void plan() {
        allocations.plan(id, stream.version(), plan.financialYear(), plan.chosen(), plan.getAmount());
        done("funding.allocation.planned");
    }

    public void change() {
        allocations.change(id, stream.version(), change.allocation(), change.getAmount());
        done("funding.allocation.changed");
    }

    public void commitAtRisk() {
        allocations.commitAtRisk(id, stream.version(), risk.allocation(), risk.getApprovedBy(), risk.getApprovedOn());
        done("funding.allocation.atRisk");
    }

    public void confirm() {
        allocations.confirm(id, stream.version(), change.allocation());
        done("funding.allocation.confirmed");
    }

    public void revertToIndicative() {
        allocations.revertToIndicative(id, stream.version(), change.allocation());
        done("funding.allocation.takenBack");
    }

    public void withdrawAllocation() {
        allocations.withdrawAllocation(id, stream.version(), change.allocation());
        done("funding.allocation.dropped");
    }

    public void claim() {
        allocations.claim(
                id, stream.version(), claim.allocation(), claim.getClaimedOn(), claim.getAmount(), claim.getNote());
        done("funding.claim.made");
    }

    public void withdrawClaim() {
        allocations.withdrawClaim(id, stream.version(), wrongClaim.claim());
        done("funding.claim.withdrawn");
    }

    public void payPost() {
        payments.payPost(id, payment.post(), payment.details());
        done("funding.payment.entered");
    }

    private void done(String key) {
        notices.done(key);
        redirects.to("/stream/" + id);
    }

    /** Whether it is for an area already. */
    public boolean covers(UUID area) {
        return stream.areas().stream().anyMatch(one -> one.id().equals(area));
    }

    /** The financial years in which it pays. */
    public List<FinancialYear> getYears() {
        return FinancialYear.within(
                stream.details().startsOn(), stream.details().endsOn());
    }

    /** The years that have no figures yet. */
    public List<FinancialYear> getNewYears() {
        return getYears().stream()
                .filter(one -> stream.years().stream()
                        .noneMatch(details -> details.year().equals(one)))
                .toList();
    }

    /** The year whose figures are to be changed; null where none is asked for. */
    public FundingStreams.YearDetails getChanging() {
        return changing;
    }

    /** The allocation that is to be changed; null where none is asked for. */
    public Allocations.AllocationRow getChanged() {
        return changed;
    }

    public String getYearAsked() {
        return yearAsked;
    }

    public void setYearAsked(String yearAsked) {
        this.yearAsked = yearAsked;
    }

    public String getAllocationAsked() {
        return allocationAsked;
    }

    public void setAllocationAsked(String allocationAsked) {
        this.allocationAsked = allocationAsked;
    }

    public List<FundingStreams.ConditionRow> getOpenConditions() {
        return stream.conditions().stream()
                .filter(one -> one.state() == cymru.cydweithio.funding.ConditionState.OPEN)
                .toList();
    }

    public List<Allocations.AllocationRow> getAllocations() {
        return rows().toList();
    }

    /** Those that somebody may still stand behind: indicative ones. */
    public List<Allocations.AllocationRow> getIndicative() {
        return rows().filter(one -> one.standing() == AllocationStatus.INDICATIVE)
                .toList();
    }

    public List<Allocations.AllocationRow> getConfirmed() {
        return rows().filter(one -> one.standing() == AllocationStatus.CONFIRMED)
                .toList();
    }

    public List<Allocations.ClaimRow> getClaims() {
        return rows().flatMap(one -> one.claims().stream()).toList();
    }

    private Stream<Allocations.AllocationRow> rows() {
        return plans.stream().flatMap(one -> one.allocations().stream());
    }

    public boolean isContract(UUID subject) {
        return money.contracts().contains(subject);
    }

    public StreamId getId() {
        return id;
    }

    public FundingStreams.StreamView getStream() {
        return stream;
    }

    public List<Allocations.YearPlan> getPlans() {
        return plans;
    }

    public Payments.StreamMoney getMoney() {
        return money;
    }

    public FundingChoices.OfStream getOffered() {
        return offered;
    }

    public List<CommissioningChoices.Choice> getOrganisations() {
        return organisations;
    }

    public List<CommissioningChoices.Choice> getAllAreas() {
        return allAreas;
    }

    public YearForm getYear() {
        return year;
    }

    public PostForm getPost() {
        return post;
    }

    public ConditionForm getCondition() {
        return condition;
    }

    public AllocationForm getPlan() {
        return plan;
    }

    public AllocationForm getChange() {
        return change;
    }

    public AllocationForm getRisk() {
        return risk;
    }

    public AllocationForm getClaim() {
        return claim;
    }

    public PaymentForm getPayment() {
        return payment;
    }

    public ConditionResultForm getResult() {
        return result;
    }

    public ClaimWithdrawalForm getWrongClaim() {
        return wrongClaim;
    }

    public PostFundingForm getTakenOver() {
        return takenOver;
    }

    public PostFundingForm getReleased() {
        return released;
    }

    public LazyTable<Payments.PaymentRow> getPostPayments() {
        return postPayments;
    }

    /** The payment of the address that may be made void; null where none is asked for. */
    public Payments.PaymentRow getWrong() {
        return wrong;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
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
