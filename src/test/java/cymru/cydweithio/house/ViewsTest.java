package cymru.cydweithio.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Views are read by people: lines of a width that one can take in, and a tag for what repeats. */
class ViewsTest {

    private static final Path WEB = Path.of("src/main/webapp/WEB-INF");
    private static final int WIDTH = 140;
    /** So many lines of one shape, one after another, are worth a tag. */
    private static final int ALIKE = 6;
    /** How many pairs of places are alike. This may only shrink: give a tag to what repeats. */
    private static final int MOST_PAIRS = 115;

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[\\w:][^<>]*>");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^{}]*\\}");
    private static final Pattern BREAK = Pattern.compile("\\s*\\n\\s*");

    @Test
    void no_line_of_a_view_is_too_wide_to_read() throws IOException {
        List<String> wide = new ArrayList<>();
        for (Path view : views(WEB)) {
            wide(view.getFileName().toString(), Files.readString(view)).forEach(wide::add);
        }
        assertEquals(List.of(), wide);
        assertEquals(List.of(), wide("view", "x".repeat(140)), "the check");
        assertEquals(List.of("view:2"), wide("view", "\n" + "x".repeat(141)), "can fail");
    }

    @Test
    void what_repeats_in_views_has_a_tag() throws IOException {
        Map<String, String> views = new TreeMap<>();
        for (Path view : views(WEB.resolve("views"))) {
            views.put(view.toString(), Files.readString(view));
        }
        int pairs = pairs(views);
        assertTrue(pairs <= MOST_PAIRS, () -> pairs + " pairs of places share six lines or more of one shape");
        String lines = String.join(
                "\n",
                IntStream.range(0, ALIKE)
                        .mapToObj(number -> "<p class=\"" + number + "\">#{a}</p>")
                        .toList());
        assertEquals(1, pairs(Map.of("a", lines, "b", lines.replace("#{a}", "#{b ? 'c' : 'd'}"))), "the search finds");
        assertEquals(1, pairs(Map.of("a", lines, "b", lines.replace(" class", "\n    class"))), "over line breaks");
        assertEquals(0, pairs(Map.of("a", lines, "b", lines.replace("\"3\"", "\"3\" id=\"x\""))), "others are others");
    }

    /** The page frame ends the way to a page with its title, so a view that says where it is itself says it twice. */
    @Test
    void a_view_leaves_the_last_crumb_to_the_page_frame() throws IOException {
        List<String> twice = new ArrayList<>();
        for (Path view : views(WEB.resolve("views"))) {
            if (saysLastCrumb(Files.readString(view))) {
                twice.add(view.getFileName().toString());
            }
        }
        assertEquals(List.of(), twice);
        assertTrue(
                saysLastCrumb("<ui:define name=\"crumbs\"><li aria-current=\"page\">#{a}</li></ui:define>"), "found");
    }

    private static boolean saysLastCrumb(String view) {
        return Pattern.compile("<ui:define name=\"crumbs\">(?:(?!</ui:define>).)*aria-current", Pattern.DOTALL)
                .matcher(view)
                .find();
    }

    private static List<String> wide(String name, String view) {
        String[] lines = view.split("\n");
        return IntStream.range(0, lines.length)
                .filter(number -> lines[number].length() > WIDTH)
                .mapToObj(number -> name + ":" + (number + 1))
                .toList();
    }

    /** Pairs of places from which on six lines or more are of one shape, each counted once however long it goes on. */
    private static int pairs(Map<String, String> views) {
        List<List<String>> shapes =
                views.values().stream().map(ViewsTest::shape).toList();
        Map<List<String>, List<int[]>> places = new HashMap<>();
        for (int view = 0; view < shapes.size(); view++) {
            List<String> lines = shapes.get(view);
            for (int line = 0; line + ALIKE <= lines.size(); line++) {
                places.computeIfAbsent(lines.subList(line, line + ALIKE), six -> new ArrayList<>())
                        .add(new int[] {view, line});
            }
        }
        int pairs = 0;
        for (List<int[]> alike : places.values()) {
            for (int first = 0; first < alike.size(); first++) {
                for (int second = first + 1; second < alike.size(); second++) {
                    pairs += begins(shapes, alike.get(first), alike.get(second)) ? 1 : 0;
                }
            }
        }
        return pairs;
    }

    private static boolean begins(List<List<String>> shapes, int[] first, int[] second) {
        boolean overlaps = first[0] == second[0] && Math.abs(first[1] - second[1]) < ALIKE;
        return !overlaps
                && (first[1] == 0
                        || second[1] == 0
                        || !shapes.get(first[0])
                                .get(first[1] - 1)
                                .equals(shapes.get(second[0]).get(second[1] - 1)));
    }

    /**
     * The lines without what they say: a tag or an expression over several lines is one, and what a page says of itself
     * to its frame is left out.
     */
    private static List<String> shape(String view) {
        String whole = COMMENT.matcher(view).replaceAll("");
        whole = TAG.matcher(whole)
                .replaceAll(tag -> quoted(BREAK.matcher(tag.group()).replaceAll(" ")));
        whole = EXPRESSION
                .matcher(whole)
                .replaceAll(
                        expression -> quoted(BREAK.matcher(expression.group()).replaceAll(" ")));
        List<String> lines = whole.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.replaceAll("\"[^\"]*\"", "\"\"").replaceAll("#\\{[^}]*\\}", "#{}"))
                .toList();
        int frame = 0;
        for (int line = 0; line < lines.size(); line++) {
            frame = lines.get(line).startsWith("<ui:define") ? line + 1 : frame;
        }
        return lines.subList(frame, lines.size());
    }

    private static String quoted(String text) {
        return java.util.regex.Matcher.quoteReplacement(text);
    }

    private static List<Path> views(Path root) throws IOException {
        List<Path> views = TextsTest.files(root, ".xhtml");
        assertTrue(views.size() > 50, "views are found");
        return views;
    }
}
