package cymru.cydweithio.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.document.TaggedPdf;
import cymru.cydweithio.inspection.Found;
import cymru.cydweithio.inspection.HostileFiles;
import cymru.cydweithio.inspection.Inspected;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.RuleViolation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
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
    Stream<DynamicTest> a_file_that_is_none_is_refused_before_another_process_starts() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a picture", png());
        files.put("a Word file", new byte[] {'P', 'K', 3, 4, 20, 0});
        files.put("a web page", "<!DOCTYPE html><html><body>A paper</body></html>".getBytes(StandardCharsets.UTF_8));
        PdfInspection none = new PdfInspection(50L << 20, null);
        return Stream.concat(
                files.entrySet().stream()
                        .map(file -> DynamicTest.dynamicTest(
                                file.getKey(), () -> assertEquals(PaperRule.PDF_NOT_PDF, rule(none, file.getValue())))),
                Stream.of(
                        cut(none, 30),
                        cut(none, 60),
                        cut(none, 90),
                        DynamicTest.dynamicTest(
                                "nothing", () -> assertEquals(PaperRule.PDF_EMPTY, rule(none, new byte[0]))),
                        DynamicTest.dynamicTest(
                                "cut off",
                                () -> assertEquals(
                                        PaperRule.PDF_TRUNCATED,
                                        rule(none, "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII))))));
    }

    @Test
    void each_fault_is_told_in_words_and_what_was_found_is_named_in_either_language() throws IOException {
        PdfInspection gate = new PdfInspection(50L << 20);
        RuleViolation refused =
                assertThrows(RuleViolation.class, () -> gate.inspect(OddPapers.starting(folder.resolve("script.pdf"))));
        assertEquals(PaperRule.PDF_NOT_ALLOWED, refused.rule());
        Messages messages = new Messages();
        assertEquals(
                "The file holds a script (JavaScript). Papers may not hold that: save the document as PDF without it and choose that file.",
                messages.text(Language.EN, refused.key(), refused.args()));
        assertTrue(messages.text(Language.CY, refused.key(), refused.args()).contains("sgript (JavaScript)"));
        for (Language language : Language.values()) {
            Set<String> told = new HashSet<>();
            for (Found found : Found.values()) {
                String text = messages.text(language, refused.key(), found.key());
                assertTrue(told.add(text), found + " has no words of its own: " + text);
            }
            assertFalse(told.contains(messages.text(language, refused.key(), "unheard")), "words for each: " + told);
        }
        gate.close();
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
                Inspected.MOST_PAGES,
                inspect(HostileFiles.pages(Inspected.MOST_PAGES)).pages());
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

    private DynamicTest cut(PdfInspection by, int part) throws IOException {
        byte[] good = HostileFiles.good();
        byte[] cut = Arrays.copyOf(good, good.length * part / 100);
        return DynamicTest.dynamicTest(
                "cut after " + part + " per cent", () -> assertEquals(PaperRule.PDF_TRUNCATED, rule(by, cut)));
    }

    private PaperRule rule(PdfInspection by, byte[] bytes) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "paper", ".pdf"), bytes);
        return (PaperRule)
                assertThrows(RuleViolation.class, () -> by.inspect(file)).rule();
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
