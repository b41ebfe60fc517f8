package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.SortOrder;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.Scope;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The spreadsheets that an organisation imported, such as those of a commissioner: streams, contracts, allocations, and
 * the payments of its ledger ({@link MoneyUploads} brings them); what is there of each, and taking one back whole. The
 * kinds of spreadsheet are contributed ({@link SpreadsheetKind}).
 */
@UseCase
public class OrganisationImports {

    /**
     * What was imported.
     *
     * @param lines of the file
     * @param things that they are
     * @param total what they come to
     * @param told what there is to tell beside that
     * @param batch by which it can be taken back
     */
    public record Result(Imports.Kind kind, int lines, int things, Money total, List<Told> told, UUID batch) {}

    /** A spreadsheet that was imported. */
    public record BatchRow(
            UUID id,
            Imports.Kind kind,
            String fileName,
            int rows,
            Instant importedAt,
            String importedBy,
            Instant undoneAt,
            String undoneBy) {}

    /**
     * One of them, with what would go.
     *
     * @param used how much of it stands in the way of taking it back
     * @param usedLabels the first of that
     */
    public record BatchView(
            long version, BatchRow row, List<Content> contents, long used, List<String> usedLabels, boolean undoable) {}

    private static final SortOrder SORT = SortOrder.byDefault("b.importedAt desc, b.id")
            .column("importedAt", "b.importedAt")
            .tieBreak("b.id");

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private Messages messages;
    private SpreadsheetKinds kinds;
    private ImportedContents contents;
    private Importer.Directory importers;

    protected OrganisationImports() {}

    @Inject
    OrganisationImports(
            EntityManager em,
            Clock clock,
            CurrentActor current,
            Messages messages,
            SpreadsheetKinds kinds,
            ImportedContents contents,
            Importer.Directory importers) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.messages = messages;
        this.kinds = kinds;
        this.contents = contents;
        this.importers = importers;
    }

    /** The organisation for which something is to be imported; refuses those who may not, before they choose a file. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public Bilingual importer(ImportingOrganisation lead) {
        return importers.find(lead.scope()).orElseThrow(NotFound::new).name();
    }

    /** What an organisation imported, the newest first. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public Page<BatchRow> batches(ImportingOrganisation lead, Slice slice) {
        List<BatchRow> rows = em
                .createQuery(
                        "select b from OrganisationImport b where b.organisationId = :lead" + SORT.orderBy(slice),
                        OrganisationImport.class)
                .setParameter("lead", lead.value())
                .setFirstResult(slice.first())
                .setMaxResults(slice.size())
                .getResultList()
                .stream()
                .map(this::row)
                .toList();
        return new Page<>(
                rows,
                em.createQuery("select count(b) from OrganisationImport b where b.organisationId = :lead", Long.class)
                        .setParameter("lead", lead.value())
                        .getSingleResult());
    }

    private BatchRow row(OrganisationImport batch) {
        return batch.row(Imports.Kind.of(kinds.stored(batch.kind())));
    }

    /** One import with what of it is there, and what was built upon it since. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public BatchView batch(ImportingOrganisation lead, BatchId id) {
        OrganisationImport batch = find(lead, id.value());
        ImportedContents.Found found = contents.of(id.value(), kinds.stored(batch.kind()));
        BatchRow row = row(batch);
        return new BatchView(
                batch.version(),
                row,
                found.contents(),
                found.blocking(),
                found.labels(),
                row.undoneAt() == null && found.blocking() == 0);
    }

    /** Takes a whole import back, while nothing of it was changed and nothing built upon it. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void undo(ImportingOrganisation lead, BatchId id, long version) {
        OrganisationImport batch = find(lead, id.value());
        StaleEdit.refuseUnless(version, batch.version());
        ImportedContents.Found found = contents.of(id.value(), kinds.stored(batch.kind()));
        batch.undo(clock.instant(), current.get().name());
        if (found.blocking() > 0) {
            throw new RuleViolation(SheetRule.UNDO_USED, found.blocking(), String.join(", ", found.labels()));
        }
        contents.undo(lead.scope(), id.value(), found.staying());
        em.flush();
    }

    private OrganisationImport find(ImportingOrganisation lead, UUID id) {
        OrganisationImport batch = em.find(OrganisationImport.class, id);
        if (batch == null || !batch.organisationId().equals(lead.value())) {
            throw new NotFound();
        }
        return batch;
    }

    /** An empty spreadsheet with the headings that are surely recognised, and one line as an example. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public byte[] template(String kind, Language language) {
        return ImportTemplate.of(kinds.chosen(kind, Scope.Kind.ORGANISATION), language, messages);
    }
}
