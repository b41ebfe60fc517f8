package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Formats;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.LookAlike;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Sha256;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.sheet.Spreadsheet.Row;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The spreadsheets of an organisation on their way in, such as the register and the ledger of a commissioner: upload,
 * match the columns, look at what would be imported and what it comes to, import whole or not at all. Nothing is booked
 * before somebody has seen it. A matching is remembered by the headings of its file, and a long file is read row by
 * row: only what is wanted of it is kept.
 */
@UseCase
public class MoneyUploads {

    public static final int LARGEST_MEGABYTES = MoneyFile.LARGEST_BYTES / 1024 / 1024;
    public static final int LARGEST_WORKBOOK_MEGABYTES = MoneyFile.LARGEST_PACKED / 1024 / 1024;
    public static final int MOST_LINES = Spreadsheet.MOST_ROWS;
    /** How many faults a page of them shows. */
    public static final int FAULTS_A_PAGE = 50;

    private static final int ROWS_SHOWN = 20;
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 80;
    /** So many different words are counted, and shown. */
    private static final int MOST_WORDS = 20_000;

    private static final int WORDS_SHOWN = 60;
    /** A form takes no more; of a ledger that was exported twice, the other lines stay left out. */
    private static final int LINES_ASKED = 200;

    private static final int FEW_WORDS = 12;
    private static final int SHORTEST_KNOWN = 4;
    private static final int HEADINGS_TO_TRY = 20;

    /**
     * A file on its way in.
     *
     * @param waiting whether it can be worked on: neither too old nor imported already
     * @param batch what it became, or null
     */
    public record Upload(ImportingOrganisation lead, Imports.Kind kind, String fileName, boolean waiting, UUID batch)
            implements Serializable {}

    /** A column that could be several; somebody says which it is. */
    public record Question(String key, List<String> columns) {}

    /**
     * A word by which lines are told apart that name no owner, such as a supplier.
     *
     * @param lines how many have it
     * @param known whether it resembles something that is known, such as a provider
     * @param owner to what they belong; null where they are left out
     */
    public record OwnerWord(String text, int lines, boolean known, UUID owner) {}

    /**
     * An upload with its columns. The version goes back with each step.
     *
     * @param lines how many there are below the headings
     * @param questions what could be several columns
     * @param ownerKey key of the column in whose place an owner can be said; null where none can
     * @param owners to what lines can belong that do not say so
     * @param words by which such lines are told apart; empty where they are not
     * @param moreWords how many of them are not shown
     * @param remembered whether it is matched as an earlier file with the same headings
     */
    public record ColumnsView(
            long version,
            Imports.Kind kind,
            String fileName,
            List<String> sheets,
            int sheet,
            int headingLine,
            int lines,
            List<Imports.ColumnView> columns,
            List<Question> questions,
            RowFilter filter,
            String ownerKey,
            List<SpreadsheetKind.Owner> owners,
            UUID owner,
            List<OwnerWord> words,
            int moreWords,
            boolean remembered,
            Instant expiresAt) {}

    /** What lines come to: how many things, their sum, and the days between which they lie, where they have any. */
    public record Totals(int things, Money sum, LocalDate from, LocalDate to) {}

    /**
     * What would be imported, and what stands against it.
     *
     * @param columns those that are imported
     * @param rows the first lines
     * @param lines how many lines there are
     * @param leftOut how many of the file's lines are not wanted
     * @param warnings what is odd, and of which lines
     * @param left headings of columns that are left out
     * @param shared totals without years, as they would be shared
     * @param doubtful the first lines that may not belong, whether they are left out or not
     * @param out those of them that are left out
     * @param asked names that are not written as they stand in the registers
     * @param agreed whether they were confirmed
     * @param faults one page of them
     */
    public record Preview(
            long version,
            Imports.Kind kind,
            String fileName,
            Totals totals,
            List<Imports.ColumnChoice> columns,
            List<Imports.UnderstoodRow> rows,
            int lines,
            int leftOut,
            List<Count> counts,
            List<Count> warnings,
            List<String> left,
            List<Imports.Note> notes,
            List<SharedTotal> shared,
            List<DoubtfulLine> doubtful,
            Set<Integer> out,
            List<Imports.AskedName> asked,
            boolean agreed,
            Page<Fault> faults) {

        /** Whether nothing stands against it any more. */
        public boolean ready() {
            return faults.total() == 0 && agreed && lines > 0;
        }
    }

