package cymru.cydweithio.contract;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.Restoration;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Withdrawal;
import cymru.cydweithio.platform.Wording;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.envers.Audited;

/**
 * An agreement with providers to deliver a service. Planned by the commissioner that leads, started when its money is
 * agreed, extended by its options in their order, varied for a reason, then ended on its last day or terminated before
 * it. Where that is to be on a day ahead it is under notice until then, and the notice may be withdrawn. Values,
 * contributions, options, providers and variations are rows of their own.
 */
@Entity
@Audited
class Contract {
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_REFERENCE = 30;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_YEARS = 30;
    private static final LocalDate EARLIEST = new FinancialYear(1998).firstDay();
    private static final LocalDate LATEST = new FinancialYear(2060).firstDay();
    private static final int MOST_NOTICE = 36;
    private static final int MOST_PROCUREMENT = 60;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID serviceId;
    private UUID leadId;
    private UUID signatoryId;
    private String reference;
    private String titleEn;
    private String titleCy;
    private boolean lightTouch;
    private int noticeMonths;
    private int procurementMonths;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private LocalDate lastOn;

    @Enumerated(EnumType.STRING)
    private ContractState state;

    private LocalDate endedOn;
    private String endedBecause;
    private LocalDate noticeGivenOn;
    private LocalDate noticeEndsOn;
    private String noticeBecause;

    @Embedded
    private Withdrawal withdrawal;

    @Embedded
    private Restoration restoration;

    private UUID importId;

    protected Contract() {}

    static Contract plan(UUID leadId, ContractDetails details) {
        Contract contract = new Contract();
        contract.id = Ids.next();
        contract.leadId = leadId;
        contract.state = ContractState.PLANNED;
        contract.describe(details);
        contract.lastOn = contract.endsOn;
        return contract;
    }

    /** Takes over what the plan now says. */
    void describe(ContractDetails details) {
        state.mustBePlanned();
        if (details.serviceId() == null) {
            throw new RuleViolation(ContractRule.SERVICE_REQUIRED);
        }
        if (details.signatoryId() == null) {
            throw new RuleViolation(ContractRule.SIGNATORY_REQUIRED);
        }
        if (details.reference() == null || details.reference().isBlank()) {
            throw new RuleViolation(ContractRule.REFERENCE_REQUIRED);
        }
        if (details.reference().strip().length() > LONGEST_REFERENCE) {
            throw new RuleViolation(ContractRule.REFERENCE_LONG, LONGEST_REFERENCE);
        }
        if (Stream.of(details.title().en(), details.title().cy())
                .anyMatch(title -> title != null && title.length() > LONGEST_TITLE)) {
            throw new RuleViolation(ContractRule.TITLE_LONG, LONGEST_TITLE);
        }
        if (details.startsOn() == null) {
            throw new RuleViolation(TermsRule.STARTS_REQUIRED);
        }
        if (details.endsOn() == null) {
            throw new RuleViolation(TermsRule.ENDS_REQUIRED);
        }
        if (details.endsOn().isBefore(details.startsOn())) {
            throw new RuleViolation(TermsRule.ENDS_BEFORE_START, details.startsOn());
        }
        refuseUnlessLikely(details.startsOn(), details.endsOn());
        if (details.noticeMonths() < 0 || details.noticeMonths() > MOST_NOTICE) {
            throw new RuleViolation(ChangeNoticeRule.RANGE, MOST_NOTICE);
        }
        if (details.procurementMonths() < 0 || details.procurementMonths() > MOST_PROCUREMENT) {
            throw new RuleViolation(ContractRule.PROCUREMENT_RANGE, MOST_PROCUREMENT);
        }
        serviceId = details.serviceId();
        signatoryId = details.signatoryId();
        reference = details.reference().strip();
        titleEn = details.title().en();
        titleCy = details.title().cy();
        lightTouch = details.lightTouch();
        noticeMonths = details.noticeMonths();
        procurementMonths = details.procurementMonths();
        startsOn = details.startsOn();
        endsOn = details.endsOn();
    }

    /** What stands in the way of its start: nobody leads its delivery, or the money of its term is not agreed. */
    List<RuleViolation> starting(Terms terms, boolean delivered) {
        List<RuleViolation> faults = new ArrayList<>();
        if (!delivered) {
            faults.add(new RuleViolation(ProviderRule.NONE));
        }
        faults.addAll(terms.missing(years()));
        return faults;
    }

    /** Everybody is bound from here on. */
    void start(Terms terms, boolean delivered) {
        ContractState next = state.started();
        starting(terms, delivered).stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
        state = next;
    }

    /** Its last day as its options and its closing make it. */
    void lastsUntil(LocalDate day) {
        lastOn = day;
    }

    /**
     * Takes an option: its years have money, and it is decided before the contract is over.
     *
     * @param years those of the option
     * @param that what the answer about a notice is judged by
     */
    void extend(
            ContractOption option,
            List<PartYear> years,
            LocalDate lastDay,
            Terms terms,
            TakenOption taken,
            ChangeNotice.Case that,
            LocalDate today) {
        ContractState next = state.extended();
        refuseUnderNotice();
        taken.validate(that, lastDay, today);
        terms.mustCover(years);
        option.take(taken);
        state = next;
    }

