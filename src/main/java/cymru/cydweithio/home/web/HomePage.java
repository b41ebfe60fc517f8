package cymru.cydweithio.home.web;

import cymru.cydweithio.action.Actions;
import cymru.cydweithio.duty.Duties;
import cymru.cydweithio.duty.Strength;
import cymru.cydweithio.partnership.Organisations;
import cymru.cydweithio.partnership.Partnerships;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** My work: what a person's roles lead to. */
@Named
@RequestScoped
public class HomePage {

    /** An organisation of the person's with the duties that the law lays on it. */
    public record MyOrganisation(Organisations.OrganisationRow organisation, List<Duties.Reaching> duties) {
    }

    private static final int MOST_SHOWN = 3;

    private Partnerships partnerships;
    private Organisations organisations;
    private Duties duties;
    private List<Partnerships.PartnershipRow> myPartnerships;
    private List<MyOrganisation> myOrganisations;
    private Actions actions;
    private Actions.Mine myActions;

    protected HomePage() {
    }

    @Inject
    HomePage(Partnerships partnerships, Organisations organisations, Duties duties, Actions actions) {
        this.partnerships = partnerships;
        this.organisations = organisations;
        this.duties = duties;
        this.actions = actions;
    }

    public void open() {
        myPartnerships = partnerships.mine();
        myOrganisations = organisations.mine().stream().map(one -> new MyOrganisation(one,
            duties.reaching(one.code()).stream().filter(duty -> duty.strength() == Strength.BOUND).toList())).toList();
    }

    /** For those who may read a log of actions at all. */
    public void openActions() {
        myActions = actions.mine(MOST_SHOWN);
    }

    public Actions.Mine getMyActions() {
        return myActions;
    }

    public List<Partnerships.PartnershipRow> getMyPartnerships() {
        return myPartnerships;
    }

    public List<MyOrganisation> getMyOrganisations() {
        return myOrganisations;
    }
}
