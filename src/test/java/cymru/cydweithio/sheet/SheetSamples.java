package cymru.cydweithio.sheet;

import cymru.cydweithio.it.BoundedLists;
import cymru.cydweithio.it.InServerSupport;
import cymru.cydweithio.it.OwnAndOther;
import cymru.cydweithio.it.SampleArguments;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/** What the matrix of authorisation tries this capability with, and its lists, which are to be bounded. */
@InServerSupport
@ApplicationScoped
class SheetSamples implements SampleArguments, BoundedLists {

    @Inject
    private OwnAndOther rows;

    @PersistenceContext(unitName = "cydweithio")
    private EntityManager em;

    @Inject
    private UserTransaction transaction;

    @Inject
    private Imports imports;

    @Inject
    private OrganisationImports organisationImports;

    @Override
    public Map<Class<?>, Sample> arguments() {
        return Map.of(
                ImportId.class,
                object -> new ImportId(staged("import_batch", object)),
                UploadId.class,
                object -> new UploadId(staged("import_upload", object)),
                MoneyUploadId.class,
                object -> new MoneyUploadId(waiting(object)),
                ImportingPartnership.class,
                object -> new ImportingPartnership(rows.partnership(object)),
                ImportingOrganisation.class,
                object -> new ImportingOrganisation(rows.organisation(object)));
    }

    @Override
    public Map<String, Callable<Page<?>>> lists() {
        Map<String, Callable<Page<?>>> lists = new LinkedHashMap<>();
        ImportingPartnership newport = new ImportingPartnership(rows.partnership("own"));
        lists.put("spreadsheets that were imported", () -> imports.batches(newport, Slice.firstRows(25)));
        lists.put(
                "spreadsheets of an organisation",
                () -> organisationImports.batches(
                        new ImportingOrganisation(Ids.next()), new Slice(0, 25, "importedAt", true)));
        return lists;
    }

    @Override
    public List<String> padding() {
        return List.of(
                "insert into import_batch (id, version, partnership_id, kind, file_name, file_sha256, row_count, imported_at, imported_by) "
                        + "select uuid(), 0, :newport, 'PEOPLE', concat('padding-', seq), repeat('0', 64), 1, utc_timestamp(), 'Padding' from seq_1_to_10000");
    }

    @Override
    public List<String> unpadding() {
        return List.of("delete from import_batch where file_name like 'padding-%'");
    }

    private UUID waiting(String object) throws Exception {
        UUID organisation = rows.organisation(object);
        UUID id = Ids.next();
        transaction.begin();
        em.createNativeQuery(
                        "insert into money_upload (id, version, organisation_id, kind, file_name, uploaded_at, expires_at) values (:id, 0, :organisation, 'PAYMENTS', 'matrix.csv', utc_timestamp(), utc_timestamp())")
                .setParameter("id", id)
                .setParameter("organisation", organisation)
                .executeUpdate();
        transaction.commit();
        return id;
    }

    /** Not every partnership has something there: it gets it. */
    private UUID staged(String table, String object) throws Exception {
        UUID partnership = rows.partnership(object);
        if (em.createNativeQuery("select id from " + table + " where partnership_id = :partnership")
                .setParameter("partnership", partnership)
                .getResultList()
                .isEmpty()) {
            String columns = table.equals("import_batch")
                    ? "row_count, imported_at, imported_by"
                    : "sheet, matching, language, create_people, green_is_done, since, uploaded_at, expires_at";
            String values = table.equals("import_batch")
                    ? "1, utc_timestamp(), 'Matrix'"
                    : "0, '1', 'EN', false, false, '2026-01-01', utc_timestamp(), utc_timestamp()";
            transaction.begin();
            em.createNativeQuery("insert into " + table
                            + " (id, version, partnership_id, kind, file_name, file_sha256, " + columns
                            + ") values (uuid(), 0, :partnership, 'ACTIONS', 'matrix.csv', repeat('0', 64), " + values
                            + ")")
                    .setParameter("partnership", partnership)
                    .executeUpdate();
            transaction.commit();
        }
        return rows.held(table, object);
    }
}
