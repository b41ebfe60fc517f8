package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.action.Actions;
import cymru.cydweithio.action.web.ExportedActions;
import cymru.cydweithio.board.BoardId;
import cymru.cydweithio.board.BoardRule;
import cymru.cydweithio.board.Boards;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.sheet.DoubtfulLine;
import cymru.cydweithio.sheet.ImportId;
import cymru.cydweithio.sheet.ImportingPartnership;
import cymru.cydweithio.sheet.Imports;
import cymru.cydweithio.sheet.SheetRule;
import cymru.cydweithio.sheet.UploadId;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Spreadsheets that people reported as read wrongly, on the real database; and our own, which come back as they went.
 */
class SpreadsheetCasesIT extends InServer {

    @Inject
    private Imports imports;

    @Inject
    private Actions actions;

    @Inject
    private Boards boards;

    @Inject
    private Messages messages;

    private PartnershipId newport;
    private Actor coordinator;

    @BeforeEach
    void a_coordinator_of_newport() {
        newport = new PartnershipId((UUID) em.createNativeQuery(
                        "select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = 'CSP-NWP'")
                .getSingleResult());
        coordinator = demonstration("coordinator");
    }

    @Test
    void a_board_is_found_by_its_name_letter_for_letter_and_never_by_one_that_looks_like_it() throws Exception {
        String word = unique("Spaces");
        BoardId one = board("Two " + word + " Board");
        BoardId two = board("Two other " + word + " Board");
        // as it could be named once: today two blanks come in as one
        inTransaction(() -> em.createNativeQuery("update board set name_en = :name where id = :id")
                .setParameter("name", "Two  " + word + " Board")
                .setParameter("id", two.value())
                .executeUpdate());
        UUID batch = importAll(upload("Ref,Action,Board\n" + word.substring(0, 12) + "1,One,Two " + word + " Board\n"
                + word.substring(0, 12) + "2,Two,Two  " + word + " Board\n"));
        assertEquals(
                List.of(one.value(), two.value()),
                em.createNativeQuery("select board_id from action where import_id = :id order by reference", UUID.class)
                        .setParameter("id", batch)
                        .getResultList());
        undo(batch);
        Imports.Preview either = preview(upload("Action,Board\nOne,two " + word + " board\n"));
        assertEquals(
                BoardRule.SHEET_ROW_BOARDS.key(), either.faults().rows().get(0).key());
    }

    @Test
    void a_name_that_only_looks_like_one_of_the_register_is_asked_for_and_imported_when_it_was_confirmed()
            throws Exception {
        String word = unique("Quiet");
        BoardId board = board(word + " Siân's Board");
        UploadId upload = upload("Action,Board\nOne," + word.toUpperCase() + "  Sian\u2019s Bo\u0430rd\n");
        Imports.Preview asked = preview(upload);
        assertEquals(0, asked.faults().total());
        assertEquals(
                List.of(word + " Siân's Board"),
                asked.asked().stream().map(Imports.AskedName::meant).toList());
        assertFalse(asked.ready());
        assertEquals(
                SheetRule.NAMES_ASKED,
                assertThrows(
                                RuleViolation.class,
                                () -> as(coordinator, () -> imports.importAll(upload, asked.version())))
                        .rule());
        decide(upload, Set.of(), true);
        assertTrue(preview(upload).ready());
        UUID batch = importAll(upload);
        assertEquals(
                1,
                count(
                        "select count(*) from action where import_id = :id and board_id = '" + board.value() + "'",
                        batch));
        undo(batch);
    }

    @Test
    void a_total_is_pointed_out_and_left_out_where_somebody_says_so() throws Exception {
        UploadId upload = upload("Ref,Action\n" + unique("T").substring(0, 12) + ",Count the votes\nTotal,1\n");
        Imports.Preview before = preview(upload);
        assertEquals(2, before.lines());
        assertEquals(
                List.of(3), before.doubtful().stream().map(DoubtfulLine::line).toList());
        assertEquals(
                SheetRule.DECIDE_LINE,
                assertThrows(RuleViolation.class, () -> decide(upload, Set.of(2), false))
                        .rule());
        decide(upload, Set.of(3), false);
        Imports.Preview after = preview(upload);
        assertEquals(1, after.lines());
        assertEquals(Set.of(3), after.leftOut());
        UUID batch = importAll(upload);
        assertEquals(1, count("select count(*) from action where import_id = :id", batch));
        undo(batch);
    }

