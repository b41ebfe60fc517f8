package cymru.cydweithio.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a dump holds, beside it in a file of its own: one fact a line, its parts separated by tabs, the last line
 * telling how many there are.
 *
 * @param made when the data was as it stands in the dump, UTC
 * @param server version of the database
 * @param level number of the last migration
 * @param sha256 of the dump as it lies on disk
 * @param rows of each table
 * @param sequences and the number that each gives next
 * @param views and how each is made
 * @param shapes names and types of the columns of each table and view
 * @param files the SHA-256 under which each file is stored, and that of its bytes as they were read
 */
record Manifest(
        String made,
        String server,
        String level,
        String sha256,
        long bytes,
        Map<String, Long> rows,
        Map<String, Long> sequences,
        Map<String, String> views,
        Map<String, String> shapes,
        Map<String, String> files) {

    private static final String KIND = "cydweithio-backup";
    private static final String FORM = "1";

    static Path beside(Path dump) {
        return dump.resolveSibling(dump.getFileName() + ".manifest");
    }

    /** Files whose bytes are not those that were stored. */
    List<String> damaged() {
        return files.entrySet().stream()
                .filter(file -> !file.getKey().equals(file.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    void write(Path to) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(line(KIND, FORM));
        lines.add(line("made", made));
        lines.add(line("server", server));
        lines.add(line("level", level));
        lines.add(line("dump", sha256, Long.toString(bytes)));
        rows.forEach((name, count) -> lines.add(line("table", name, Long.toString(count))));
        sequences.forEach((name, next) -> lines.add(line("sequence", name, Long.toString(next))));
        views.forEach((name, definition) -> lines.add(line("view", name, definition)));
        shapes.forEach((name, shape) -> lines.add(line("shape", name, shape)));
        files.forEach((name, found) -> lines.add(line("file", name, found)));
        lines.add(line("end", Integer.toString(lines.size())));
        Files.write(to, lines);
    }

    static Manifest read(Path from) throws IOException {
        if (!Files.exists(from)) {
            throw new BackupFault(
                    "There is no manifest " + from + ": the dump was not finished, or belongs elsewhere.");
        }
        List<String[]> lines = Files.readAllLines(from).stream()
                .map(line -> line.split("\t", -1))
                .toList();
        String[] first = lines.isEmpty() ? new String[0] : lines.get(0);
        if (first.length != 2 || !first[0].equals(KIND) || !first[1].equals(FORM)) {
            throw new BackupFault(from + " is no manifest that this version can read.");
        }
        String[] last = lines.get(lines.size() - 1);
        if (last.length != 2 || !last[0].equals("end") || !last[1].equals(Integer.toString(lines.size() - 1))) {
            throw new BackupFault("The manifest " + from + " is cut off.");
        }
        return new Manifest(
                only(lines, "made")[1],
                only(lines, "server")[1],
                only(lines, "level")[1],
                only(lines, "dump")[1],
                Long.parseLong(only(lines, "dump")[2]),
                numbers(lines, "table"),
                numbers(lines, "sequence"),
                texts(lines, "view"),
                texts(lines, "shape"),
                texts(lines, "file"));
    }

    private static String[] only(List<String[]> lines, String what) {
        return lines.stream()
                .filter(line -> line[0].equals(what))
                .findFirst()
                .orElseThrow(() -> new BackupFault("The manifest does not say: " + what));
    }

    private static Map<String, String> texts(List<String[]> lines, String what) {
        Map<String, String> texts = new LinkedHashMap<>();
        lines.stream().filter(line -> line[0].equals(what)).forEach(line -> texts.put(line[1], plain(line[2])));
        return texts;
    }

    private static Map<String, Long> numbers(List<String[]> lines, String what) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        texts(lines, what).forEach((name, number) -> numbers.put(name, Long.valueOf(number)));
        return numbers;
    }

    private static String line(String... parts) {
        return String.join(
                "\t",
                List.of(parts).stream()
                        .map(part ->
                                part.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n"))
                        .toList());
    }

    private static String plain(String written) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c != '\\' || i + 1 == written.length()) {
                plain.append(c);
            } else {
                char next = written.charAt(++i);
                plain.append(next == 't' ? '\t' : next == 'n' ? '\n' : next);
            }
        }
        return plain.toString();
    }
}
