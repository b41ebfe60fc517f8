package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.Award;
import cymru.cydweithio.contract.AwardKind;
import cymru.cydweithio.contract.ContractAwards;
import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.contract.ContractRecord;
import cymru.cydweithio.contract.ContractView;
import cymru.cydweithio.contract.Regime;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.omnifaces.cdi.Param;

/** What a contract was when it was awarded, taken down or corrected. */
@Named
@ViewScoped
public class ContractAwardPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ContractRecord contracts;

    @Inject
    private ContractAwards awards;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private ContractId id;
    private ContractView contract;
    private Regime regime;
    private AwardKind kind;
    private Money estimatedValue;
    private Integer vatPercent;
    private LocalDate furthestOn;
    private LocalDate procurementBegan;

    public void open() {
        id = ContractId.parse(path);
        contract = contracts.view(id);
        if (!contract.mayEdit()) {
            throw new NotFound();
        }
        Award award = awards.suggest(id);
        regime = award.regime();
        kind = award.kind();
        estimatedValue = award.estimatedValue();
        vatPercent = award.vatPercent();
        furthestOn = award.furthestOn();
        procurementBegan = award.procurementBegan();
    }

    public void save() {
        awards.record(
                id,
                contract.version(),
                new Award(regime, kind, estimatedValue, vatPercent, furthestOn, procurementBegan));
        notices.done("contract.award.saved");
        redirects.to("/contract/" + id);
    }

    public ContractId getId() {
        return id;
    }

    public ContractView getContract() {
        return contract;
    }

    public Regime[] getRegimes() {
        return Regime.values();
    }

    public AwardKind[] getKinds() {
        return AwardKind.values();
    }

    public Regime getRegime() {
        return regime;
    }

    public void setRegime(Regime regime) {
        this.regime = regime;
    }

    public AwardKind getKind() {
        return kind;
    }

    public void setKind(AwardKind kind) {
        this.kind = kind;
    }

    public Money getEstimatedValue() {
        return estimatedValue;
    }

    public void setEstimatedValue(Money estimatedValue) {
        this.estimatedValue = estimatedValue;
    }

    public Integer getVatPercent() {
        return vatPercent;
    }

    public void setVatPercent(Integer vatPercent) {
        this.vatPercent = vatPercent;
    }

    public LocalDate getFurthestOn() {
        return furthestOn;
    }

    public void setFurthestOn(LocalDate furthestOn) {
        this.furthestOn = furthestOn;
    }

    public LocalDate getProcurementBegan() {
        return procurementBegan;
    }

    public void setProcurementBegan(LocalDate procurementBegan) {
        this.procurementBegan = procurementBegan;
    }
}
