package cymru.cydweithio.contract;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** What a commissioner brings to the term of a contract, or to one of its options, in a financial year. */
@Entity
@Audited
class ContractContribution {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID contractId;
    private UUID optionId;
    private UUID organisationId;
    private int year;

    @Enumerated(EnumType.STRING)
    private ContributionKind kind;

    private Money amount;

    protected ContractContribution() {}

    /** @param optionId null where it is for the term */
    static ContractContribution agree(UUID contractId, UUID optionId, Terms.Contribution terms) {
        ContractContribution one = new ContractContribution();
        one.id = Ids.next();
        one.contractId = contractId;
        one.optionId = optionId;
        one.organisationId = terms.organisationId();
        one.year = terms.year().start();
        one.kind = terms.kind();
        one.amount = terms.amount();
        return one;
    }

    void revise(Money value) {
        amount = value;
    }

    UUID optionId() {
        return optionId;
    }

    /** @param option which option it is for, or 0 */
    Terms.Contribution terms(int option) {
        return new Terms.Contribution(organisationId, new PartYear(option, new FinancialYear(year)), kind, amount);
    }

    /** Who, when and how: what one row stands for. */
    static List<Object> key(Terms.Contribution terms) {
        return List.of(terms.organisationId(), terms.when(), terms.kind());
    }
}
