package cymru.cydweithio.funding.web;

import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.funding.PaymentId;
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
    private String asked;
    private Payments.PaymentRow wrong;
    private String because;

    public void open() {
        id = ContractId.parse(path).value();
        money = payments.ofContract(new ContractId(id));
        table = new LazyTable<Payments.PaymentRow>(slice -> payments.list(new ContractId(id), slice)).open();
        payment.setPaidOn(LocalDate.now(clock));
        if (asked != null && money.mayPay()) {
            wrong = payments.underContract(new ContractId(id), PaymentId.parse(asked));
        }
    }

    /** A payment that is to be void. */
    public void voidPayment() {
        payments.voidUnderContract(new ContractId(id), new PaymentId(wrong.id()), because);
        notices.done("funding.payment.void.done");
        redirects.to("/payments/" + id);
    }

    public void pay() {
        payments.pay(new ContractId(id), payment.details());
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

    /** The payment of the address that may be made void; null where none is asked for. */
    public Payments.PaymentRow getWrong() {
        return wrong;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }
}
