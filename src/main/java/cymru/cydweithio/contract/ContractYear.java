package cymru.cydweithio.contract;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * What the term of a contract, or one of its options, is worth in a financial year. Where the contract ends early
 * within the year, what was agreed stays, and what is due of it stands beside it.
 */
@Entity
@Audited
class ContractYear {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID contractId;
    private UUID optionId;
    private int year;
    private Money amount;
    private Money lastCash;
    private Money lastInKind;

    protected ContractYear() {}

    /** @param optionId null for the term */
    static ContractYear agree(UUID contractId, UUID optionId, FinancialYear year, Money amount) {
        ContractYear one = new ContractYear();
        one.id = Ids.next();
        one.contractId = contractId;
        one.optionId = optionId;
        one.year = year.start();
        one.amount = amount;
        return one;
    }

    void revise(Money value) {
        amount = value;
    }

    /** The contract ends within it: so much of it is due in money, and so much comes in kind. */
    void endsWithin(Money cash, Money inKind) {
        lastCash = cash;
        lastInKind = inKind;
    }

    /** It lasts as agreed. */
    void lastsAsAgreed() {
        lastCash = null;
        lastInKind = null;
    }

    boolean isOf(UUID option) {
        return Objects.equals(optionId, option);
    }

    UUID optionId() {
        return optionId;
    }

    FinancialYear year() {
        return new FinancialYear(year);
    }

    Money amount() {
        return amount;
    }

    /** What is due in money where the contract ends early within the year; null otherwise. */
    Money lastCash() {
        return lastCash;
    }

    Money lastInKind() {
        return lastInKind;
    }
}
