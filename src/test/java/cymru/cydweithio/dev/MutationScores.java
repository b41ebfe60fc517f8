package cymru.cydweithio.dev;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads the report of PIT and refuses it where one class by itself stays under the threshold: PIT's own is one over all
 * of them, so that a large class with good tests hides a small one with none. Run by the profile {@code mutation}.
 */
public final class MutationScores {
    private static final Set<String> DETECTED = Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR");

    /** Of one class and those nested in it. */
    record Score(String type, int detected, int faults) {
        int percent() {
            return detected * 100 / faults;
        }

        private Score with(boolean one) {
            return new Score(type, detected + (one ? 1 : 0), faults + 1);
        }
    }

    private MutationScores() {}

    /** @param arguments the report, and how many of a hundred faults must turn a test red */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int threshold = Integer.parseInt(arguments[1]);
        List<Score> scores;
        try (InputStream report = Files.newInputStream(Path.of(arguments[0]))) {
            scores = read(report);
        }
        scores.forEach(
                score -> out.printf("%3d %% of %3d faults  %s%n", score.percent(), score.faults(), score.type()));
        List<Score> low = under(threshold, scores);
        if (scores.isEmpty() || !low.isEmpty()) {
            throw new IllegalStateException("Under " + threshold + " %: " + low);
        }
    }

    static List<Score> under(int threshold, List<Score> scores) {
        return scores.stream()
                .filter(score -> score.detected() * 100 < threshold * score.faults())
                .toList();
    }

    static List<Score> read(InputStream report) throws IOException {
        Map<String, Score> scores = new TreeMap<>();
        NodeList mutations = parsed(report).getElementsByTagName("mutation");
        for (int i = 0; i < mutations.getLength(); i++) {
            Element mutation = (Element) mutations.item(i);
            String type = mutation.getElementsByTagName("mutatedClass")
                    .item(0)
                    .getTextContent()
                    .replaceFirst("\\$.*", "");
            scores.merge(
                    type,
                    new Score(type, 0, 0).with(DETECTED.contains(mutation.getAttribute("status"))),
                    (before, one) -> before.with(one.detected() == 1));
        }
        return List.copyOf(scores.values());
    }

    private static Document parsed(InputStream report) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(report);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }
}
