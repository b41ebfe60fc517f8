package cymru.cydweithio.paper;

import cymru.cydweithio.board.PersonId;
import cymru.cydweithio.meeting.Agenda;
import cymru.cydweithio.meeting.Fate;
import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.meeting.MeetingPlan;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.pack.PackNumbering;
import cymru.cydweithio.pack.PageSeries;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.Scope;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Board packs: built, issued and read. An edition is written in one transaction with all its copies, the meeting's
 * state and the mails: it exists whole or not at all.
 */
@UseCase
public class Packs {

    /**
     * An edition as it was issued.
     *
     * @param number which of the meeting's editions it is
     * @param supplementNumber 0 for a pack
     * @param heldOn the day of the meeting that it names
     * @param opens whether there is a copy that the reader may have now, see {@link Packs#file}
     * @param holdsPapers whether that copy holds papers, and does not only say that there are none for the reader
     * @param dateStands whether the meeting is still when and where it says
     */
    public record EditionRow(
            UUID id,
            int number,
            int supplementNumber,
            Instant issuedAt,
            String issuedBy,
            Instant withdrawnAt,
            String withdrawnBecause,
            LocalDate heldOn,
            boolean opens,
            boolean holdsPapers,
            boolean dateStands) {
        public boolean withdrawn() {
            return withdrawnAt != null;
        }

        public boolean supplement() {
            return supplementNumber > 0;
        }
    }

    /**
     * One file of an edition.
     *
     * @param firstPage and last, of what is open to all
     * @param madeAt when it was made after the issue, or null
     */
    public record CopyRow(
            UUID id,
            Language language,
            int omissions,
            String sha256,
            long size,
            int firstPage,
            int lastPage,
            Instant madeAt,
            String madeBy) {}

    /** What stands between a person of the board and the pack. */
    public enum DeliveryObstacle {
        /** Nobody can tell the person that there is a pack. */
        NO_MAIL,
        NO_ACCOUNT,
        /** There is an account, and no password, no role here, or it was blocked. */
        ACCOUNT_NOT_READY,
        /** Every copy of the edition tells something that the person may not know. */
        NO_COPY
    }

    /** Somebody of the board who cannot open the pack, and why. */
    public record HinderedRow(UUID personId, String name, List<DeliveryObstacle> hurdles) {

        /** Whether there is a copy that can be passed on. */
        public boolean copyThere() {
            return !hurdles.contains(DeliveryObstacle.NO_COPY);
        }
    }

    /**
     * How an item stands on the agenda now, and how it stands in what was issued last.
     *
     * @param before its number there; null where it is new
     * @param became what became of it since, or null: taken off, deferred, or on the agenda again
     */
    public record MovedItem(int number, Integer before, Wording title, Fate became) {}

    /**
     * What readers do not know yet of what changed since the last edition.
     *
     * @param items those that stand elsewhere, are new, or are no longer dealt with
     * @param moved whether the meeting is at another time or place
     */
    public record Since(List<MovedItem> items, boolean moved) {
        public boolean nothing() {
            return items.isEmpty() && !moved;
        }
    }

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private Meetings meetings;
    private Agenda agenda;
    private PaperRepository papers;
    private PackAssembler assembler;
    private EditionRepository shelf;
    private PackCopyGenerator copyGenerator;
    private BoardReaders readers;
    private FileStore files;
    private PackMail mail;
    private Messages messages;

    protected Packs() {}

