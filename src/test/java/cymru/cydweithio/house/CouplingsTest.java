package cymru.cydweithio.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Who reads whom through SQL. A capability's tables are its own; what others may read it publishes as a view, and its
 * list in {@code src/test/resources/couplings} names the readers. Readings are found in the migrations' views and in
 * every string of the compiled classes.
 *
 * <p>What does not hold yet stands in {@code known.csv} and {@code circles.csv} with its reason. Those lists only
 * shrink: an entry that is not needed any more is a fault too.
 */
class CouplingsTest {

    private static final Path LISTS = Path.of("src/test/resources/couplings");
    private static final Path PRODUCT = Path.of("target/classes/cymru/cydweithio");
    private static final Path PLANTED = Path.of("target/test-classes/cymru/cydweithio/house/planted");
    private static final String ROOT = "cymru.cydweithio.";

    private final SchemaOfMigrations schema = SchemaOfMigrations.read();
    private final List<StringsOfClasses> classes = StringsOfClasses.under(PRODUCT);
    private final Map<String, String> owner = new TreeMap<>();
    private final Map<String, Set<String>> readers = new TreeMap<>();

    CouplingsTest() throws IOException {
        for (Path list : TextsTest.files(LISTS, ".csv")) {
            String capability = list.getFileName().toString().replace(".csv", "");
            if (!Set.of("known", "circles", "assembled").contains(capability)) {
                for (String[] row : rows(list)) {
                    assertEquals(null, owner.put(row[0], capability), row[0] + " has two owners");
                    readers.put(row[0], words(row[1]));
                }
            }
        }
    }

    @Test
    void every_table_and_view_belongs_to_one_capability() {
        Set<String> there = new TreeSet<>();
        schema.kinds().keySet().forEach(relation -> there.add(schema.subject(relation)));
        assertEquals(there, new TreeSet<>(owner.keySet()));
        for (StringsOfClasses type : classes) {
            if (type.entity() != null && !schema.isView(type.table())) {
                assertEquals(
                        type.capability(), owner.get(type.table()), type.type() + " is the entity of " + type.table());
            }
        }
    }

    @Test
    void what_is_read_of_another_is_a_view_that_it_publishes_to_the_reader() throws IOException {
        Set<String> wrong = new TreeSet<>();
        Set<String> known = new TreeSet<>();
        for (String[] row : rows(LISTS.resolve("known.csv"))) {
            known.add(row[0] + " reads " + row[1]);
            assertTrue(row.length > 2 && row[2].length() > 10, row[0] + " reads " + row[1] + " without a reason");
        }
        Map<String, Set<String>> used = new TreeMap<>();
        for (Map.Entry<String, Set<String>> reading : readings().entrySet()) {
            for (String relation : reading.getValue()) {
                if (schema.isView(relation) && readers.get(relation).contains(reading.getKey())) {
                    used.computeIfAbsent(relation, name -> new TreeSet<>()).add(reading.getKey());
                } else {
                    wrong.add(reading.getKey() + " reads " + relation);
                }
            }
        }
        assertEquals(known, wrong, "readings of what is not published to the reader, beside those that are known");
        Map<String, Set<String>> granted = new TreeMap<>(readers);
        granted.values().removeIf(Set::isEmpty);
        assertEquals(granted, used, "readers that are listed and readers that read");
    }

    @Test
    void a_name_is_put_together_only_where_it_is_listed() throws IOException {
        Set<String> listed = new TreeSet<>();
        for (String[] row : rows(LISTS.resolve("assembled.csv"))) {
            listed.add(row[0]);
            assertTrue(row.length > 1 && row[1].length() > 10, row[0] + " without a reason");
        }
        assertEquals(listed, assembling(classes));
    }

    @Test
    void capabilities_stand_on_floors_over_java_and_sql_together() throws IOException {
        Map<String, Set<String>> above = new TreeMap<>();
        throughJava().forEach((user, used) -> used.forEach(one -> edge(above, user, one)));
        throughSql().forEach((reader, read) -> read.forEach(one -> edge(above, reader, one)));
        List<String[]> listed = rows(LISTS.resolve("circles.csv"));
        for (String[] row : listed) {
            assertTrue(row.length > 2 && row[2].length() > 10, row[0] + " → " + row[1] + " without a reason");
            assertTrue(above.getOrDefault(row[0], Set.of()).remove(row[1]), row[0] + " → " + row[1] + " is gone");
        }
        assertEquals(Set.of(), inCircles(above), "in circles");
        for (String[] row : listed) {
            above.get(row[0]).add(row[1]);
            assertTrue(!inCircles(above).isEmpty(), row[0] + " → " + row[1] + " makes no circle: take it off the list");
            above.get(row[0]).remove(row[1]);
        }
    }

