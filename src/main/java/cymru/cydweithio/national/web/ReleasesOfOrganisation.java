package cymru.cydweithio.national.web;

import cymru.cydweithio.platform.web.Panel;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Scope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** The way from an organisation to the figures that it releases, for who may release them. */
@Named
@RequestScoped
@Panel(slot = "organisation", order = 300, view = "national/organisation")
public class ReleasesOfOrganisation {

    private CurrentActor current;

    protected ReleasesOfOrganisation() {}

    @Inject
    ReleasesOfOrganisation(CurrentActor current) {
        this.current = current;
    }

    public boolean shownFor(UUID organisation) {
        return current.get().may(Permission.RELEASE_FIGURES, Scope.organisation(organisation));
    }
}
