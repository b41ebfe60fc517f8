package cymru.cydweithio.assessment;

import cymru.cydweithio.security.DueCard;
import cymru.cydweithio.security.DueSource;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Partnership plans are to be revised. */
@ApplicationScoped
class PlansDue implements DueSource {

    @Override
    public String subject() {
        return "plan";
    }

    @Override
    public String view() {
        return "partnership_plan_due";
    }

    @Override
    public Set<String> states() {
        return Set.of("OPEN");
    }

    @Override
    public Permission reads() {
        return Permission.READ_ASSESSMENT_DRAFTS;
    }

    @Override
    public Permission runs() {
        return Permission.EDIT_ASSESSMENTS;
    }

    @Override
    public String words() {
        return "assessment.plan.due";
    }

    @Override
    public String address(UUID subject) {
        return "/plan/" + subject;
    }

    /** It concerns a partnership, and calendars are of people, boards and bodies. */
    @Override
    public boolean inCalendar() {
        return false;
    }

    @Override
    public Optional<DueCard> card() {
        return Optional.of(DueCard.ofPartnerships(41, runs()).within(DUE_DAYS).next(2));
    }

    /** Work of months is told of months ahead. */
    private static final int DUE_DAYS = 180;
}
