package cymru.cydweithio.duty.web;

import cymru.cydweithio.duty.Duties;
import cymru.cydweithio.partnership.Governance;
import cymru.cydweithio.partnership.Organisations;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;

/** One organisation with the duties that bind it. */
@Named
@RequestScoped
public class OrganisationPage {

    private Organisations organisations;
    private Duties duties;
    private Governance governance;
    private Clock clock;
    private String code;
    private Organisations.OrganisationView organisation;
    private List<Duties.Reaching> reaching;
    private List<Governance.LinkRow> below;

    protected OrganisationPage() {}

    @Inject
    OrganisationPage(
            Organisations organisations,
            Duties duties,
            Governance governance,
            Clock clock,
            @Param(pathIndex = 0) String code) {
        this.organisations = organisations;
        this.duties = duties;
        this.governance = governance;
        this.clock = clock;
        this.code = code;
    }

    public void open() {
        organisation = organisations.view(code);
        reaching = duties.reaching(organisation.code());
        LocalDate today = LocalDate.now(clock);
        below = governance.below(organisation.id()).stream()
                .filter(link -> link.until() == null || !link.until().isBefore(today))
                .toList();
    }

    public Organisations.OrganisationView getOrganisation() {
        return organisation;
    }

    public List<Duties.Reaching> getReaching() {
        return reaching;
    }

    public List<Governance.LinkRow> getBelow() {
        return below;
    }
}
