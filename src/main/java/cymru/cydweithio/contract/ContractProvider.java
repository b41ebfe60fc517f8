package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** Who delivers under a contract, as what and when. A row whose provider left stays, with its last day. */
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

    private LocalDate fromOn;
    private LocalDate untilOn;

    protected ContractProvider() {}

    /** @param from first day on which it delivers; null for that of the contract */
    static ContractProvider assign(UUID contractId, UUID providerId, ProviderRole role, LocalDate from) {
        if (role == null) {
            throw new RuleViolation(ProviderRule.ROLE);
        }
        ContractProvider one = new ContractProvider();
        one.id = Ids.next();
        one.contractId = contractId;
        one.providerId = providerId;
        one.role = role;
        one.fromOn = from;
        return one;
    }

    /** It delivers on that day for the last time. */
    void leave(LocalDate lastDay) {
        if (fromOn != null && lastDay.isBefore(fromOn)) {
            throw new RuleViolation(TermsRule.REPLACE_BEFORE, fromOn);
        }
        untilOn = lastDay;
    }

    /** The provider turned out to be another that is in the register already. */
    void moveToProvider(UUID provider) {
        providerId = provider;
    }

    /** Another row of the same body, for days that this one has too, is one with it: the one that leads is kept. */
    boolean sameDaysAs(ContractProvider other) {
        return (untilOn == null || other.fromOn == null || !untilOn.isBefore(other.fromOn))
                && (other.untilOn == null || fromOn == null || !other.untilOn.isBefore(fromOn));
    }

    void changeRole(ProviderRole stronger) {
        role = stronger;
    }

    /** Whether it goes on to deliver. */
    boolean stays() {
        return untilOn == null;
    }

    /** Null for the first day of the contract. */
    LocalDate fromOn() {
        return fromOn;
    }

    UUID contractId() {
        return contractId;
    }

    UUID providerId() {
        return providerId;
    }

    ProviderRole role() {
        return role;
    }
}
