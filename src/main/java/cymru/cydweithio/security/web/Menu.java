package cymru.cydweithio.security.web;

import cymru.cydweithio.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The menus as the person who is signed in sees them. What they hide is a convenience; what is allowed the use cases
 * decide.
 */
@Named
@RequestScoped
public class Menu {

    private CurrentActor current;
    private Instance<MenuSource> sources;
    /** Views ask for each entry again and again. */
    private final Map<String, List<MenuEntry>> shown = new HashMap<>();

    protected Menu() {}

    @Inject
    Menu(CurrentActor current, @Any Instance<MenuSource> sources) {
        this.current = current;
        this.sources = sources;
    }

    public List<MenuEntry> in(String menu) {
        return shown.computeIfAbsent(
                menu,
                name -> sources.stream()
                        .flatMap(source -> source.entries().stream())
                        .filter(entry -> entry.menu().equals(name))
                        .filter(entry ->
                                entry.permission() == null || current.get().may(entry.permission()))
                        .sorted(Comparator.comparingInt(MenuEntry::order))
                        .toList());
    }
}
