package cymru.cydweithio.duty.web;

import cymru.cydweithio.duty.Duties;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** One duty and whom it reaches. */
@Named
@RequestScoped
public class DutyPage {

    private Duties duties;
    private String code;
    private Duties.DutyView duty;
    private List<Duties.BindingRow> bindings;

    protected DutyPage() {}

    @Inject
    DutyPage(Duties duties, @Param(pathIndex = 0) String code) {
        this.duties = duties;
        this.code = code;
    }

    public void open() {
        duty = duties.view(code);
        bindings = duties.bindings(duty.code());
    }

    public Duties.DutyView getDuty() {
        return duty;
    }

    public List<Duties.BindingRow> getBindings() {
        return bindings;
    }
}
