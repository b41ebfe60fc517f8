package cymru.cydweithio.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.web.MenuEntry;
import cymru.cydweithio.security.web.MenuSource;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the capabilities put into the menus: each entry has its own place, words and a page. */
class MenusTest {

    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void every_entry_has_its_own_place_its_words_and_a_page() throws Exception {
        List<MenuEntry> entries = entries();
        assertEquals(List.of(), faults(entries));
        assertTrue(entries.size() > 25, entries::toString);
    }

    @Test
    void the_check_is_able_to_fail() throws Exception {
        assertEquals(
                List.of(
                        "/nowhere leads to no page",
                        "/nowhere has no words: place.nowhere.title",
                        "/areas stands where another does: main 400",
                        "/map is marked in no section that has a menu: nowhere"),
                faults(List.of(
                        MenuEntry.main(400, "/nowhere", "place.nowhere.title"),
                        MenuEntry.main(400, "/areas", "place.areas.title"),
                        MenuEntry.within("places", 400, "/layers", "place.layers.title"),
                        MenuEntry.main(500, "/map", "place.map.title").markedIn("nowhere"))));
    }

    @Test
    void an_entry_is_marked_on_its_page_and_in_its_section() {
        MenuEntry entry =
                MenuEntry.main(1, "/meetings", "x").markedOn("meetings").markedIn("meetings");
        assertEquals("true", entry.current("meetings", "meetings"));
        assertEquals("page", entry.current(null, "meetings"));
        assertEquals("page", entry.current("", "meetings"));
        assertNull(entry.current("places", "areas"));
        MenuEntry plain = MenuEntry.main(1, "/x", "x").only(Permission.READ_MEETINGS);
        assertNull(plain.current(null, null), "nothing is not the same as nothing");
        assertEquals(Permission.READ_MEETINGS, plain.permission());
    }

    private static List<String> faults(List<MenuEntry> entries) throws Exception {
        List<String> faults = new ArrayList<>();
        Set<String> pages = pages();
        Set<String> places = new TreeSet<>();
        for (MenuEntry entry : entries) {
            if (!pages.contains(entry.address())) {
                faults.add(entry.address() + " leads to no page");
            }
            String title = entry.title();
            int dot = title.indexOf('.');
            if (!Messages.bundle(title.substring(0, dot), Language.EN).containsKey(title.substring(dot + 1))) {
                faults.add(entry.address() + " has no words: " + title);
            }
            if (!places.add(entry.menu() + " " + entry.order())) {
                faults.add(entry.address() + " stands where another does: " + entry.menu() + " " + entry.order());
            }
            if (entry.section() != null
                    && !Files.exists(
                            Path.of("src/main/webapp/WEB-INF/templates/section-" + entry.section() + ".xhtml"))) {
                faults.add(entry.address() + " is marked in no section that has a menu: " + entry.section());
            }
        }
        return faults;
    }

    private static Set<String> pages() throws Exception {
        Set<String> pages = new TreeSet<>();
        for (Path view : TextsTest.files(Path.of("src/main/webapp/WEB-INF/views"), ".xhtml")) {
            pages.add("/" + view.getFileName().toString().replace(".xhtml", ""));
        }
        return pages;
    }

    private static List<MenuEntry> entries() throws Exception {
        List<MenuEntry> entries = new ArrayList<>();
        for (Path file : TextsTest.files(CLASSES.resolve("cymru/cydweithio"), "Menu.class")) {
            Class<?> type = Class.forName(
                    CLASSES.relativize(file).toString().replace(".class", "").replaceAll("[/\\\\]", "."));
            if (MenuSource.class.isAssignableFrom(type)) {
                Constructor<?> plain = type.getDeclaredConstructor();
                plain.setAccessible(true);
                entries.addAll(((MenuSource) plain.newInstance()).entries());
            }
        }
        return entries;
    }
}
