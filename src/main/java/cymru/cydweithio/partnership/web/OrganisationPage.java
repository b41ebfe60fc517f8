package cymru.cydweithio.partnership.web;

import cymru.cydweithio.partnership.Governance;
import cymru.cydweithio.partnership.Organisations;
import cymru.cydweithio.partnership.PublicOrganisationId;
import cymru.cydweithio.platform.web.Panels;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;

/** One organisation, and who answers to it; what others know of it stands in their panels. */
@Named
@RequestScoped
public class OrganisationPage {

    private Organisations organisations;
    private Panels panels;
    private Governance governance;
    private Clock clock;
    private String code;
    private Organisations.OrganisationView organisation;
    private List<Governance.LinkRow> below;

    protected OrganisationPage() {}

    @Inject
    OrganisationPage(
            Organisations organisations,
            Panels panels,
            Governance governance,
            Clock clock,
            @Param(pathIndex = 0) String code) {
        this.organisations = organisations;
        this.panels = panels;
        this.governance = governance;
        this.clock = clock;
        this.code = code;
    }

    public void open() {
        organisation = organisations.view(code);
        panels.open("organisation", organisation.code());
        LocalDate today = LocalDate.now(clock);
        below = governance.belowOrganisation(new PublicOrganisationId(organisation.id())).stream()
                .filter(link -> link.until() == null || !link.until().isBefore(today))
                .toList();
    }

    public Organisations.OrganisationView getOrganisation() {
        return organisation;
    }

    public List<Governance.LinkRow> getBelow() {
        return below;
    }
}
