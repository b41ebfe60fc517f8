package cymru.cydweithio.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.web.Panel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the capabilities put into the pages of others: each panel has its own place, on a page that shows it. */
class PanelsTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path PAGES = Path.of("src/main/webapp/WEB-INF");
    private static final Path FRAGMENTS = PAGES.resolve("panels");
    private static final Pattern SLOT = Pattern.compile("<cyd:panels\\s+slot=\"([^\"]+)\"");

    @Panel(slot = "nowhere", order = 100, view = "board/partnership-links")
    private static final class OnNoPage {}

    @Panel(slot = "partnership", order = 100, view = "board/nothing")
    private static final class WithoutFragment {}

    @Test
    void every_panel_has_its_own_place_and_its_fragment() throws Exception {
        List<Class<?>> panels = panels();
        assertEquals(List.of(), faults(panels));
        assertTrue(panels.size() > 10, panels::toString);
    }

    @Test
    void the_check_is_able_to_fail() throws Exception {
        List<Class<?>> panels = new ArrayList<>(panels());
        panels.add(OnNoPage.class);
        panels.add(WithoutFragment.class);
        panels.removeIf(panel -> panel.getSimpleName().equals("MapCard"));
        assertEquals(
                List.of(
                        "OnNoPage stands on no page: nowhere",
                        "WithoutFragment has no fragment: board/nothing",
                        "WithoutFragment stands where another does: partnership 100",
                        "place/home is shown by nothing"),
                faults(panels).stream().sorted().toList());
    }

    private static List<String> faults(List<Class<?>> panels) throws IOException {
        List<String> faults = new ArrayList<>();
        Set<String> slots = slots();
        Set<String> taken = new TreeSet<>();
        Set<String> unused = fragments();
        for (Class<?> type : panels) {
            Panel panel = type.getAnnotation(Panel.class);
            String name = type.getSimpleName();
            if (!slots.contains(panel.slot())) {
                faults.add(name + " stands on no page: " + panel.slot());
            }
            if (!Files.exists(FRAGMENTS.resolve(panel.view() + ".xhtml"))) {
                faults.add(name + " has no fragment: " + panel.view());
            }
            if (!taken.add(panel.slot() + " " + panel.order())) {
                faults.add(name + " stands where another does: " + panel.slot() + " " + panel.order());
            }
            unused.remove(panel.view());
        }
        unused.forEach(fragment -> faults.add(fragment + " is shown by nothing"));
        return faults;
    }

    private static Set<String> slots() throws IOException {
        Set<String> slots = new TreeSet<>();
        for (Path view : TextsTest.files(PAGES, ".xhtml")) {
            Matcher slot = SLOT.matcher(Files.readString(view));
            while (slot.find()) {
                slots.add(slot.group(1));
            }
        }
        return slots;
    }

    private static Set<String> fragments() throws IOException {
        return TextsTest.files(FRAGMENTS, ".xhtml").stream()
                .map(file ->
                        FRAGMENTS.relativize(file).toString().replace('\\', '/').replace(".xhtml", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Class<?>> panels() throws Exception {
        List<Class<?>> panels = new ArrayList<>();
        for (Path file : TextsTest.files(CLASSES.resolve("cymru/cydweithio"), ".class")) {
            Class<?> type = Class.forName(
                    CLASSES.relativize(file).toString().replace(".class", "").replaceAll("[/\\\\]", "."),
                    false,
                    PanelsTest.class.getClassLoader());
            if (type.isAnnotationPresent(Panel.class)) {
                panels.add(type);
            }
        }
        return panels;
    }
}
