package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/** A change of a contract that was agreed: what it was before, and what it is since. */
@Entity
@Audited
class ContractVariation {
    private static final int LONGEST_BECAUSE = 1000;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID contractId;
    private int number;
    private LocalDate agreedOn;
    private String reason;

    @Enumerated(EnumType.STRING)
    private ChangeNotice notice;

    private LocalDate noticeOn;
    private LocalDate endsBefore;
    private LocalDate endsAfter;
    private Money valueBefore;
    private Money valueAfter;
    /** Null of a variation from before it was recorded. */
    private Money valueBy;

    private String noticeBecause;

    /** Never changes, as the rest of it, so that its history is the row itself. */
    @NotAudited
    @ElementCollection
    @CollectionTable(name = "contract_variation_together", joinColumns = @JoinColumn(name = "variation_id"))
    @Column(name = "earlier_number")
    private Set<Integer> together = new HashSet<>();

    protected ContractVariation() {}

    /**
     * @param that what the answer about a notice is judged by
     * @param today nothing is agreed in the future
     */
    static ContractVariation agree(
            Contract contract,
            int number,
            Variation agreement,
            ChangeNotice.Change change,
            ChangeNotice.Case that,
            LocalDate today) {
        if (agreement.agreedOn() == null) {
            throw new RuleViolation(TermsRule.VARY_DAY);
        }
        if (agreement.agreedOn().isAfter(today)) {
            throw new RuleViolation(TermsRule.VARY_FUTURE);
        }
        if (agreement.notice() == null) {
            throw new RuleViolation(ChangeNoticeRule.REQUIRED);
        }
        if (agreement.because() != null && agreement.because().strip().length() > LONGEST_BECAUSE) {
            throw new RuleViolation(ContractRule.REASON_LONG, LONGEST_BECAUSE);
        }
        agreement.notice().validate(that, agreement.because(), agreement.noticeOn(), agreement.agreedOn());
        ContractVariation variation = new ContractVariation();
        variation.id = Ids.next();
        variation.contractId = contract.id();
        variation.number = number;
        variation.agreedOn = agreement.agreedOn();
        variation.reason = Contract.reason(agreement.reason());
        variation.notice = agreement.notice();
        variation.noticeOn = agreement.noticeOn();
        variation.endsBefore = change.endsBefore();
        variation.endsAfter = change.endsAfter();
        variation.valueBefore = change.valueBefore();
        variation.valueAfter = change.valueAfter();
        variation.valueBy = change.valueBy();
        variation.noticeBecause = agreement.because() == null
                        || agreement.because().isBlank()
                ? null
                : agreement.because().strip();
        variation.together.addAll(agreement.together());
        return variation;
    }

    int number() {
        return number;
    }

    LocalDate agreedOn() {
        return agreedOn;
    }

    String noticeBecause() {
        return noticeBecause;
    }

    Set<Integer> together() {
        return Set.copyOf(together);
    }

    ChangeNotice.Size size() {
        return new ChangeNotice.Size(
                valueBy == null ? valueAfter.minus(valueBefore) : valueBy,
                ChronoUnit.DAYS.between(endsBefore, endsAfter));
    }
}
