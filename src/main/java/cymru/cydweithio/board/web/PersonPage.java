package cymru.cydweithio.board.web;

import cymru.cydweithio.board.People;
import cymru.cydweithio.board.PersonId;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.partnership.PublicPartnershipId;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.omnifaces.cdi.Param;

/** One person of a partnership with the seats that he or she has or had. */
@Named
@ViewScoped
public class PersonPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private People people;

    @Inject
    private Partnerships partnerships;

    @Inject
    private CurrentActor current;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    private Clock clock;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private PersonId id;
    private People.PersonView person;
    private Partnerships.PartnershipRow partnership;
    private boolean editable;
    private LocalDate lastDay;

    public void open() {
        id = PersonId.parse(path);
        person = people.view(id);
        partnership = partnerships.publicFacts(new PublicPartnershipId(person.partnershipId()));
        editable = current.get().may(Permission.EDIT_PARTNERSHIP, new PartnershipId(person.partnershipId()).scope());
        lastDay = LocalDate.now(clock);
    }

    public void leave() {
        people.leave(id, person.details().version(), lastDay);
        notices.done("board.person.left", person.details().name(), lastDay);
        redirects.to("/person/" + id);
    }

    public void comeBack() {
        people.comeBack(id, person.details().version());
        notices.done("board.person.back", person.details().name());
        redirects.to("/person/" + id);
    }

    public PersonId getId() {
        return id;
    }

    public People.PersonView getPerson() {
        return person;
    }

    public Partnerships.PartnershipRow getPartnership() {
        return partnership;
    }

    public boolean isEditable() {
        return editable;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
