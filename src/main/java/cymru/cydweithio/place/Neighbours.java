package cymru.cydweithio.place;

import cymru.cydweithio.platform.Bilingual;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Which areas touch. Two areas touch where they share a stretch of border, on land or in a river, however short; one
 * point is not enough. Across the sea only what a road or a railway carries counts. An area of which nothing is written
 * down touches none.
 */
public final class Neighbours {

    /** What joins two areas. */
    public enum JoinedBy {
        /** A stretch of border. */
        BORDER,
        /** A bridge across the sea. */
        BRIDGE
    }

    /**
     * That two areas touch; each pair stands once.
     *
     * @param name of the bridge; null where they share a border
     * @param source where it was read: a number of the list in {@code reference/SOURCES.md}
     * @param note what else is to be known, or null
     */
    public record Joining(String area, String neighbour, JoinedBy by, Bilingual name, String source, String note) {}

    private static final Neighbours WALES = new Neighbours(read());

    private final List<Joining> joinings;
    private final Map<String, Set<String>> touching = new HashMap<>();

    public Neighbours(Collection<Joining> joinings) {
        this.joinings = List.copyOf(joinings);
        for (Joining one : joinings) {
            touching.computeIfAbsent(one.area(), any -> new TreeSet<>()).add(one.neighbour());
            touching.computeIfAbsent(one.neighbour(), any -> new TreeSet<>()).add(one.area());
        }
    }

    /** Those of the principal areas, as {@code reference/neighbours.csv} lists them. */
    public static Neighbours ofWales() {
        return WALES;
    }

    public List<Joining> joinings() {
        return joinings;
    }

    /** The areas that touch an area. */
    public Set<String> of(String area) {
        return Set.copyOf(touching.getOrDefault(area, Set.of()));
    }

    /** In how many pieces some areas lie: 1 where one can go from each to each through no other area. */
    public int pieces(Collection<String> areas) {
        Set<String> left = new TreeSet<>(areas);
        int pieces = 0;
        while (!left.isEmpty()) {
            pieces++;
            Deque<String> next = new ArrayDeque<>();
            next.add(left.iterator().next());
            while (!next.isEmpty()) {
                String area = next.remove();
                if (left.remove(area)) {
                    next.addAll(touching.getOrDefault(area, Set.of()));
                }
            }
        }
        return pieces;
    }

    private static List<Joining> read() {
        try (Reader file = new InputStreamReader(
                Neighbours.class.getResourceAsStream("/reference/neighbours.csv"), StandardCharsets.UTF_8)) {
            List<Joining> read = new ArrayList<>();
            for (CSVRecord row : CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setNullString("")
                    .get()
                    .parse(file)) {
                read.add(new Joining(
                        row.get("area"),
                        row.get("neighbour"),
                        JoinedBy.valueOf(row.get("joined_by").toUpperCase(Locale.ROOT)),
                        row.get("name_en") == null ? null : new Bilingual(row.get("name_en"), row.get("name_cy")),
                        row.get("source"),
                        row.get("note")));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
