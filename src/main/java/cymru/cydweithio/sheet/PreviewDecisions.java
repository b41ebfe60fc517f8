package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.Sha256;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What somebody said of the lines and names that a preview points out, as it is kept with an upload.
 *
 * @param leftLines numbers of lines that are left out, separated by commas; null where nobody has said so
 * @param agreedNames fingerprint of the questions about names that were answered with yes; null where none were
 */
record PreviewDecisions(String leftLines, String agreedNames) {

    static final PreviewDecisions NONE = new PreviewDecisions(null, null);

    /** @param names the questions that are answered with yes; null where they are not answered */
    static PreviewDecisions of(Set<Integer> left, Set<String> names) {
        return new PreviewDecisions(
                left.stream().sorted().map(String::valueOf).collect(Collectors.joining(",")),
                names == null ? null : fingerprint(names));
    }

    /** Lines that are left out; null where nobody has said so. */
    Set<Integer> left() {
        return leftLines == null
                ? null
                : Arrays.stream(leftLines.split(","))
                        .filter(line -> !line.isEmpty())
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet());
    }

    /** Whether exactly these names were confirmed: new ones are asked anew. */
    boolean agrees(Set<String> names) {
        return names.isEmpty() || fingerprint(names).equals(agreedNames);
    }

    private static String fingerprint(Set<String> names) {
        return Sha256.of(String.join("\n", new TreeSet<>(names)));
    }
}
