package cymru.cydweithio.duty.web;

import cymru.cydweithio.duty.Duties;
import cymru.cydweithio.partnership.Organisations;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** One organisation with the duties that reach it. */
@Named
@RequestScoped
public class OrganisationPage {

    private Organisations organisations;
    private Duties duties;
    private String code;
    private Organisations.OrganisationView organisation;
    private List<Duties.Reaching> reaching;

    protected OrganisationPage() {
    }

    @Inject
    OrganisationPage(Organisations organisations, Duties duties, @Param(pathIndex = 0) String code) {
        this.organisations = organisations;
        this.duties = duties;
        this.code = code;
    }

    public void open() {
        organisation = organisations.view(code);
        reaching = duties.reaching(organisation.code());
    }

    public Organisations.OrganisationView getOrganisation() {
        return organisation;
    }

    public List<Duties.Reaching> getReaching() {
        return reaching;
    }
}
