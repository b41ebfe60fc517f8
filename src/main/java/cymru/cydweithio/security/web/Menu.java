package cymru.cydweithio.security.web;

import cymru.cydweithio.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The menus as the person who is signed in sees them: the jobs, and the pages of the one that is open. What they hide
 * is a convenience; what is allowed the use cases decide.
 */
@Named
@RequestScoped
public class Menu {

    /**
     * A job in the main menu.
     *
     * @param address of the first of its pages that the person may open
     */
    public record Job(Room room, String address) {
        public String title() {
            return room.title();
        }
    }

    private CurrentActor current;
    private Instance<MenuSource> sources;
    /** Views ask for each entry again and again. */
    private List<MenuEntry> shown;

    protected Menu() {}

    @Inject
    Menu(CurrentActor current, @Any Instance<MenuSource> sources) {
        this.current = current;
        this.sources = sources;
    }

    /** The jobs of which the person may open a page at least. */
    public List<Job> jobs() {
        List<Job> jobs = new ArrayList<>();
        for (Room room : Room.values()) {
            in(room).stream().findFirst().ifPresent(first -> jobs.add(new Job(room, first.address())));
        }
        return jobs;
    }

    /** The pages of a room; none where there is no room. */
    public List<MenuEntry> in(Room room) {
        return entries().stream().filter(entry -> entry.room() == room).toList();
    }

    /**
     * The room of the page that is open.
     *
     * @param here what the page calls itself, or null
     * @param named the room that it names because no entry stands for it, or null
     */
    public Room room(String here, String named) {
        if (named != null && !named.isEmpty()) {
            return Room.valueOf(named);
        }
        return entries().stream()
                .filter(entry -> entry.marks(here))
                .map(MenuEntry::room)
                .findFirst()
                .orElse(null);
    }

    private List<MenuEntry> entries() {
        if (shown == null) {
            shown = sources.stream()
                    .flatMap(source -> source.entries().stream())
                    .filter(entry -> entry.permission() == null || current.get().may(entry.permission()))
                    .sorted(Comparator.comparingInt(MenuEntry::order))
                    .toList();
        }
        return shown;
    }
}
