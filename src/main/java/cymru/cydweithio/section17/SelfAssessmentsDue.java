package cymru.cydweithio.section17;

import cymru.cydweithio.security.DueCard;
import cymru.cydweithio.security.DueSource;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Self-assessments are to be signed off by the last day of their year. */
@ApplicationScoped
class SelfAssessmentsDue implements DueSource {

    /** Work of months is told of months ahead. */
    private static final int DUE_DAYS = 180;

    @Override
    public String subject() {
        return "self-assessment";
    }

    @Override
    public String view() {
        return "self_assessment_due";
    }

    @Override
    public Set<String> states() {
        return Set.of(
                SelfAssessmentState.BEGUN.name(),
                SelfAssessmentState.ANSWERED.name(),
                SelfAssessmentState.REVIEWED.name());
    }

    @Override
    public Permission reads() {
        return Permission.EDIT_SECTION17_YEARS;
    }

    @Override
    public Permission runs() {
        return Permission.EDIT_SECTION17_YEARS;
    }

    @Override
    public String words() {
        return "section17.due";
    }

    @Override
    public String address(UUID subject) {
        return "/section17-year/" + subject;
    }

    @Override
    public boolean inCalendar() {
        return false;
    }

    @Override
    public Optional<DueCard> card() {
        return Optional.of(DueCard.held(45, runs(), SelfAssessmentId.HOLDING)
                .within(DUE_DAYS)
                .next(2)
                .countedAt("/section17"));
    }
}
