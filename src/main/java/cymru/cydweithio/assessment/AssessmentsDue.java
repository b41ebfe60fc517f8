package cymru.cydweithio.assessment;

import cymru.cydweithio.security.DueCard;
import cymru.cydweithio.security.DueSource;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Assessments are to be signed off. */
@ApplicationScoped
class AssessmentsDue implements DueSource {

    @Override
    public String subject() {
        return "assessment";
    }

    @Override
    public String view() {
        return "assessment_due";
    }

    @Override
    public Set<String> states() {
        return Set.of(
                AssessmentState.COMMISSIONED.name(), AssessmentState.DRAFTING.name(), AssessmentState.CONSULTED.name());
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
        return "assessment.due";
    }

    @Override
    public String address(UUID subject) {
        return "/assessment/" + subject;
    }

    /** It concerns a partnership, and calendars are of people, boards and bodies. */
    @Override
    public boolean inCalendar() {
        return false;
    }

    @Override
    public Optional<DueCard> card() {
        return Optional.of(
                DueCard.ofPartnerships(40, runs()).within(DUE_DAYS).next(2).countedAt("/assessments"));
    }

    /** Work of months is told of months ahead. */
    private static final int DUE_DAYS = 180;
}
