package cymru.cydweithio.board.web;

import cymru.cydweithio.board.People;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.web.LazyTable;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** The register of the people of a partnership. */
@Named
@ViewScoped
public class PeoplePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private People people;

    @Inject
    private Partnerships partnerships;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private PartnershipId id;
    private Partnerships.PartnershipRow partnership;
    private List<People.OrganisationChoice> organisations;
    private LazyTable<People.PersonRow> table;
    private boolean editable;
    private String search;
    private String organisation;
    private boolean left;

    public void open() {
        id = PartnershipId.parse(path);
        UUID organisationId = Ids.parse(organisation).orElse(null);
        table = new LazyTable<People.PersonRow>(slice -> people.list(
                        id, search, organisationId == null ? null : new OrganisationId(organisationId), left, slice))
                .open("name");
        partnership = partnerships.publicFacts(id.everybodys());
        organisations = people.organisations(id);
        editable = current.get().may(Permission.EDIT_PARTNERSHIP, id.scope());
    }

    public PartnershipId getId() {
        return id;
    }

    public Partnerships.PartnershipRow getPartnership() {
        return partnership;
    }

    public List<People.OrganisationChoice> getOrganisations() {
        return organisations;
    }

    public LazyTable<People.PersonRow> getTable() {
        return table;
    }

    public boolean isEditable() {
        return editable;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public boolean isLeft() {
        return left;
    }

    public void setLeft(boolean left) {
        this.left = left;
    }
}
