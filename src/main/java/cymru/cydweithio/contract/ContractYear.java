package cymru.cydweithio.contract;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** What a contract is worth in a financial year. */
@Entity
@Audited
class ContractYear {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID contractId;
    private int year;
    private Money amount;

    protected ContractYear() {}

    static ContractYear agree(UUID contractId, FinancialYear year, Money amount) {
        ContractYear one = new ContractYear();
        one.id = Ids.next();
        one.contractId = contractId;
        one.year = year.start();
        one.amount = amount;
        return one;
    }

    void become(Money value) {
        amount = value;
    }

    FinancialYear year() {
        return new FinancialYear(year);
    }

    Money amount() {
        return amount;
    }
}
