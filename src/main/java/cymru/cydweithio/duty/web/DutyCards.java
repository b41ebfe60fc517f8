package cymru.cydweithio.duty.web;

import cymru.cydweithio.duty.Duties;
import cymru.cydweithio.duty.Strength;
import cymru.cydweithio.partnership.Organisations;
import cymru.cydweithio.platform.web.Panel;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** A person's organisations, on My work, each with the duties that the law lays on it. */
@Named
@RequestScoped
@Panel(slot = "home", order = 300, view = "duty/home")
public class DutyCards implements Panel.Opened {

    /** An organisation of the person's with the duties that bind it. */
    public record MyOrganisation(Organisations.OrganisationRow organisation, List<Duties.Reaching> duties) {}

    private Organisations mine;
    private Duties duties;
    private List<MyOrganisation> organisations;

    protected DutyCards() {}

    @Inject
    DutyCards(Organisations mine, Duties duties) {
        this.mine = mine;
        this.duties = duties;
    }

    @Override
    public void open(String subject) {
        organisations = mine.mine().stream()
                .map(one -> new MyOrganisation(
                        one,
                        duties.reaching(one.code()).stream()
                                .filter(duty -> duty.strength() == Strength.BOUND)
                                .toList()))
                .toList();
    }

    public List<MyOrganisation> getOrganisations() {
        return organisations;
    }
}
