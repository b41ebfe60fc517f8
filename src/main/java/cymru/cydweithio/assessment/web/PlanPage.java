package cymru.cydweithio.assessment.web;

import cymru.cydweithio.assessment.PlanId;
import cymru.cydweithio.assessment.Plans;
import cymru.cydweithio.assessment.Priorities;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.partnership.PublicPartnershipId;
import cymru.cydweithio.platform.Bilingual;
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
import java.util.List;
import org.omnifaces.cdi.Param;

/** One partnership plan: its years, when it was revised and is to be, and the priorities in it. */
@Named
@ViewScoped
public class PlanPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Plans plans;

    @Inject
    private Priorities priorities;

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

    private PlanId id;
    private Plans.PlanView shown;
    private Bilingual name;
    private List<Priorities.PriorityRow> rows;
    private boolean editable;
    private boolean reader;
    private LocalDate revisedOn;
    private LocalDate next;
    private LocalDate today;

    public void open() {
        id = PlanId.parse(path);
        shown = plans.view(id);
        PartnershipId partnership = new PartnershipId(shown.partnershipId());
        name = partnerships
                .publicFacts(new PublicPartnershipId(shown.partnershipId()))
                .name();
        rows = priorities.ofPartnership(partnership).stream()
                .filter(one -> id.value().equals(one.planId()))
                .toList();
        today = LocalDate.now(clock);
        editable = current.get().may(Permission.EDIT_ASSESSMENTS, partnership.scope());
        reader = current.get().may(Permission.READ_ASSESSMENT_DRAFTS, partnership.scope());
    }

    public void revise() {
        plans.revise(id, shown.version(), revisedOn, next);
        notices.done("assessment.plan.revised");
        redirects.to("/plan/" + id);
    }

    public PlanId getId() {
        return id;
    }

    public Plans.PlanView getShown() {
        return shown;
    }

    public Bilingual getName() {
        return name;
    }

    public List<Priorities.PriorityRow> getRows() {
        return rows;
    }

    public boolean isEditable() {
        return editable;
    }

    public boolean isReader() {
        return reader;
    }

    public LocalDate getRevisedOn() {
        return revisedOn;
    }

    public void setRevisedOn(LocalDate revisedOn) {
        this.revisedOn = revisedOn;
    }

    public LocalDate getNext() {
        return next;
    }

    public void setNext(LocalDate next) {
        this.next = next;
    }

    public LocalDate getToday() {
        return today;
    }
}
