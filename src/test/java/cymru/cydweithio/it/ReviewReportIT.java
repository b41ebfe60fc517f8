package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.conflict.ConflictKind;
import cymru.cydweithio.conflict.Conflicts;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.reviewreport.ReportChoice;
import cymru.cydweithio.reviewreport.ReviewReports;
import cymru.cydweithio.scenario.ScenarioId;
import cymru.cydweithio.scenario.ScenarioRegister;
import cymru.cydweithio.scenario.Scenarios;
import cymru.cydweithio.scenario.Step;
import cymru.cydweithio.security.Actor;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** The review paper on the real data: what it says is what the registers say. */
class ReviewReportIT extends InServer {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final String POWYS = "W06000023";

    @Inject
    private ReviewReports papers;

    @Inject
    private Conflicts conflicts;

    @Inject
    private Scenarios scenarios;

    @Inject
    private ScenarioRegister scenarioRegister;

    @Test
    void the_paper_says_who_shares_a_map_how_many_conflicts_there_are_and_what_is_recommended() throws Exception {
        Actor reviewer = demonstration("reviewer");
        Conflicts.Register register =
                as(reviewer, () -> conflicts.register(new Conflicts.Filter(null, null, null, Set.of()), DAY));
        String text = text(as(reviewer, () -> pdf(choice(List.of()), Language.EN)));
        assertTrue(text.contains("Police force, Local Resilience Forum") || sharesPoliceMap(text), text);
        assertTrue(text.contains("The register has " + register.rows().size() + " conflicts on this day."), text);
        for (ConflictKind kind : register.byKind().keySet()) {
            assertTrue(
                    text.contains(": " + register.byKind().get(kind)),
                    kind + " " + register.byKind().get(kind));
        }
        assertTrue(text.contains("Gwent") && text.contains("Aneurin Bevan"), "footprints of the map of two");
        assertTrue(text.contains("Bring safeguarding to the map of health."), text);
        assertTrue(text.contains("As on 1 January 2026"), text);
    }

    @Test
    void a_scenario_stands_in_the_paper_with_its_step_the_law_and_what_it_moves() throws Exception {
        Actor reviewer = demonstration("reviewer");
        String title = unique("Safeguarding follows health");
        ScenarioId id = as(reviewer, () -> scenarioRegister.begin(new Wording(title, null), null, DAY));
        as(reviewer, () -> {
            scenarioRegister.addAll(
                    id,
                    scenarios.view(id).version(),
                    List.of(new Step.Split(
                            "RSB",
                            DAY.plusYears(2),
                            "RSB-MWW",
                            Set.of(POWYS),
                            scenarioRegister.newCode("RSB"),
                            new Wording("Powys safeguarding", null))));
            return null;
        });
        String text = text(as(reviewer, () -> pdf(choice(List.of(id)), Language.EN)));
        assertTrue(text.contains(title), text);
        assertTrue(text.contains("133,174"), "residents of Powys, Census 2021");
        assertTrue(text.contains("SI 2015/1357"), "what law says of safeguarding boards");
        assertTrue(text.contains("This is arithmetic. Whether it is wise is for politics"), text);
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(as(reviewer, () -> workbook(choice(List.of(id))))))) {
            List<Row> moved = book.findSheet("Scenarios").orElseThrow().read();
            assertEquals(133_174, moved.get(7).getCellAsNumber(2).orElseThrow().intValue());
            assertEquals(1, book.findSheet("Steps").orElseThrow().read().size() - 1);
        }
    }

    @Test
    void the_workbook_has_all_layers_and_every_conflict() throws Exception {
        Actor reviewer = demonstration("reviewer");
        Conflicts.Register register =
                as(reviewer, () -> conflicts.register(new Conflicts.Filter(null, null, null, Set.of()), DAY));
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(as(reviewer, () -> workbook(choice(List.of())))))) {
            assertEquals(
                    1 + 35 * 34, book.findSheet("Measures").orElseThrow().read().size());
            assertEquals(
                    1 + 22,
                    book.findSheet("Workload of areas").orElseThrow().read().size());
            assertEquals(
                    1 + register.rows().size(),
                    book.findSheet("Conflicts").orElseThrow().read().size());
            List<Row> layers = book.findSheet("Layers").orElseThrow().read();
            Set<String> groups = layers.stream()
                    .filter(row -> Set.of("POLICE", "LRF", "LCJB", "MAPPA").contains(row.getCellText(1)))
                    .map(row -> row.getCellText(2))
                    .collect(java.util.stream.Collectors.toSet());
            assertEquals(1, groups.size(), "police, resilience, criminal justice and public protection share one map");
        }
    }

    @Test
    void the_move_of_bridgend_is_seen_from_both_sides() throws Exception {
        Actor reviewer = demonstration("reviewer");
        String before = text(as(
                reviewer,
                () -> pdf(
                        new ReportChoice(
                                LocalDate.of(2019, 3, 31),
                                false,
                                Set.of("LHB", "POLICE"),
                                "LHB",
                                "POLICE",
                                List.of(),
                                false,
                                null),
                        Language.EN)));
        String after = text(as(
                reviewer,
                () -> pdf(
                        new ReportChoice(
                                LocalDate.of(2019, 4, 1),
                                false,
                                Set.of("LHB", "POLICE"),
                                "LHB",
                                "POLICE",
                                List.of(),
                                false,
                                null),
                        Language.EN)));
        assertTrue(before.contains("Abertawe Bro Morgannwg"), before);
        assertTrue(after.contains("Swansea Bay") && !after.contains("Abertawe Bro Morgannwg"), after);
    }

    @Test
    void only_reviewers_draw_it_up_and_only_of_layers_that_there_are() throws Exception {
        for (String who : List.of("coordinator", "chair", "administrator", "auditor")) {
            assertThrows(
                    NotPermitted.class, () -> as(demonstration(who), () -> pdf(choice(List.of()), Language.EN)), who);
        }
        assertThrows(
                NotFound.class,
                () -> as(
                        demonstration("reviewer"),
                        () -> pdf(
                                new ReportChoice(
                                        DAY, false, Set.of("LHB", "NOTHING"), "LHB", "POLICE", List.of(), false, null),
                                Language.EN)));
    }

    /** In the order of their names, whatever the registers call them. */
    private boolean sharesPoliceMap(String text) {
        List<?> names = em.createNativeQuery("select name_en from layer where code in ('POLICE','LRF','LCJB','MAPPA')")
                .getResultList();
        return names.size() == 4
                && text.lines()
                        .reduce("", (all, line) -> all + " " + line)
                        .replaceAll("\\s+", " ")
                        .lines()
                        .anyMatch(line -> java.util.regex.Pattern.compile("[^.•]*share one map")
                                .matcher(line)
                                .results()
                                .anyMatch(found -> names.stream()
                                        .allMatch(name -> found.group().contains(name.toString()))));
    }

    private static ReportChoice choice(List<ScenarioId> scenarios) {
        return new ReportChoice(
                DAY,
                false,
                Set.of("CSP", "PSB", "RPB", "APB", "VAWDASV", "RSB", "LHB", "POLICE", "LRF"),
                "POLICE",
                "LHB",
                scenarios,
                false,
                "Bring safeguarding to the map of health.");
    }

    private byte[] pdf(ReportChoice choice, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        papers.writePdf(choice, language, out);
        return out.toByteArray();
    }

    private byte[] workbook(ReportChoice choice) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        papers.writeWorkbook(choice, Language.EN, out);
        return out.toByteArray();
    }

    /** Lines are only where they were broken. */
    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
