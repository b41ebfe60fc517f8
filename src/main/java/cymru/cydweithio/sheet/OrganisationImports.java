package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Sha256;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Imports the spreadsheets that an organisation keeps, such as those of a commissioner: streams, contracts,
 * allocations, and the payments of its ledger. A file is read whole; every line that is wrong is told with its place,
 * and all of it is imported, or nothing. The kinds of spreadsheet are contributed ({@link SpreadsheetKind}).
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
     * @param waiting the upload that waits for {@link #confirm} where totals without years are to be shared; null where
     *     all was imported, otherwise nothing was
     */
    public record Result(Imports.Kind kind, int lines, int things, Money total, List<Told> told, UUID waiting) {}

    /** What waits to be confirmed. Nothing of it is booked. */
    public record Offer(UUID upload, String fileName, int things, List<SharedTotal> totals) {}

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

    /**
     * Imports the whole file.
     *
     * @param lead whose it is
     * @throws FaultyFiles where anything is wrong; nothing is imported then
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public Result importAll(ImportingOrganisation lead, String kind, String fileName, byte[] content) {
        return importAll(lead, kinds.chosen(kind, Scope.Kind.ORGANISATION), fileName, content, null);
    }

    /** What an upload would bring, with its totals shared by days, for somebody to confirm. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public Offer offer(ImportingOrganisation lead, UUID upload) {
        OrganisationUpload waiting = upload(lead, upload);
        RowValidator validator =
                validate(lead, kinds.stored(waiting.kind()), waiting.fileName(), waiting.waiting(clock.instant()));
        return new Offer(waiting.id(), waiting.fileName(), validator.things(), validator.toConfirm());
    }

    /** Imports an upload, with its totals shared by days as they were offered. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public Result confirm(ImportingOrganisation lead, UUID upload) {
        OrganisationUpload waiting = upload(lead, upload);
        return importAll(
                lead, kinds.stored(waiting.kind()), waiting.fileName(), waiting.waiting(clock.instant()), waiting);
    }

    private OrganisationUpload upload(ImportingOrganisation lead, UUID id) {
        OrganisationUpload upload = id == null ? null : em.find(OrganisationUpload.class, id);
        if (upload == null || !upload.organisationId().equals(lead.value())) {
            throw new NotFound();
        }
        return upload;
    }

    private Result importAll(
            ImportingOrganisation lead,
            SpreadsheetKind kind,
            String fileName,
            byte[] content,
            OrganisationUpload confirmed) {
        RowValidator validator = validate(lead, kind, fileName, content);
        int lines = validator.rows().size();
        if (confirmed == null && !validator.toConfirm().isEmpty()) {
            OrganisationUpload waiting =
                    OrganisationUpload.receive(lead.value(), kind.name(), fileName, content, clock.instant());
            em.persist(waiting);
            em.flush();
            return new Result(Imports.Kind.of(kind), lines, 0, Money.ZERO, List.of(), waiting.id());
        }
        OrganisationImport batch = OrganisationImport.of(
                lead.value(),
                kind.name(),
                fileName,
                Sha256.of(content),
                lines,
                clock.instant(),
                current.get().name());
        em.persist(batch);
        em.flush();
        if (confirmed != null) {
            confirmed.become(batch.id());
        }
        List<Told> told = new ArrayList<>();
        List<Told> more = validator.importAll(batch.id());
        if (more.stream().noneMatch(one -> one.key().equals(kind.words() + ".imported"))) {
            told.add(new Told(kind.words() + ".imported", validator.things(), lines, validator.total()));
        }
        told.addAll(more);
        return new Result(Imports.Kind.of(kind), lines, validator.things(), validator.total(), told, null);
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
    public BatchView batch(ImportingOrganisation lead, UUID id) {
        OrganisationImport batch = find(lead, id);
        ImportedContents.Found found = contents.of(id, kinds.stored(batch.kind()));
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
    public void undo(ImportingOrganisation lead, UUID id, long version) {
        OrganisationImport batch = find(lead, id);
        StaleEdit.refuseUnless(version, batch.version());
        ImportedContents.Found found = contents.of(id, kinds.stored(batch.kind()));
        batch.undo(clock.instant(), current.get().name());
        if (found.blocking() > 0) {
            throw new RuleViolation(SheetRule.UNDO_USED, found.blocking(), String.join(", ", found.labels()));
        }
        contents.undo(lead.scope(), id, found.staying());
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

    private RowValidator validate(ImportingOrganisation lead, SpreadsheetKind kind, String fileName, byte[] content) {
        Spreadsheet sheet = Spreadsheet.read(content, 0);
        Matching matching = Matching.propose(sheet, kind.columns());
        List<Fault> missing = kind.columns().stream()
                .filter(column ->
                        kind.required().contains(column) && !matching.columns().containsKey(column))
                .map(column -> new Fault(
                        fileName,
                        matching.headingLine(),
                        messages.text(Language.EN, column.key()) + " / " + messages.text(Language.CY, column.key()),
                        RowRule.NO_COLUMN.key()))
                .toList();
        if (!missing.isEmpty()) {
            throw new FaultyFiles(missing);
        }
        RowValidator validator = kind.validator(new ImportRequest(lead.scope(), null, LocalDate.now(clock)));
        validator.validate(sheet, matching, fileName);
        validator.checkRegisters();
        validator.refuseFaulty();
        return validator;
    }
}
