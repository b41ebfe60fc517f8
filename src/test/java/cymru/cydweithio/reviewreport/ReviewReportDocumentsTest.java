package cymru.cydweithio.reviewreport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.burden.Burden;
import cymru.cydweithio.conflict.ConflictKind;
import cymru.cydweithio.conflict.ConflictStatus;
import cymru.cydweithio.conflict.Conflicts;
import cymru.cydweithio.conflict.Finding;
import cymru.cydweithio.document.Cell;
import cymru.cydweithio.document.Document;
import cymru.cydweithio.document.DocumentFiles;
import cymru.cydweithio.document.Extracted;
import cymru.cydweithio.document.Section;
import cymru.cydweithio.document.Table;
import cymru.cydweithio.document.TaggedPdf;
import cymru.cydweithio.document.Verified;
import cymru.cydweithio.overlap.AreaIndex;
import cymru.cydweithio.overlap.AreaSet;
import cymru.cydweithio.overlap.Comparison;
import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.LayerMap;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.place.Level;
import cymru.cydweithio.place.Sponsor;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Devolved;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.scenario.ChangePowers;
import cymru.cydweithio.scenario.LawRule;
import cymru.cydweithio.scenario.LegalCompliance;
import cymru.cydweithio.scenario.ScenarioEffects;
import cymru.cydweithio.scenario.ScenarioId;
import cymru.cydweithio.scenario.ScenarioState;
import cymru.cydweithio.scenario.Scenarios;
import cymru.cydweithio.scenario.Step;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The review paper of a small invented map, as PDF and as a workbook, in both languages. */
class ReviewReportDocumentsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Messages MESSAGES = new Messages();
    private static final DocumentFiles FILES = new DocumentFiles(new TaggedPdf(MESSAGES));
    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 80 60\" width=\"80\" height=\"60\"><rect width=\"80\" height=\"60\" fill=\"#ffffff\"/><text x=\"8\" y=\"30\" font-family=\"Liberation Sans\" font-size=\"9\">\u0175\u0177</text></svg>";
    private static final AreaIndex GROUND = new AreaIndex(List.of(
            new AreaIndex.IndexedArea("A", 100, 10),
            new AreaIndex.IndexedArea("B", 200, 10),
            new AreaIndex.IndexedArea("C", 300, 10),
            new AreaIndex.IndexedArea("D", 400, 10)));

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void the_paper_is_pdf_ua_and_pdf_a_and_says_every_word_of_itself(Language language) throws IOException {
        for (ReportFindings findings : List.of(full(), sparse())) {
            Document text = new ReportDocument(MESSAGES, language).of(findings);
            byte[] made = pdf(findings, language);
            assertEquals(List.of(), Verified.faults(made, PDFAFlavour.PDFUA_1));
            assertEquals(List.of(), Verified.faults(made, PDFAFlavour.PDFA_3_A));
            try (PDDocument document = Loader.loadPDF(made)) {
                String said = bare(tagged(document));
                for (String word : text.words()) {
                    assertTrue(said.contains(bare(word)), () -> "in the PDF: " + word);
                }
                assertEquals(
                        language.locale().getLanguage(),
                        document.getDocumentCatalog().getLanguage().substring(0, 2));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_paper_says_in_its_files_what_it_said_when_they_were_last_agreed(Language language) throws IOException {
        Extracted.assertKept("reviewpaper-pdf_" + language.code(), Extracted.pdf(pdf(full(), language)));
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        FILES.writeWorkbook(new ReportDocument(MESSAGES, language).of(full()), workbook);
        Extracted.assertKept("reviewpaper-workbook_" + language.code(), Extracted.workbook(workbook.toByteArray()));
    }

    @Test
    void parts_are_bookmarked_and_the_matrix_stands_on_wide_pages() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(full(), Language.EN))) {
            List<String> marks = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                marks.add(item.getTitle());
            }
            assertEquals(
                    List.of(
                            "In short",
                            "Maps",
                            "Matrix",
                            "Register of conflicts",
                            "Board workload",
                            "Scenarios",
                            "Recommendations",
                            "Sources and how it is counted"),
                    marks);
            List<Boolean> wide = new ArrayList<>();
            document.getPages()
                    .forEach(page -> wide.add(
                            page.getMediaBox().getWidth() > page.getMediaBox().getHeight()));
            assertFalse(wide.get(0), "the cover is upright");
            assertTrue(wide.contains(true), "wide tables");
            assertFalse(wide.get(wide.size() - 1), "the sources are upright");
        }
    }

    @Test
    void the_summary_counts_what_a_reader_can_count_on_the_small_map() {
        String summary = said(section(new ReportDocument(MESSAGES, Language.EN).of(full()), "summary"));
        assertTrue(
                summary.contains("Of the 4 layers known, 3 have footprints on this day. They have 2 different maps."),
                summary);
        assertTrue(summary.contains("Layer P, Layer Q share one map."), summary);
        // BC cuts across AB and across CD, in P and in Q
        assertTrue(
                summary.contains(
                        "Among the 3 layers that this paper compares, 4 pairs of footprints cut across each other"),
                summary);
        assertTrue(summary.contains("1 of the 3 pairs of layers is free of such cuts."), summary);
        assertTrue(
                summary.contains("The register has 2 conflicts on this day.")
                        && summary.contains("Gap: 1")
                        && summary.contains("Accepted: 1"),
                summary);
        assertTrue(
                summary.contains(
                        "Area A is stretched most: 3 footprints of partnerships with boards cover it, in 2 different sets of areas."),
                summary);
        assertTrue(summary.contains("The paper makes 2 recommendations."), summary);
    }

    @Test
    void what_may_not_have_begun_on_the_day_is_marked_in_the_summary_the_register_the_burden_and_the_workbook() {
        Document text = new ReportDocument(MESSAGES, Language.EN).of(full());
        String summary = said(section(text, "summary"));
        assertTrue(
                summary.contains("1 of them rests on a duty, layer or footprint whose beginning is not known"),
                summary);
        assertTrue(summary.contains("Of 5 footprints on these maps the beginning is not known."), summary);
        assertEquals(
                "Beginning not known",
                cells(section(text, "conflicts-reports_outside"))
                        .get(0)
                        .lines()
                        .get(2)
                        .text());
        assertEquals(2, cells(section(text, "conflicts-gap")).get(0).lines().size() + 1, "the other is sure");
        assertEquals(
                "(beginning of 1 not known)",
                cells(section(text, "burden-area")).get(2).lines().get(1).text());
        List<Table> sheets =
                new ReportDocument(MESSAGES, Language.EN).of(full()).sheets();
        assertEquals(
                List.of("No", "Yes"),
                sheets.get(6).rows().stream()
                        .map(row -> row.get(9).lines().get(0).text())
                        .toList());
        assertEquals(1L, sheets.get(7).rows().get(0).get(5).value());
        String sure = said(section(new ReportDocument(MESSAGES, Language.EN).of(sparse()), "summary"));
        assertFalse(sure.contains("beginning"), sure);
    }

    private static List<Cell> cells(Section section) {
        return section.tables().get(0).rows().get(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void areas_that_are_stretched_equally_are_all_named(int equals) {
        String said = summary(Language.EN, areas(equals, 12, 17));
        String names =
                List.of("A0 and A1", "A0, A1 and A2", "A0, A1, A2 and A3").get(equals - 2);
        assertTrue(
                said.contains(
                        names
                                + " are stretched most, and equally: footprints of partnerships with boards cover each of them in 12 different sets of areas (17 footprints each)."),
                said);
        assertFalse(said.contains("is stretched most"), said);
        String welsh = summary(Language.CY, areas(equals, 12, 17));
        assertTrue(welsh.contains(names.replace(" and", ",") + ": y rhain sydd dan y straen mwyaf"), welsh);
    }

    @Test
    void one_area_that_is_stretched_most_is_named_alone_and_areas_that_differ_in_nothing_are_not_told_one_by_one() {
        assertTrue(summary(Language.EN, areas(1, 12, 17)).contains("A0 is stretched most: 17 footprints"));
        List<Burden.Row> unequal = new ArrayList<>(areas(1, 12, 17));
        unequal.add(burdened("A1", 12, 15));
        String said = summary(Language.EN, unequal);
        assertTrue(said.contains("A0 and A1 are stretched most") && said.contains("(15 to 17 footprints)"), said);
        String all = summary(Language.EN, List.of(burdened("A0", 3, 4), burdened("A1", 3, 4)));
        assertTrue(all.contains("All 2 areas are stretched equally"), all);
        assertFalse(summary(Language.EN, List.of(burdened("A0", 0, 0), burdened("A1", 0, 0)))
                .contains("stretched"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void a_table_of_those_of_whom_most_is_asked_ends_at_nobody_who_has_an_equal_left_out(int equals) {
        List<Burden.Row> rows = new ArrayList<>();
        for (int row = 0; row < 29; row++) {
            rows.add(burdened("B" + row, 100 - row, 100));
        }
        for (int row = 0; row < equals; row++) {
            rows.add(burdened("C" + row, 50, 60));
        }
        rows.add(burdened("D", 50, 59));
        ReportFindings findings = full();
        Section section = section(new ReportDocument(MESSAGES, Language.EN).of(with(findings, rows)), "burden-area");
        assertEquals(29 + equals, section.tables().get(0).rows().size());
        assertTrue(said(section)
                .contains("The %d with the greatest workload are shown of %d".formatted(29 + equals, 30 + equals)));
    }

    private static List<Burden.Row> areas(int most, long sets, long footprints) {
        List<Burden.Row> rows = new ArrayList<>();
        for (int row = 0; row < most; row++) {
            rows.add(burdened("A" + row, sets, footprints));
        }
        rows.add(burdened("Less", sets - 1, footprints + 9));
        return rows;
    }

    private static Burden.Row burdened(String code, long sets, long footprints) {
        return new Burden.Row(
                code,
                new Bilingual(code, code),
                null,
                new Burden.ByFootprint(footprints, sets, 0, 0),
                new Burden.Recorded(0, 0, 0, 0, 0, 0, 0));
    }

    private static String summary(Language language, List<Burden.Row> areas) {
        return said(section(new ReportDocument(MESSAGES, language).of(with(full(), areas)), "summary"));
    }

    private static ReportFindings with(ReportFindings findings, List<Burden.Row> areas) {
        return new ReportFindings(
                DAY,
                DAY,
                false,
                findings.matrix(),
                findings.chosen(),
                findings.pictures(),
                findings.pair(),
                SVG,
                findings.conflicts(),
                areas,
                findings.organisations(),
                null,
                findings.without(),
                findings.scenarios(),
                List.of());
    }

    @Test
    void the_matrix_is_cut_into_parts_that_a_page_has_room_for_and_a_layer_beside_itself_is_no_figure() {
        ReportFindings findings = full();
        List<Coterminosity.Column> many = IntStream.range(0, 9)
                .boxed()
                .flatMap(i -> findings.chosen().stream())
                .toList();
        ReportFindings wide = new ReportFindings(
                DAY,
                DAY,
                false,
                findings.matrix(),
                many,
                findings.pictures(),
                findings.pair(),
                SVG,
                findings.conflicts(),
                findings.areas(),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
        List<Table> tables = section(new ReportDocument(MESSAGES, Language.EN).of(wide), "matrix")
                .tables();
        assertEquals(3, tables.size(), "27 layers, 12 columns at a time");
        assertTrue(
                tables.get(2).caption().endsWith("part 3 of 3"), tables.get(2).caption());
        assertEquals(1 + 3, tables.get(2).columns().size());
        Table one = section(new ReportDocument(MESSAGES, Language.EN).of(findings), "matrix")
                .tables()
                .get(0);
        assertEquals(
                List.of("Layer P (P)", "self", "100%", "0%"),
                one.rows().get(0).stream()
                        .map(cell -> cell.lines().get(0).text())
                        .toList(),
                "no footprint of R is one of P");
    }

    @Test
    void the_workbook_has_every_table_whole_figures_are_figures_and_nothing_in_it_is_a_formula() throws IOException {
        for (Language language : Language.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            List<Table> sheets =
                    new ReportDocument(MESSAGES, language).of(full()).sheets();
            sheets.forEach(sheet ->
                    sheet.rows().forEach(row -> assertEquals(sheet.columns().size(), row.size(), sheet.name())));
            FILES.writeWorkbook(new ReportDocument(MESSAGES, language).of(full()), out);
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
                List<String> titles = book.getSheets()
                        .map(org.dhatim.fastexcel.reader.Sheet::getName)
                        .toList();
                assertEquals(sheets.stream().map(Table::name).toList(), titles);
                assertEquals(18, titles.size(), titles::toString);
                assertEquals(1 + 12, read(book, titles.get(3)).size(), "every ordered pair of four layers");
                List<Row> pairs = read(book, titles.get(4));
                // P-Q: two; P-R and Q-R: A, B, C and D each meet in one pair
                assertEquals(1 + 2 + 4 + 4, pairs.size());
                assertEquals(300, pairs.get(1).getCellAsNumber(6).orElseThrow().intValue(), "residents of AB");
                List<Row> recommendations = read(book, titles.get(17));
                assertEquals("'=SUM(A1)", recommendations.get(2).getCellText(1));
                List<Row> conflicts = read(book, titles.get(6));
                assertEquals("It is as it should be.", conflicts.get(1).getCellText(7));
            }
        }
    }

    @Test
    void people_are_named_only_where_they_were_asked_for() {
        ReportFindings findings = full();
        assertTrue(
                new ReportDocument(MESSAGES, Language.EN).of(findings).words().contains("Somebody"),
                "the check is able to fail");
        ReportFindings without = new ReportFindings(
                DAY,
                DAY,
                false,
                findings.matrix(),
                findings.chosen(),
                findings.pictures(),
                findings.pair(),
                SVG,
                findings.conflicts(),
                findings.areas(),
                findings.organisations(),
                null,
                findings.without(),
                findings.scenarios(),
                List.of());
        assertFalse(
                new ReportDocument(MESSAGES, Language.EN).of(without).words().contains("Somebody"));
        assertEquals(
                16,
                new ReportDocument(MESSAGES, Language.EN).of(without).sheets().size(),
                "without people and recommendations");
    }

    @Test
    void a_choice_that_makes_no_paper_is_refused_with_its_reason() {
        assertEquals(ReviewPaperRule.LAYERS_FEW, rule(Set.of("P"), "P", "Q", 0, ""));
        assertEquals(ReviewPaperRule.PAIR_SAME, rule(Set.of("P", "Q"), "P", "P", 0, ""));
        assertEquals(ReviewPaperRule.SCENARIOS_MOST, rule(Set.of("P", "Q"), "P", "Q", 7, ""));
        assertEquals(ReviewPaperRule.RECOMMENDATIONS_LONG, rule(Set.of("P", "Q"), "P", "Q", 6, "x".repeat(20_001)));
        assertEquals(
                List.of("One.", "Two."),
                choice(Set.of("P", "Q"), "P", "Q", 6, " One.\r\n\r\n  Two.\n").recommended());
    }

    private static Rule rule(Set<String> layers, String fill, String border, int scenarios, String recommendations) {
        return assertThrows(RuleViolation.class, () -> choice(layers, fill, border, scenarios, recommendations))
                .rule();
    }

    private static ReportChoice choice(
            Set<String> layers, String fill, String border, int scenarios, String recommendations) {
        return new ReportChoice(
                DAY,
                false,
                layers,
                fill,
                border,
                Stream.generate(() -> new ScenarioId(UUID.randomUUID()))
                        .limit(scenarios)
                        .toList(),
                false,
                recommendations);
    }

    private static byte[] pdf(ReportFindings findings, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FILES.writePdf(new ReportDocument(MESSAGES, language).of(findings), out);
        return out.toByteArray();
    }

    private static List<Row> read(ReadableWorkbook book, String title) throws IOException {
        return book.findSheet(title).orElseThrow().read();
    }

    private static Section section(Document text, String id) {
        return text.section(id);
    }

    private static String said(Section section) {
        return section.blocks().stream()
                .filter(block -> !(block instanceof Table))
                .flatMap(block -> block.words().stream())
                .collect(Collectors.joining("\n"));
    }

    /** Lines break where they must. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00AD\\u2010-]+", "");
    }

    private static String tagged(PDDocument document) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(document.getPage(page));
            extractor
                    .getMarkedContents()
                    .forEach(content -> content.getContents().forEach(text::append));
        }
        return text.toString();
    }

    /** Nothing but layers: no conflict, no scenario, no burden, no recommendation. */
    private static ReportFindings sparse() {
        ReportFindings findings = full();
        MapsOfDay maps = findings.maps();
        return new ReportFindings(
                DAY,
                DAY.plusDays(3),
                true,
                findings.matrix(),
                findings.chosen(),
                List.of(),
                between(maps, "P", "N"),
                SVG,
                new Conflicts.Register(List.of(), Map.of(), maps, 0),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    /** P and Q are AB and CD; R is A, BC and D; N has no footprint. */
    private static ScenarioEffects.BeforeAndAfter beside() {
        return new ScenarioEffects.BeforeAndAfter(
                List.of(new ScenarioEffects.ConflictCount(ConflictKind.GAP, 1, 2)),
                List.of(new ScenarioEffects.ConflictChange(
                        new Finding("GAP:R:B", ConflictKind.GAP, "R", List.of("B"), List.of(), 200, null, false),
                        new Bilingual("Bee & co", "Bî"),
                        null)),
                List.of(),
                List.of(new ScenarioEffects.BurdenChange(new Bilingual("=Body", null), 4, 3, 2, 2)));
    }

    private static ReportFindings full() {
        MapsOfDay maps = maps("AB CD", "AB CD", "A BC D");
        MapsOfDay after = maps("AB CD", "AB CD", "AB C D");
        List<Coterminosity.Column> columns =
                List.of(column("P", 1, maps), column("Q", 1, maps), column("R", 2, maps), column("N", 0, maps));
        List<List<Comparison>> cells = columns.stream()
                .map(row -> columns.stream()
                        .map(column -> row == column
                                ? null
                                : Comparison.of(
                                        maps.layers().get(row.layer().code()),
                                        maps.layers().get(column.layer().code())))
                        .toList())
                .toList();
        Coterminosity.Matrix matrix = new Coterminosity.Matrix(columns, cells, maps);
        Conflicts.Row accepted = new Conflicts.Row(
                new Finding("GAP:N:A", ConflictKind.GAP, "N", List.of("A"), List.of(), 100, null, false),
                new Bilingual("Layer N", "Haen N"),
                new Bilingual("An Act & a <section>", "Deddf", Bilingual.WelshStatus.CONSTRUCTED),
                ConflictStatus.ACCEPTED,
                "It is as it should be.",
                Language.EN);
        Conflicts.Row open = new Conflicts.Row(
                new Finding(
                        "REPORTS_OUTSIDE:P:1",
                        ConflictKind.REPORTS_OUTSIDE,
                        "P",
                        List.of("A", "B"),
                        List.of("P AB", "Elsewhere"),
                        300,
                        null,
                        true),
                new Bilingual("Layer P", "Haen P"),
                new Bilingual("Guidance", null),
                ConflictStatus.NEW,
                null,
                null);
        Burden.Row area = new Burden.Row(
                "A",
                new Bilingual("Area A", "Ardal A"),
                null,
                new Burden.ByFootprint(3, 2, 0, 1),
                new Burden.Recorded(1, 1, 2, 0, 4, 450, 1));
        Burden.Row body = new Burden.Row(
                "X", new Bilingual("=Body", "-Corff"), null, null, new Burden.Recorded(1, 1, 2, 3, 4, 450, 1));
        Burden.Row person = new Burden.Row(
                null,
                new Bilingual("Somebody", null),
                new Bilingual("Body", null),
                null,
                new Burden.Recorded(1, 1, 2, 3, 4, 90, 0));
        Step step = new Step.Move("R", DAY.plusYears(1), "R BC", "R A", Set.of("B"));
        Scenarios.ScenarioView view = new Scenarios.ScenarioView(
                UUID.randomUUID(),
                0,
                new Wording("Two <of> three", null),
                new Wording(null, "I weld beth fyddai'n newid."),
                DAY,
                ScenarioState.DRAFT,
                DAY,
                null,
                null,
                List.of(new Scenarios.StepView(UUID.randomUUID(), 1, step)),
                List.of(),
                List.of(),
                maps,
                after,
                null,
                List.of(new ChangePowers.Ruling(
                        "R", ChangePowers.Way.UNKNOWN, ChangePowers.Verdict.WARNS, LawRule.UNKNOWN, null)),
                List.of(new Scenarios.Consequence(
                        new LegalCompliance.Finding(
                                "R",
                                LegalCompliance.Flaw.GAP,
                                ChangePowers.Verdict.STOPS,
                                LawRule.GAP_PSB,
                                List.of("B"),
                                List.of(),
                                null),
                        DAY.plusYears(1),
                        null,
                        new Bilingual("Bee & co", "Bî"),
                        null)),
                DAY.plusYears(1),
                true,
                false,
                true);
        ScenarioEffects.Totals without = new ScenarioEffects.Totals(1.2, 4, 2, 5, 0, 0, 7);
        ScenarioEffects.Effect effect = new ScenarioEffects.Effect(
                "R",
                "P",
                Comparison.of(maps.layers().get("R"), maps.layers().get("P")),
                Comparison.of(after.layers().get("R"), after.layers().get("P")));
        return new ReportFindings(
                DAY,
                DAY.plusDays(3),
                false,
                matrix,
                columns.subList(0, 3),
                List.of(
                        new ReportFindings.Picture(
                                List.of(columns.get(0).layer(), columns.get(1).layer()), SVG),
                        new ReportFindings.Picture(List.of(columns.get(2).layer()), SVG)),
                between(maps, "P", "R"),
                SVG,
                new Conflicts.Register(
                        List.of(accepted, open),
                        Map.of(ConflictKind.GAP, 1L, ConflictKind.REPORTS_OUTSIDE, 1L),
                        maps,
                        5),
                List.of(area),
                List.of(body),
                List.of(person),
                without,
                List.of(new ReportFindings.Branch(
                        view, new ScenarioEffects.Totals(1.5, 0, 2, 4, 1, 200, 7), List.of(effect), beside())),
                List.of("Let R follow P.", "=SUM(A1)"));
    }

    private static Coterminosity.Between between(MapsOfDay maps, String first, String second) {
        Comparison comparison =
                Comparison.of(maps.layers().get(first), maps.layers().get(second));
        return new Coterminosity.Between(
                layer(first),
                layer(second),
                comparison,
                Comparison.of(maps.layers().get(second), maps.layers().get(first)),
                comparison.pairs(),
                maps);
    }

    private static Coterminosity.Column column(String code, int group, MapsOfDay maps) {
        return new Coterminosity.Column(
                layer(code), group, maps.layers().get(code).footprints().size(), maps.apart(code));
    }

    private static Coterminosity.LayerName layer(String code) {
        return new Coterminosity.LayerName(
                code,
                new Bilingual("Layer " + code, "Haen " + code),
                Level.values()[0],
                Sponsor.values()[0],
                Devolved.values()[0],
                false,
                true);
    }

    private static MapsOfDay maps(String p, String q, String r) {
        Map<String, LayerMap> layers = new TreeMap<>();
        Map<String, Bilingual> names = new TreeMap<>();
        Map.of("P", p, "Q", q, "R", r, "N", "")
                .forEach((layer, footprints) -> layers.put(
                        layer,
                        new LayerMap(
                                layer,
                                GROUND,
                                Arrays.stream(footprints.split(" "))
                                        .filter(areas -> !areas.isEmpty())
                                        .map(areas -> {
                                            names.put(
                                                    layer + " " + areas,
                                                    new Bilingual(
                                                            "Footprint " + layer + " " + areas,
                                                            areas.length() > 1
                                                                    ? "\u00d4l troed " + layer + " " + areas
                                                                    : null));
                                            return new AreaSet(
                                                    layer + " " + areas,
                                                    areas.chars()
                                                            .map(letter ->
                                                                    GROUND.indexOf(String.valueOf((char) letter))));
                                        })
                                        .toList())));
        return new MapsOfDay(
                GROUND,
                GROUND.areas().stream()
                        .collect(Collectors.toMap(
                                AreaIndex.IndexedArea::code,
                                indexedArea ->
                                        new Bilingual("Area " + indexedArea.code(), "Ardal " + indexedArea.code()))),
                layers,
                names,
                Map.of());
    }
}
