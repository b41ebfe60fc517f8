package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.sheet.Content;
import cymru.cydweithio.sheet.Count;
import cymru.cydweithio.sheet.ImportChoices;
import cymru.cydweithio.sheet.ImportId;
import cymru.cydweithio.sheet.ImportedContent;
import cymru.cydweithio.sheet.ImportingPartnership;
import cymru.cydweithio.sheet.Imports;
import cymru.cydweithio.sheet.SheetColumn;
import cymru.cydweithio.sheet.SheetRule;
import cymru.cydweithio.sheet.SpreadsheetKind;
import cymru.cydweithio.sheet.SpreadsheetKinds;
import cymru.cydweithio.sheet.UploadId;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kinds of spreadsheets are what the capabilities contribute. */
class SpreadsheetKindsIT extends InServer {

    @Inject
    private Imports imports;

    @Inject
    private SpreadsheetKinds choices;

    @Inject
    @Any
    private Instance<SpreadsheetKind> kinds;

    @Inject
    private Messages messages;

    private ImportingPartnership newport;
    private Actor coordinator;

    @BeforeEach
    void a_coordinator_of_newport() {
        newport = new ImportingPartnership((UUID) em.createNativeQuery(
                        "select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = 'CSP-NWP'")
                .getSingleResult());
        coordinator = demonstration("coordinator");
    }

    @AfterEach
    void nothing_is_left() throws Exception {
        PlantedSheet.there = false;
        PlantedSheet.HANGING.clear();
        PlantedSheet.PICKED.clear();
        inTransaction(() -> {
            em.createNativeQuery("delete from import_upload where kind = 'PEARS'")
                    .executeUpdate();
            return em.createNativeQuery("delete from import_batch where kind = 'PEARS'")
                    .executeUpdate();
        });
    }

    @Test
    void a_kind_that_nobody_has_heard_of_is_chosen_read_matched_validated_imported_and_taken_back() throws Exception {
        assertEquals(List.of("PEOPLE", "MEMBERSHIPS", "MEETINGS", "ACTIONS"), names(Scope.Kind.PARTNERSHIP));
        assertEquals(SheetRule.UPLOAD_KIND, refused(() -> upload("Fruit\nConference\n")), "it is not planted yet");
        PlantedSheet.there = true;
        assertEquals(List.of("PEOPLE", "MEMBERSHIPS", "MEETINGS", "ACTIONS", "PEARS"), names(Scope.Kind.PARTNERSHIP));
        assertFalse(names(Scope.Kind.ORGANISATION).contains("PEARS"));
        assertTrue(as(coordinator, () -> imports.template("PEARS", Language.CY)).length > 0);

        UploadId upload = upload("Fruit,Aeddfed,Tree\nConference,3 Mawrth 2026,7\n,whenever,8\nConcorde,,9\n");
        Imports.ColumnsView columns = as(coordinator, () -> imports.columns(upload, Language.EN));
        assertEquals("planted.sheet.pears.kind", columns.kind().key());
        assertEquals(
                "PEAR RIPE_ON null",
                columns.columns().get(0).column() + " "
                        + columns.columns().get(1).column() + " "
                        + columns.columns().get(2).column());
        assertEquals(Set.of(), columns.asked());
        assertEquals(
                "planted.sheet.pears.required",
                refused(() -> match(upload, Map.of(1, "RIPE_ON"))).key());
        assertEquals(SheetRule.MATCH_UNKNOWN, refused(() -> match(upload, Map.of(0, "PEAR", 1, "WORDING"))));
        match(upload, Map.of(0, "PEAR", 1, "RIPE_ON"));

        Imports.Preview faulty = as(coordinator, () -> imports.preview(upload, Language.EN, 1));
        assertEquals(
                List.of("3 A: Fruit sheet.fault.missing", "3 B: Aeddfed sheet.row.date"),
                faulty.faults().rows().stream()
                        .map(fault -> fault.line() + " " + fault.column() + " " + fault.key())
                        .toList());
        assertEquals(List.of("C: Tree"), faulty.left());
        assertEquals(
                SheetRule.FAULTY, refused(() -> as(coordinator, () -> imports.importAll(upload, faulty.version()))));
        as(coordinator, () -> {
            imports.replace(
                    upload,
                    faulty.version(),
                    "pears.csv",
                    "Fruit,Aeddfed,Tree\nConference,3 Mawrth 2026,7\nConcorde,,9\n".getBytes(StandardCharsets.UTF_8));
            return null;
        });
        Imports.Preview sound = as(coordinator, () -> imports.preview(upload, Language.EN, 1));
        assertEquals(0, sound.faults().total());
        assertEquals(List.of("Conference", "3 March 2026"), sound.rows().get(0).values());
        assertEquals(List.of(new Count("planted.sheet.count", 0, List.of())), sound.counts());

        ImportId batch = new ImportId(as(coordinator, () -> imports.importAll(upload, sound.version())));
        assertEquals(
                "PEARS",
                as(coordinator, () -> imports.batches(newport, Slice.firstRows(1)))
                        .rows()
                        .get(0)
                        .kind()
                        .name());
        ImportedContent.Item picked = PlantedSheet.HANGING.get(batch.value()).get(0);
        PlantedSheet.PICKED.add(picked.id());
        Imports.BatchView used = as(coordinator, () -> imports.batch(batch));
        assertEquals(List.of(new Content("PEAR", "planted.imported.pear", 2, 1)), used.contents());
        assertEquals(List.of("Conference"), used.usedLabels());
        assertEquals(SheetRule.UNDO_USED, refused(() -> undo(batch, used.version())));
        PlantedSheet.PICKED.clear();
        assertTrue(as(coordinator, () -> imports.batch(batch)).undoable());
        undo(batch, used.version());
        assertEquals(Map.of(), PlantedSheet.HANGING);
        assertEquals(List.of(), as(coordinator, () -> imports.batch(batch)).contents());
    }

