package cymru.cydweithio.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.board.Quorum;
import cymru.cydweithio.document.TaggedPdf;
import cymru.cydweithio.document.Verified;
import cymru.cydweithio.meeting.Agenda;
import cymru.cydweithio.meeting.Classification;
import cymru.cydweithio.meeting.DecisionStatus;
import cymru.cydweithio.meeting.Decisions;
import cymru.cydweithio.meeting.Fate;
import cymru.cydweithio.meeting.ImplicationHead;
import cymru.cydweithio.meeting.Implications;
import cymru.cydweithio.meeting.ItemDetails;
import cymru.cydweithio.meeting.MeetingPlan;
import cymru.cydweithio.meeting.MeetingState;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.meeting.Minutes;
import cymru.cydweithio.meeting.MinutesState;
import cymru.cydweithio.meeting.Presence;
import cymru.cydweithio.meeting.Purpose;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Minutes on paper are accessible, in both languages, approved or not. */
class MinutesDocumentTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);

    private final MinutesDocument document = new MinutesDocument(new TaggedPdf(new Messages()));

    @ParameterizedTest
    @EnumSource
    void minutes_are_pdf_ua_and_pdf_a_in_each_language(Language language) throws IOException {
        for (boolean approved : new boolean[] {true, false}) {
            byte[] made = made(language, approved, List.of(spoken(), deferred(), elsewhere()));
            assertEquals(List.of(), Verified.faults(made, PDFAFlavour.PDFUA_1));
            assertEquals(List.of(), Verified.faults(made, PDFAFlavour.PDFA_3_A));
            String text = text(made);
            assertEquals(approved, text.contains(language == Language.EN ? "Approved on" : "Cymeradwywyd ar"));
            assertTrue(text.contains("D-2026-001"), text);
            assertTrue(text.contains(language == Language.EN ? "Lamps were discussed." : "Trafodwyd lampau."), text);
            assertTrue(text.contains("The author is ill"), text);
            assertFalse(text.contains("Prices of the tender"), "a minute that stands elsewhere");
            for (String said : List.of("Fewer thefts at night", "Llai o drais", "Half as many", "Fewer burglaries")) {
                assertTrue(
                        text.contains(said), said + ": Section 17 stands with the decision, the earlier text with it");
            }
        }
        assertEquals(List.of(), Verified.faults(made(language, true, List.of()), PDFAFlavour.PDFUA_1));
    }

    private static MinutesDocument.ItemLine spoken() {
        UUID item = UUID.randomUUID();
        return line(
                new Agenda.ItemView(item, 1, details("Lamps", "Lampau"), null, false, null),
                new Wording("Lamps were discussed.\nAt length.", "Trafodwyd lampau."),
                List.of(new Decisions.DecisionRow(
                        UUID.randomUUID(),
                        item,
                        "D-2026-001",
                        new Wording("Lamps on every street", null),
                        "Fewer burglaries",
                        DecisionStatus.STANDS,
                        DAY,
                        stated())),
                false);
    }

    private static Implications.Stated stated() {
        UUID council = UUID.randomUUID();
        return new Implications.Stated(
                0,
                true,
                "It changes the street at night.\nFor years.",
                Language.EN,
                "Clerk",
                DAY,
                List.of(effect(null, null, ImplicationHead.CRIME_AND_DISORDER, "Fewer thefts at night")),
                List.of(effect(
                        council,
                        new Bilingual("Newport City Council", "Cyngor Dinas Casnewydd"),
                        ImplicationHead.SERIOUS_VIOLENCE,
                        "Llai o drais")),
                List.of(
                        new Implications.ReviewRow(DAY.plusDays(90), "Half as many", Language.EN, "Clerk", DAY),
                        new Implications.ReviewRow(DAY.plusDays(180), null, null, null, null)));
    }

    private static Implications.EffectRow effect(UUID body, Bilingual name, ImplicationHead head, String text) {
        return new Implications.EffectRow(
                body,
                name,
                head,
                text,
                "Lamps are mended in a week",
                body == null ? Language.EN : Language.CY,
                "Clerk",
                DAY);
    }

    private static MinutesDocument.ItemLine deferred() {
        return line(
                new Agenda.ItemView(
                        UUID.randomUUID(),
                        2,
                        details("Cameras", null),
                        null,
                        false,
                        new Agenda.Ending(Fate.DEFERRED, "The author is ill", UUID.randomUUID(), DAY.plusDays(90))),
                null,
                List.of(),
                false);
    }

    private static MinutesDocument.ItemLine elsewhere() {
        return line(
                new Agenda.ItemView(UUID.randomUUID(), 3, details("Refuge", "Lloches"), null, false, null),
                new Wording("Prices of the tender", null),
                List.of(),
                true);
    }

    private static MinutesDocument.ItemLine line(
            Agenda.ItemView item, Wording minute, List<Decisions.DecisionRow> decisions, boolean elsewhere) {
        return new MinutesDocument.ItemLine(
                new Minutes.MinuteRow(item, minute, decisions, List.of(), Minutes.Freshness.FRESH, null),
                List.of(),
                elsewhere);
    }

    private static ItemDetails details(String en, String cy) {
        return new ItemDetails(en, cy, Purpose.DECISION, null, null, Classification.PUBLISHED, null);
    }

    private byte[] made(Language language, boolean approved, List<MinutesDocument.ItemLine> items) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Meetings.MeetingView meeting = new Meetings.MeetingView(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                new Bilingual("Newport Community Safety Partnership", "Partneriaeth Diogelwch Cymunedol Casnewydd"),
                UUID.randomUUID(),
                new Bilingual("Board", "Bwrdd"),
                new MeetingPlan(DAY, LocalTime.of(10, 0), LocalTime.of(12, 0), "Tŷ’r Dŵr", null),
                MeetingState.HELD,
                DAY.minusDays(8),
                Instant.EPOCH,
                null,
                approved ? MinutesState.APPROVED : MinutesState.DRAFT,
                approved ? DAY.plusDays(90) : null);
        document.write(
                new MinutesDocument.Content(
                        meeting,
                        List.of(
                                new MinutesDocument.SeatLine(
                                        new Bilingual("Newport City Council", "Cyngor Dinas Casnewydd"),
                                        null,
                                        Presence.PRESENT,
                                        "Gwen Price"),
                                new MinutesDocument.SeatLine(
                                        new Bilingual("Gwent Police", "Heddlu Gwent"), "Chief", Presence.ABSENT, null)),
                        List.of("Prof. A. Speaker (Cardiff University, presenter)"),
                        new Quorum.Verdict(false, 1, 2, 1, 2, List.of(), List.of()),
                        items,
                        false),
                language,
                out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument made = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(made).replaceAll("\\s+", " ");
        }
    }
}
