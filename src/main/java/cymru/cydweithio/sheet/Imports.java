package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Formats;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.ShortText;
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
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Imports the spreadsheets in which a partnership kept what the product keeps now: upload, match the columns, preview,
 * import whole or not at all; take back whole while nothing of it was changed or used. The kinds of spreadsheet are
 * contributed ({@link SpreadsheetKind}).
 */
@UseCase
public class Imports {

    public static final int LARGEST_MEGABYTES = Spreadsheet.LARGEST_BYTES / 1024 / 1024;
    public static final int MOST_LINES = Spreadsheet.MOST_ROWS;
    /** How many faults a page of them shows. */
    public static final int FAULTS_A_PAGE = 50;

    private static final int ROWS_SHOWN = 20;
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 80;
    /** A person with more files that wait loses the oldest. */
    private static final int MOST_WAITING = 5;

    /**
     * A kind of spreadsheet.
     *
     * @param key of its text
     * @param how key of the text that says what is understood of it
     * @param file key of the name of its template
     */
    public record Kind(String name, String key, String how, String file, List<ColumnChoice> columns)
            implements Serializable {
        static Kind of(SpreadsheetKind kind) {
            return new Kind(
                    kind.name(),
                    kind.words() + ".kind",
                    kind.words() + ".how",
                    kind.words() + ".file",
                    kind.columns().stream()
                            .map(column -> new ColumnChoice(
                                    column.name(), column.key(), kind.required().contains(column)))
                            .toList());
        }

        /** The column of a name. */
        ColumnChoice column(SheetColumn column) {
            return columns.stream()
                    .filter(one -> one.name().equals(column.name()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * A column that a kind of spreadsheet can have.
     *
     * @param key of its text
     * @param required whether nothing can be imported without it
     */
    public record ColumnChoice(String name, String key, boolean required) implements Serializable {}

    /** A spreadsheet that was imported. */
    public record BatchRow(
            UUID id, Kind kind, String fileName, int rows, Instant importedAt, String importedBy, Instant undoneAt) {}

    /**
     * A file on its way in.
     *
     * @param waiting whether it can be worked on: neither too old nor imported already
     * @param batch what it became, or null
     */
    public record Upload(UUID partnershipId, Kind kind, String fileName, boolean waiting, UUID batch)
            implements Serializable {}

    /**
     * One batch.
     *
     * @param usedLabels references, names or days of the first that were changed or used since
     * @param undoable whether it can be taken back
     */
    public record BatchView(
            long version,
            UUID partnershipId,
            BatchRow row,
            List<Content> contents,
            long used,
            List<String> usedLabels,
            boolean undoable) {}

    /**
     * A column as somebody keeps it.
     *
     * @param letter as spreadsheet programs name it
     * @param samples the first values that differ
     * @param column what it is taken for, by name; null where it is left out
     */
    public record ColumnView(int index, String letter, String heading, List<String> samples, String column) {}

    /**
     * An upload with its columns. The version goes back with each step.
     *
     * @param asked what is asked of the file as a whole
     * @param owners to what rows can belong that do not say so
     */
    public record ColumnsView(
            long version,
            UUID partnershipId,
            Kind kind,
            String fileName,
            List<String> sheets,
            int sheet,
            int headingLine,
            List<ColumnView> columns,
            Set<ImportChoice> asked,
            ImportChoices choices,
            List<SpreadsheetKind.Owner> owners,
            Instant expiresAt) {}

    /** What was assumed, and how often. */
    public record Note(String key, int count) {}

    /**
     * A line as it was understood.
     *
     * @param values in the order of the view's columns; empty where there is nothing
     */
    public record UnderstoodRow(int line, List<String> values) {}

    /**
     * What would be imported, and what stands against it.
     *
     * @param columns those that are imported
     * @param rows the first lines
     * @param lines how many lines there are
     * @param counts what was recognised
     * @param left headings of columns that are left out
     * @param doubtful lines that may not belong, whether they are left out or not
     * @param leftOut those of them that are left out
     * @param asked names that are not written as they stand in the registers
     * @param agreed whether they were confirmed
     * @param faults one page of them
     */
    public record Preview(
            long version,
            UUID partnershipId,
            Kind kind,
            String fileName,
            List<ColumnChoice> columns,
            List<UnderstoodRow> rows,
            int lines,
            List<Count> counts,
            List<String> left,
            List<Note> notes,
            List<DoubtfulLine> doubtful,
            Set<Integer> leftOut,
            List<AskedName> asked,
            boolean agreed,
            Page<Fault> faults) {

        /** Whether nothing stands against it any more. */
        public boolean ready() {
            return faults.total() == 0 && agreed;
        }
    }

    /**
     * A name that is not written as it stands in the register.
     *
     * @param line the first that has it
     * @param column the key of the column
     * @param meant what it was taken for
     */
    public record AskedName(int line, String column, String written, String meant) {}

    private static final SortOrder SORT = SortOrder.byDefault("b.importedAt desc, b.id")
            .column("importedAt", "b.importedAt")
            .column("kind", "b.kind")
            .column("fileName", "b.fileName")
            .tieBreak("b.id");

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private Messages messages;
    private SpreadsheetKinds kinds;
    private ImportedContents contents;
    private Importer.Directory importers;

    protected Imports() {}

    @Inject
    Imports(
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

    /** What was imported, newest first. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public Page<BatchRow> batches(ImportingPartnership partnership, Slice slice) {
        List<ImportBatch> rows = em.createQuery(
                        "select b from ImportBatch b where b.partnershipId = :partnership" + SORT.orderBy(slice),
                        ImportBatch.class)
                .setParameter("partnership", partnership.value())
                .setFirstResult(slice.first())
                .setMaxResults(slice.size())
                .getResultList();
        long total = em.createQuery(
                        "select count(b) from ImportBatch b where b.partnershipId = :partnership", Long.class)
                .setParameter("partnership", partnership.value())
                .getSingleResult();
        return new Page<>(rows.stream().map(this::row).toList(), total);
    }

    @Requires(Permission.EDIT_PARTNERSHIP)
    public BatchView batch(ImportId id) {
        ImportBatch batch = load(id);
        ImportedContents.Found found = contents.of(batch.id(), kinds.stored(batch.kind()));
        BatchRow row = row(batch);
        return new BatchView(
                batch.version(),
                batch.partnershipId(),
                row,
                found.contents(),
                found.blocking(),
                found.labels(),
                row.undoneAt() == null && found.blocking() == 0);
    }

    private BatchRow row(ImportBatch batch) {
        return batch.row(Kind.of(kinds.stored(batch.kind())));
    }

    /** Who imports; refuses those who may not, before they choose a file. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public Importer importer(ImportingPartnership partnership) {
        return importers.find(partnership.scope()).orElseThrow(NotFound::new);
    }

    /** Where a file on its way in has come to, also when it is too late for it. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public Upload find(UploadId id) {
        ImportUpload upload = em.find(ImportUpload.class, id.value());
        if (upload == null) {
            throw new NotFound();
        }
        return new Upload(
                upload.partnershipId(),
                Kind.of(kindOf(upload)),
                upload.fileName(),
                upload.isWaiting(clock.instant()),
                upload.importId());
    }

    /** Keeps a file for the next steps, with the product's proposal for its columns. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public UUID upload(ImportingPartnership partnership, String kindName, String fileName, byte[] content) {
        SpreadsheetKind kind = kinds.chosen(kindName, Scope.Kind.PARTNERSHIP);
        Spreadsheet sheet = Spreadsheet.read(content, 0);
        Instant now = clock.instant();
        ImportChoices choices = new ImportChoices(
                null,
                importers.find(partnership.scope()).orElseThrow(NotFound::new).language(),
                kind.createsPeople(),
                false,
                LocalDate.now(clock));
        ImportUpload upload = ImportUpload.receive(
                partnership.value(),
                kind.name(),
                fileName,
                content,
                Matching.propose(sheet, kind.columns()),
                choices,
                now,
                current.get().id());
        em.persist(upload);
        em.flush();
        List<ImportUpload> others = em.createQuery("""
            select u from ImportUpload u where u.partnershipId = :partnership and u.importId is null and u.expiresAt > :now
            and (u.uploadedBy = :by or u.uploadedBy is null and :by is null) order by u.uploadedAt desc, u.id desc""", ImportUpload.class)
                .setParameter("partnership", partnership.value())
                .setParameter("now", now)
                .setParameter("by", current.get().id())
                .getResultList();
        others.stream().skip(MOST_WAITING).forEach(one -> one.expire(now));
        em.flush();
        return upload.id();
    }

    /**
     * Puts a corrected file in the place of the one that waits. Columns that have the same heading keep what was said
     * of them.
     */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public void replace(UploadId id, long version, String fileName, byte[] content) {
        ImportUpload upload = open(id, version);
        Spreadsheet before = upload.spreadsheet();
        Spreadsheet sheet = Spreadsheet.read(content, upload.sheet());
        List<? extends SheetColumn> known = kindOf(upload).columns();
        Matching old = upload.matching(known);
        Matching proposed = Matching.propose(sheet, known);
        upload.replace(
                fileName,
                content,
                sheet.sheet(),
                old.carriedOver(headings(before, old.headingLine()), headings(sheet, proposed.headingLine()), proposed),
                clock.instant());
        em.flush();
    }

    @Requires(Permission.EDIT_PARTNERSHIP)
    public ColumnsView columns(UploadId id, Language language) {
        ImportUpload upload = waiting(id);
        Spreadsheet sheet = upload.spreadsheet();
        SpreadsheetKind kind = kindOf(upload);
        Matching matching = upload.matching(kind.columns());
        Spreadsheet.Row headings = headings(sheet, matching.headingLine());
        List<Spreadsheet.Row> rows = sheet.rows().stream()
                .filter(row -> row.line() > matching.headingLine())
                .toList();
        int width = Math.max(
                headings.cells().size(),
                rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        Map<Integer, String> names = new HashMap<>();
        matching.columns().forEach((one, column) -> names.put(column, one.name()));
        List<ColumnView> columns = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            List<String> samples = samples(rows, column, language);
            if (!headings.cell(column).isBlank() || !samples.isEmpty()) {
                columns.add(new ColumnView(
                        column,
                        Spreadsheet.letter(column),
                        headings.cell(column).text(),
                        samples,
                        names.get(column)));
            }
        }
        return new ColumnsView(
                upload.version(),
                upload.partnershipId(),
                Kind.of(kind),
                upload.fileName(),
                sheet.sheets(),
                sheet.sheet(),
                matching.headingLine(),
                columns,
                kind.choices(),
                upload.choices(),
                kind.owners(Scope.partnership(upload.partnershipId())),
                upload.expiresAt());
    }

    /** Another sheet, or another row of headings; the columns are proposed anew. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public void layout(UploadId id, long version, int sheet, int headingLine) {
        ImportUpload upload = open(id, version);
        List<? extends SheetColumn> known = kindOf(upload).columns();
        boolean sameSheet = sheet == upload.sheet();
        upload.layout(sheet, upload.matching(known));
        Spreadsheet read = upload.spreadsheet();
        if (!sameSheet) {
            upload.layout(read.sheet(), Matching.propose(read, known));
        } else if (read.rows().stream().noneMatch(row -> row.line() == headingLine)) {
            throw new RuleViolation(SheetRule.LAYOUT_NO_ROW, headingLine);
        } else {
            upload.layout(read.sheet(), Matching.propose(read, known, headingLine));
        }
        em.flush();
    }

    /**
     * Says what the columns hold.
     *
     * @param names by column, from 0; columns that are left out are not named
     */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public void match(UploadId id, long version, Map<Integer, String> names, ImportChoices choices) {
        ImportUpload upload = open(id, version);
        SpreadsheetKind kind = kindOf(upload);
        Map<SheetColumn, Integer> columns = new HashMap<>();
        names.forEach((column, name) -> {
            SheetColumn known = kind.columns().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new RuleViolation(SheetRule.MATCH_UNKNOWN));
            if (column < 0 || column >= Spreadsheet.MOST_COLUMNS) {
                throw new RuleViolation(SheetRule.MATCH_UNKNOWN);
            }
            if (columns.put(known, column) != null) {
                throw new RuleViolation(SheetRule.MATCH_TWICE);
            }
        });
        if (!columns.keySet().containsAll(kind.required())) {
            throw new RuleViolation(kind.missing());
        }
        if (choices.language() == null || choices.since() == null) {
            throw new RuleViolation(SheetRule.MATCH_CHOICES);
        }
        if (choices.ownerId() != null
                && kind.owners(Scope.partnership(upload.partnershipId())).stream()
                        .noneMatch(owner -> owner.id().equals(choices.ownerId()))) {
            throw new NotFound();
        }
        upload.layout(
                upload.sheet(), new Matching(upload.matching(kind.columns()).headingLine(), columns));
        upload.choose(choices);
        em.flush();
    }

    /**
     * Reads the whole sheet without importing anything.
     *
     * @param faultPage which page of the faults, from 1
     */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public Preview preview(UploadId id, Language language, int faultPage) {
        ImportUpload upload = waiting(id);
        SpreadsheetKind kind = kindOf(upload);
        Spreadsheet sheet = upload.spreadsheet();
        Matching matching = upload.matching(kind.columns());
        RowValidator validator = validate(upload, kind, sheet);
        List<SheetRow> first = validator.rows().stream().limit(ROWS_SHOWN).toList();
        List<? extends SheetColumn> columns = kind.columns().stream()
                .filter(column -> matching.columns().containsKey(column)
                        || first.stream().anyMatch(row -> row.shown(column) != null))
                .toList();
        List<UnderstoodRow> rows = first.stream()
                .map(row -> new UnderstoodRow(
                        row.number(),
                        columns.stream()
                                .map(column -> shown(row.shown(column), language))
                                .toList()))
                .toList();
        List<Fault> faults = validator.faults();
        Kind known = Kind.of(kind);
        int from = Math.max(0, Math.min(faultPage - 1, (faults.size() - 1) / FAULTS_A_PAGE)) * FAULTS_A_PAGE;
        return new Preview(
                upload.version(),
                upload.partnershipId(),
                known,
                upload.fileName(),
                columns.stream().map(known::column).toList(),
                rows,
                validator.rows().size(),
                validator.counts(),
                left(sheet, matching),
                validator.notes().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(note -> new Note(note.getKey(), note.getValue()))
                        .toList(),
                validator.doubtful(),
                upload.left(),
                validator.asked().stream()
                        .map(name -> new AskedName(
                                name.line(), name.column(), name.written(), shown(name.meant(), language)))
                        .toList(),
                upload.agrees(validator.questions()),
                new Page<>(faults.subList(from, Math.min(from + FAULTS_A_PAGE, faults.size())), faults.size()));
    }

    /**
     * Says what to do with what the preview points out.
     *
     * @param left lines that are left out, of those that may not belong
     * @param namesAgreed whether the names mean what they were taken for
     */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public void decide(UploadId id, long version, Set<Integer> left, boolean namesAgreed) {
        ImportUpload upload = open(id, version);
        SpreadsheetKind kind = kindOf(upload);
        // what is asked can change with what is left out, and nobody agrees to what was not shown
        Set<String> asked = validate(upload, kind, upload.spreadsheet()).questions();
        upload.decide(left, null);
        RowValidator validator = validate(upload, kind, upload.spreadsheet());
        validator.refuseOtherLines(left);
        boolean shown = asked.containsAll(validator.questions());
        upload.decide(left, namesAgreed && shown ? validator.questions() : null);
        em.flush();
    }

    /** Everything that is wrong, for a file of its own. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public List<Fault> faults(UploadId id) {
        ImportUpload upload = waiting(id);
        return validate(upload, kindOf(upload), upload.spreadsheet()).faults();
    }

    /**
     * Imports the whole sheet.
     *
     * @throws FaultyFiles where anything is wrong; nothing is imported then
     */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public UUID importAll(UploadId id, long version) {
        ImportUpload upload = open(id, version);
        RowValidator validator = validate(upload, kindOf(upload), upload.spreadsheet());
        validator.refuseFaulty();
        if (!upload.agrees(validator.questions())) {
            throw new RuleViolation(SheetRule.NAMES_ASKED);
        }
        ImportBatch batch = ImportBatch.of(
                upload, validator.rows().size(), clock.instant(), current.get().name());
        em.persist(batch);
        em.flush();
        validator.importAll(batch.id());
        upload.become(batch);
        em.flush();
        return batch.id();
    }

    /** Takes a whole batch back, while nothing of it was changed or used. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public void undo(ImportId id, long version) {
        ImportBatch batch = load(id);
        StaleEdit.refuseUnless(version, batch.version());
        batch.undo(clock.instant());
        ImportedContents.Found found = contents.of(batch.id(), kinds.stored(batch.kind()));
        if (found.blocking() > 0) {
            throw new RuleViolation(SheetRule.UNDO_USED, found.blocking(), String.join(", ", found.labels()));
        }
        contents.undo(Scope.partnership(batch.partnershipId()), batch.id(), found.staying());
        em.flush();
    }

    /** An empty spreadsheet with the headings that are surely recognised, and one line as an example. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public byte[] template(String kind, Language language) {
        return ImportTemplate.of(kinds.chosen(kind, Scope.Kind.PARTNERSHIP), language, messages);
    }

    /** Reads a file that somebody sends, but no more of it than is looked at. */
    public static byte[] bounded(InputStream in) throws IOException {
        return in.readNBytes(Spreadsheet.LARGEST_BYTES + 1);
    }

    private RowValidator validate(ImportUpload upload, SpreadsheetKind kind, Spreadsheet sheet) {
        RowValidator validator = kind.validator(
                new ImportRequest(Scope.partnership(upload.partnershipId()), upload.choices(), LocalDate.now(clock)));
        validator.validate(sheet, upload.matching(kind.columns()), upload.fileName(), upload.left());
        validator.checkRegisters();
        return validator;
    }

    private SpreadsheetKind kindOf(ImportUpload upload) {
        return kinds.stored(upload.kind());
    }

    private static Spreadsheet.Row headings(Spreadsheet sheet, int line) {
        return sheet.rows().stream()
                .filter(row -> row.line() == line)
                .findFirst()
                .orElse(new Spreadsheet.Row(line, List.of()));
    }

    private static List<String> samples(List<Spreadsheet.Row> rows, int column, Language language) {
        return rows.stream()
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isBlank())
                .map(cell ->
                        cell.moment() == null || !cell.moment().toLocalTime().equals(LocalTime.MIDNIGHT)
                                ? cell.text()
                                : Formats.date(language, cell.moment().toLocalDate()))
                .map(text -> text.length() > LONGEST_SAMPLE ? ShortText.of(text, LONGEST_SAMPLE) + "…" : text)
                .distinct()
                .limit(SAMPLES)
                .toList();
    }

    /** Columns with something in them that were not taken for anything. */
    private static List<String> left(Spreadsheet sheet, Matching matching) {
        Spreadsheet.Row headings = headings(sheet, matching.headingLine());
        Set<Integer> filled = new TreeSet<>();
        for (Spreadsheet.Row row : sheet.rows()) {
            if (row.line() > matching.headingLine()) {
                for (int column = 0; column < row.cells().size(); column++) {
                    if (!row.cell(column).isBlank() && !matching.columns().containsValue(column)) {
                        filled.add(column);
                    }
                }
            }
        }
        return filled.stream().map(column -> SheetRow.label(headings, column)).toList();
    }

    private String shown(Object value, Language language) {
        return value == null
                ? ""
                : value instanceof LocalDate date
                        ? Formats.date(language, date)
                        : value instanceof Bilingual name
                                ? name.in(language)
                                : value instanceof ShownWord word
                                        ? messages.text(language, word.key())
                                        : value instanceof Language one
                                                ? messages.text(language, "platform.language." + one.code())
                                                : value instanceof Integer percent ? percent + " %" : value.toString();
    }

    private ImportBatch load(ImportId id) {
        ImportBatch batch = em.find(ImportBatch.class, id.value());
        if (batch == null) {
            throw new NotFound();
        }
        return batch;
    }

    private ImportUpload waiting(UploadId id) {
        ImportUpload upload = em.find(ImportUpload.class, id.value());
        if (upload == null) {
            throw new NotFound();
        }
        return upload.waiting(clock.instant());
    }

    private ImportUpload open(UploadId id, long version) {
        ImportUpload upload = waiting(id);
        StaleEdit.refuseUnless(version, upload.version());
        return upload;
    }
}
