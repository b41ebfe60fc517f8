package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** A change of a contract that was agreed: what it was before, and what it is since. */
@Entity
@Audited
class ContractVariation {
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

    protected ContractVariation() {}

    /** @param today nothing is agreed in the future */
    static ContractVariation agree(
            Contract contract, int number, Variation agreement, ChangeNotice.Change change, LocalDate today) {
        if (agreement.agreedOn() == null) {
            throw new RuleViolation("contract.vary.day");
        }
        if (agreement.agreedOn().isAfter(today)) {
            throw new RuleViolation("contract.vary.future");
        }
        if (agreement.notice() == null) {
            throw new RuleViolation("contract.notice.required");
        }
        agreement.notice().judge(contract.lightTouch(), change, agreement.noticeOn(), agreement.agreedOn());
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
        return variation;
    }
}
