package cymru.cydweithio.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.brief.AreaBrief.Answer;
import cymru.cydweithio.brief.AreaBrief.Bound;
import cymru.cydweithio.brief.AreaBrief.Chair;
import cymru.cydweithio.brief.AreaBrief.Contact;
import cymru.cydweithio.brief.AreaBrief.Foot;
import cymru.cydweithio.brief.AreaBrief.Holder;
import cymru.cydweithio.brief.AreaBrief.OtherArea;
import cymru.cydweithio.brief.AreaBrief.Partner;
import cymru.cydweithio.brief.AreaBrief.Sitting;
import cymru.cydweithio.document.Document;
import cymru.cydweithio.document.DocumentFiles;
import cymru.cydweithio.document.Extracted;
import cymru.cydweithio.document.Table;
import cymru.cydweithio.document.TaggedPdf;
import cymru.cydweithio.document.Verified;
import cymru.cydweithio.place.AreaLevel;
import cymru.cydweithio.place.Coverage;
import cymru.cydweithio.place.Evidence;
import cymru.cydweithio.place.FootprintStatus;
import cymru.cydweithio.place.LayerKind;
import cymru.cydweithio.place.Places;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Bilingual.WelshStatus;
import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.PartialDate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The brief on an area on paper and in Word: accessible, in both languages, and the same words in all. */
class BriefDocumentsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Messages MESSAGES = new Messages();
    private static final DocumentFiles FILES = new DocumentFiles(new TaggedPdf(MESSAGES));

    @ParameterizedTest
    @EnumSource
    void the_pdf_is_pdf_ua_and_pdf_a_and_says_every_word_of_the_brief(Language language) throws IOException {
        for (AreaBrief brief : List.of(full(), empty())) {
            Document text = new BriefDocument(MESSAGES, language).of(brief);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            FILES.writePdf(text, out);
            assertEquals(List.of(), Verified.faults(out.toByteArray(), PDFAFlavour.PDFUA_1));
            assertEquals(List.of(), Verified.faults(out.toByteArray(), PDFAFlavour.PDFA_3_A));
            String said = pdfText(out.toByteArray());
            for (String word : text.words()) {
                assertTrue(said.contains(bare(word)), () -> "in the PDF: " + word);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_brief_says_in_its_files_what_it_said_when_they_were_last_agreed(Language language) throws IOException {
        Document text = new BriefDocument(MESSAGES, language).of(full());
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        FILES.writePdf(text, pdf);
        Extracted.assertKept("brief-pdf_" + language.code(), Extracted.pdf(pdf.toByteArray()));
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        FILES.writeWord(text, word);
        Extracted.assertKept("brief-word_" + language.code(), Extracted.word(word.toByteArray()));
    }

    @ParameterizedTest
    @EnumSource
    void the_word_document_has_heading_styles_header_rows_language_and_title_and_says_every_word_of_the_brief(
            Language language) throws Exception {
        Document text = new BriefDocument(MESSAGES, language).of(full());
        try (XWPFDocument document = word(text)) {
            assertEquals(
                    text.title(), document.getProperties().getCoreProperties().getTitle());
            assertEquals(
                    language.locale().toLanguageTag(),
                    document.getProperties()
                            .getCoreProperties()
                            .getUnderlyingProperties()
                            .getLanguageProperty()
                            .orElse(""));
            assertEquals(
                    language.locale().toLanguageTag(),
                    document.getStyle()
                            .getDocDefaults()
                            .getRPrDefault()
                            .getRPr()
                            .getLangArray(0)
                            .getVal());
            List<String> headings = document.getParagraphs().stream()
                    .filter(one -> String.valueOf(one.getStyle()).startsWith("Heading"))
                    .map(one -> one.getStyle() + " " + one.getText())
                    .toList();
            assertEquals(
                    text.sections().stream()
                            .map(section -> "Heading" + (section.level() - 1) + " "
                                    + section.heading().text())
                            .toList(),
                    headings);
            assertEquals("heading 1", document.getStyles().getStyle("Heading1").getName());
            assertEquals(
                    0,
                    document.getStyles()
                            .getStyle("Heading1")
                            .getCTStyle()
                            .getPPr()
                            .getOutlineLvl()
                            .getVal()
                            .intValue());
            assertEquals(
                    1,
                    document.getStyles()
                            .getStyle("Heading2")
                            .getCTStyle()
                            .getPPr()
                            .getOutlineLvl()
                            .getVal()
                            .intValue());
            List<Table> tables = text.sections().stream()
                    .flatMap(section -> section.tables().stream())
                    .toList();
            assertEquals(tables.size(), document.getTables().size());
            for (XWPFTable table : document.getTables()) {
                assertTrue(table.getRow(0).isRepeatHeader(), "the first row is marked as the header");
                assertFalse(table.getRow(1).isRepeatHeader());
            }
            String said = wordText(document);
            for (String word : text.words()) {
                assertTrue(said.contains(bare(word)), () -> "in Word: " + word);
            }
        }
    }

    @Test
    void words_in_the_other_language_are_marked_as_such_in_word() throws IOException {
        Document text = new BriefDocument(MESSAGES, Language.CY).of(full());
        try (XWPFDocument document = word(text)) {
            String xml = document.getDocument().xmlText();
            assertTrue(xml.contains("en-GB"), "the source note, which is English");
        }
        assertEquals(
                "en",
                text.sections().stream()
                        .flatMap(section -> section.tables().stream())
                        .flatMap(table -> table.rows().stream())
                        .flatMap(List::stream)
                        .flatMap(cell -> cell.lines().stream())
                        .flatMap(line -> line.spans().stream())
                        .filter(span -> span.text().equals("S29l: Bridgend CSP"))
                        .findFirst()
                        .orElseThrow()
                        .lang());
    }

    @Test
    void the_summary_counts_equal_sets_once_and_tells_unconfirmed_ones_apart() {
        String summary = String.join(
                " ",
                new BriefDocument(MESSAGES, Language.EN)
                        .of(full()).sections().get(0).blocks().stream()
                                .flatMap(block -> block.words().stream())
                                .toList());
        assertTrue(
                summary.contains(
                        "4 footprints in 2 distinct sets of areas cover Bridgend (145,488 residents, Census 2021)."),
                summary);
        assertTrue(summary.contains("1 more footprint is unconfirmed"), summary);
        assertTrue(summary.contains("Of 1 of these footprints it is not known since when it has been there"), summary);
        assertTrue(
                new BriefDocument(MESSAGES, Language.EN).of(full()).words().contains("Beginning not known"),
                "in the row of the footprint");
        assertTrue(
                summary.contains("2 partnerships with boards have footprints over it, in 2 distinct sets of areas."),
                summary);
        assertTrue(
                summary.contains(
                        "Recorded here: 1 board with 2 seats held by 2 organisations; 4 meetings in the twelve months to 1 March 2026."),
                summary);
        assertTrue(summary.contains("Of 1 partnership no board is recorded"), summary);
        assertTrue(summary.contains("Police area: South Wales Police, shared with Cardiff, Swansea."), summary);
        assertTrue(summary.contains("1 duty binds bodies"), summary);
    }

    @Test
    void every_body_whose_area_this_is_is_named_where_several_hold_one_area() {
        AreaBrief brief = full();
        OtherArea bridgend = brief.counted().get(0).areas().get(0);
        List<Foot> counted = new ArrayList<>(brief.counted());
        counted.add(foot(
                "POLICE",
                "Police area",
                "Ardal heddlu",
                "POL-2",
                "Second Police",
                null,
                FootprintStatus.CURRENT,
                LayerKind.OPERATIONAL,
                bridgend));
        List<String> summary = new BriefDocument(MESSAGES, Language.EN)
                        .of(new AreaBrief(
                                brief.area(), DAY, DAY, false, counted, List.of(), brief.partners(), brief.duties()))
                        .sections()
                        .get(0)
                        .blocks()
                        .stream()
                        .flatMap(block -> block.words().stream())
                        .toList();
        assertTrue(
                summary.contains("Police area: South Wales Police, shared with Cardiff, Swansea."), summary::toString);
        assertTrue(summary.contains("Police area: Second Police, which covers no other area."), summary::toString);
    }

    @Test
    void posts_and_people_are_left_out_where_the_reader_may_not_know_them() {
        AreaBrief brief = full();
        Sitting open = brief.partners().get(0).boards().get(0);
        Sitting closed = new Sitting(
                open.id(),
                open.name(),
                open.parent(),
                open.since(),
                open.meetings(),
                false,
                open.seats().stream()
                        .map(seat -> new Chair(
                                seat.organisationCode(),
                                seat.organisation(),
                                seat.role(),
                                seat.since(),
                                null,
                                List.of()))
                        .toList());
        Partner partner = brief.partners().get(0);
        Document text = new BriefDocument(MESSAGES, Language.EN)
                .of(new AreaBrief(
                        brief.area(),
                        brief.day(),
                        brief.drawnUp(),
                        false,
                        brief.counted(),
                        brief.apart(),
                        List.of(new Partner(partner.id(), partner.foot(), null, List.of(closed), partner.answersTo())),
                        brief.duties()));
        List<String> words = text.words();
        assertTrue(words.contains("South Wales Police"), "which organisation sits is a public fact");
        assertFalse(
                words.stream()
                        .anyMatch(word -> word.contains("Chief Superintendent")
                                || word.contains("Secretariat")
                                || word.contains("Vacant")),
                words::toString);
        assertTrue(
                new BriefDocument(MESSAGES, Language.EN).of(brief).words().contains("Chief Superintendent, Bridgend"),
                "the check is able to fail");
    }

    private static XWPFDocument word(Document text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FILES.writeWord(text, out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    /** Lines break where they must. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00AD\\u2010-]+", "");
    }

    private static String pdfText(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            // cell by cell, not line by line over all columns
            return bare(new PDFTextStripper().getText(document)) + bare(tagged(document));
        }
    }

    private static String tagged(PDDocument document) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            org.apache.pdfbox.text.PDFMarkedContentExtractor extractor =
                    new org.apache.pdfbox.text.PDFMarkedContentExtractor();
            extractor.processPage(document.getPage(page));
            extractor
                    .getMarkedContents()
                    .forEach(content -> content.getContents().forEach(one -> text.append(one)));
        }
        return text.toString();
    }

    private static String wordText(XWPFDocument document) {
        StringBuilder text = new StringBuilder();
        for (IBodyElement element : document.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                text.append(paragraph.getText());
            } else if (element instanceof XWPFTable table) {
                table.getRows().forEach(row -> row.getTableCells().forEach(cell -> text.append(cell.getText())));
            }
        }
        return bare(text.toString());
    }

    private static AreaBrief empty() {
        return new AreaBrief(area(), DAY, DAY.plusDays(2), false, List.of(), List.of(), List.of(), List.of());
    }

    private static AreaBrief full() {
        OtherArea bridgend = new OtherArea("W06000013", new Bilingual("Bridgend", "Pen-y-bont ar Ogwr"), 145_488);
        OtherArea cardiff = new OtherArea("W06000015", new Bilingual("Cardiff", "Caerdydd"), 362_310);
        OtherArea swansea = new OtherArea("W06000011", new Bilingual("Swansea", "Abertawe"), 238_489);
        Foot csp = foot(
                "CSP",
                "Community Safety Partnership",
                "Partneriaeth Diogelwch Cymunedol",
                "CSP-BGE",
                "Bridgend Community Safety Partnership",
                null,
                FootprintStatus.CURRENT,
                LayerKind.PARTNERSHIP,
                bridgend);
        Foot police = foot(
                "POLICE",
                "Police area",
                "Ardal heddlu",
                "POL-SW",
                "South Wales Police",
                "Heddlu De Cymru",
                FootprintStatus.CURRENT,
                LayerKind.OPERATIONAL,
                bridgend,
                cardiff,
                swansea);
        Foot lrf = foot(
                "LRF",
                "Local Resilience Forum",
                "Fforwm Gwydnwch Lleol",
                "LRF-SW",
                "South Wales <Forum> & \u0175\u0177",
                null,
                FootprintStatus.CURRENT,
                LayerKind.PARTNERSHIP,
                bridgend,
                cardiff,
                swansea);
        Foot cda = foot(
                "CDA_AREA",
                "Strategy area",
                "Ardal strategaeth",
                "CDA-BGE",
                "Bridgend strategy area",
                null,
                FootprintStatus.CURRENT,
                LayerKind.PLANNING,
                bridgend);
        Foot contest = foot(
                "CONTEST",
                "CONTEST board",
                "Bwrdd CONTEST",
                "CTB-WB",
                "Western Bay",
                null,
                FootprintStatus.UNCONFIRMED,
                LayerKind.PARTNERSHIP,
                bridgend,
                swansea);
        Sitting board = new Sitting(
                UUID.randomUUID(),
                new Bilingual("Bridgend Board", "Bwrdd Pen-y-bont"),
                new Bilingual("Upper Board", null),
                LocalDate.of(2023, 1, 1),
                4,
                true,
                List.of(
                        new Chair(
                                "LA-BGE",
                                new Bilingual("Bridgend Council", "Cyngor Pen-y-bont"),
                                "CHAIR",
                                LocalDate.of(2023, 1, 1),
                                "Cabinet Member",
                                List.of()),
                        new Chair(
                                "POL-SW",
                                new Bilingual("South Wales Police", "Heddlu De Cymru"),
                                "MEMBER",
                                LocalDate.of(2023, 1, 1),
                                null,
                                List.of(
                                        new Holder("Chief Superintendent, Bridgend", false),
                                        new Holder("Superintendent, Bridgend", true)))));
        List<Partner> partners = List.of(
                new Partner(
                        UUID.randomUUID(),
                        csp,
                        new Contact("Community Safety Team", null, "https://example.gov.uk"),
                        List.of(board),
                        List.of(new Answer(
                                "REPORTS_TO",
                                new Bilingual("Cwm Taf Morgannwg Public Services Board", null),
                                UUID.randomUUID(),
                                null,
                                LocalDate.of(2023, 5, 18)))),
                new Partner(UUID.randomUUID(), lrf, null, List.of(), List.of()));
        return new AreaBrief(
                area(),
                DAY,
                DAY.plusDays(2),
                false,
                List.of(csp, police, lrf, cda),
                List.of(contest),
                partners,
                List.of(new Bound(
                        "CDA-S17",
                        new Bilingual(
                                "Duty to consider crime and disorder",
                                "Dyletswydd i ystyried",
                                WelshStatus.CONSTRUCTED),
                        new Bilingual("Crime and Disorder Act 1998", "Deddf Trosedd ac Anhrefn 1998"),
                        new Bilingual("s.17", "a.17"),
                        LocalDate.of(1998, 9, 30),
                        true,
                        Confidence.HIGH,
                        "S08",
                        List.of(
                                new Bilingual("Bridgend Council", "Cyngor Pen-y-bont"),
                                new Bilingual("South Wales Police", null)))));
    }

    private static Places.AreaView area() {
        return new Places.AreaView(
                UUID.randomUUID(),
                "W06000013",
                AreaLevel.PRINCIPAL,
                null,
                null,
                null,
                "Bridgend",
                "Pen-y-bont ar Ogwr",
                145_488,
                145_500,
                BigDecimal.valueOf(251),
                "GB-BGE",
                Confidence.HIGH,
                null);
    }

    private static Foot foot(
            String layer,
            String layerEn,
            String layerCy,
            String code,
            String en,
            String cy,
            FootprintStatus status,
            LayerKind kind,
            OtherArea... areas) {
        Places.FootprintRow row = new Places.FootprintRow(
                UUID.randomUUID(),
                code,
                en,
                cy,
                cy == null ? WelshStatus.NONE : WelshStatus.OFFICIAL,
                layer,
                layerEn,
                layerCy,
                LocalDate.of(2019, 1, 1),
                PartialDate.Precision.YEAR,
                null,
                null,
                status,
                Confidence.HIGH,
                Evidence.SOURCE,
                "S29l: Bridgend CSP",
                null);
        return new Foot(
                new Places.Covering(row, Coverage.FULL, Confidence.HIGH),
                kind,
                List.of(areas),
                String.join(" ", Stream.of(areas).map(OtherArea::code).toList()),
                !layer.equals("LRF"));
    }
}
