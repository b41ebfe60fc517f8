package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** What is recorded of a contract's award: once it is known, and again where it was recorded wrongly. */
@Entity
@Audited
class ContractAward {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID contractId;

    @Enumerated(EnumType.STRING)
    private Regime regime;

    @Enumerated(EnumType.STRING)
    private AwardKind kind;

    private Money estimatedValue;
    private Integer vatPercent;
    private LocalDate furthestOn;
    private LocalDate procurementBegan;

    protected ContractAward() {}

    static ContractAward of(UUID contractId) {
        ContractAward award = new ContractAward();
        award.id = Ids.next();
        award.contractId = contractId;
        return award;
    }

    void record(Award details, boolean lightTouch, LocalDate startsOn, LocalDate today) {
        details.validate(lightTouch, startsOn, today);
        regime = details.regime();
        kind = details.kind();
        estimatedValue = details.estimatedValue();
        vatPercent = details.vatPercent();
        furthestOn = details.furthestOn();
        procurementBegan = details.procurementBegan();
    }

    Award details() {
        return new Award(regime, kind, estimatedValue, vatPercent, furthestOn, procurementBegan);
    }
}
