package cymru.cydweithio.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.document.Document.Layout;
import cymru.cydweithio.document.Section.Setting;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The one model, and what each format makes of everything that can be in it. */
class DocumentTest {

    private static final DocumentFiles FILES = new DocumentFiles(new TaggedPdf(new Messages()));
    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 6\" width=\"8\" height=\"6\"><rect width=\"8\" height=\"6\" fill=\"#04302d\"/></svg>";

    @ParameterizedTest
    @EnumSource
    void everything_that_can_be_told_is_pdf_ua_and_pdf_a_in_either_layout(Layout layout) throws IOException {
        for (Language language : Language.values()) {
            byte[] made = pdf(sample(language, layout));
            assertEquals(List.of(), Verified.faults(made, PDFAFlavour.PDFUA_1));
            assertEquals(List.of(), Verified.faults(made, PDFAFlavour.PDFA_3_A));
            String other = language.other().code();
            List<String> lines = Extracted.pdf(made).stream()
                    .map(line -> line.replaceAll("\\{" + other + " ([^}]*)\\}", "$1"))
                    .toList();
            for (String line : List.of(
                    "title A <sample> & more",
                    "H2 In short",
                    "P Not <this> arall but strong",
                    "Figure  [A dark field]",
                    "H3 Within",
                    "TH Figures",
                    "TD 1,234")) {
                assertTrue(lines.contains(line), () -> line + " is not in " + String.join("\n", lines));
            }
            assertEquals(
                    layout == Layout.BOOK,
                    lines.contains(language == Language.EN ? "H2 Contents" : "H2 Cynnwys"),
                    "only a book has a list of contents");
        }
    }

    @Test
    void a_book_has_a_cover_and_bookmarks_and_turns_only_the_pages_of_wide_sections() throws IOException {
        try (PDDocument book = Loader.loadPDF(pdf(sample(Language.EN, Layout.BOOK)));
                PDDocument brief = Loader.loadPDF(pdf(sample(Language.EN, Layout.LANDSCAPE)))) {
            assertEquals(
                    List.of("false", "false", "false", "true"),
                    java.util.stream.StreamSupport.stream(book.getPages().spliterator(), false)
                            .map(page -> String.valueOf(page.getMediaBox().getWidth()
                                    > page.getMediaBox().getHeight()))
                            .toList());
            assertEquals(
                    "In short",
                    book.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle());
            brief.getPages()
                    .forEach(page -> assertTrue(
                            page.getMediaBox().getWidth() > page.getMediaBox().getHeight()));
        }
    }