    @Test
    void both_actions_of_a_merged_board_belong_to_it_and_the_preview_says_so() throws Exception {
        if (count(
                        "select count(*) from board where name_en = 'Bugs Test Board' and partnership_id = :id",
                        newport.value())
                == 0) {
            board("Bugs Test Board");
        }
        UploadId upload = upload(given("file-13-merged-board.xlsx"), "file-13-merged-board.xlsx");
        Imports.Preview preview = preview(upload);
        assertEquals(List.of(), preview.faults().rows());
        assertTrue(
                preview.notes().stream().anyMatch(note -> note.key().equals("sheet.note.merged") && note.count() == 1));
        UUID batch = importAll(upload);
        assertEquals(
                2,
                count(
                        "select count(*) from action a join board b on b.id = a.board_id where b.name_en = 'Bugs Test Board' and a.import_id = :id",
                        batch));
        undo(batch);
    }

    @Test
    void days_of_a_workbook_that_counts_from_1904_and_of_a_strict_one_are_kept_right() throws Exception {
        for (String file : List.of("file-01-mac1904.xlsx", "file-05-strict.xlsx", "file-03-x000d.xlsx")) {
            UUID batch = importAll(upload(given(file), file));
            assertEquals(
                    1,
                    count("select count(*) from action where import_id = :id and due_on = '2027-03-31'", batch),
                    file);
            undo(batch);
        }
    }

    @Test
    void letters_that_were_taken_apart_are_found_by_those_that_were_not() throws Exception {
        UUID batch = importAll(upload(given("file-06-nfd.csv"), "file-06-nfd.csv"));
        assertEquals(
                "Trefnu cyfarfod â Siân yn y Tŷ Ŵyl",
                em.createNativeQuery("select wording from action where import_id = :id", String.class)
                        .setParameter("id", batch)
                        .getSingleResult());
        undo(batch);
    }

    @Test
    void a_reference_that_excel_was_told_to_leave_as_it_is_is_kept_without_quotes() throws Exception {
        UUID batch = importAll(upload(given("file-09-excel-text-formula.csv"), "file-09-excel-text-formula.csv"));
        assertEquals(
                "0042",
                em.createNativeQuery("select reference from action where import_id = :id", String.class)
                        .setParameter("id", batch)
                        .getSingleResult());
        undo(batch);
    }

    private static final String[] PIECES = {
        "=SUM(A1)",
        "- Ring the police",
        "'",
        "''=",
        "\"quoted\"",
        ",",
        ";",
        "\n",
        "\t",
        " ",
        "  ",
        "Tŷ",
        "_x0041_",
        "_x005F_",
        "00042",
        "0.5",
        "100%",
        "@home",
        "+44",
        "\u2212",
        "£1,234.50",
        "\uD83D\uDE00",
        "\u00A0",
        "e\u0301",
        "31/03/2027",
        "Total",
        "TRUE",
        "sep=;",
        "<b>",
        "&amp;",
        "\uFF1D1",
        "x"
    };

    @Test
    void the_log_of_actions_comes_back_as_it_went_out_whatever_was_typed_into_it() throws Exception {
        long seed = System.nanoTime();
        System.out.println("round trip of the log of actions: seed " + seed);
        Random random = new Random(seed);
        String word = unique("RT").replaceAll("[^A-Za-z0-9]", "");
        String prefix = word.substring(Math.max(0, word.length() - 8));
        UUID people = importAs(
                "PEOPLE",
                csv(List.of(
                        List.of("Name", "Email"),
                        List.of("=Siân O'Neill " + word, ""),
                        List.of("'Quoted Name " + word, ""))),
                "people.csv");
        List<String> owners = List.of("=Siân O'Neill " + word, "'Quoted Name " + word, "Chair, Newport", "");
        UUID batch = importAll(upload(csv(rows(random, prefix, owners)), "first.csv"));
        List<?> before = state(batch);
        assertEquals(40, before.size());
        for (Language language : Language.values()) {
            for (boolean workbook : new boolean[] {false, true}) {
                byte[] out = as(
                        coordinator,
                        () -> ExportedActions.file(
                                actions,
                                messages,
                                language,
                                workbook,
                                row -> row.reference().contains(prefix)));
                undo(batch);
                batch = importAll(upload(out, workbook ? "log.xlsx" : "log.csv"));
                List<?> after = state(batch);
                for (int i = 0; i < before.size(); i++) {
                    assertEquals(
                            List.of((Object[]) before.get(i)).toString(),
                            List.of((Object[]) after.get(i)).toString(),
                            "seed " + seed + ", " + language + (workbook ? ", workbook" : ", text"));
                }
                assertEquals(before.size(), after.size(), "seed " + seed);
            }
        }
        undo(batch);
        undo(people);
    }

