package cymru.cydweithio.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A paper holds what is on the list, and nothing else. */
class PdfJudgeTest {
    private static final int GENERATED = 300;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void what_is_not_on_the_list_is_refused_by_its_name_and_its_harmless_twin_is_taken(SuspectFiles.Way way)
            throws IOException {
        List<String> wrong = new ArrayList<>();
        assertTrue(SuspectFiles.kinds().size() >= 24);
        for (SuspectFiles.Kind kind : SuspectFiles.kinds()) {
            judge(kind, way, null, wrong);
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void a_file_that_is_locked_is_refused_whatever_it_holds() throws IOException {
        for (SuspectFiles.Kind kind : SuspectFiles.kinds().subList(0, 6)) {
            for (boolean hostile : new boolean[] {true, false}) {
                byte[] file = SuspectFiles.locked(SuspectFiles.file(kind, hostile, SuspectFiles.Way.PLAIN));
                assertEquals("ENCRYPTED", verdict(file), kind.name());
            }
        }
    }

    /** The seed is printed with a failure and can be set with {@code -Dseed=…}. */
    @Test
    @Tag("nightly")
    void three_hundred_generated_files_fare_as_their_kinds_do() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        Random chance = new Random(seed);
        List<String> wrong = new ArrayList<>();
        List<SuspectFiles.Kind> kinds = SuspectFiles.kinds();
        for (int i = 0; i < GENERATED; i++) {
            judge(
                    kinds.get(chance.nextInt(kinds.size())),
                    SuspectFiles.Way.values()[chance.nextInt(SuspectFiles.Way.values().length)],
                    chance,
                    wrong);
        }
        assertEquals(List.of(), wrong, "seed " + seed);
    }

    @Test
    void names_written_in_another_way_are_the_same_names() throws IOException {
        Random chance = new Random(14);
        List<String> wrong = new ArrayList<>();
        for (SuspectFiles.Kind kind : SuspectFiles.kinds()) {
            judge(kind, SuspectFiles.Way.PLAIN, chance, wrong);
        }
        assertEquals(List.of(), wrong);
    }

    private void judge(SuspectFiles.Kind kind, SuspectFiles.Way way, Random chance, List<String> wrong)
            throws IOException {
        String hostile = verdict(SuspectFiles.file(kind, true, way, chance));
        if (!hostile.equals("NOT_ALLOWED " + kind.found())) {
            wrong.add(kind.name() + ", " + way + ": " + hostile + " and not " + kind.found());
        }
        String twin = verdict(SuspectFiles.file(kind, false, way, chance));
        if (!twin.equals("taken")) {
            wrong.add("the twin of " + kind.name() + ", " + way + ": " + twin);
        }
    }

    private String verdict(byte[] file) throws IOException {
        try {
            Inspected sound = PdfJudge.judge(Files.write(folder.resolve("file.pdf"), file));
            return sound.pages() == 1 ? "taken" : sound.toString();
        } catch (Refusal e) {
            return e.getMessage();
        }
    }
}