    /**
     * What of a file is read, judged by the capability that will keep it.
     *
     * @param alike how many lines there are of words that look like one with an owner, and have none
     */
    private record Judged(
            RowValidator validator, Spreadsheet sheet, Matching matching, int leftOut, Map<String, Integer> alike) {}

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private Messages messages;
    private SpreadsheetKinds kinds;
    private Importer.Directory importers;

    protected MoneyUploads() {}

    @Inject
    MoneyUploads(
            EntityManager em,
            Clock clock,
            CurrentActor current,
            Messages messages,
            SpreadsheetKinds kinds,
            Importer.Directory importers) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.messages = messages;
        this.kinds = kinds;
        this.importers = importers;
    }

    /** Reads a file that somebody sends, but no more of it than is looked at. */
    public static byte[] bounded(InputStream in) throws IOException {
        return in.readNBytes(MoneyFile.LARGEST_BYTES + 1);
    }

    /** Keeps a file for the next steps, matched as before where its headings are known, otherwise as proposed. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public UUID upload(ImportingOrganisation lead, String kindName, String fileName, byte[] content) {
        SpreadsheetKind kind = kinds.chosen(kindName, Scope.Kind.ORGANISATION);
        MoneyFile file = new MoneyFile(content);
        MoneyFile.Reading best = file.best(kind.columns());
        OrganisationUpload upload = OrganisationUpload.receive(
                lead.value(), kind.name(), fileName, file, Sha256.of(content), clock.instant());
        propose(upload, kind, best.sheet());
        if (OpenDataPackage.looksLike(content)) {
            onlyOwn(upload, lead, best.sheet());
        }
        em.persist(upload);
        em.flush();
        return upload.id();
    }

    /** A package tells of the contracts of many buyers. */
    private void onlyOwn(OrganisationUpload upload, ImportingOrganisation lead, Spreadsheet sheet) {
        Bilingual name = importers.find(lead.scope()).orElseThrow(NotFound::new).name();
        Row headings = sheet.rows().get(0);
        IntStream.range(0, headings.cells().size())
                .filter(column -> Set.of("Buyer", "Funding Org:Name")
                        .contains(headings.cell(column).text()))
                .findFirst()
                .ifPresent(column -> upload.choose(
                        new RowFilter(column, name.cy() == null ? name.en() : name.en() + "; " + name.cy()),
                        upload.owners()));
    }

    private void propose(OrganisationUpload upload, SpreadsheetKind kind, Spreadsheet sheet) {
        Matching proposed = Matching.propose(sheet, kind.columns());
        Optional<RememberedMatching> remembered = remembered(upload, sheet);
        Row headings = remembered
                .flatMap(one -> headingsToTry(sheet).stream().filter(one::isOf).findFirst())
                .orElse(null);
        if (headings == null) {
            upload.layout(sheet.sheet(), proposed, false);
            List<SpreadsheetKind.Owner> owners = owners(upload, kind);
            // the only service there is; of a ledger, not all is paid under the only contract
            upload.choose(
                    RowFilter.NONE,
                    owners.size() == 1 && kind.ownerBy() == null
                            ? new RowOwners(owners.get(0).id(), Map.of())
                            : RowOwners.NONE);
        } else {
            upload.layout(sheet.sheet(), remembered.get().matching(headings.line(), kind.columns()), true);
            upload.choose(remembered.get().filter(), remembered.get().owners().within(ids(owners(upload, kind))));
        }
    }

    private static List<Row> headingsToTry(Spreadsheet sheet) {
        return sheet.rows().stream().limit(HEADINGS_TO_TRY).toList();
    }

    /** The latest matching of a file with one of these rows as its headings. */
    private Optional<RememberedMatching> remembered(OrganisationUpload upload, Spreadsheet sheet) {
        return em
                .createQuery(
                        "select m from RememberedMatching m where m.organisationId = :lead and m.kind = :kind and m.headingsSha256 in (:headings)",
                        RememberedMatching.class)
                .setParameter("lead", upload.organisationId())
                .setParameter("kind", upload.kind())
                .setParameter(
                        "headings",
                        headingsToTry(sheet).stream()
                                .map(RememberedMatching::headings)
                                .collect(Collectors.toSet()))
                .getResultList()
                .stream()
                .max(Comparator.comparing(RememberedMatching::matchedAt));
    }

    /** Where a file on its way in has come to, also when it is too late for it. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public Upload find(MoneyUploadId id) {
        OrganisationUpload upload = load(id);
        return new Upload(
                new ImportingOrganisation(upload.organisationId()),
                Imports.Kind.of(kinds.stored(upload.kind())),
                upload.fileName(),
                upload.isWaiting(clock.instant()),
                upload.importId());
    }

    /**
     * Puts a corrected file in the place of the one that waits. Columns that have the same heading keep what was said
     * of them.
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void replace(MoneyUploadId id, long version, String fileName, byte[] content) {
        OrganisationUpload upload = open(id, version);
        SpreadsheetKind kind = kinds.stored(upload.kind());
        Matching old = upload.matching(kind.columns());
        Row before = headings(upload.file().head(upload.sheet()).sheet(), old.headingLine());
        MoneyFile file = new MoneyFile(content);
        Spreadsheet sheet = file.best(kind.columns()).sheet();
        Matching proposed = Matching.propose(sheet, kind.columns());
        upload.take(fileName, file, Sha256.of(content), clock.instant());
        upload.layout(
                sheet.sheet(),
                old.carriedOver(before, headings(sheet, proposed.headingLine()), proposed),
                upload.isRemembered());
        em.flush();
    }

    /** Another sheet, or another row of headings; the columns are proposed anew. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void layout(MoneyUploadId id, long version, int sheet, int headingLine) {
        OrganisationUpload upload = open(id, version);
        SpreadsheetKind kind = kinds.stored(upload.kind());
        Spreadsheet read = upload.file().head(sheet).sheet();
        if (read.rows().isEmpty()) {
            throw new RuleViolation(SheetRule.FILE_NOTHING);
        }
        if (sheet != upload.sheet()) {
            propose(upload, kind, read);
        } else if (read.rows().stream().noneMatch(row -> row.line() == headingLine)) {
            throw new RuleViolation(SheetRule.LAYOUT_NO_ROW, headingLine);
        } else {
            upload.layout(read.sheet(), Matching.propose(read, kind.columns(), headingLine), false);
        }
        em.flush();
    }

    @Requires(Permission.EDIT_COMMISSIONING)
    public ColumnsView columns(MoneyUploadId id, Language language) {
        OrganisationUpload upload = waiting(id);
        SpreadsheetKind kind = kinds.stored(upload.kind());
        Matching matching = upload.matching(kind.columns());
        Map<String, OwnerWord> words = new HashMap<>();
        SheetColumn by = kind.ownerBy();
        // one pass over a long file: words are counted while its first rows are kept
        Integer byColumn = by == null ? null : matching.columns().get(by);
        Predicate<Row> counting = row -> {
            if (byColumn != null && upload.filter().takes(row)) {
                count(words, row.cell(byColumn).text());
            }
            return row.line() <= matching.headingLine() + ROWS_OF_SAMPLES;
        };
        MoneyFile.Reading read = upload.file().read(upload.sheet(), matching.headingLine(), counting);
        Spreadsheet sheet = read.sheet();
        Row headings = headings(sheet, matching.headingLine());
        List<Row> rows = below(sheet, matching);
        Map<Integer, String> names = new HashMap<>();
        matching.columns().forEach((one, column) -> names.put(column, one.name()));
        List<Imports.ColumnView> columns = new ArrayList<>();
        int width = Math.max(
                headings.cells().size(),
                rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        for (int column = 0; column < width; column++) {
            List<String> samples = samples(rows, column, language);
            if (!headings.cell(column).isBlank() || !samples.isEmpty()) {
                columns.add(new Imports.ColumnView(
                        column,
                        Spreadsheet.letter(column),
                        headings.cell(column).text(),
                        samples,
                        names.get(column)));
            }
        }
        List<Question> questions = Matching.open(sheet, kind.columns(), matching.headingLine()).entrySet().stream()
                .filter(one -> !matching.columns().containsKey(one.getKey()))
                .map(one -> new Question(
                        one.getKey().key(),
                        one.getValue().stream()
                                .map(column -> SheetRow.label(headings, column))
                                .toList()))
                .toList();
        boolean named = kind.ownerColumn() == null || matching.columns().containsKey(kind.ownerColumn());
        List<OwnerWord> asked = named ? List.of() : asked(words, upload, kind);
        return new ColumnsView(
                upload.version(),
                Imports.Kind.of(kind),
                upload.fileName(),
                sheet.sheets(),
                sheet.sheet(),
                matching.headingLine(),
                read.lines(),
                columns,
                questions,
                upload.filter(),
                named ? null : kind.ownerColumn().key(),
                named ? List.of() : owners(upload, kind),
                upload.owners().otherwise(),
                asked,
                named ? 0 : words.size() - asked.size(),
                upload.isRemembered(),
                upload.expiresAt());
    }

    private static final int ROWS_OF_SAMPLES = 300;

    private static void count(Map<String, OwnerWord> words, String text) {
        if (!LookAlike.isBlank(text) && (words.containsKey(text) || words.size() < MOST_WORDS)) {
            words.merge(
                    text,
                    new OwnerWord(text, 1, false, null),
                    (before, one) -> new OwnerWord(before.text(), before.lines() + 1, false, null));
        }
    }

    /**
     * Those that resemble something known, or one with an owner, come first; of very many others, those with most
     * lines. Words are the same letter for letter only, so that each is asked for by itself.
     */
    private List<OwnerWord> asked(Map<String, OwnerWord> words, OrganisationUpload upload, SpreadsheetKind kind) {
        Set<String> known = kind.knownOwners(Scope.organisation(upload.organisationId()));
        RowOwners owners = upload.owners();
        NameLookup<String> chosen = new NameLookup<>();
        owners.byWord().keySet().forEach(word -> chosen.put(word, word));
        List<OwnerWord> asked = words.values().stream()
                .map(one -> {
                    String bare = Vocabulary.bare(one.text());
                    return new OwnerWord(
                            one.text(),
                            one.lines(),
                            known.stream().anyMatch(word -> resembles(bare, word))
                                    || !chosen.find(one.text()).isEmpty(),
                            owners.byWord().get(one.text()));
                })
                .sorted(Comparator.comparing((OwnerWord one) -> one.owner() == null)
                        .thenComparing(one -> !one.known())
                        .thenComparing(Comparator.comparingInt(OwnerWord::lines).reversed())
                        .thenComparing(OwnerWord::text))
                .toList();
        long surely =
                asked.stream().filter(one -> one.known() || one.owner() != null).count();
        return asked.stream()
                .limit(Math.max(Math.min(surely, WORDS_SHOWN), FEW_WORDS))
                .toList();
    }

    private static boolean resembles(String word, String known) {
        return word.equals(known)
                || known.length() >= SHORTEST_KNOWN && (" " + word + " ").contains(" " + known + " ")
                || word.length() >= SHORTEST_KNOWN && (" " + known + " ").contains(" " + word + " ");
    }

    /**
     * Says what the columns hold, which lines are wanted, and to what they belong that do not say so. It is remembered
     * for the next file with these headings.
     *
     * @param names by column, from 0; columns that are left out are not named
     * @return whether it can be looked at now; not yet, where a column was matched only now by whose words lines are
     *     told apart, so that those are to be shown first
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public boolean match(
            MoneyUploadId id, long version, Map<Integer, String> names, RowFilter filter, RowOwners chosen) {
        OrganisationUpload upload = open(id, version);
        SpreadsheetKind kind = kinds.stored(upload.kind());
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
            throw new RuleViolation(SheetRule.MATCH_NEEDED);
        }
        if (!filter.isEmpty()
                && (filter.column() < 0
                        || filter.column() >= Spreadsheet.MOST_COLUMNS
                        || filter.words().length() > RowFilter.LONGEST)) {
            throw new RuleViolation(SheetRule.MATCH_FILTER, RowFilter.LONGEST);
        }
        boolean named = kind.ownerColumn() == null || columns.containsKey(kind.ownerColumn());
        RowOwners owners = named ? RowOwners.NONE : chosen;
        owners.refuseOthers(ids(owners(upload, kind)));
        Matching before = upload.matching(kind.columns());
        Matching matching = new Matching(before.headingLine(), columns);
        upload.layout(upload.sheet(), matching, upload.isRemembered());
        upload.choose(filter, owners);
        if (!named && owners.isEmpty()) {
            if (kind.ownerBy() != null
                    && columns.containsKey(kind.ownerBy())
                    && !columns.get(kind.ownerBy()).equals(before.columns().get(kind.ownerBy()))) {
                em.flush();
                return false;
            }
            throw new RuleViolation(SheetRule.MATCH_NO_OWNER);
        }
        MoneyFile.Reading read = upload.file()
                .read(upload.sheet(), matching.headingLine(), new WantedRows(kind, matching, filter, owners));
        if (below(read.sheet(), matching).size() > Spreadsheet.MOST_ROWS || !read.keptAll()) {
            throw new RuleViolation(SheetRule.MATCH_TOO_MANY, Spreadsheet.MOST_ROWS);
        }
        remember(upload, headings(read.sheet(), matching.headingLine()), matching, filter, owners);
        em.flush();
        return true;
    }

    private void remember(
            OrganisationUpload upload, Row headings, Matching matching, RowFilter filter, RowOwners owners) {
        String words = RememberedMatching.headings(headings);
        RememberedMatching remembered = em.createQuery(
                        "select m from RememberedMatching m where m.organisationId = :lead and m.kind = :kind and m.headingsSha256 = :headings",
                        RememberedMatching.class)
                .setParameter("lead", upload.organisationId())
                .setParameter("kind", upload.kind())
                .setParameter("headings", words)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> RememberedMatching.of(upload.organisationId(), upload.kind(), words));
        remembered.remember(matching, filter, owners, clock.instant());
        em.persist(remembered);
    }

    /** What would be imported, and what it comes to; nothing is booked by looking. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public Preview preview(MoneyUploadId id, Language language, int faultPage) {
        OrganisationUpload upload = waiting(id);
        SpreadsheetKind kind = kinds.stored(upload.kind());
        Judged judged = judge(upload, kind);
        RowValidator validator = judged.validator();
        Imports.Kind known = Imports.Kind.of(kind);
        List<SheetRow> first = validator.rows().stream().limit(ROWS_SHOWN).toList();
        List<? extends SheetColumn> columns = kind.columns().stream()
                .filter(column -> judged.matching().columns().containsKey(column)
                        || first.stream().anyMatch(row -> row.shown(column) != null))
                .toList();
        List<Fault> faults = validator.faults();
        int from = Math.max(0, Math.min(faultPage - 1, (faults.size() - 1) / FAULTS_A_PAGE)) * FAULTS_A_PAGE;
        return new Preview(
                upload.version(),
                known,
                upload.fileName(),
                new Totals(validator.things(), validator.total(), validator.firstDay(), validator.lastDay()),
                columns.stream().map(known::column).toList(),
                first.stream()
                        .map(row -> new Imports.UnderstoodRow(
                                row.number(),
                                columns.stream()
                                        .map(column -> shown(row, column, language))
                                        .toList()))
                        .toList(),
                validator.rows().size(),
                judged.leftOut(),
                validator.counts(),
                warnings(judged),
                left(judged),
                validator.notes().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(note -> new Imports.Note(note.getKey(), note.getValue()))
                        .toList(),
                validator.toConfirm(),
                asked(validator),
                validator.leftOut(),
                validator.asked().stream()
                        .map(name -> new Imports.AskedName(
                                name.line(),
                                name.column(),
                                name.written(),
                                name.meant() instanceof Bilingual both
                                        ? both.in(language)
                                        : name.meant().toString()))
                        .toList(),
                upload.decided().agrees(validator.questions()),
                new Page<>(faults.subList(from, Math.min(from + FAULTS_A_PAGE, faults.size())), faults.size()));
    }

    /** What is odd, with words that only look like those whose owner was chosen. */
    private static List<Count> warnings(Judged judged) {
        List<Count> warnings = new ArrayList<>(judged.validator().warnings());
        if (!judged.alike().isEmpty()) {
            warnings.add(new Count(
                    "sheet.whole.alike",
                    judged.alike().values().stream().mapToInt(Integer::intValue).sum(),
                    judged.alike().entrySet().stream()
                            .map(word -> word.getKey() + " (" + word.getValue() + ")")
                            .limit(WORDS_SHOWN)
                            .toList()));
        }
        return warnings;
    }

    /**
     * Says what to do with what the preview points out.
     *
     * @param left lines that are left out, of those that may not belong
     * @param namesAgreed whether the names mean what they were taken for
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void decide(MoneyUploadId id, long version, Set<Integer> left, boolean namesAgreed) {
        OrganisationUpload upload = open(id, version);
        SpreadsheetKind kind = kinds.stored(upload.kind());
        // what is asked can change with what is left out, and nobody agrees to what was not shown
        RowValidator before = judge(upload, kind).validator();
        before.refuseOtherLines(left);
        Set<Integer> out = new HashSet<>(before.leftOut());
        asked(before).forEach(line -> out.remove(line.line()));
        out.addAll(left);
        upload.decide(PreviewDecisions.of(out, null));
        Set<String> questions = judge(upload, kind).validator().questions();
        boolean shown = before.questions().containsAll(questions);
        upload.decide(PreviewDecisions.of(out, namesAgreed && shown ? questions : null));
        em.flush();
    }

    private static List<DoubtfulLine> asked(RowValidator validator) {
        return validator.doubtful().stream().limit(LINES_ASKED).toList();
    }

    /** Everything that is wrong, for a file of its own. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public List<Fault> faults(MoneyUploadId id) {
        OrganisationUpload upload = waiting(id);
        return judge(upload, kinds.stored(upload.kind())).validator().faults();
    }

    /**
     * Imports what of the file is wanted, with totals shared as the preview shows.
     *
     * @throws FaultyFiles where anything is wrong; nothing is imported then
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public OrganisationImports.Result importAll(MoneyUploadId id, long version) {
        OrganisationUpload upload = open(id, version);
        SpreadsheetKind kind = kinds.stored(upload.kind());
        RowValidator validator = judge(upload, kind).validator();
        validator.refuseFaulty();
        if (!upload.decided().agrees(validator.questions())) {
            throw new RuleViolation(SheetRule.NAMES_ASKED);
        }
        int lines = validator.rows().size();
        OrganisationImport batch = OrganisationImport.of(
                upload.organisationId(),
                kind.name(),
                upload.fileName(),
                upload.fileSha256(),
                lines,
                clock.instant(),
                current.get().name());
        em.persist(batch);
        em.flush();
        List<Told> told = new ArrayList<>();
        List<Told> more = validator.importAll(batch.id());
        if (more.stream().noneMatch(one -> one.key().equals(kind.words() + ".imported"))) {
            told.add(new Told(kind.words() + ".imported", validator.things(), lines, validator.total()));
        }
        told.addAll(more);
        upload.become(batch.id());
        em.flush();
        return new OrganisationImports.Result(
                Imports.Kind.of(kind), lines, validator.things(), validator.total(), told, batch.id());
    }

    private Judged judge(OrganisationUpload upload, SpreadsheetKind kind) {
        Matching matching = upload.matching(kind.columns());
        RowOwners owners = upload.owners();
        WantedRows wanted = new WantedRows(kind, matching, upload.filter(), owners);
        MoneyFile.Reading read = upload.file().read(upload.sheet(), matching.headingLine(), wanted);
        RowValidator validator = kind.validator(
                new ImportRequest(Scope.organisation(upload.organisationId()), null, LocalDate.now(clock), owners));
        validator.validate(
                read.sheet(), matching, upload.fileName(), upload.decided().left());
        validator.checkRegisters();
        return new Judged(
                validator,
                read.sheet(),
                matching,
                read.lines() - below(read.sheet(), matching).size(),
                wanted.alike());
    }

    private static List<SpreadsheetKind.Owner> owners(OrganisationUpload upload, SpreadsheetKind kind) {
        return kind.ownerColumn() == null ? List.of() : kind.owners(Scope.organisation(upload.organisationId()));
    }

    private static Set<UUID> ids(List<SpreadsheetKind.Owner> owners) {
        return owners.stream().map(SpreadsheetKind.Owner::id).collect(Collectors.toSet());
    }

    private static Row headings(Spreadsheet sheet, int line) {
        return sheet.rows().stream()
                .filter(row -> row.line() == line)
                .findFirst()
                .orElse(new Row(line, List.of()));
    }

    private static List<Row> below(Spreadsheet sheet, Matching matching) {
        return sheet.rows().stream()
                .filter(row -> row.line() > matching.headingLine())
                .toList();
    }

    private static List<String> samples(List<Row> rows, int column, Language language) {
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

    /** Columns with something in them that were not taken for anything. */
    private static List<String> left(Judged judged) {
        Row headings = headings(judged.sheet(), judged.matching().headingLine());
        Map<Integer, String> left = new TreeMap<>();
        for (Row row : below(judged.sheet(), judged.matching())) {
            for (int column = 0; column < row.cells().size(); column++) {
                if (!row.cell(column).isBlank() && !judged.matching().columns().containsValue(column)) {
                    left.computeIfAbsent(column, one -> SheetRow.label(headings, one));
                }
            }
        }
        return List.copyOf(left.values());
    }

    private String shown(SheetRow row, SheetColumn column, Language language) {
        Object value = row.shown(column);
        return value == null
                ? row.cell(column).text()
                : value instanceof LocalDate date
                        ? Formats.date(language, date)
                        : value instanceof Money money
                                ? Formats.money(language, money)
                                : value instanceof Bilingual name
                                        ? name.in(language)
                                        : value instanceof FinancialYear year ? year.toString() : value.toString();
    }

    private OrganisationUpload load(MoneyUploadId id) {
        OrganisationUpload upload = em.find(OrganisationUpload.class, id.value());
        if (upload == null) {
            throw new NotFound();
        }
        return upload;
    }

    private OrganisationUpload waiting(MoneyUploadId id) {
        return load(id).waiting(clock.instant());
    }

    private OrganisationUpload open(MoneyUploadId id, long version) {
        OrganisationUpload upload = waiting(id);
        StaleEdit.refuseUnless(version, upload.version());
        return upload;
    }
}
