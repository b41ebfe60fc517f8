package cymru.cydweithio.it;

import cymru.cydweithio.security.DueCard;
import cymru.cydweithio.security.DueSource;
import cymru.cydweithio.security.HistorySource;
import cymru.cydweithio.security.HistorySubject;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.ReminderRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A capability that the product has never heard of: it grows pears, which are to be picked by a day. Its table and its
 * view are there only while a test has planted it; until then it tells of nothing.
 */
@InServerSupport
@ApplicationScoped
public class Planted implements DueSource {

    static volatile boolean there;

    /** Told on the day and the day after. */
    enum Picking implements ReminderRule {
        RIPE;

        @Override
        public int first() {
            return 0;
        }

        @Override
        public int last() {
            return 1;
        }
    }

    @Override
    public String subject() {
        return "pear";
    }

    @Override
    public String view() {
        return "pear_due";
    }

    @Override
    public Set<String> states() {
        return Set.of("HANGING", "CANCELLED");
    }

    @Override
    public Permission reads() {
        return Permission.READ_ACTIONS;
    }

    @Override
    public Permission runs() {
        return Permission.EDIT_COMMISSIONING;
    }

    @Override
    public String words() {
        return "planted.due";
    }

    @Override
    public String address(UUID subject) {
        return "/pear/" + subject;
    }

    @Override
    public List<Picking> reminders() {
        return there ? List.of(Picking.values()) : List.of();
    }

    @Override
    public boolean inCalendar() {
        return there;
    }

    @Override
    public Optional<DueCard> card() {
        return there
                ? Optional.of(DueCard.own(5, Permission.READ_ACTIONS)
                        .next(3)
                        .countedAt("/pears")
                        .withStates("planted.state"))
                : Optional.empty();
    }

    /** And what history tells of it. */
    @ApplicationScoped
    public static class Grown implements HistorySource {

        @Override
        public List<HistorySubject> subjects() {
            return there ? List.of(HistorySubject.open("pear", Permission.READ_REFERENCE)) : List.of();
        }

        @Override
        public String bundle() {
            return "planted";
        }
    }
}
