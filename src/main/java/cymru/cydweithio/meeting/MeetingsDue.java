package cymru.cydweithio.meeting;

import cymru.cydweithio.security.DueCard;
import cymru.cydweithio.security.DueSource;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Meetings stand in the calendars of those who sit on the board and of those who run them; a cancelled one, too. */
@ApplicationScoped
class MeetingsDue implements DueSource {

    @Override
    public String subject() {
        return "meeting";
    }

    @Override
    public String view() {
        return "meeting_due";
    }

    @Override
    public Set<String> states() {
        return Arrays.stream(MeetingState.values()).map(Enum::name).collect(Collectors.toSet());
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
        return "meeting.due";
    }

    @Override
    public String address(UUID subject) {
        return "/meeting/" + subject;
    }

    @Override
    public Optional<DueCard> card() {
        return Optional.of(DueCard.ofPartnerships(10, reads()).toCome().next(3).withStates("meeting.state"));
    }
}
