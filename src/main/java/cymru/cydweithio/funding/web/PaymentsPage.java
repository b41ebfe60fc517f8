package cymru.cydweithio.funding.web;

import cymru.cydweithio.funding.FundedContractId;
import cymru.cydweithio.funding.Payments;
import cymru.cydweithio.platform.web.LazyTable;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** The money of a contract: what is committed, paid and expected, and the payments of the ledger. */
@Named
@ViewScoped
public class PaymentsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Payments payments;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    private Clock clock;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private UUID id;
    private Payments.ContractMoney money;
    private LazyTable<Payments.PaymentRow> table;
    private final PaymentForm payment = new PaymentForm();

    public void open() {
        id = FundedContractId.parse(path).value();
        money = payments.ofContract(new FundedContractId(id));
        table = new LazyTable<Payments.PaymentRow>(slice -> payments.list(new FundedContractId(id), slice)).open();
        payment.setPaidOn(LocalDate.now(clock));
    }

    public void pay() {
        payments.pay(new FundedContractId(id), payment.facts());
        notices.done("funding.payment.entered");
        redirects.to("/payments/" + id);
    }

    public UUID getId() {
        return id;
    }

    public Payments.ContractMoney getMoney() {
        return money;
    }

    public LazyTable<Payments.PaymentRow> getTable() {
        return table;
    }

    public PaymentForm getPayment() {
        return payment;
    }
}
