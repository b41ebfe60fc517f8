package cymru.cydweithio.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.document.TaggedPdf;
import cymru.cydweithio.paper.PdfInspection.Inspected;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.RuleViolation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A file that is handed in as a paper is a sound one, or its faults are told. */
class PdfInspectionTest {
    private static final Duration SECONDS = Duration.ofSeconds(30);

    private final PdfInspection inspection = new PdfInspection(50L << 20);

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> a_file_that_nobody_should_hand_in_is_refused_with_its_fault() throws IOException {
        return HostileFiles.all().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> assertEquals(
                                file.getValue().rule(),
                                assertTimeoutPreemptively(
                                        SECONDS, () -> faultOf(file.getValue().bytes())))));
    }

    @Test
    void every_such_file_is_refused_within_a_small_heap() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-cp",
                System.getProperty("java.class.path"),
                InspectedElsewhere.class.getName()));
        StringBuilder expected = new StringBuilder();
        for (HostileFiles.Evil evil : HostileFiles.all().values()) {
            Path file = Files.write(Files.createTempFile(folder, "evil", ".pdf"), evil.bytes());
            command.add(file.toString());
            expected.append(evil.rule()).append('\n');
        }
        Path output = folder.resolve("output.txt");
        Process other = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertTrue(other.waitFor(180, TimeUnit.SECONDS), "all were refused in time");
        } finally {
            other.destroyForcibly();
        }
        assertEquals(expected.toString(), Files.readString(output).replace("\r", ""));
    }

    @Test
    void a_file_of_two_hundred_megabytes_is_refused_before_it_is_read() throws IOException {
        Path file = folder.resolve("large.pdf");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.write("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
            large.setLength(200L << 20);
        }
        RuleViolation refused = assertTimeoutPreemptively(
                SECONDS, () -> assertThrows(RuleViolation.class, () -> inspection.inspect(file)));
        assertEquals(PaperRule.PDF_TOO_BIG, refused.rule());
        assertEquals(List.of(50L), List.of(refused.args()));
    }

    @Test
    void a_file_just_as_large_as_allowed_is_read_and_one_a_byte_larger_is_not() throws IOException {
        PdfInspection one = new PdfInspection(1L << 20);
        byte[] file = new byte[(1 << 20) + 1];
        assertEquals(
                PaperRule.PDF_TOO_BIG,
                assertThrows(RuleViolation.class, () -> one.inspect(Files.write(folder.resolve("a"), file)))
                        .rule());
        byte[] fits = new byte[1 << 20];
        assertEquals(
                PaperRule.PDF_NOT_PDF,
                assertThrows(RuleViolation.class, () -> one.inspect(Files.write(folder.resolve("b"), fits)))
                        .rule());
    }

    @Test
    void a_paper_of_as_many_pages_as_allowed_is_taken() throws IOException {
        assertEquals(
                InspectionLimits.MOST_PAGES,
                inspect(HostileFiles.pages(InspectionLimits.MOST_PAGES)).pages());
    }

    @Test
    void a_tagged_paper_is_known_by_its_tags_and_its_language() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TaggedPdf(new Messages())
                .render(
                        "sample",
                        Language.CY,
                        Map.of(
                                "title",
                                "Papur",
                                "name",
                                new Bilingual("Newport", "Casnewydd"),
                                "foreign",
                                "Casnewydd",
                                "heldOn",
                                LocalDate.of(2026, 11, 25),
                                "startsAt",
                                LocalTime.NOON,
                                "rows",
                                List.of()),
                        out);
        Inspected paper = inspect(out.toByteArray());
        assertTrue(paper.tagged());
        assertEquals("cy", paper.language());
        assertFalse(paper.landscape());
        assertEquals(1, paper.pages());
    }

    @Test
    void a_paper_without_tags_and_on_its_side_is_known_as_such() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            PDPage turned = new PDPage(PDRectangle.A4);
            turned.setRotation(270);
            document.addPage(turned);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            Inspected paper = inspect(out.toByteArray());
            assertFalse(paper.tagged());
            assertNull(paper.language());
            assertTrue(paper.landscape());
            assertEquals(2, paper.pages());
        }
    }

    private Inspected inspect(byte[] bytes) throws IOException {
        return inspection.inspect(Files.write(Files.createTempFile(folder, "paper", ".pdf"), bytes));
    }

    private String faultOf(byte[] bytes) {
        return assertThrows(RuleViolation.class, () -> inspect(bytes)).key();
    }

    /** Inspects files in a machine of its own, whose heap is small, and prints the fault of each. */
    static final class InspectedElsewhere {
        private InspectedElsewhere() {}

        public static void main(String[] files) {
            PdfInspection inspection = new PdfInspection(50L << 20);
            for (String file : files) {
                try {
                    System.out.println(inspection.inspect(Path.of(file)));
                } catch (RuleViolation e) {
                    System.out.println(e.key());
                }
            }
        }
    }
}