    /** The last day without options moves. */
    void moveEnd(LocalDate to) {
        state.mustRun();
        refuseUnderNotice();
        if (to.isBefore(startsOn)) {
            throw new RuleViolation(TermsRule.ENDS_BEFORE_START, startsOn);
        }
        refuseUnlessLikely(startsOn, to);
        endsOn = to;
    }

    /** Whatever ends with the contract, its options too: what lies further is a slip of the keyboard. */
    static void refuseUnlessLikely(LocalDate from, LocalDate to) {
        if (to.isAfter(from.plusYears(LONGEST_YEARS)) || from.isBefore(EARLIEST) || from.isAfter(LATEST)) {
            throw new RuleViolation(TermsRule.ENDS_UNLIKELY, LONGEST_YEARS);
        }
    }

    /** Its last day has come. */
    void end(LocalDate lastDay, LocalDate today) {
        ContractState next = state.ended();
        if (!today.isAfter(lastDay)) {
            throw new RuleViolation(ContractRule.END_EARLY, lastDay);
        }
        state = underNotice() ? state.terminated() : next;
        endedOn = lastDay;
        endedBecause = noticeBecause;
    }

    /** It ends before its last day: at once, or, where that day lies ahead, by notice that is given now. */
    void terminate(LocalDate on, String because, LocalDate lastDay, LocalDate today) {
        ContractState next = state.terminated();
        if (on == null) {
            throw new RuleViolation(ContractRule.TERMINATE_DAY);
        }
        if (on.isBefore(startsOn) || on.isAfter(lastDay)) {
            throw new RuleViolation(ContractRule.TERMINATE_OUTSIDE, startsOn, lastDay);
        }
        if (on.isAfter(today)) {
            refuseUnderNotice();
            noticeBecause = reason(because);
            noticeGivenOn = today;
            noticeEndsOn = on;
            return;
        }
        endedBecause = reason(because);
        state = next;
        endedOn = on;
    }

    /** It goes on as if no notice had been given; not once its last day by the notice is over. */
    void withdrawNotice(LocalDate today) {
        state.mustRun();
        if (!underNotice()) {
            throw new RuleViolation(ContractRule.UNDER_NOTICE_NONE);
        }
        if (today.isAfter(noticeEndsOn)) {
            throw new RuleViolation(ContractRule.UNDER_NOTICE_OVER, noticeEndsOn);
        }
        noticeGivenOn = null;
        noticeEndsOn = null;
        noticeBecause = null;
    }

    /** What changes its last day waits until the notice is withdrawn. */
    void refuseUnderNotice() {
        if (underNotice()) {
            throw new RuleViolation(ContractRule.UNDER_NOTICE_GIVEN, noticeEndsOn);
        }
    }

    /** Whether it was told to end before its last day. */
    boolean underNotice() {
        return noticeEndsOn != null;
    }

    /** It came by an import, which can be taken back. */
    void importedBy(UUID brought) {
        importId = brought;
    }

    /** It was entered wrongly, and nobody is bound by it yet. */
    void withdraw(LocalDate today, String by, String because) {
        ContractState next = state.withdrawn();
        withdrawal = Withdrawal.of(withdrawal, today, by, because);
        state = next;
    }

    Withdrawal withdrawal() {
        return withdrawal;
    }

    /** It had been withdrawn by mistake: it is a plan again. */
    void restore(LocalDate today, String by, String because) {
        ContractState next = state.restored();
        restoration = Restoration.of(withdrawal, today, by, because);
        withdrawal = null;
        state = next;
    }

    Restoration restoration() {
        return restoration;
    }

    static String reason(String because) {
        if (because == null || because.isBlank()) {
            throw new RuleViolation(ContractRule.REASON_REQUIRED);
        }
        if (because.strip().length() > LONGEST_TEXT) {
            throw new RuleViolation(ContractRule.REASON_LONG, LONGEST_TEXT);
        }
        return because.strip();
    }

    /** The financial years that the term touches, without options. */
    List<PartYear> years() {
        return PartYear.of(0, period());
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID leadId() {
        return leadId;
    }

    ContractState state() {
        return state;
    }

    boolean lightTouch() {
        return lightTouch;
    }

    int noticeMonths() {
        return noticeMonths;
    }

    int procurementMonths() {
        return procurementMonths;
    }

    Period period() {
        return new Period(startsOn, endsOn);
    }

    String endedBecause() {
        return endedBecause;
    }

    LocalDate noticeGivenOn() {
        return noticeGivenOn;
    }

    LocalDate noticeEndsOn() {
        return noticeEndsOn;
    }

    String noticeBecause() {
        return noticeBecause;
    }

    /** Null while it was not closed. */
    LocalDate endedOn() {
        return endedOn;
    }

    ContractDetails details() {
        return new ContractDetails(
                serviceId,
                signatoryId,
                reference,
                new Wording(titleEn, titleCy),
                lightTouch,
                noticeMonths,
                procurementMonths,
                startsOn,
                endsOn);
    }
}
