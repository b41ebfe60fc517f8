package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** Who delivers under a contract, and as what. */
@Entity
@Audited
class ContractProvider {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID contractId;
    private UUID providerId;

    @Enumerated(EnumType.STRING)
    private ProviderRole role;

    protected ContractProvider() {}

    static ContractProvider engage(UUID contractId, UUID providerId, ProviderRole role) {
        if (role == null) {
            throw new RuleViolation("contract.provider.role");
        }
        ContractProvider one = new ContractProvider();
        one.id = Ids.next();
        one.contractId = contractId;
        one.providerId = providerId;
        one.role = role;
        return one;
    }

    UUID providerId() {
        return providerId;
    }

    ProviderRole role() {
        return role;
    }
}
