package cymru.cydweithio.interchange;

import cymru.cydweithio.action.ActionImport;
import cymru.cydweithio.board.BoardImport;
import cymru.cydweithio.meeting.MeetingImport;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Formats;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
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
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings the spreadsheets in which a partnership kept its people, memberships, meetings and actions: upload, match the
 * columns, check, bring in whole or not at all; take back whole while nothing of it was changed or used.
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

    private static final int LABELS = 10;

    /** A spreadsheet that was brought in. */
    public record BatchRow(
            UUID id,
            ImportKind kind,
            String fileName,
            int rows,
            Instant importedAt,
            String importedBy,
            Instant undoneAt) {}

    /**
     * A file on its way in.
     *
     * @param waiting whether it can be worked on: neither too old nor brought already
     * @param batch what it became, or null
     */
    public record Upload(UUID partnershipId, ImportKind kind, String fileName, boolean waiting, UUID batch)
            implements Serializable {}

    /**
     * How much of one kind a batch brought.
     *
     * @param kind such as {@code ACTION}
     * @param used how many of them were changed or used since
     */
    public record Content(String kind, long count, long used) {}

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
     * @param meaning what it is taken for; null where it is left out
     */
    public record ColumnView(int index, String letter, String heading, List<String> samples, Meaning meaning) {}

    /** A board that rows can belong to. */
    public record BoardChoice(UUID id, Bilingual name) {}

    /** An upload with its columns. The version goes back with each step. */
    public record ColumnsView(
            long version,
            UUID partnershipId,
            ImportKind kind,
            String fileName,
            List<String> sheets,
            int sheet,
            int headingLine,
            List<ColumnView> columns,
            Choices choices,
            List<BoardChoice> boards,
            Instant expiresAt) {}

    /** What was assumed, and how often. */
    public record Note(String key, int count) {}

    /**
     * A line as it was understood.
     *
     * @param values in the order of the view's meanings; empty where there is nothing
     */
    public record UnderstoodRow(int line, List<String> values) {}

    /**
     * What would be brought, and what stands against it.
     *
     * @param meanings of the columns that are brought
     * @param rows the first lines
     * @param lines how many lines there are
     * @param existing people of the register who were recognised
     * @param newPeople people who would be entered
     * @param newPeopleNames the first of them
     * @param left headings of columns that are left out
     * @param faults one page of them
     */
    public record CheckView(
            long version,
            UUID partnershipId,
            ImportKind kind,
            String fileName,
            List<Meaning> meanings,
            List<UnderstoodRow> rows,
            int lines,
            int organisations,
            int existing,
            int newPeople,
            List<String> newPeopleNames,
            List<String> left,
            List<Note> notes,
            Page<Fault> faults) {}

    private static final SortOrder SORT = SortOrder.byDefault("b.importedAt desc, b.id")
            .column("importedAt", "b.importedAt")
            .column("kind", "b.kind")
            .column("fileName", "b.fileName")
            .tieBreak("b.id");

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private Messages messages;
    private Partnerships partnerships;
    private BoardImport boards;
    private MeetingImport meetings;
    private ActionImport actions;

    protected Imports() {}

    @Inject
    Imports(
            EntityManager em,
            Clock clock,
            CurrentActor current,
            Messages messages,
            Partnerships partnerships,
            BoardImport boards,
            MeetingImport meetings,
            ActionImport actions) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.messages = messages;
        this.partnerships = partnerships;
        this.boards = boards;
        this.meetings = meetings;
        this.actions = actions;
    }

    /** What was brought, newest first. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public Page<BatchRow> batches(PartnershipId partnership, Slice slice) {
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
        return new Page<>(rows.stream().map(ImportBatch::row).toList(), total);
    }

    @Requires(Permission.EDIT_PARTNERSHIP)
    public BatchView batch(ImportId id) {
        ImportBatch batch = load(id);
        List<Content> contents = contents(id);
        long used = blocking(batch, contents);
        return new BatchView(
                batch.version(),
                batch.partnershipId(),
                batch.row(),
                contents,
                used,
                used == 0 ? List.of() : usedLabels(batch),
                batch.row().undoneAt() == null && used == 0);
    }

    /** Refuses those who may not bring anything to this partnership, before they choose a file. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public void mayBegin(PartnershipId partnership) {
        partnerships.publicFacts(partnership.value());
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
                upload.kind(),
                upload.fileName(),
                upload.isWaiting(clock.instant()),
                upload.importId());
    }

    /** Keeps a file for the next steps, with the product's proposal for its columns. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public UUID upload(PartnershipId partnership, ImportKind kind, String fileName, byte[] content) {
        if (kind == null) {
            throw new RuleViolation("interchange.upload.kind");
        }
        Spreadsheet sheet = Spreadsheet.read(content, 0);
        Instant now = clock.instant();
        Choices choices = new Choices(
                null,
                partnerships.editableDetails(partnership).workingLanguage(),
                kind == ImportKind.MEMBERSHIPS,
                false,
                LocalDate.now(clock));
        ImportUpload upload = ImportUpload.receive(
                partnership.value(),
                kind,
                fileName,
                content,
                Matching.propose(sheet, kind),
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
        Matching old = upload.matching();
        Matching proposed = Matching.propose(sheet, upload.kind());
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
        Matching matching = upload.matching();
        Spreadsheet.Row headings = headings(sheet, matching.headingLine());
        List<Spreadsheet.Row> rows = sheet.rows().stream()
                .filter(row -> row.line() > matching.headingLine())
                .toList();
        int width = Math.max(
                headings.cells().size(),
                rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        Map<Integer, Meaning> meanings = new LinkedHashMap<>();
        matching.columns().forEach((meaning, column) -> meanings.put(column, meaning));
        List<ColumnView> columns = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            List<String> samples = samples(rows, column, language);
            if (!headings.cell(column).isBlank() || !samples.isEmpty()) {
                columns.add(new ColumnView(
                        column,
                        Spreadsheet.letter(column),
                        headings.cell(column).text(),
                        samples,
                        meanings.get(column)));
            }
        }
        return new ColumnsView(
                upload.version(),
                upload.partnershipId(),
                upload.kind(),
                upload.fileName(),
                sheet.sheets(),
                sheet.sheet(),
                matching.headingLine(),
                columns,
                upload.choices(),
                boards(upload),
                upload.expiresAt());
    }

    /** Another sheet, or another row of headings; the columns are proposed anew. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public void lay(UploadId id, long version, int sheet, int headingLine) {
        ImportUpload upload = open(id, version);
        boolean sameSheet = sheet == upload.sheet();
        upload.lay(sheet, upload.matching());
        Spreadsheet read = upload.spreadsheet();
        if (!sameSheet) {
            upload.lay(read.sheet(), Matching.propose(read, upload.kind()));
        } else if (read.rows().stream().noneMatch(row -> row.line() == headingLine)) {
            throw new RuleViolation("interchange.layout.noRow", headingLine);
        } else {
            upload.lay(read.sheet(), Matching.propose(read, upload.kind(), headingLine));
        }
        em.flush();
    }

    /**
     * Says what the columns mean.
     *
     * @param meanings by column, from 0; columns that are left out are not named
     */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public void match(UploadId id, long version, Map<Integer, Meaning> meanings, Choices choices) {
        ImportUpload upload = open(id, version);
        Map<Meaning, Integer> columns = new EnumMap<>(Meaning.class);
        meanings.forEach((column, meaning) -> {
            if (!upload.kind().meanings().contains(meaning) || column < 0 || column >= Spreadsheet.MOST_COLUMNS) {
                throw new RuleViolation("interchange.match.unknown");
            }
            if (columns.put(meaning, column) != null) {
                throw new RuleViolation("interchange.match.twice");
            }
        });
        if (!columns.keySet().containsAll(upload.kind().required())) {
            throw new RuleViolation(upload.kind().requiredRule());
        }
        if (choices.language() == null || choices.since() == null) {
            throw new RuleViolation("interchange.match.choices");
        }
        if (choices.boardId() != null
                && boards(upload).stream().noneMatch(board -> board.id().equals(choices.boardId()))) {
            throw new NotFound();
        }
        upload.lay(upload.sheet(), new Matching(upload.matching().headingLine(), columns));
        upload.choose(choices);
        em.flush();
    }

    /**
     * Reads the whole sheet without bringing anything.
     *
     * @param faultPage which page of the faults, from 1
     */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public CheckView check(UploadId id, Language language, int faultPage) {
        ImportUpload upload = waiting(id);
        Spreadsheet sheet = upload.spreadsheet();
        Understood understood = judge(upload, sheet);
        List<Meaning> meanings = upload.kind().meanings().stream()
                .filter(meaning -> upload.matching().columns().containsKey(meaning)
                        || understood.lines.stream().limit(ROWS_SHOWN).anyMatch(line -> line.shown(meaning) != null))
                .toList();
        List<UnderstoodRow> rows = understood.lines.stream()
                .limit(ROWS_SHOWN)
                .map(line -> new UnderstoodRow(
                        line.number(),
                        meanings.stream()
                                .map(meaning -> shown(line.shown(meaning), language))
                                .toList()))
                .toList();
        int first =
                Math.max(0, Math.min(faultPage - 1, (understood.faults.size() - 1) / FAULTS_A_PAGE)) * FAULTS_A_PAGE;
        List<Fault> faults =
                understood.faults.subList(first, Math.min(first + FAULTS_A_PAGE, understood.faults.size()));
        return new CheckView(
                upload.version(),
                upload.partnershipId(),
                upload.kind(),
                upload.fileName(),
                meanings,
                rows,
                understood.lines.size(),
                understood.organisations.size(),
                understood.matched.size(),
                understood.people.size(),
                understood.people.stream()
                        .limit(LABELS)
                        .map(person -> person.fact().name())
                        .toList(),
                left(sheet, upload.matching()),
                understood.notes.entrySet().stream()
                        .map(note -> new Note(note.getKey(), note.getValue()))
                        .toList(),
                new Page<>(faults, understood.faults.size()));
    }

    /** Everything that is wrong, for a file of its own. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public List<Fault> faults(UploadId id) {
        ImportUpload upload = waiting(id);
        return List.copyOf(judge(upload, upload.spreadsheet()).faults);
    }

    /**
     * Brings the whole sheet in.
     *
     * @throws FaultyFiles where anything is wrong; nothing is brought then
     */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public UUID bring(UploadId id, long version) {
        ImportUpload upload = open(id, version);
        Understood understood = judge(upload, upload.spreadsheet());
        if (!understood.faults.isEmpty()) {
            throw new FaultyFiles(understood.faults);
        }
        if (understood.lines.isEmpty()) {
            throw new RuleViolation("interchange.sheet.nothing");
        }
        ImportBatch batch = ImportBatch.of(
                upload, understood.lines.size(), clock.instant(), current.get().name());
        em.persist(batch);
        em.flush();
        PartnershipId partnership = new PartnershipId(upload.partnershipId());
        if (!understood.people.isEmpty() || !understood.seats.isEmpty() || !understood.appointments.isEmpty()) {
            boards.bring(
                    partnership,
                    batch.id(),
                    facts(understood.people),
                    facts(understood.seats),
                    facts(understood.appointments));
        }
        if (!understood.meetings.isEmpty()) {
            meetings.bring(partnership, batch.id(), facts(understood.meetings));
        }
        if (!understood.actions.isEmpty()) {
            actions.bring(partnership, batch.id(), facts(understood.actions));
        }
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
        long used = blocking(batch, contents(id));
        if (used > 0) {
            throw new RuleViolation("interchange.undo.used", used, String.join(", ", usedLabels(batch)));
        }
        PartnershipId partnership = new PartnershipId(batch.partnershipId());
        List<?> staying = em.createNativeQuery(
                        "select id from import_content where import_id = :import and kind = 'PERSON' and used",
                        UUID.class)
                .setParameter("import", batch.id())
                .getResultList();
        actions.takeBack(partnership, batch.id());
        meetings.takeBack(partnership, batch.id());
        boards.takeBack(
                partnership, batch.id(), staying.stream().map(UUID.class::cast).collect(Collectors.toSet()));
        em.flush();
    }

    /** An empty spreadsheet with the headings that are surely recognised, and one line as an example. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public byte[] template(ImportKind kind, Language language) {
        return ImportTemplate.of(kind, language, messages);
    }

    /** Reads a file that somebody sends, but no more of it than is looked at. */
    public static byte[] bounded(InputStream in) throws IOException {
        return in.readNBytes(Spreadsheet.LARGEST_BYTES + 1);
    }

    private Understood judge(ImportUpload upload, Spreadsheet sheet) {
        LocalDate today = LocalDate.now(clock);
        Known known = Known.read(em, upload.partnershipId(), today);
        Understood understood = RowJudge.of(upload.kind(), known, upload.choices(), today)
                .judge(sheet, upload.matching(), upload.fileName());
        PartnershipId partnership = new PartnershipId(upload.partnershipId());
        BoardImport.Faults ofBoards = boards.faults(
                partnership, facts(understood.people), facts(understood.seats), facts(understood.appointments));
        refuse(
                understood.people,
                ofBoards.people(),
                rule -> rule.contains("email")
                        ? Meaning.EMAIL
                        : upload.kind() == ImportKind.ACTIONS ? Meaning.OWNER : Meaning.NAME);
        refuse(
                understood.seats,
                ofBoards.seats(),
                rule -> rule.equals("board.seat.chairTwice") ? Meaning.SEAT_ROLE : Meaning.SINCE);
        refuse(
                understood.appointments,
                ofBoards.appointments(),
                rule -> rule.contains("before") || rule.contains("after") || rule.contains("day")
                        ? Meaning.SINCE
                        : Meaning.NAME);
        refuse(
                understood.meetings,
                meetings.faults(partnership, facts(understood.meetings)),
                rule -> rule.contains("cancel") ? Meaning.MEETING_STATE : Meaning.HELD_ON);
        Set<UUID> coming = new HashSet<>(
                understood.people.stream().map(person -> person.fact().id()).toList());
        refuse(understood.actions, actions.faults(partnership, facts(understood.actions), coming), Imports::columnOf);
        if (understood.lines.size() > Spreadsheet.MOST_ROWS) {
            throw new RuleViolation("interchange.sheet.tooMany", Spreadsheet.MOST_ROWS);
        }
        understood.faults.sort(java.util.Comparator.comparingLong(Fault::line));
        return understood;
    }

    /** What the owner of the facts has against them, beside the columns that it is about. */
    private static <T> void refuse(
            List<Understood.At<T>> facts, Map<Integer, RuleViolation> broken, Function<String, Meaning> column) {
        broken.forEach(
                (index, rule) -> facts.get(index).line().fault(column.apply(rule.key()), rule.key(), rule.args()));
    }

    private static <T> List<T> facts(List<Understood.At<T>> at) {
        return at.stream().map(Understood.At::fact).toList();
    }

    private static Meaning columnOf(String rule) {
        return rule.startsWith("action.owner")
                ? Meaning.OWNER
                : rule.startsWith("action.due")
                        ? Meaning.DUE_ON
                        : rule.startsWith("action.closed")
                                ? Meaning.CLOSED_ON
                                : rule.startsWith("action.raised")
                                        ? Meaning.RAISED_ON
                                        : rule.startsWith("action.reference")
                                                ? Meaning.REFERENCE
                                                : rule.startsWith("action.progress")
                                                        ? Meaning.PROGRESS
                                                        : Meaning.WORDING;
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
                .map(text -> text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) + "…" : text)
                .distinct()
                .limit(SAMPLES)
                .toList();
    }

    /** Columns with something in them that no meaning was given. */
    private static List<String> left(Spreadsheet sheet, Matching matching) {
        Spreadsheet.Row headings = headings(sheet, matching.headingLine());
        Set<Integer> filled = new java.util.TreeSet<>();
        for (Spreadsheet.Row row : sheet.rows()) {
            if (row.line() > matching.headingLine()) {
                for (int column = 0; column < row.cells().size(); column++) {
                    if (!row.cell(column).isBlank() && !matching.columns().containsValue(column)) {
                        filled.add(column);
                    }
                }
            }
        }
        return filled.stream().map(column -> SheetLine.label(headings, column)).toList();
    }

    private String shown(Object value, Language language) {
        return value == null
                ? ""
                : value instanceof LocalDate date
                        ? Formats.date(language, date)
                        : value instanceof Bilingual name
                                ? name.in(language)
                                : value instanceof Words words
                                        ? messages.text(language, words.key())
                                        : value instanceof Language one
                                                ? messages.text(language, "platform.language." + one.code())
                                                : value instanceof Integer percent ? percent + " %" : value.toString();
    }

    private List<BoardChoice> boards(ImportUpload upload) {
        List<?> rows = em.createNativeQuery(
                        "select id, name_en, name_cy from board_facts where partnership_id = :partnership order by name_en",
                        Object[].class)
                .setParameter("partnership", upload.partnershipId())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(c -> new BoardChoice((UUID) c[0], new Bilingual((String) c[1], (String) c[2])))
                .toList();
    }

    private List<Content> contents(ImportId id) {
        List<?> rows = em.createNativeQuery(
                        "select kind, count(*), sum(used) from import_content where import_id = :import group by kind order by kind",
                        Object[].class)
                .setParameter("import", id.value())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(c -> new Content((String) c[0], ((Number) c[1]).longValue(), ((Number) c[2]).longValue()))
                .toList();
    }

    /** How many stand against taking a batch back. People who came along with something else may stay. */
    private static long blocking(ImportBatch batch, List<Content> contents) {
        return contents.stream()
                .filter(content ->
                        batch.kind() == ImportKind.PEOPLE || !content.kind().equals("PERSON"))
                .mapToLong(Content::used)
                .sum();
    }

    private List<String> usedLabels(ImportBatch batch) {
        List<?> labels = em.createNativeQuery(
                        "select label from import_content where import_id = :import and used and (kind <> 'PERSON' or :people) order by label",
                        String.class)
                .setParameter("import", batch.id())
                .setParameter("people", batch.kind() == ImportKind.PEOPLE)
                .setMaxResults(LABELS)
                .getResultList();
        return labels.stream().map(Object::toString).toList();
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
