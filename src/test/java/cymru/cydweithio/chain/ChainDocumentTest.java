package cymru.cydweithio.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.document.Document;
import cymru.cydweithio.document.DocumentFiles;
import cymru.cydweithio.document.DocumentTexts;
import cymru.cydweithio.document.TaggedPdf;
import cymru.cydweithio.document.Verified;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.ChainStep;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A chain, and the chains of a partnership's priorities, on paper and in a table, however long they are. */
class ChainDocumentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

    private final Messages messages = new Messages();
    private final DocumentFiles files = new DocumentFiles(new TaggedPdf(messages));

    @ParameterizedTest
    @CsvSource({"EN, 0", "EN, 1", "EN, 1000", "CY, 0", "CY, 1", "CY, 1000"})
    void a_chain_is_pdf_ua_and_pdf_a_with_no_one_and_a_thousand_objects(Language language, int rows)
            throws IOException {
        DocumentTexts say = new DocumentTexts(messages, language, "chain");
        String text = accessible(ChainDocument.of(chain(rows), say, TODAY));
        each(rows, text);
        assertEquals(rows == 0, text.contains(say.text("nothing.before")), "nothing stands behind it");
    }

    @ParameterizedTest
    @CsvSource({"EN, 0", "EN, 1", "EN, 1000", "CY, 0", "CY, 1", "CY, 1000"})
    void the_board_view_is_pdf_ua_and_pdf_a_with_no_one_and_a_thousand_priorities(Language language, int rows)
            throws IOException {
        DocumentTexts say = new DocumentTexts(messages, language, "chain");
        String text = accessible(ChainDocument.of(board(rows), say, TODAY));
        each(rows, text);
        assertEquals(rows > 0, text.contains(say.text("rung.none.service")), "the first break is named");
        assertEquals(rows == 0, text.contains(say.text("board.none")));
    }

    @ParameterizedTest
    @CsvSource({"EN, 0", "EN, 1", "CY, 1000"})
    void the_tables_have_a_row_for_each_and_nothing_that_a_spreadsheet_would_run(Language language, int rows)
            throws IOException {
        DocumentTexts say = new DocumentTexts(messages, language, "chain");
        ByteArrayOutputStream chain = new ByteArrayOutputStream();
        ChainRows.write(chain(rows), say, chain);
        List<String> lines = chain.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(1 + rows + 1, lines.size(), "the head, each object and the one itself");
        ByteArrayOutputStream board = new ByteArrayOutputStream();
        ChainRows.write(board(rows), say, board);
        assertEquals(1 + rows, board.toString(StandardCharsets.UTF_8).lines().count(), "the head and each priority");
        assertFalse(chain.toString(StandardCharsets.UTF_8).contains(",=1+1"));
        assertFalse(board.toString(StandardCharsets.UTF_8).contains("\n=1+1"));
    }

    @Test
    void the_first_step_that_is_missing_is_the_break_and_the_one_before_it_how_far_a_priority_gets() {
        BoardChains.PriorityLine line = line(1, 1, 1, 1, 1, 0, 3, 0);
        assertEquals(ChainStep.SERVICE, line.getFirstBreak());
        assertEquals(ChainStep.ACTION, line.getReached());
        assertEquals(null, line(1, 0, 1, 1, 1, 1, 1, 1).getReached(), "without a section it has no beginning");
        assertEquals(null, line(1, 1, 1, 1, 1, 1, 1, 1).getFirstBreak());
        assertEquals(ChainStep.MONEY, line(1, 1, 1, 1, 1, 1, 1, 1).getReached());
    }

    private String accessible(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.writePdf(document, out);
        assertEquals(List.of(), Verified.faults(out.toByteArray(), PDFAFlavour.PDFUA_1));
        assertEquals(List.of(), Verified.faults(out.toByteArray(), PDFAFlavour.PDFA_3_A));
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static void each(int rows, String text) {
        for (int row = 1; row <= rows; row++) {
            assertTrue(text.contains("T" + row + "."), "row " + row);
        }
    }

    private static Chains.ChainView chain(int rows) {
        Chains.Node object = node(0, ChainStep.ACTION);
        List<Chains.Node> before = IntStream.rangeClosed(1, rows)
                .mapToObj(row -> node(row, ChainStep.DECISION))
                .toList();
        return new Chains.ChainView(
                object,
                before,
                List.of(),
                List.of(),
                before.stream()
                        .limit(3)
                        .map(one -> new Chains.Gap(one, true, List.of(ChainStep.NEED, ChainStep.PRIORITY)))
                        .toList(),
                rows > 1,
                false);
    }

    private static BoardChains.Board board(int rows) {
        return new BoardChains.Board(
                new PartnershipId(UUID.randomUUID()),
                new Bilingual("Newport Community Safety Partnership", "Partneriaeth Diogelwch Cymunedol Casnewydd"),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(row -> line(row, 1, 1, 1, 2, 0, 0, 0))
                        .toList(),
                rows > 1);
    }

    private static BoardChains.PriorityLine line(int number, int... counts) {
        Chains.Node node = node(number, ChainStep.PRIORITY);
        return new BoardChains.PriorityLine(
                node,
                IntStream.range(0, counts.length)
                        .mapToObj(i -> new BoardChains.Rung(BoardChains.RUNGS.get(i), counts[i]))
                        .toList(),
                number % 2 == 0 ? List.of() : List.of(new Chains.Gap(node, false, List.of(ChainStep.SERVICE))));
    }

    /**
     * With a title in both languages, in Welsh alone, and one that a spreadsheet would take for a formula, by turns.
     */
    private static Chains.Node node(int number, ChainStep step) {
        String title = "T" + number + ". ŵ ŷ <&>";
        return new Chains.Node(
                new ChainEnd("decision", UUID.randomUUID()),
                step,
                "chain.step." + step.name().toLowerCase(java.util.Locale.ROOT),
                number % 3 == 0 ? null : "=1+1 " + number,
                number % 2 == 0 ? new Wording("=1+1 " + title, title) : new Wording(null, title),
                null,
                number % 5 == 0 ? null : TODAY,
                "/minutes/" + number,
                true);
    }
}
