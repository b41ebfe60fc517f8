package cymru.cydweithio.assessment.web;

import cymru.cydweithio.assessment.Plans;
import cymru.cydweithio.assessment.Priorities;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.partnership.PublicPartnershipId;
import cymru.cydweithio.platform.Bilingual;
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

/** The priorities of a partnership with the plan that is their frame, and where a chain is broken. */
@Named
@ViewScoped
public class PrioritiesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Priorities priorities;

    @Inject
    private Plans plans;

    @Inject
    private CurrentActor current;

    @Inject
    private Partnerships partnerships;

    @Inject
    private Clock clock;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private PartnershipId id;
    private Bilingual name;
    private List<Priorities.PriorityRow> rows;
    private List<Plans.PlanView> frames;
    private LocalDate today;
    private boolean editable;
    private boolean reader;

    public void open() {
        id = PartnershipId.parse(path);
        rows = priorities.ofPartnership(id);
        frames = plans.ofPartnership(id);
        name = partnerships.publicFacts(new PublicPartnershipId(id.value())).name();
        today = LocalDate.now(clock);
        editable = current.get().may(Permission.EDIT_ASSESSMENTS, id.scope());
        reader = current.get().may(Permission.READ_ASSESSMENT_DRAFTS, id.scope());
    }

    /** How many priorities have a break in their chain. */
    public long getBroken() {
        return rows.stream().filter(one -> !one.breaks().isEmpty()).count();
    }

    public PartnershipId getId() {
        return id;
    }

    public Bilingual getName() {
        return name;
    }

    public List<Priorities.PriorityRow> getRows() {
        return rows;
    }

    public List<Plans.PlanView> getFrames() {
        return frames;
    }

    public LocalDate getToday() {
        return today;
    }

    public boolean isEditable() {
        return editable;
    }

    public boolean isReader() {
        return reader;
    }
}
