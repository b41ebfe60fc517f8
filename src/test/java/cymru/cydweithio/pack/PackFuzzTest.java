package cymru.cydweithio.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.dev.SamplePapers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever document comes, it is refused at the gate or bound into a sound pack. */
class PackFuzzTest {
    private static final int HEAP = 128;

    @TempDir
    static Path folder;

    @BeforeAll
    static void samples() throws IOException {
        Path papers = Files.createDirectories(folder.resolve("papers"));
        Path samples = SamplePapers.make(folder.resolve("samples"));
        for (String name : List.of("minutes-en", "violence-cy", "camera-map-en", "prices-en")) {
            Files.copy(samples.resolve(name + ".pdf"), papers.resolve(name + ".pdf"));
        }
        for (String name : List.of("file-10-extra-Q.pdf", "file-11-sticky-note.pdf")) {
            try (InputStream in = PackFuzzTest.class.getResourceAsStream("/cases/" + name)) {
                Files.copy(in, papers.resolve(name));
            }
        }
    }

    @Test
    void a_spoilt_document_is_refused_or_bound_into_a_sound_pack_in_a_small_heap() throws Exception {
        fuzz(20261130, 150);
    }

    /** The seed is printed with a failure and can be set with {@code -Dseed=…}. */
    @Test
    @Tag("nightly")
    void three_thousand_spoilt_documents_fare_no_worse() throws Exception {
        fuzz(Long.getLong("seed", System.nanoTime()), 3_000);
    }

    private static void fuzz(long seed, int count) throws IOException, InterruptedException {
        Path packs = Files.createTempDirectory(folder, "packs");
        Path said = packs.resolve("said.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP + "m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PackFuzz.class.getName(),
                        folder.resolve("papers").toString(),
                        packs.toString(),
                        String.valueOf(seed),
                        String.valueOf(count))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertTrue(process.waitFor(count, TimeUnit.SECONDS), "it came to an end, seed " + seed);
        } finally {
            process.destroyForcibly();
        }
        List<String> outcomes = Files.readAllLines(said);
        assertEquals(count, outcomes.size(), "seed " + seed + ", after " + outcomes);
        List<String> wrong = new ArrayList<>(
                outcomes.stream().filter(line -> line.contains("FAILED")).toList());
        long bound = 0;
        for (String line : outcomes) {
            if (line.endsWith(" bound")) {
                bound++;
                Path pack = packs.resolve("pack-" + line.substring(0, line.indexOf(' ')) + ".pdf");
                Qpdf.faults(pack).stream()
                        // a paper's own data and what it draws are copied as they are
                        .filter(fault -> !fault.contains("decod") && !fault.contains("(content"))
                        .forEach(fault -> wrong.add(line + ": " + fault));
            }
        }
        assertEquals(List.of(), wrong, "seed " + seed);
        assertTrue(bound > count / 10, "some are good enough: " + bound);
        assertFalse(bound == count, "and some are not");
    }
}
