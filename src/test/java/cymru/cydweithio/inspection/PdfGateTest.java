package cymru.cydweithio.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files from outside are read in a process of its own, which ends in any case. */
class PdfGateTest {

    /** Less than the product gives, so that what holds here holds there. */
    private final PdfGate gate = new PdfGate(160, PdfGate.TIME);

    @TempDir
    private Path folder;

    @AfterEach
    void end() throws IOException {
        gate.close();
    }

    @Test
    void every_file_that_would_overload_or_deceive_a_reader_is_refused_with_its_fault_in_a_small_heap()
            throws IOException {
        List<Path> files = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (Map.Entry<String, HostileFiles.Evil> evil : HostileFiles.all().entrySet()) {
            files.add(write(evil.getValue().bytes()));
            expected.add(evil.getKey() + ": " + evil.getValue().fault());
        }
        files.add(write(HostileFiles.pages(3)));
        expected.add("a sound one: taken");
        List<String> answers = gate.answers(files, Duration.ofMinutes(3));
        List<String> found = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            String name = expected.get(i).substring(0, expected.get(i).indexOf(": "));
            found.add(name + ": " + fault(answers.get(i)));
        }
        assertEquals(String.join("\n", expected), String.join("\n", found));
    }

    private static String fault(String answer) {
        try {
            PdfGate.verdict(answer);
            return "taken";
        } catch (Refusal e) {
            return e.fault().toString();
        }
    }

    @Test
    void a_file_that_takes_more_memory_or_time_than_there_is_is_refused_and_nothing_is_left_behind()
            throws IOException {
        Path sound = write(HostileFiles.pages(2));
        assertEquals(2, gate.judge(sound).pages());
        try (PdfGate hasty = new PdfGate(160, Duration.ofMillis(1))) {
            assertThrows(IllegalStateException.class, () -> hasty.judge(sound), "it did not even start");
        }
        byte[] wide = HostileFiles.all().get("four million brackets").bytes();
        try (PdfGate small = new PdfGate(16, PdfGate.TIME)) {
            assertEquals(
                    Fault.BOMB,
                    assertThrows(Refusal.class, () -> small.judge(write(wide))).fault());
        }
        gate.close();
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertTrue(
                    left.noneMatch(path -> path.getFileName().toString().startsWith("gate-")
                            && Files.exists(path.resolve("answer.txt"))),
                    "no room of a process is left");
        }
    }

    @Test
    void an_answer_that_breaks_off_is_a_refusal() {
        for (String answer : List.of("sound 3", "sou", "", "refused")) {
            assertEquals(
                    Fault.BOMB,
                    assertThrows(Refusal.class, () -> PdfGate.verdict(answer)).fault());
        }
    }

    @Test
    void the_program_is_laid_anew_where_somebody_cleared_the_temporary_folder() throws IOException {
        Path sound = write(HostileFiles.pages(1));
        gate.judge(sound);
        gate.close();
        assertEquals(1, gate.judge(sound).pages());
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", ".pdf"), bytes);
    }
}
