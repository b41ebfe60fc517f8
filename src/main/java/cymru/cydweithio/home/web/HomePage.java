package cymru.cydweithio.home.web;

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

    private Partnerships partnerships;
    private Organisations organisations;
    private Duties duties;
    private List<Partnerships.PartnershipRow> myPartnerships;
    private List<MyOrganisation> myOrganisations;

    protected HomePage() {
    }

    @Inject
    HomePage(Partnerships partnerships, Organisations organisations, Duties duties) {
        this.partnerships = partnerships;
        this.organisations = organisations;
        this.duties = duties;
    }

    public void open() {
        myPartnerships = partnerships.mine();
        myOrganisations = organisations.mine().stream().map(one -> new MyOrganisation(one,
            duties.reaching(one.code()).stream().filter(duty -> duty.strength() == Strength.BOUND).toList())).toList();
    }

    public List<Partnerships.PartnershipRow> getMyPartnerships() {
        return myPartnerships;
    }

    public List<MyOrganisation> getMyOrganisations() {
        return myOrganisations;
    }
}
