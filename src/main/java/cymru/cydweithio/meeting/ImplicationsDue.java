package cymru.cydweithio.meeting;

import cymru.cydweithio.security.DueCard;
import cymru.cydweithio.security.DueSource;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Decisions are looked at again under Section 17, on a day that was set when they were stated. */
@ApplicationScoped
class ImplicationsDue implements DueSource {

    private static final int DAYS_AHEAD = 30;

    @Override
    public String subject() {
        return "section17";
    }

    @Override
    public String view() {
        return "implication_due";
    }

    @Override
    public Set<String> states() {
        return Set.of("OPEN");
    }

    @Override
    public Permission reads() {
        return Permission.READ_MEETINGS;
    }

    @Override
    public Permission runs() {
        return Permission.RUN_MEETINGS;
    }

    @Override
    public String words() {
        return "meeting.section17.due";
    }

    @Override
    public String address(UUID subject) {
        return "/decision-section17/" + subject;
    }

    /** It is work of the coordinator, and no entry in the calendars of a whole board. */
    @Override
    public boolean inCalendar() {
        return false;
    }

    @Override
    public Optional<DueCard> card() {
        return Optional.of(
                DueCard.ofPartnerships(25, runs()).within(DAYS_AHEAD).next(3).countedAt("/decisions?review=true"));
    }
}
