package cymru.cydweithio.home.web;

import cymru.cydweithio.duty.Duties;
import cymru.cydweithio.duty.Strength;
import cymru.cydweithio.funding.Horizon;
import cymru.cydweithio.home.MyWork;
import cymru.cydweithio.partnership.Organisations;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.platform.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** My work: what a person's roles lead to. */
@Named
@RequestScoped
public class HomePage {

    /** One of the person's organisations with the duties that the law places on it. */
    public record MyOrganisation(Organisations.OrganisationRow organisation, List<Duties.Reaching> duties) {}

    private static final int MOST_SHOWN = 3;
    private static final int SERVICES_LOOKED_AT = 25;

    private Partnerships partnerships;
    private Organisations organisations;
    private Duties duties;
    private List<Partnerships.PartnershipRow> myPartnerships;
    private List<MyOrganisation> myOrganisations;
    private MyWork work;
    private List<MyWork.Due> due;
    private Horizon horizon;
    private List<Horizon.Outliving> outliving;

    protected HomePage() {}

    @Inject
    HomePage(Partnerships partnerships, Organisations organisations, Duties duties, MyWork work, Horizon horizon) {
        this.partnerships = partnerships;
        this.organisations = organisations;
        this.duties = duties;
        this.work = work;
        this.horizon = horizon;
    }

    public void open() {
        due = work.due();
        myPartnerships = partnerships.mine();
        myOrganisations = organisations.mine().stream()
                .map(one -> new MyOrganisation(
                        one,
                        duties.reaching(one.code()).stream()
                                .filter(duty -> duty.strength() == Strength.BOUND)
                                .toList()))
                .toList();
    }

    /** For those who commission. */
    public void openHorizon() {
        // the services whose money stops first come first
        outliving = horizon.list(Horizon.Filter.EVERYTHING, Slice.firstRows(SERVICES_LOOKED_AT)).rows().stream()
                .flatMap(row -> row.contractsOutliving().stream())
                .sorted(Comparator.comparing(
                        Horizon.Outliving::staffNoticeOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(MOST_SHOWN)
                .toList();
    }

    /** Contracts that outlive their money, those first of which staff must be told. */
    public List<Horizon.Outliving> getOutliving() {
        return outliving;
    }

    public List<MyWork.Due> getDue() {
        return due;
    }

    public List<Partnerships.PartnershipRow> getMyPartnerships() {
        return myPartnerships;
    }

    public List<MyOrganisation> getMyOrganisations() {
        return myOrganisations;
    }
}