    @Inject
    Packs(
            EntityManager em,
            Clock clock,
            CurrentActor current,
            Meetings meetings,
            Agenda agenda,
            PaperRepository papers,
            PackAssembler assembler,
            EditionRepository editions,
            PackCopyGenerator copyGenerator,
            BoardReaders readers,
            FileStore files,
            PackMail mail,
            Messages messages) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.meetings = meetings;
        this.agenda = agenda;
        this.papers = papers;
        this.assembler = assembler;
        this.shelf = editions;
        this.copyGenerator = copyGenerator;
        this.readers = readers;
        this.files = files;
        this.mail = mail;
        this.messages = messages;
    }

    /**
     * The editions of a meeting, newest first, with whether the actor has a copy of each: who was barred since the
     * issue may have none.
     */
    @Requires(Permission.READ_MEETINGS)
    public List<EditionRow> editions(MeetingId id) {
        List<PackEdition> editions = shelf.editions(id.value());
        if (editions.isEmpty()) {
            return List.of();
        }
        boolean runs = runs(editions.get(0));
        Withheld withheld = runs
                ? Withheld.NOTHING
                : papers.withheldFromAccount(id.value(), current.get().id());
        MeetingPlan plan = meetings.view(id).plan();
        Map<UUID, List<PackCopy>> copies = shelf
                .copies(editions.stream().map(PackEdition::id).toList())
                .stream()
                .collect(Collectors.groupingBy(PackCopy::editionId));
        List<EditionRow> rows = new ArrayList<>();
        for (PackEdition edition : editions) {
            Optional<PackCopy> copy = Stream.of(Language.values())
                    .flatMap(language ->
                            EditionRepository.best(copies.getOrDefault(edition.id(), List.of()), language, withheld)
                                    .stream())
                    .findFirst();
            rows.add(
                    0,
                    edition.row(
                            runs || !edition.withdrawn() && copy.isPresent(),
                            copy.filter(PackCopy::holdsPapers).isPresent(),
                            edition.says(plan)));
        }
        return rows;
    }

    private boolean runs(PackEdition edition) {
        return current.get().may(Permission.RUN_MEETINGS, Scope.partnership(edition.partnershipId()));
    }

    /** The files of an edition with their hashes, for those who run the meeting. */
    @Requires(Permission.RUN_MEETINGS)
    public List<CopyRow> copies(PackEditionId id) {
        return em.createQuery("""
            select c as one, f.size as bytes from PackCopy c join FileReference f on f.sha256 = c.fileSha256
            where c.editionId = :edition and f.erasedAt is null order by c.language, c.id""", Tuple.class)
                .setParameter("edition", id.value())
                .getResultStream()
                .map(row -> row.get("one", PackCopy.class).row(row.get("bytes", Long.class)))
                .sorted(Comparator.comparing(CopyRow::omissions))
                .toList();
    }

    /**
     * Who of the board cannot open a pack of the meeting, before there is one; see {@link #hindered(PackEditionId)}.
     */
    @Requires(Permission.RUN_MEETINGS)
    public List<HinderedRow> hinderedFrom(MeetingId id) {
        return hindered(meetings.view(id), null);
    }

    /** Who of the board cannot open an edition now, and why. */
    @Requires(Permission.RUN_MEETINGS)
    public List<HinderedRow> hindered(PackEditionId id) {
        PackEdition edition = load(id);
        return hindered(meetings.view(new MeetingId(edition.meetingId())), shelf.copies(List.of(edition.id())));
    }

    private List<HinderedRow> hindered(Meetings.MeetingView meeting, List<PackCopy> copies) {
        List<HinderedRow> rows = new ArrayList<>();
        for (BoardReader reader : readers.of(meeting)) {
            List<DeliveryObstacle> deliveryObstacles = new ArrayList<>();
            if (reader.email() == null) {
                deliveryObstacles.add(DeliveryObstacle.NO_MAIL);
            }
            if (reader.account() == BoardReader.Access.NO_ACCOUNT) {
                deliveryObstacles.add(DeliveryObstacle.NO_ACCOUNT);
            } else if (reader.account() == BoardReader.Access.NOT_READY) {
                deliveryObstacles.add(DeliveryObstacle.ACCOUNT_NOT_READY);
            }
            if (copies != null
                    && EditionRepository.best(copies, reader.language(), reader.withheld())
                            .isEmpty()) {
                deliveryObstacles.add(DeliveryObstacle.NO_COPY);
            }
            if (!deliveryObstacles.isEmpty()) {
                rows.add(new HinderedRow(reader.personId(), reader.name(), deliveryObstacles));
            }
        }
        return rows;
    }

    /** What changed since the last edition that stands, as far as the actor may see it. */
    @Requires(Permission.READ_MEETINGS)
    public Since since(MeetingId id) {
        PackEdition last = last(standing(shelf.editions(id.value())));
        if (last == null) {
            return new Since(List.of(), false);
        }
        Map<UUID, PackEditionItem> before = new HashMap<>();
        shelf.items(last.id()).forEach(item -> before.put(item.itemId(), item));
        List<MovedItem> moved = new ArrayList<>();
        for (Agenda.ItemView item : agenda.items(id)) {
            PackEditionItem known = before.get(item.id());
            Fate fate = item.ending() == null ? Fate.ON : item.ending().fate();
            Fate became = known == null || known.fate() == fate ? null : fate;
            if (known == null ? fate == Fate.ON : became != null || known.number() != item.number()) {
                moved.add(new MovedItem(item.number(), known == null ? null : known.number(), item.title(), became));
            }
        }
        return new Since(moved, !last.says(meetings.view(id).plan()));
    }

    /**
     * Issues the pack, or a supplement with what is new since, tells the board's people and moves the meeting on.
     *
     * @param version of the meeting as the page showed it
     * @return the edition
     * @throws RuleViolation where nothing is new, or where a paper was replaced while the pack was being built
     */
    @Requires(Permission.RUN_MEETINGS)
    public UUID issue(MeetingId id, long version) throws IOException {
        meetings.issue(id, version);
        Meetings.MeetingView meeting = meetings.view(id);
        List<Agenda.ItemView> items = agenda.items(id);
        List<PaperRepository.Newest> newest = papers.newestOf(id.value());
        List<PackEdition> editions = shelf.editions(id.value());
        List<PackEdition> standing = standing(editions);
        boolean pack = standing.stream().noneMatch(edition -> edition.supplement() == 0);
        EditionLine.EarlierEditions earlierEditions =
                pack ? EditionLine.EarlierEditions.NOTHING : shelf.known(standing);
        List<EditionLine> lines = EditionLine.of(items, papers.ofMeeting(id.value()), newest, earlierEditions, pack);
        int supplement = pack
                ? 0
                : editions.stream().mapToInt(PackEdition::supplement).max().orElse(0) + 1;
        List<BoardReader> board = readers.of(meeting);
        PackEdition edition;
        try (PackAssembler.Assembly bench = assembler.open()) {
            Draft draft = new Draft(meeting, items, lines, editions, supplement, last(standing));
            EditionRecord record = draft.record(1, 1);
            if (!pack && lines.isEmpty() && !record.agendaChanged() && !record.moved()) {
                throw new RuleViolation(PaperRule.PACK_NOTHING_NEW);
            }
            Set<UUID> closed = items.stream()
                    .filter(Agenda.ItemView::closed)
                    .map(Agenda.ItemView::id)
                    .collect(Collectors.toSet());
            Set<Audience> audiences = PackCopyGenerator.audiences(
                    record.told(),
                    closed,
                    board.stream().map(BoardReader::withheld).toList());
            record = settled(draft, record.tellsOfRestricted(), audiences, bench);
            edition = record.edition();
            em.persist(edition);
            record.items().forEach(em::persist);
            record.papers().forEach(em::persist);
            copyGenerator.issue(record, audiences, bench);
        }
        em.flush();
        if (!versions(papers.newestOf(id.value())).equals(versions(newest))) {
            throw new RuleViolation(PaperRule.PACK_CHANGED);
        }
        List<PackCopy> copies = shelf.copies(List.of(edition.id()));
        String kind = pack ? "pack" : "supplement";
        for (BoardReader reader : board) {
            boolean holds = EditionRepository.best(copies, reader.language(), reader.withheld())
                    .filter(PackCopy::holdsPapers)
                    .isPresent();
            mail.send(reader, meeting, edition, kind, pack || holds ? "" : "nothing", "");
        }
        em.flush();
        return edition.id();
    }

    private static Set<UUID> versions(List<PaperRepository.Newest> newest) {
        return newest.stream().map(PaperRepository.Newest::versionId).collect(Collectors.toSet());
    }

    /** An edition on its way: how many pages cover and agenda take is known only when they were written. */
    private class Draft {
        private final Meetings.MeetingView meeting;
        private final List<Agenda.ItemView> items;
        private final List<EditionLine> lines;
        private final List<PackEdition> editions;
        private final PackNumbering.Free free;
        private final int supplement;
        private final PackEdition before;

        private Draft(
                Meetings.MeetingView meeting,
                List<Agenda.ItemView> items,
                List<EditionLine> lines,
                List<PackEdition> editions,
                int supplement,
                PackEdition before) {
            this.meeting = meeting;
            this.items = items;
            this.lines = lines;
            this.editions = editions;
            this.supplement = supplement;
            this.before = before;
            free = shelf.free(editions);
        }

        private EditionRecord record(int ownPages, int restrictedPages) {
            PackNumbering numbering = PackNumbering.of(
                    free,
                    ownPages,
                    restrictedPages,
                    lines.stream()
                            .filter(EditionLine::bound)
                            .map(EditionLine::wanted)
                            .toList());
            PackEdition edition = PackEdition.issue(
                    meeting,
                    editions.size() + 1,
                    supplement,
                    numbering,
                    free.next(PageSeries.RESTRICTED_AGENDA),
                    clock.instant(),
                    current.get().name());
            List<PackEditionPaper> stored = new ArrayList<>();
            for (EditionLine line : lines) {
                stored.add(line.stored(edition.id(), stored.size() + 1, numbering));
            }
            return shelf.record(
                    meeting,
                    edition,
                    items.stream()
                            .map(item -> PackEditionItem.of(edition.id(), item))
                            .toList(),
                    stored,
                    before);
        }
    }

    private static final int MOST_ROUNDS = 6;

    /** Keeps as many numbers for cover and agenda as the longest of them needs, in whatever copy and language. */
    private static EditionRecord settled(
            Draft draft, boolean restricted, Set<Audience> audiences, PackAssembler.Assembly bench) {
        int own = 2;
        int ownRestricted = restricted ? 1 : 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            EditionRecord record = draft.record(own, ownRestricted);
            int[] needed = bench.ownPages(record, audiences, record.edition().issuedAt());
            if (needed[0] <= own && needed[1] <= ownRestricted) {
                return record;
            }
            own = Math.max(own, needed[0]);
            ownRestricted = Math.max(ownRestricted, needed[1]);
        }
        throw new IllegalStateException("The agenda never has as many pages as it says");
    }

    private static List<PackEdition> standing(List<PackEdition> editions) {
        return editions.stream().filter(edition -> !edition.withdrawn()).toList();
    }

    private static PackEdition last(List<PackEdition> editions) {
        return editions.isEmpty() ? null : editions.get(editions.size() - 1);
    }

    /**
     * Makes copies for everybody of the board who has none of an edition: who was barred since, who joined, or whose
     * copy held what had to be erased. They say what the edition said, on the same pages. Answers how many files were
     * made.
     */
    @Requires(Permission.RUN_MEETINGS)
    public int complete(PackEditionId id) throws IOException {
        PackEdition edition = load(id);
        if (edition.withdrawn()) {
            throw new RuleViolation(PaperRule.PACK_WITHDRAWN_ALREADY);
        }
        StaleEdit.countChange(em, edition);
        int made = copyGenerator.complete(meetings.view(new MeetingId(edition.meetingId())), edition);
        em.flush();
        return made;
    }

    /**
     * Withdraws an edition: it can no longer be read, and everybody who was told of it is told why. Where none is left,
     * the agenda is no longer out, and the next edition is the pack again.
     */
    @Requires(Permission.RUN_MEETINGS)
    public void withdraw(PackEditionId id, String because) {
        PackEdition edition = load(id);
        edition.withdraw(because, clock.instant());
        em.flush();
        MeetingId meetingId = new MeetingId(edition.meetingId());
        if (standing(shelf.editions(edition.meetingId())).isEmpty()) {
            meetings.undoIssue(meetingId);
        }
        Meetings.MeetingView meeting = meetings.view(meetingId);
        readers.of(meeting).forEach(reader -> mail.send(reader, meeting, edition, "withdrawn", "", because.strip()));
        em.flush();
    }

    /**
     * The copy of an edition for the actor: in the language asked for, and without anything that the actor may not see
     * <em>now</em>, whatever held when it was issued. Where no such copy was made, there is none.
     */
    @Requires(Permission.READ_MEETINGS)
    public Papers.Download file(PackEditionId id, Language language) {
        PackEdition edition = load(id);
        boolean runs = runs(edition);
        if (edition.withdrawn() && !runs) {
            throw new NotFound();
        }
        return download(
                edition,
                language,
                runs
                        ? Withheld.NOTHING
                        : papers.withheldFromAccount(
                                edition.meetingId(), current.get().id()));
    }

    /** The copy that somebody of the board may have, for those who run the meeting to pass on. */
    @Requires(Permission.RUN_MEETINGS)
    public Papers.Download fileFor(PackEditionId id, PersonId personId, Language language) {
        PackEdition edition = load(id);
        BoardReader reader = readers.of(meetings.view(new MeetingId(edition.meetingId()))).stream()
                .filter(one -> one.personId().equals(personId.value()))
                .findFirst()
                .orElseThrow(NotFound::new);
        return download(edition, language, reader.withheld());
    }

    private Papers.Download download(PackEdition edition, Language language, Withheld withheld) {
        PackCopy copy = EditionRepository.best(shelf.copies(List.of(edition.id())), language, withheld)
                .orElseThrow(NotFound::new);
        String name = messages.text(
                language,
                edition.supplement() > 0 ? "paper.pack.fileName.supplement" : "paper.pack.fileName",
                edition.heldOn().toString(),
                edition.supplement());
        return new Papers.Download(files.open(copy.fileSha256()), name + ".pdf");
    }

    private PackEdition load(PackEditionId id) {
        PackEdition edition = em.find(PackEdition.class, id.value());
        if (edition == null) {
            throw new NotFound();
        }
        return edition;
    }
}
