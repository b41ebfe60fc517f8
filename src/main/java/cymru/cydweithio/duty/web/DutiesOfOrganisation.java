package cymru.cydweithio.duty.web;

import cymru.cydweithio.duty.Duties;
import cymru.cydweithio.platform.web.Panel;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The duties that reach an organisation, on its page. */
@Named
@RequestScoped
@Panel(slot = "organisation", order = 100, view = "duty/organisation")
public class DutiesOfOrganisation implements Panel.Opened {

    private Duties duties;
    private List<Duties.Reaching> reaching;

    protected DutiesOfOrganisation() {}

    @Inject
    DutiesOfOrganisation(Duties duties) {
        this.duties = duties;
    }

    @Override
    public void open(String code) {
        reaching = duties.reaching(code);
    }

    public List<Duties.Reaching> getReaching() {
        return reaching;
    }
}
