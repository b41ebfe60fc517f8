package cymru.cydweithio.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The PDF that the product makes can be read by everyone and kept for ever. */
class TaggedPdfTest {

    /** A row of the sample. */
    public record Row(String name, String note) {}

    private final TaggedPdf pdf = new TaggedPdf(new Messages());

    @ParameterizedTest
    @EnumSource
    void a_document_is_pdf_ua_and_pdf_a_in_each_language(Language language) {
        byte[] made = sample(language, "Cyfarfod Ŵ a Ŷ", 80, Map.of());
        assertEquals(List.of(), Verified.faults(made, PDFAFlavour.PDFUA_1));
        assertEquals(List.of(), Verified.faults(made, PDFAFlavour.PDFA_3_A));
    }

    @ParameterizedTest
    @EnumSource
    void a_document_says_its_language_and_its_title_and_speaks_it(Language language) throws IOException {
        byte[] made = sample(language, "Title & <title>", 2, Map.of());
        try (PDDocument document = Loader.loadPDF(made)) {
            assertEquals(language.code(), document.getDocumentCatalog().getLanguage());
            assertEquals("Title & <title>", document.getDocumentInformation().getTitle());
            assertTrue(document.getDocumentCatalog().getViewerPreferences().displayDocTitle());
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String text = stripper.getText(document).replaceAll("\\s+", " ");
            assertTrue(
                    text.contains(
                            language == Language.EN
                                    ? "25 November 2026, 14:05, 12,345"
                                    : "25 Tachwedd 2026, 14:05, 12,345"),
                    text);
            assertTrue(text.contains(language == Language.EN ? "Newport, Casnewydd" : "Casnewydd, Casnewydd"), text);
            assertTrue(text.contains(language == Language.EN ? "Page 1 of 1" : "Tudalen 1 o 1"), text);
            assertTrue(text.contains("Ŵ Ŷ ŵ ŷ"), text);
        }
    }

    @Test
    void the_heading_of_a_table_stands_on_each_of_its_pages() throws IOException {
        try (PDDocument document = Loader.loadPDF(sample(Language.EN, "Long", 200, Map.of()))) {
            assertTrue(document.getNumberOfPages() > 3);
            for (int page = 2; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(page);
                one.setEndPage(page);
                String text = one.getText(document);
                assertEquals(1, text.split("First Second", -1).length - 1, text);
                assertTrue(text.contains("Page " + page + " of " + document.getNumberOfPages()), text);
            }
        }
    }

    @Test
    void a_wide_document_lies_on_its_side() throws IOException {
        byte[] made = sample(Language.EN, "Wide", 2, Map.of("landscape", true));
        try (PDDocument document = Loader.loadPDF(made)) {
            assertTrue(document.getPage(0).getMediaBox().getWidth()
                    > document.getPage(0).getMediaBox().getHeight());
        }
        assertEquals(List.of(), Verified.faults(made, PDFAFlavour.PDFUA_1));
    }

    @Test
    void a_document_without_rows_and_letters_that_no_font_has_stop_nothing() {
        byte[] made = sample(Language.CY, "Bell \u0007 vertical \u000B emoji \uD83D\uDE00 half \uD83D 漢字", 0, Map.of());
        assertEquals(List.of(), Verified.faults(made, PDFAFlavour.PDFUA_1));
        assertEquals(List.of(), Verified.faults(made, PDFAFlavour.PDFA_3_A));
    }

    /** Names of people and places as they are written, in alphabets that the fonts have. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Łódź Ơừ ʻOkina Ĳssel ŵŷ",
                "Ελληνική Δημοκρατία",
                "Київ Ђорђе",
                "ירושלים",
                "محمد العربية",
                "Հայաստան საქართველო"
            })
    void a_name_in_another_alphabet_is_printed_and_can_be_read_back(String name) throws IOException {
        byte[] made = sample(Language.EN, name, 1, Map.of());
        assertEquals(List.of(), Verified.faults(made, PDFAFlavour.PDFUA_1));
        assertEquals(List.of(), Verified.faults(made, PDFAFlavour.PDFA_3_A));
        try (PDDocument document = Loader.loadPDF(made)) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains(name), text);
            assertFalse(text.contains("#") || text.contains(PrintedLetters.BOX), text);
            assertFalse(text.contains("cannot be printed"), text);
        }
    }

    @Test
    void letters_that_no_font_has_are_boxes_and_the_document_names_them_in_either_language() throws IOException {
        for (Language language : Language.values()) {
            byte[] made = sample(language, "Room #1: 日本 नम \uD83E\uDD9A\uFE0F \u200D end", 1, Map.of());
            assertEquals(List.of(), Verified.faults(made, PDFAFlavour.PDFUA_1));
            assertEquals(List.of(), Verified.faults(made, PDFAFlavour.PDFA_3_A));
            try (PDDocument document = Loader.loadPDF(made)) {
                String text = new PDFTextStripper()
                        .getText(document)
                        .replaceAll("[\\uFE0F\\u200D]", "")
                        .replaceAll("\\s+", " ");
                assertTrue(text.contains("Room #1: □□ □□ □ end"), text);
                assertTrue(
                        text.contains("Devanagari (U+0928, U+092E); Han (U+65E5, U+672C);")
                                && text.contains("peacock (U+1F99A)"),
                        text);
                assertTrue(
                        text.contains(
                                language == Language.EN
                                        ? "5 letters and signs cannot be printed with the fonts of this document. □ stands in each place"
                                        : "Ni ellir argraffu 5 o lythrennau ac arwyddion gyda ffontiau’r ddogfen hon. Mae □ yn sefyll"),
                        text);
                assertEquals(
                        "Room #1: 日本 नम \uD83E\uDD9A\uFE0F \u200D end",
                        document.getDocumentInformation().getTitle(),
                        "what needs no font is kept");
            }
        }
    }

    @Test
    void a_document_of_plain_letters_has_the_house_font_alone() throws IOException {
        assertEquals(Set.of("LiberationSans"), families(sample(Language.CY, "Tŷ Ŵ", 1, Map.of())));
        assertEquals(Set.of("LiberationSans", "DejaVuSans"), families(sample(Language.CY, "محمد", 1, Map.of())));
    }

    private static Set<String> families(byte[] made) throws IOException {
        Set<String> families = new TreeSet<>();
        try (PDDocument document = Loader.loadPDF(made)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    families.add(page.getResources()
                            .getFont(name)
                            .getName()
                            .replaceFirst("^[A-Z]+\\+", "")
                            .replaceFirst("-.*", ""));
                }
            }
        }
        return families;
    }

    @Test
    void the_check_finds_fault_with_a_document_without_tags() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.showText("Untagged");
                content.endText();
            }
            document.save(out);
        }
        List<String> accessible = Verified.faults(out.toByteArray(), PDFAFlavour.PDFUA_1);
        assertTrue(accessible.stream().anyMatch(fault -> fault.startsWith("7.1-")), accessible::toString);
        assertFalse(Verified.faults(out.toByteArray(), PDFAFlavour.PDFA_3_A).isEmpty());
    }

    private byte[] sample(Language language, String title, int rows, Map<String, Object> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("title", title);
        model.put("name", new Bilingual("Newport", "Casnewydd"));
        model.put("foreign", "Casnewydd");
        model.put("heldOn", LocalDate.of(2026, 11, 25));
        model.put("startsAt", LocalTime.of(14, 5));
        model.put(
                "rows",
                IntStream.rangeClosed(1, rows)
                        .mapToObj(row -> new Row("Row " + row, "Note <b> & " + row))
                        .toList());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.render("sample", language, model, out);
        return out.toByteArray();
    }
}
