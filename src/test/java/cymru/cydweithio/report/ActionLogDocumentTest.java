package cymru.cydweithio.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.action.ActionState;
import cymru.cydweithio.action.Actions;
import cymru.cydweithio.action.Actions.ActionRow;
import cymru.cydweithio.action.Timing;
import cymru.cydweithio.document.TaggedPdf;
import cymru.cydweithio.document.Verified;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The action log on paper is accessible and kept for ever, however long it is. */
class ActionLogDocumentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

    private final ActionLogDocument document = new ActionLogDocument(new TaggedPdf(new Messages()));

    @ParameterizedTest
    @CsvSource({"EN, 0", "EN, 1", "EN, 60", "CY, 0", "CY, 1", "CY, 60"})
    void the_log_is_pdf_ua_and_pdf_a_in_each_language_with_no_one_and_several_pages_of_rows(Language language, int rows)
            throws IOException {
        isAccessibleAndKept(language, rows);
    }

    @Tag("nightly")
    @ParameterizedTest
    @EnumSource
    void the_log_is_pdf_ua_and_pdf_a_in_each_language_with_a_thousand_rows(Language language) throws IOException {
        isAccessibleAndKept(language, 1000);
    }

    private void isAccessibleAndKept(Language language, int rows) throws IOException {
        byte[] made = made(language, rows, false);
        assertEquals(List.of(), Verified.faults(made, PDFAFlavour.PDFUA_1));
        assertEquals(List.of(), Verified.faults(made, PDFAFlavour.PDFA_3_A));
        String text = text(made);
        for (int row = 1; row <= rows; row++) {
            assertTrue(text.contains("A-2026-%03d".formatted(row)), "row " + row);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_log_says_in_words_what_is_overdue_and_that_there_is_nothing(Language language) throws IOException {
        String overdue = language == Language.EN ? "Overdue" : "Hwyr";
        assertTrue(text(made(language, 1, false)).contains(overdue), "due the day before");
        assertFalse(text(made(language, 0, false)).contains(overdue));
        assertTrue(text(made(language, 0, false))
                .contains(language == Language.EN ? "No actions match" : "Nid oes camau gweithredu"));
    }

    @ParameterizedTest
    @EnumSource
    void a_log_that_is_too_long_says_so(Language language) throws IOException {
        assertTrue(text(made(language, 3, true))
                .contains(
                        language == Language.EN
                                ? "Only the first 3 actions are here."
                                : "Dim ond y 3 cyntaf o'r camau gweithredu sydd yma."));
        assertFalse(
                text(made(language, 3, false)).contains(language == Language.EN ? "Only the first" : "Dim ond y 3"));
    }

    private byte[] made(Language language, int rows, boolean cut) {
        List<ActionRow> log = IntStream.rangeClosed(1, rows)
                .mapToObj(ActionLogDocumentTest::row)
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(
                new ActionLogDocument.Content(
                        TODAY,
                        Actions.ActionStatus.OPEN,
                        List.of(new Bilingual(
                                "Newport Community Safety Partnership", "Partneriaeth Diogelwch Cymunedol Casnewydd")),
                        List.of(new Bilingual("Newport Board", null)),
                        "<gang> & co",
                        true,
                        log,
                        cut),
                language,
                out);
        return out.toByteArray();
    }

    /** Overdue, due later, done, without a date, an owner or a board: by turns. */
    private static ActionRow row(int number) {
        LocalDate due = number % 4 == 3 ? null : number % 4 == 1 ? TODAY.minusDays(1) : TODAY.plusDays(number);
        ActionState state = number % 4 == 2 ? ActionState.DONE : ActionState.OPEN;
        return new ActionRow(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Bilingual("Newport", "Casnewydd"),
                "A-2026-%03d".formatted(number),
                "Agree the protocol <b>" + number + "</b> & tell everybody \u0174 \u0177",
                number % 2 == 0 ? Language.CY : Language.EN,
                null,
                number % 3 == 0 ? null : new Bilingual("Board", "Bwrdd"),
                null,
                null,
                null,
                number % 5 == 0 ? null : "Chief Superintendent, Gwent Police",
                number % 5 == 1 ? new Bilingual("Gwent Police", "Heddlu Gwent") : null,
                TODAY.minusDays(30),
                due,
                state,
                state == ActionState.DONE ? 100 : 25,
                state == ActionState.DONE ? TODAY : null,
                Timing.of(state, due, TODAY),
                null,
                false);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }
}
