package cymru.cydweithio.board.web;

import cymru.cydweithio.board.People;
import cymru.cydweithio.board.PersonId;
import cymru.cydweithio.partnership.Organisations;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** The form in which a coordinator enters a person or describes one. */
@Named
@ViewScoped
public class PersonEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private People people;

    @Inject
    private Partnerships partnerships;

    @Inject
    private Organisations organisations;

    @Inject
    private RequestLanguage reader;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String partnershipPath;

    @Inject
    @Param(pathIndex = 1)
    private String personPath;

    private PartnershipId partnershipId;
    private Partnerships.PartnershipRow partnership;
    private PersonId id;
    private List<Organisations.OrganisationRow> choices;
    private long version;
    private String name;
    private String email;
    private Language language;
    private UUID organisationId;

    public void open() {
        partnershipId = PartnershipId.parse(partnershipPath);
        partnerships.editableDetails(partnershipId);
        partnership = partnerships.publicFacts(partnershipId.everybodys());
        choices = organisations
                .list(null, null, null, null, new Slice(0, Slice.MAX_SIZE, reader.column("name"), false))
                .rows();
        language = reader.get();
        if (personPath != null) {
            id = PersonId.parse(personPath);
            People.PersonView person = people.editable(id);
            if (!person.partnershipId().equals(partnershipId.value())) {
                throw new NotFound();
            }
            version = person.details().version();
            name = person.details().name();
            email = person.details().email();
            language = person.details().language();
            organisationId = person.details().organisationId();
        }
    }

    public void save() {
        People.PersonDetails details = new People.PersonDetails(version, name, email, language, organisationId);
        if (id == null) {
            id = people.add(partnershipId, details);
        } else {
            people.describe(id, details);
        }
        notices.done("board.person.saved");
        redirects.to("/person/" + id);
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public PartnershipId getPartnershipId() {
        return partnershipId;
    }

    public Partnerships.PartnershipRow getPartnership() {
        return partnership;
    }

    public PersonId getId() {
        return id;
    }

    public List<Organisations.OrganisationRow> getChoices() {
        return choices;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public UUID getOrganisationId() {
        return organisationId;
    }

    public void setOrganisationId(UUID organisationId) {
        this.organisationId = organisationId;
    }
}
