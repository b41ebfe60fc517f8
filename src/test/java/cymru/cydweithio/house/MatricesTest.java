package cymru.cydweithio.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each capability keeps its matrices in a folder of its own. What they say is tried in the server; here it is seen that
 * nothing stands where nobody would look for it.
 */
class MatricesTest {

    private static final Path MATRICES = Path.of("src/test/resources/matrix");
    private static final Path PRODUCT = Path.of("src/main/java/cymru/cydweithio");

    private static final Map<String, String> HEADS = Map.of(
            "addresses.csv", "view,address,allowed",
            "use-cases.csv", "use_case,object,allowed",
            "histories.csv", "subject,object,allowed");

    @TempDir
    Path folder;

    @Test
    void every_row_stands_in_the_folder_of_its_capability() throws IOException {
        assertEquals(List.of(), misplaced(MATRICES));
    }

    @Test
    void the_check_is_able_to_fail() throws IOException {
        Files.createDirectories(folder.resolve("board"));
        Files.createDirectories(folder.resolve("nowhere"));
        Files.writeString(folder.resolve("board/addresses.csv"), "view,address,allowed\nboard/a,/a,\npaper/b,/b,\n");
        Files.writeString(
                folder.resolve("board/use-cases.csv"), "use_case,object,allowed\nBoards.list,-,\nPapers.list,-,\n");
        Files.writeString(folder.resolve("board/adresses.csv"), "view,address,allowed\n");
        Files.writeString(folder.resolve("nowhere/histories.csv"), "subject,allowed\n");
        Files.writeString(folder.resolve("addresses.csv"), "view,address,allowed\n");
        assertEquals(
                List.of(
                        "addresses.csv stands in no folder",
                        "board/addresses.csv: paper/b",
                        "board/adresses.csv is read by nobody",
                        "board/use-cases.csv: Papers.list",
                        "nowhere is no capability",
                        "nowhere/histories.csv has another head"),
                misplaced(folder));
    }

    /** Without the line of its own partnership nobody would try whether a role reaches it. */
    @Test
    void what_belongs_to_somebody_is_told_of_for_their_own_and_for_others() throws IOException {
        assertEquals(List.of(), halfTold(MATRICES));
        Files.createDirectories(folder.resolve("board"));
        Files.writeString(
                folder.resolve("board/use-cases.csv"),
                "use_case,object,allowed\nBoards.a,own,\nBoards.a,other,\nBoards.b,-,\nBoards.c,other,\nBoards.d,-,\nBoards.d,-,\n");
        assertEquals(List.of("Boards.c [other]", "Boards.d [-, -]"), halfTold(folder), "the check can fail");
    }

    private static List<String> halfTold(Path matrices) throws IOException {
        Map<String, List<String>> objects = new TreeMap<>();
        for (Path table : TextsTest.files(matrices, ".csv")) {
            if (Set.of("use-cases.csv", "histories.csv")
                    .contains(table.getFileName().toString())) {
                List<String> lines = Files.readAllLines(table);
                for (String line : lines.subList(1, lines.size())) {
                    String[] cells = line.split(",", -1);
                    objects.computeIfAbsent(cells[0], what -> new ArrayList<>()).add(cells[1]);
                }
            }
        }
        List<String> wrong = new ArrayList<>();
        objects.forEach((what, told) -> {
            if (!told.equals(List.of("-")) && !told.equals(List.of("own", "other"))) {
                wrong.add(what + " " + told);
            }
        });
        return wrong;
    }

    private static List<String> misplaced(Path matrices) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path table : TextsTest.files(matrices, ".csv")) {
            Path inside = matrices.relativize(table);
            String capability = inside.getName(0).toString();
            String name = table.getFileName().toString();
            List<String> lines = Files.readAllLines(table);
            if (inside.getNameCount() < 2) {
                // the table of forms is read as one
                if (!name.equals("forms.csv")) {
                    wrong.add(name + " stands in no folder");
                }
                continue;
            }
            if (!Files.isDirectory(PRODUCT.resolve(capability))) {
                wrong.add(capability + " is no capability");
            }
            if (!HEADS.containsKey(name)) {
                wrong.add(capability + "/" + name + " is read by nobody");
            } else if (!HEADS.get(name).equals(lines.get(0))) {
                wrong.add(capability + "/" + name + " has another head");
            }
            for (String line : lines.subList(1, lines.size())) {
                String what = line.substring(0, Math.max(0, line.indexOf(',')));
                boolean here = switch (name) {
                    case "addresses.csv" -> what.startsWith(capability + "/");
                    case "use-cases.csv" ->
                        Files.exists(PRODUCT.resolve(capability)
                                .resolve(what.substring(0, Math.max(0, what.indexOf('.'))) + ".java"));
                    default -> true;
                };
                if (!line.isBlank() && !here) {
                    wrong.add(capability + "/" + name + ": " + what);
                }
            }
        }
        return wrong;
    }
}