    @Test
    void every_kind_and_every_column_has_its_words_in_both_languages_and_a_name_of_its_own() {
        Set<String> names = new HashSet<>();
        for (SpreadsheetKind kind : kinds) {
            assertTrue(names.add(kind.name()), kind.name());
            assertTrue(kind.columns().containsAll(kind.required()), kind.name());
            List<String> keys = new ArrayList<>(List.of(kind.words() + ".kind", kind.words() + ".file"));
            keys.addAll(
                    kind.importer() == Scope.Kind.ORGANISATION
                            ? List.of(kind.words() + ".how", kind.words() + ".imported")
                            : List.of(kind.missing().key()));
            for (SheetColumn column : kind.columns()) {
                keys.add(column.key());
                keys.add(column.example());
            }
            for (Language language : Language.values()) {
                keys.forEach(key -> assertFalse(messages.text(language, key).isBlank(), key));
            }
        }
        assertEquals(9, names.size(), "eight of the product, and the planted one");
    }

    private List<String> names(Scope.Kind importer) {
        return choices.of(importer).stream().map(Imports.Kind::name).toList();
    }

    private UploadId upload(String csv) throws Exception {
        return new UploadId(as(
                coordinator,
                () -> imports.upload(newport, "PEARS", "pears.csv", csv.getBytes(StandardCharsets.UTF_8))));
    }

    private Void match(UploadId upload, Map<Integer, String> names) throws Exception {
        return as(coordinator, () -> {
            imports.match(
                    upload,
                    imports.columns(upload, Language.EN).version(),
                    names,
                    new ImportChoices(null, Language.EN, false, false, LocalDate.of(2026, 1, 1)));
            return null;
        });
    }

    private Void undo(ImportId batch, long version) throws Exception {
        return as(coordinator, () -> {
            imports.undo(batch, version);
            return null;
        });
    }

    private static Rule refused(java.util.concurrent.Callable<?> work) {
        return assertThrows(RuleViolation.class, work::call).rule();
    }
}