    @Test
    void word_has_headings_lists_header_rows_figures_to_the_right_and_tells_pictures_in_words() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FILES.writeWord(sample(Language.CY, Layout.LANDSCAPE), out);
        assertEquals(
                List.of(
                        "title A <sample> & more",
                        "description Everything",
                        "Title A <sample> & more",
                        "Subtitle First line",
                        "Subtitle Second line",
                        "Heading1 In short",
                        "Normal Not <this> {en-GB arall} but strong",
                        "Normal A note",
                        "Normal point",
                        "Normal one",
                        "Normal two",
                        "Normal A dark field",
                        "Heading2 Within",
                        "Caption A table",
                        "heads Words | Figures | Shares",
                        "row =Row / {en-GB below} | 1,234 | 12%",
                        "row Empty |  | ",
                        "TableText Under it",
                        "TableText "),
                Extracted.word(out.toByteArray()));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            List<XWPFParagraph> items = document.getParagraphs().stream()
                    .filter(one -> one.getNumID() != null)
                    .toList();
            assertEquals(
                    List.of("point", "one", "two"),
                    items.stream().map(XWPFParagraph::getText).toList());
            assertEquals(
                    List.of("bullet", "decimal", "decimal"),
                    items.stream().map(XWPFParagraph::getNumFmt).toList());
            assertEquals(
                    ParagraphAlignment.RIGHT,
                    document.getTables()
                            .get(0)
                            .getRow(1)
                            .getCell(1)
                            .getParagraphs()
                            .get(0)
                            .getAlignment());
            assertTrue(document.getParagraphs().stream()
                    .flatMap(one -> one.getRuns().stream())
                    .anyMatch(run -> run.isBold() && run.text().equals("strong")));
        }
    }

    @Test
    void a_workbook_has_a_sheet_for_each_table_figures_as_figures_and_no_formulas() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FILES.writeWorkbook(sample(Language.EN, Layout.BOOK), out);
        assertEquals(
                List.of(
                        "sheet A table",
                        "STRING Words | STRING Figures | STRING Shares",
                        "STRING '=Row / below | NUMBER 1234 | NUMBER 0.123 0.0%",
                        "STRING Empty",
                        "STRING Under it"),
                Extracted.workbook(out.toByteArray()).stream()
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    @Test
    void sheets_of_its_own_stand_in_a_workbook_instead_under_names_that_a_spreadsheet_takes() throws IOException {
        String name = "What is [as long]: as a name can hardly be";
        Table empty = Table.of(name, List.of(Column.words("Nothing")), List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FILES.writeWorkbook(
                new Document(
                        Language.EN,
                        "Title",
                        "",
                        List.of(),
                        Layout.BOOK,
                        sample(Language.EN, Layout.BOOK).sections(),
                        List.of(empty, empty)),
                out);
        List<String> names = Extracted.workbook(out.toByteArray()).stream()
                .filter(line -> line.startsWith("sheet "))
                .map(line -> line.substring("sheet ".length()))
                .toList();
        assertEquals(2, Set.copyOf(names).size(), names::toString);
        assertTrue(names.stream().allMatch(one -> one.startsWith("What is") && one.length() <= 31), names::toString);
    }

    @Test
    void what_nobody_could_read_is_no_document() {
        Section lower = Section.within("b", "Within", List.of());
        Section upper = Section.of("a", "Upper", List.of());
        refused(() -> document(List.of(lower)), "headings in order");
        refused(() -> document(List.of(upper, upper)), "an id twice");
        document(List.of(upper, lower));
        refused(() -> new Section("a", 4, Span.of("Deep"), Set.of(), List.of()), "a level that there is not");
        refused(() -> Section.of("a", " ", List.of()), "no heading");
        refused(
                () -> Section.of("a", "Empty", List.of(Table.of("None", List.of(Column.words("One")), List.of()))),
                "a table without rows");
        refused(
                () -> Table.of("Torn", List.of(Column.words("One")), List.of(List.of(Cell.EMPTY, Cell.EMPTY))),
                "a row with more cells than columns");
        refused(() -> Listing.of(List.of()), "a list of nothing");
        refused(() -> new Figure(SVG, " "), "a picture that says nothing");
    }

    @Test
    void a_document_names_every_word_in_the_order_in_which_it_is_read() {
        assertEquals(
                List.of(
                        "A <sample> & more",
                        "First line",
                        "Second line",
                        "In short",
                        "Not <this> ",
                        "arall",
                        " but ",
                        "strong",
                        "A note",
                        "point",
                        "one",
                        "two",
                        "Within",
                        "A table",
                        "Words",
                        "Figures",
                        "Shares",
                        "=Row",
                        "below",
                        "1,234",
                        "12%",
                        "Empty",
                        "Under it"),
                sample(Language.EN, Layout.BOOK).words());
    }

    private static void refused(org.junit.jupiter.api.function.Executable making, String what) {
        assertThrows(IllegalArgumentException.class, making, what);
    }

    private static Document document(List<Section> sections) {
        return new Document(Language.EN, "Title", "", List.of(), Layout.BOOK, sections);
    }

    private static byte[] pdf(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FILES.writePdf(document, out);
        return out.toByteArray();
    }

    private static Document sample(Language language, Layout layout) {
        Line line = new Line(List.of(
                Span.of("Not <this> "),
                new Span("arall", language.other(), "/elsewhere", false),
                Span.of(" but "),
                Span.of("strong").stressed()));
        Table table = new Table(
                "A table",
                "A table",
                List.of(Column.words("Words"), Column.figures("Figures"), Column.figures("Shares")),
                List.of(
                        List.of(
                                Cell.ofLines(List.of(
                                        Line.of("=Row"),
                                        new Line(List.of()),
                                        Line.of(new Span("below", language.other(), null, false)))),
                                Cell.figure("1,234", 1234L),
                                Cell.ofShare("12%", 0.123).toned(Cell.Tone.BAND_0)),
                        List.of(Cell.of("Empty"), Cell.EMPTY, Cell.of(""))),
                List.of("Under it"));
        return new Document(
                language,
                "A <sample> & more",
                "Everything",
                List.of("First line", "Second line"),
                layout,
                List.of(
                        Section.of(
                                "short",
                                "In short",
                                List.of(
                                        new Paragraph(line, false),
                                        Paragraph.aside("A note"),
                                        Listing.of(List.of("point")),
                                        Listing.inOrder(List.of("one", "two")),
                                        new Figure(SVG, "A dark field"))),
                        Section.within("within", "Within", List.of(table)).set(Setting.WIDE)));
    }
}
