package cymru.cydweithio.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.web.MenuEntry;
import cymru.cydweithio.security.web.MenuSource;
import cymru.cydweithio.security.web.Room;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the capabilities put into the menus: each entry has its own place, words and a page. */
class MenusTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Pattern HERE = Pattern.compile("<ui:param name=\"here\" value=\"([^\"#]+)\"/>");
    private static final Pattern ROOM = Pattern.compile("<ui:param name=\"room\" value=\"([^\"#]+)\"/>");

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
                        "/areas stands where another does: MAP 400",
                        "/map is marked where another is: areas",
                        "/layers is marked where no page calls itself so: nobody"),
                faults(List.of(
                        MenuEntry.in(Room.MAP, 400, "/nowhere", "place.nowhere.title"),
                        MenuEntry.in(Room.MAP, 400, "/areas", "place.areas.title")
                                .markedOn("areas"),
                        MenuEntry.in(Room.BOARDS, 400, "/map", "place.map.title")
                                .markedOn("areas"),
                        MenuEntry.in(Room.MAP, 500, "/layers", "place.layers.title")
                                .markedOn("nobody"))));
    }

    @Test
    void an_entry_is_marked_on_the_pages_that_it_stands_for() {
        MenuEntry entry = MenuEntry.in(Room.BOARDS, 1, "/meetings", "x").markedOn("meetings");
        assertTrue(entry.marks("meetings"));
        assertFalse(entry.marks("areas"));
        MenuEntry plain = MenuEntry.in(Room.BOARDS, 1, "/x", "x").only(Permission.READ_MEETINGS);
        assertFalse(plain.marks(null), "nothing is not the same as nothing");
        assertFalse(plain.marks(""));
        assertEquals(Permission.READ_MEETINGS, plain.permission());
    }

    private static List<String> faults(List<MenuEntry> entries) throws Exception {
        List<String> faults = new ArrayList<>();
        Set<String> pages = pages();
        Set<String> places = new TreeSet<>();
        Set<String> marked = new TreeSet<>();
        Set<String> named = named();
        for (MenuEntry entry : entries) {
            if (!pages.contains(entry.address())) {
                faults.add(entry.address() + " leads to no page");
            }
            String title = entry.title();
            int dot = title.indexOf('.');
            if (!Messages.bundle(title.substring(0, dot), Language.EN).containsKey(title.substring(dot + 1))) {
                faults.add(entry.address() + " has no words: " + title);
            }
            if (!places.add(entry.room() + " " + entry.order())) {
                faults.add(entry.address() + " stands where another does: " + entry.room() + " " + entry.order());
            }
            if (entry.page() != null && !marked.add(entry.page())) {
                faults.add(entry.address() + " is marked where another is: " + entry.page());
            } else if (entry.page() != null && !named.contains(entry.page())) {
                faults.add(entry.address() + " is marked where no page calls itself so: " + entry.page());
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

    /** What pages call themselves. */
    private static Set<String> named() throws Exception {
        Set<String> named = new TreeSet<>();
        for (Path view : TextsTest.files(Path.of("src/main/webapp/WEB-INF/views"), ".xhtml")) {
            Matcher here = HERE.matcher(Files.readString(view));
            if (here.find()) {
                named.add(here.group(1));
            }
        }
        return named;
    }

    @Test
    void each_job_has_its_words_and_every_page_that_names_a_room_names_one_that_there_is() throws Exception {
        for (Room room : Room.values()) {
            String key = room.title().substring("platform.".length());
            assertTrue(Messages.bundle("platform", Language.EN).containsKey(key), key);
        }
        Set<String> rooms = new TreeSet<>();
        for (Path view : TextsTest.files(Path.of("src/main/webapp/WEB-INF/views"), ".xhtml")) {
            Matcher room = ROOM.matcher(Files.readString(view));
            if (room.find()) {
                rooms.add(Room.valueOf(room.group(1)).name());
            }
        }
        assertEquals(Set.of("BOARDS"), rooms, "a page of a board stands for no entry, and belongs to its room");
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
