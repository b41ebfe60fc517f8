package cymru.cydweithio.action;

import cymru.cydweithio.security.DueCard;
import cymru.cydweithio.security.DueSource;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Open actions fall due to their owners. */
@ApplicationScoped
class ActionsDue implements DueSource {

    @Override
    public String subject() {
        return "action";
    }

    @Override
    public String view() {
        return "action_due";
    }

    @Override
    public Set<String> states() {
        return Set.of(ActionState.OPEN.name());
    }

    @Override
    public Permission reads() {
        return Permission.READ_ACTIONS;
    }

    @Override
    public Permission runs() {
        return Permission.EDIT_ACTIONS;
    }

    @Override
    public String words() {
        return "action.due";
    }

    @Override
    public String address(UUID subject) {
        return "/action/" + subject;
    }

    @Override
    public Optional<DueCard> card() {
        return Optional.of(DueCard.own(20, reads()).countedAt("/actions?mine=true"));
    }

    @Override
    public List<ActionReminder> reminders() {
        return List.of(ActionReminder.values());
    }
}