    private static List<List<String>> rows(Random random, String prefix, List<String> owners) {
        List<List<String>> rows = new java.util.ArrayList<>();
        rows.add(List.of(
                "Ref", "Action", "Language", "Owner", "Board", "Raised", "Due", "Status", "Progress", "Closed"));
        for (int i = 0; i < 40; i++) {
            StringBuilder wording = new StringBuilder();
            for (int piece = random.nextInt(6); piece >= 0; piece--) {
                wording.append(PIECES[random.nextInt(PIECES.length)]);
            }
            wording.append(i % 2 == 0 ? "" : " end");
            if (wording.toString().replaceAll("[\\s\\p{Z}]", "").isEmpty()) {
                wording.append("something");
            }
            String state = List.of("Open", "Done", "Withdrawn").get(random.nextInt(3));
            LocalDate raised = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(300));
            rows.add(List.of(
                    List.of("", "0", "00", "A-", "R/", "A. ").get(random.nextInt(6)) + prefix + i,
                    // the guard that a spreadsheet from elsewhere would need as well
                    cymru.cydweithio.platform.SpreadsheetText.cell(wording.toString()),
                    random.nextBoolean() ? "English" : "Cymraeg",
                    cymru.cydweithio.platform.SpreadsheetText.cell(owners.get(random.nextInt(owners.size()))),
                    random.nextBoolean() ? "Performance and Commissioning Group" : "",
                    raised.toString(),
                    random.nextBoolean() ? raised.plusDays(random.nextInt(400)).toString() : "",
                    state,
                    state.equals("Open") ? random.nextInt(100) + "%" : "",
                    state.equals("Open")
                            ? ""
                            : raised.plusDays(random.nextInt(30)).toString()));
        }
        return rows;
    }

    private static byte[] csv(List<List<String>> rows) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What is stored, without what every import gives anew. */
    private List<?> state(UUID batch) {
        return em.createNativeQuery(
                        "select reference, wording, language, coalesce(cast(board_id as char), '-'), coalesce(cast(owner_id as char), '-'), "
                                + "raised_on, coalesce(cast(due_on as char), '-'), state, progress, coalesce(cast(closed_on as char), '-') "
                                + "from action where import_id = :id order by binary reference")
                .setParameter("id", batch)
                .getResultList();
    }

    private BoardId board(String name) throws Exception {
        return as(
                coordinator,
                () -> boards.establish(
                        newport, new Boards.BoardDetails(0, null, name, null, 7, 5, LocalDate.of(2020, 1, 1))));
    }

    private static byte[] given(String name) throws IOException {
        try (InputStream in = SpreadsheetCasesIT.class.getResourceAsStream("/cases/" + name)) {
            return in.readAllBytes();
        }
    }

    private UploadId upload(String csv) throws Exception {
        return upload(csv.getBytes(StandardCharsets.UTF_8), "file.csv");
    }

    private UploadId upload(byte[] file, String name) throws Exception {
        return upload("ACTIONS", file, name);
    }

    private UploadId upload(String kind, byte[] file, String name) throws Exception {
        return new UploadId(
                as(coordinator, () -> imports.upload(new ImportingPartnership(newport.value()), kind, name, file)));
    }

    private UUID importAs(String kind, byte[] file, String name) throws Exception {
        return importAll(upload(kind, file, name));
    }

    private Imports.Preview preview(UploadId upload) throws Exception {
        return as(coordinator, () -> imports.preview(upload, Language.EN, 1));
    }

    private void decide(UploadId upload, Set<Integer> left, boolean agreed) throws Exception {
        as(coordinator, () -> {
            imports.decide(upload, imports.columns(upload, Language.EN).version(), left, agreed);
            return null;
        });
    }

    /** Imports what waits, its columns as they were proposed. */
    private UUID importAll(UploadId upload) throws Exception {
        return as(
                coordinator,
                () -> imports.importAll(
                        upload, imports.columns(upload, Language.EN).version()));
    }

    private void undo(UUID batch) throws Exception {
        as(coordinator, () -> {
            imports.undo(new ImportId(batch), imports.batch(new ImportId(batch)).version());
            return null;
        });
    }

    private long count(String sql, UUID id) {
        return ((Number) em.createNativeQuery(sql).setParameter("id", id).getSingleResult()).longValue();
    }
}