    /** Written anew with {@code -Dupdate.docs=true}. */
    @Test
    void the_page_on_the_architecture_shows_the_floors_and_arrows_that_there_are() throws IOException {
        Set<List<String>> against = new LinkedHashSet<>();
        for (String[] row : rows(LISTS.resolve("circles.csv"))) {
            against.add(List.of(row[0], row[1]));
        }
        String drawn = new FloorPlan(throughJava(), throughSql(), against).drawn();
        Path page = Path.of("docs/architecture.md");
        String text = Files.readString(page);
        int begin = text.indexOf(FloorPlan.BEGIN);
        int end = text.indexOf(FloorPlan.END);
        assertTrue(begin >= 0 && end > begin, "the page has its two marks");
        String now = text.substring(0, begin) + drawn + text.substring(end + FloorPlan.END.length());
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(page, now);
        } else {
            assertEquals(now, text, "draw it again with -Dupdate.docs=true");
        }
    }

    @Test
    void planted_couplings_are_found() throws IOException {
        List<StringsOfClasses> planted = StringsOfClasses.under(PLANTED);
        Set<String> found = new TreeSet<>();
        planted.forEach(type -> found.addAll(read(type, entities())));
        assertEquals(Set.of("account", "funding_stream", "service_scope"), found);
        assertEquals(Set.of("house.planted.PlantedCouplings"), assembling(planted));
    }

    private static Map<String, Set<String>> throughJava() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter().importPath(PRODUCT)) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                if (dependency.getTargetClass().getPackageName().startsWith(ROOT)) {
                    edge(uses, capability(type), capability(dependency.getTargetClass()));
                }
            }
        }
        return uses;
    }

    private Map<String, Set<String>> throughSql() {
        Map<String, Set<String>> reads = new TreeMap<>();
        readings().forEach((reader, read) -> read.forEach(relation -> edge(reads, reader, owner.get(relation))));
        return reads;
    }

    /** What each capability reads of others, in its code and in its views. */
    private Map<String, Set<String>> readings() {
        Map<String, Set<String>> readings = new TreeMap<>();
        Map<String, String> entities = entities();
        for (StringsOfClasses type : classes) {
            for (String relation : read(type, entities)) {
                note(readings, type.capability(), relation);
            }
        }
        for (String view : schema.views().keySet()) {
            schema.readBy(view).forEach(relation -> note(readings, owner.get(view), schema.subject(relation)));
        }
        return readings;
    }

    private void note(Map<String, Set<String>> readings, String reader, String relation) {
        if (!reader.equals(owner.get(relation))) {
            readings.computeIfAbsent(reader, name -> new TreeSet<>()).add(relation);
        }
    }

    private Map<String, String> entities() {
        Map<String, String> entities = new HashMap<>();
        classes.stream()
                .filter(type -> type.entity() != null)
                .forEach(type -> entities.put(type.entity(), type.table()));
        return entities;
    }

    private Set<String> read(StringsOfClasses type, Map<String, String> entities) {
        Set<String> read = new TreeSet<>();
        for (String text : type.strings()) {
            for (String name : SqlWords.relations(text)) {
                String relation = entities.getOrDefault(name, name);
                if (schema.has(relation)) {
                    read.add(schema.subject(relation));
                }
            }
            // a name that stands alone is put into a statement somewhere
            if (text.contains("_") && schema.has(text)) {
                read.add(schema.subject(text));
            }
        }
        if (type.table() != null) {
            read.add(type.table());
        }
        read.addAll(type.joined());
        return read;
    }

    private static Set<String> assembling(List<StringsOfClasses> classes) {
        Set<String> found = new TreeSet<>();
        for (StringsOfClasses type : classes) {
            if (type.strings().stream().anyMatch(SqlWords::assembles)) {
                found.add(type.type().substring(ROOT.length()));
            }
        }
        return found;
    }

    private static void edge(Map<String, Set<String>> above, String from, String to) {
        if (!from.equals(to)) {
            above.computeIfAbsent(from, name -> new TreeSet<>()).add(to);
        }
    }

    /** What remains when whatever stands on nothing that remains is taken away, from below and from above. */
    private static Set<String> inCircles(Map<String, Set<String>> above) {
        Set<String> left = new TreeSet<>(above.keySet());
        above.values().forEach(left::addAll);
        int before;
        do {
            before = left.size();
            Set<String> now = Set.copyOf(left);
            left.removeIf(one -> above.getOrDefault(one, Set.of()).stream().noneMatch(now::contains)
                    || now.stream()
                            .noneMatch(
                                    other -> above.getOrDefault(other, Set.of()).contains(one)));
        } while (left.size() < before);
        return left;
    }

    private static String capability(JavaClass type) {
        String inside = type.getPackageName().substring(ROOT.length());
        return inside.contains(".") ? inside.substring(0, inside.indexOf('.')) : inside;
    }

    private static Set<String> words(String text) {
        return text.equals("-") || text.isBlank() ? new TreeSet<>() : new TreeSet<>(List.of(text.split(" ")));
    }

    private static List<String[]> rows(Path list) throws IOException {
        List<String[]> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(list);
        for (String line : lines.subList(1, lines.size())) {
            if (!line.isBlank()) {
                rows.add(line.split(";", -1));
            }
        }
        return rows;
    }
}
