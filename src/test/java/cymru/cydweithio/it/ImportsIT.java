package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.action.ActionId;
import cymru.cydweithio.action.ActionRule;
import cymru.cydweithio.action.Actions;
import cymru.cydweithio.meeting.MeetingRule;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Clocks;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.Role;
import cymru.cydweithio.sheet.Content;
import cymru.cydweithio.sheet.FaultyFiles;
import cymru.cydweithio.sheet.ImportChoices;
import cymru.cydweithio.sheet.ImportId;
import cymru.cydweithio.sheet.ImportingPartnership;
import cymru.cydweithio.sheet.Imports;
import cymru.cydweithio.sheet.SheetRule;
import cymru.cydweithio.sheet.UploadId;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Spreadsheets that are brought and taken back, on the real database. */
class ImportsIT extends InServer {

    @Inject
    private Imports imports;

    @Inject
    private Actions actions;

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
    void the_demonstrations_forty_actions_came_from_a_spreadsheet_and_four_of_them_are_late() throws Exception {
        // other tests bring files too, in whatever order they run
        Imports.BatchRow first =
                as(coordinator, () -> imports.batches(importing(newport), Slice.firstRows(Slice.MAX_SIZE)))
                        .rows()
                        .stream()
                        .filter(batch -> batch.fileName().equals("newport-actions.xlsx"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(40, first.rows());
        Imports.BatchView view = as(coordinator, () -> imports.batch(new ImportId(first.id())));
        assertTrue(
                view.contents().stream().anyMatch(content -> content.kind().equals("ACTION") && content.count() == 40),
                () -> view.contents().toString());
        assertEquals(
                18,
                count("select count(*) from action where import_id = :id and state <> 'OPEN'", first.id()),
                "done or withdrawn");
        assertEquals(
                4,
                count(
                        "select count(*) from action where import_id = :id and state = 'OPEN' and due_on < '"
                                + LocalDate.now(Clocks.WALES) + "'",
                        first.id()),
                "overdue");
    }

    @Test
    void three_bad_rows_in_five_hundred_load_nothing_and_are_all_named() throws Exception {
        String word = unique("R").replaceAll("[^A-Za-z0-9]", "");
        StringBuilder csv = new StringBuilder("Ref,Action,Due\n");
        for (int i = 1; i <= 500; i++) {
            csv.append(word)
                    .append(i)
                    .append(",Action ")
                    .append(i)
                    .append(',')
                    .append(i == 7 || i == 250 || i == 500 ? "whenever" : "01/04/2026")
                    .append('\n');
        }
        UploadId upload = upload("ACTIONS", csv.toString());
        Imports.Preview check = as(coordinator, () -> imports.preview(upload, Language.EN, 1));
        assertEquals(500, check.lines());
        assertEquals(
                List.of(8L, 251L, 501L),
                check.faults().rows().stream().map(fault -> fault.line()).toList());
        FaultyFiles refused = assertThrows(
                FaultyFiles.class, () -> as(coordinator, () -> imports.importAll(upload, check.version())));
        assertEquals(3, refused.faults().size());
        assertEquals(0, countLike(word));
        assertEquals(3, as(coordinator, () -> imports.faults(upload)).size());
    }

    @Test
    void a_log_is_brought_whole_and_taken_back_whole() throws Exception {
        String word = unique("B").replaceAll("[^A-Za-z0-9]", "");
        UUID batch = importAll(
                "ACTIONS",
                "Ref,Action,Due,Status,Update\n" + word + "1,First,01/04/2026,Open,Well begun\n" + word
                        + "2,Second,,Done,\n,Third,,,\n");
        assertEquals(2, countLike(word));
        assertEquals(3, count("select count(*) from action where import_id = :id", batch));
        assertEquals(
                3,
                count("select count(*) from action_aud where import_id = :id and revtype = 0", batch),
                "in the history");
        assertEquals(
                1,
                count(
                        "select count(*) from action a join action_update u on u.action_id = a.id where a.import_id = :id and u.note = 'Well begun'",
                        batch));
        Imports.BatchView view = as(coordinator, () -> imports.batch(new ImportId(batch)));
        assertTrue(view.undoable());
        assertThrows(
                StaleEdit.class,
                () -> as(coordinator, () -> {
                    imports.undo(new ImportId(batch), view.version() + 1);
                    return null;
                }));
        undo(batch, view.version());
        assertEquals(0, count("select count(*) from action where import_id = :id", batch));
        assertEquals(
                3,
                count("select count(*) from action_aud where import_id = :id and revtype = 2", batch),
                "the history knows what was taken back");
        assertEquals(1, count("select count(*) from import_batch_aud where id = :id and revtype = 1", batch));
        assertEquals(SheetRule.UNDO_ALREADY, broken(() -> {
            undo(batch, view.version() + 1);
            return null;
        }));
    }

    @Test
    void what_somebody_worked_on_since_is_not_taken_back_and_the_reason_names_it() throws Exception {
        String word = unique("U").replaceAll("[^A-Za-z0-9]", "");
        UUID batch = importAll("ACTIONS", "Ref,Action\n" + word + "1,First\n" + word + "2,Second\n");
        UUID action = (UUID) em.createNativeQuery("select id from action where reference = :reference")
                .setParameter("reference", word + "2")
                .getSingleResult();
        as(coordinator, () -> {
            actions.update(new ActionId(action), 0, "Moving on", 40);
            return null;
        });
        Imports.BatchView view = as(coordinator, () -> imports.batch(new ImportId(batch)));
        assertFalse(view.undoable());
        assertEquals(List.of(word + "2"), view.usedLabels());
        RuleViolation refused = assertThrows(RuleViolation.class, () -> undo(batch, view.version()));
        assertEquals(SheetRule.UNDO_USED, refused.rule());
        assertEquals(List.of(1L, word + "2"), List.of(refused.args()));
        assertEquals(2, countLike(word));
    }

    @Test
    void when_the_database_refuses_late_nothing_is_left() throws Exception {
        String word = unique("L").replaceAll("[^A-Za-z0-9]", "");
        // the same to the database's alphabet, two to everybody else
        UploadId upload = upload("ACTIONS", "Ref,Action\n" + word + "ss,First\n" + word + "\u00DF,Second\n");
        long batches = as(coordinator, () -> imports.batches(importing(newport), Slice.firstRows(1)))
                .total();
        long version =
                as(coordinator, () -> imports.columns(upload, Language.EN)).version();
        Exception refused =
                assertThrows(Exception.class, () -> as(coordinator, () -> imports.importAll(upload, version)));
        assertTrue(refused instanceof PersistenceException, refused::toString);
        assertEquals(
                batches,
                as(coordinator, () -> imports.batches(importing(newport), Slice.firstRows(1)))
                        .total());
        assertEquals(0, countLike(word));
        assertTrue(as(coordinator, () -> imports.find(upload)).waiting(), "the file still waits");
    }

    @Test
    void people_and_memberships_are_brought_by_the_rules_of_the_boards_and_taken_back() throws Exception {
        PartnershipId cardiff = new PartnershipId((UUID) em.createNativeQuery(
                        "select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = 'CSP-CRF'")
                .getSingleResult());
        Actor theirs = new Actor(
                coordinator.id(),
                "Coordinator, Cardiff",
                false,
                Language.EN,
                List.of(new Actor.Grant(Role.COORDINATOR, cardiff.scope())));
        String word = unique("Officer");
        String csv = "Organisation,Post,Member,Email,Role,Deputy\n"
                + "Heddlu De Cymru,Inspector " + word + "," + word + " police," + word + "@police.example,Adviser,"
                + word + " deputy\n"
                + "Cyngor Caerdydd,Head " + word + "," + word + " council,,Chair,\n";
        UploadId faulty = new UploadId(as(
                theirs,
                () -> imports.upload(
                        importing(cardiff), "MEMBERSHIPS", "members.csv", csv.getBytes(StandardCharsets.UTF_8))));
        List<String> faults = as(theirs, () -> imports.preview(faulty, Language.EN, 1)).faults().rows().stream()
                .map(fault -> fault.line() + " " + fault.column() + " " + fault.key())
                .toList();
        assertEquals(List.of("3 E: Role board.seat.chairTwice"), faults, "a board has one chair");
        long version = as(theirs, () -> imports.columns(faulty, Language.EN)).version();
        as(theirs, () -> {
            imports.replace(
                    faulty,
                    version,
                    "members.csv",
                    csv.replace("Chair", "Aelod").getBytes(StandardCharsets.UTF_8));
            return null;
        });
        long again = as(theirs, () -> imports.columns(faulty, Language.EN)).version();
        UUID batch = as(theirs, () -> imports.importAll(faulty, again));
        Imports.BatchView view = as(theirs, () -> imports.batch(new ImportId(batch)));
        assertEquals(
                List.of(
                        new Content("APPOINTMENT", "board.imported.appointment", 3, 0),
                        new Content("PERSON", "board.imported.person", 3, 0),
                        new Content("SEAT", "board.imported.seat", 2, 0)),
                view.contents());
        assertEquals(
                0,
                count("select count(*) from appointment where import_id = :id and cleared", batch),
                "nobody is cleared by a spreadsheet");
        // one of the people is used elsewhere by now: the rest goes, the person stays
        UUID person = (UUID) em.createNativeQuery("select id from person where name = :name")
                .setParameter("name", word + " council")
                .getSingleResult();
        UUID action = as(
                theirs,
                () -> actions.raise(
                        cardiff,
                        new Actions.NewAction(
                                "For " + word,
                                Language.EN,
                                null,
                                null,
                                null,
                                null,
                                person,
                                LocalDate.of(2026, 1, 1),
                                null)));
        as(theirs, () -> {
            imports.undo(new ImportId(batch), view.version());
            return null;
        });
        assertEquals(1, count("select count(*) from person where import_id = :id", batch));
        assertEquals(
                0,
                count("select count(*) from seat where import_id = :id", batch)
                        + count("select count(*) from appointment where import_id = :id", batch));
        inTransaction(() -> {
            em.createNativeQuery("delete from action_update where action_id = :id")
                    .setParameter("id", action)
                    .executeUpdate();
            em.createNativeQuery("delete from action where id = :id")
                    .setParameter("id", action)
                    .executeUpdate();
            return em.createNativeQuery("delete from person where id = :id")
                    .setParameter("id", person)
                    .executeUpdate();
        });
    }

    @Test
    void a_calendar_is_brought_with_past_and_coming_meetings_and_taken_back_until_one_was_worked_on() throws Exception {
        String csv =
                "Board;Date;Time;Venue;Status\nPerformance and Commissioning Group;4 Chwefror 2024;10:00 - 12:00;Civic Centre;\n"
                        + "Grŵp Perfformiad a Chomisiynu;4 February 2099;2pm;;Planned\nPerformance and Commissioning Group;5 February 2099;2pm;;Cancelled: clashes with the budget\n";
        UUID batch = importAll("MEETINGS", csv.replace("2099", "2031"));
        assertEquals(
                1,
                count(
                        "select count(*) from meeting where import_id = :id and state = 'HELD' and held_on = '2024-02-04' and ends_at = '12:00:00'",
                        batch));
        assertEquals(
                1,
                count(
                        "select count(*) from meeting where import_id = :id and state = 'CANCELLED' and cancelled_because like 'Cancelled: clashes%'",
                        batch));
        assertEquals(
                5,
                count(
                        "select count(*) from agenda_item i join meeting m on m.id = i.meeting_id where m.import_id = :id",
                        batch),
                "the standard agenda of the one that is to come");
        UploadId again = upload("MEETINGS", csv.replace("2099", "2031"));
        assertEquals(
                MeetingRule.SHEET_ROW_MEETING_THERE.key(),
                as(coordinator, () -> imports.preview(again, Language.EN, 1))
                        .faults()
                        .rows()
                        .get(0)
                        .key());
        UUID planned = (UUID) em.createNativeQuery("select id from meeting where import_id = :id and state = 'PLANNED'")
                .setParameter("id", batch)
                .getSingleResult();
        inTransaction(() -> em.createNativeQuery("update meeting set version = 1 where id = :id")
                .setParameter("id", planned)
                .executeUpdate());
        assertEquals(
                SheetRule.UNDO_USED,
                assertThrows(RuleViolation.class, () -> undo(batch, 0)).rule());
        inTransaction(() -> em.createNativeQuery("update meeting set version = 0 where id = :id")
                .setParameter("id", planned)
                .executeUpdate());
        undo(batch, 0);
        assertEquals(0, count("select count(*) from meeting where import_id = :id", batch));
        assertEquals(3, count("select count(*) from meeting_aud where import_id = :id and revtype = 2", batch));
    }

    @Test
    void a_list_of_people_that_is_used_is_not_taken_back_without_them() throws Exception {
        String word = unique("Person");
        UUID batch = importAll(
                "PEOPLE",
                "Name,Email,Agency\n" + word + " one," + word + "@x.example,ABUHB\n" + word
                        + " two,,\n\"Chair, Newport\",chair@cydweithio.example,\n");
        assertEquals(
                2, count("select count(*) from person where import_id = :id", batch), "the chair is there already");
        UUID action = (UUID) em.createNativeQuery("select id from person where name = :name")
                .setParameter("name", word + " one")
                .getSingleResult();
        UUID owned = as(
                coordinator,
                () -> actions.raise(
                        newport,
                        new Actions.NewAction(
                                "For " + word,
                                Language.EN,
                                null,
                                null,
                                null,
                                null,
                                action,
                                LocalDate.of(2026, 1, 1),
                                null)));
        Imports.BatchView view = as(coordinator, () -> imports.batch(new ImportId(batch)));
        assertEquals(List.of(word + " one"), view.usedLabels());
        assertEquals(
                SheetRule.UNDO_USED,
                assertThrows(RuleViolation.class, () -> undo(batch, view.version()))
                        .rule());
        inTransaction(() -> {
            em.createNativeQuery("delete from action_update where action_id = :id")
                    .setParameter("id", owned)
                    .executeUpdate();
            return em.createNativeQuery("delete from action where id = :id")
                    .setParameter("id", owned)
                    .executeUpdate();
        });
        undo(batch, view.version());
        assertEquals(0, count("select count(*) from person where import_id = :id", batch));
    }

    @Test
    void references_of_our_own_kind_are_not_given_again() throws Exception {
        importAll("ACTIONS", "Ref,Action,Raised\nA-1999-0071,Old,01/02/1999\n".replace("0071", "071"));
        UUID id = as(
                coordinator,
                () -> actions.raise(
                        newport,
                        new Actions.NewAction(
                                "New", Language.EN, null, null, null, null, null, LocalDate.of(1999, 3, 1), null)));
        assertEquals(
                "A-1999-072",
                as(coordinator, () -> actions.view(new ActionId(id))).row().reference());
        UploadId again = upload("ACTIONS", "Ref,Action\nA-1999-071,Again\n");
        assertEquals(
                ActionRule.SHEET_ROW_REFERENCE_THERE.key(),
                as(coordinator, () -> imports.preview(again, Language.EN, 1))
                        .faults()
                        .rows()
                        .get(0)
                        .key());
    }

    @Test
    void what_was_said_of_a_file_stays_while_it_waits_and_a_stale_step_is_told() throws Exception {
        UploadId upload = upload("ACTIONS", "What,Whom,By\nDo it,,01/04/2026\n");
        Imports.ColumnsView before = as(coordinator, () -> imports.columns(upload, Language.EN));
        assertEquals(ActionRule.SHEET_ACTIONS_REQUIRED, broken(() -> {
            imports.match(upload, before.version(), Map.of(2, "DUE_ON"), before.choices());
            return null;
        }));
        assertEquals(SheetRule.MATCH_UNKNOWN, broken(() -> {
            imports.match(upload, before.version(), Map.of(0, "NAME"), before.choices());
            return null;
        }));
        ImportChoices choices = new ImportChoices(
                null, Language.CY, true, true, before.choices().since());
        match(upload, before.version(), Map.of(0, "WORDING", 2, "DUE_ON"), choices);
        Imports.ColumnsView after = as(coordinator, () -> imports.columns(upload, Language.CY));
        assertEquals(choices, after.choices());
        assertEquals("DUE_ON", after.columns().get(2).column());
        assertNull(after.columns().get(1).column());
        assertThrows(StaleEdit.class, () -> match(upload, before.version(), Map.of(0, "WORDING"), choices));
        as(coordinator, () -> {
            imports.replace(
                    upload,
                    after.version(),
                    "C:\\files\\corrected.csv",
                    "By,What\n02/04/2026,Do it well\n".getBytes(StandardCharsets.UTF_8));
            return null;
        });
        Imports.Preview check = as(coordinator, () -> imports.preview(upload, Language.EN, 1));
        assertEquals("corrected.csv", check.fileName());
        assertEquals(
                List.of("WORDING", "DUE_ON"),
                check.columns().stream()
                        .map(Imports.ColumnChoice::name)
                        .filter(name -> name.equals("WORDING") || name.equals("DUE_ON"))
                        .toList());
        assertEquals("Do it well", value(check, "WORDING"));
        assertEquals("2 April 2026", value(check, "DUE_ON"));
    }

    @Test
    void a_file_waits_for_a_day_and_is_gone_when_it_was_imported() throws Exception {
        UploadId late = upload("ACTIONS", "Action,Due\nDo it,\n");
        inTransaction(() -> em.createNativeQuery(
                        "update import_upload set expires_at = timestampadd(second, -1, utc_timestamp(3)) where id = :id")
                .setParameter("id", late.value())
                .executeUpdate());
        assertFalse(as(coordinator, () -> imports.find(late)).waiting());
        assertEquals(SheetRule.UPLOAD_EXPIRED, broken(() -> imports.columns(late, Language.EN)));
        UploadId brought = upload("ACTIONS", "Action,Due\nDo it,\n");
        long version =
                as(coordinator, () -> imports.columns(brought, Language.EN)).version();
        UUID batch = as(coordinator, () -> imports.importAll(brought, version));
        assertEquals(batch, as(coordinator, () -> imports.find(brought)).batch());
        assertEquals(SheetRule.UPLOAD_IMPORTED, broken(() -> imports.importAll(brought, version)));
        assertEquals(
                0, count("select count(*) from import_upload where id = :id and content is not null", brought.value()));
        undo(batch, 0);
    }

    @Test
    void somebody_with_many_files_that_wait_loses_the_oldest() throws Exception {
        UploadId oldest = upload("PEOPLE", "Name,Email\nX,\n");
        for (int i = 0; i < 5; i++) {
            upload("PEOPLE", "Name,Email\nX,\n");
        }
        assertFalse(as(coordinator, () -> imports.find(oldest)).waiting());
    }

    @Test
    void another_partnerships_files_and_batches_do_not_exist() throws Exception {
        PartnershipId cardiff = new PartnershipId((UUID) em.createNativeQuery(
                        "select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = 'CSP-CRF'")
                .getSingleResult());
        UUID theirs = asSystem(() -> imports.upload(
                importing(cardiff), "ACTIONS", "x.csv", "Action,Due\nDo it,\n".getBytes(StandardCharsets.UTF_8)));
        assertThrows(NotFound.class, () -> as(coordinator, () -> imports.columns(new UploadId(theirs), Language.EN)));
        assertThrows(
                NotFound.class, () -> as(coordinator, () -> imports.batches(importing(cardiff), Slice.firstRows(1))));
        assertThrows(
                NotFound.class,
                () -> as(coordinator, () -> imports.columns(new UploadId(UUID.randomUUID()), Language.EN)));
    }

    /** What the preview's first row shows in a column. */
    private static String value(Imports.Preview preview, String column) {
        List<String> names =
                preview.columns().stream().map(Imports.ColumnChoice::name).toList();
        return preview.rows().get(0).values().get(names.indexOf(column));
    }

    private static ImportingPartnership importing(PartnershipId partnership) {
        return new ImportingPartnership(partnership.value());
    }

    private UploadId upload(String kind, String csv) throws Exception {
        return new UploadId(as(
                coordinator,
                () -> imports.upload(importing(newport), kind, "file.csv", csv.getBytes(StandardCharsets.UTF_8))));
    }

    private UUID importAll(String kind, String csv) throws Exception {
        UploadId upload = upload(kind, csv);
        Imports.ColumnsView columns = as(coordinator, () -> imports.columns(upload, Language.EN));
        Map<Integer, String> meanings = new LinkedHashMap<>();
        columns.columns().stream()
                .filter(column -> column.column() != null)
                .forEach(column -> meanings.put(column.index(), column.column()));
        match(upload, columns.version(), meanings, columns.choices());
        return as(
                coordinator,
                () -> imports.importAll(
                        upload, imports.columns(upload, Language.EN).version()));
    }

    private void match(UploadId upload, long version, Map<Integer, String> meanings, ImportChoices choices)
            throws Exception {
        as(coordinator, () -> {
            imports.match(upload, version, meanings, choices);
            return null;
        });
    }

    private void undo(UUID batch, long version) throws Exception {
        as(coordinator, () -> {
            imports.undo(new ImportId(batch), version);
            return null;
        });
    }

    private Rule broken(Callable<?> work) {
        return assertThrows(RuleViolation.class, () -> as(coordinator, work)).rule();
    }

    private long countLike(String word) {
        return ((Number) em.createNativeQuery("select count(*) from action where reference like :word")
                        .setParameter("word", word + "%")
                        .getSingleResult())
                .longValue();
    }

    private long count(String sql, UUID id) {
        return ((Number) em.createNativeQuery(sql).setParameter("id", id).getSingleResult()).longValue();
    }
}
