package cymru.cydweithio.paper;

import cymru.cydweithio.meeting.ItemId;
import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.meeting.MeetingRule;
import cymru.cydweithio.platform.Language;
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
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Papers for the items of an agenda: called for, handed in, replaced by newer versions, read. */
@UseCase
public class Papers {

    /**
     * The newest version in one language.
     *
     * @param late whether it came after the deadline's day
     * @param tagged whether the PDF says that it is tagged for assistive technology; null if not known
     * @param removal null as long as the file is there
     */
    public record VersionRow(
            UUID id,
            Language language,
            int number,
            String fileName,
            LocalDate receivedOn,
            Instant submittedAt,
            String submittedBy,
            boolean late,
            Integer pages,
            Boolean tagged,
            RemovalRow removal) {
        public boolean gone() {
            return removal != null;
        }
    }

    /**
     * The trace of a version whose file is gone.
     *
     * @param erased for data protection; otherwise it was a wrong file that was never issued
     */
    public record RemovalRow(boolean erased, Instant at, String by, String because) {}

    /**
     * A paper with its newest versions.
     *
     * @param version goes back with an edit
     * @param tabled whether it was put on the table and entered after the meeting
     * @param issued whether some edition names it
     * @param withdrawnBecause null as long as it stands
     */
    public record PaperRow(
            UUID id,
            long version,
            UUID meetingId,
            UUID itemId,
            PaperDetails details,
            String author,
            boolean tabled,
            boolean issued,
            String withdrawnBecause,
            List<VersionRow> versions) {

        public boolean withdrawn() {
            return withdrawnBecause != null;
        }

        public Wording title() {
            return new Wording(details.titleEn(), details.titleCy());
        }

        public boolean missing() {
            return versions.isEmpty() && !withdrawn();
        }

        /** A Welsh version is expected and has not come. */
        public boolean welshOutstanding() {
            return details.welshExpected()
                    && !withdrawn()
                    && versions.stream().noneMatch(one -> one.language() == Language.CY);
        }

        public boolean late() {
            return versions.stream().anyMatch(VersionRow::late);
        }

        public boolean untagged() {
            return versions.stream().anyMatch(one -> !Boolean.TRUE.equals(one.tagged()));
        }

        /** The version to read in a language: the other language's where there is none. */
        public VersionRow bestIn(Language language) {
            return versions.stream()
                    .min(Comparator.comparing(one -> one.language() != language))
                    .orElse(null);
        }
    }

    /** A person who can be asked for a paper. */
    public record AuthorRow(UUID id, String name, boolean reachable) {}

    /**
     * A file to be sent to a reader, once the use case has ended.
     *
     * @param fileName by which the reader may keep it
     */
    public record Download(FileContent content, String fileName) {}

    private EntityManager em;
    private CurrentActor current;
    private PaperRepository papers;
    private Submissions submissions;
    private PaperLinks links;
    private FileStore files;
    private EditionRepository editions;
    private VersionRemovals versionRemovals;

    protected Papers() {}

    @Inject
    Papers(
            EntityManager em,
            CurrentActor current,
            PaperRepository papers,
            Submissions submissions,
            PaperLinks links,
            FileStore files,
            EditionRepository editions,
            VersionRemovals versionRemovals) {
        this.em = em;
        this.current = current;
        this.papers = papers;
        this.submissions = submissions;
        this.links = links;
        this.files = files;
        this.editions = editions;
        this.versionRemovals = versionRemovals;
    }

    /**
     * The papers of a meeting that the actor may see: all for those who run it, otherwise those that were issued, of
     * items that are open to the actor.
     */
    @Requires(Permission.READ_MEETINGS)
    public List<PaperRow> ofMeeting(MeetingId id) {
        MeetingReference meeting = meeting(id.value());
        List<Paper> all = papers.ofMeeting(id.value());
        List<PaperRepository.Newest> newest = papers.newestOf(id.value());
        EditionLine.EarlierEditions earlierEditions = known(id.value());
        if (runs(meeting)) {
            return rows(meeting, all, newest, earlierEditions);
        }
        Set<UUID> withheld =
                papers.withheldFromAccount(id.value(), current.get().id()).all();
        List<Paper> open =
                all.stream().filter(paper -> !withheld.contains(paper.itemId())).toList();
        return rows(meeting, open, papers.newestOf(id.value(), earlierEditions.versions()), earlierEditions).stream()
                .filter(row -> row.withdrawn() ? row.issued() : !row.missing())
                .toList();
    }

    @Requires(Permission.RUN_MEETINGS)
    public PaperRow view(PaperId id) {
        Paper paper = papers.load(id);
        return rows(
                        meeting(paper.meetingId()),
                        List.of(paper),
                        papers.newestOfPaper(paper.id()),
                        known(paper.meetingId()))
                .get(0);
    }

    /** Everything that was ever handed in for a paper, newest first. */
    @Requires(Permission.RUN_MEETINGS)
    public List<VersionRow> versions(PaperId id) {
        MeetingReference meeting = meeting(papers.load(id).meetingId());
        Map<UUID, VersionRemoval> removed = versionRemovals.of(id.value());
        return em.createQuery("""
            select new cymru.cydweithio.paper.PaperRepository$Newest(v.paperId, v.id, v.language, v.number, v.fileSha256, v.fileName, v.receivedOn, v.submittedAt, v.submittedBy, f.pages, f.tagged)
            from PaperVersion v join FileReference f on f.sha256 = v.fileSha256 where v.paperId = :paper order by v.submittedAt desc, v.id desc""", PaperRepository.Newest.class)
                .setParameter("paper", id.value())
                .setMaxResults(200)
                .getResultStream()
                .map(version -> row(meeting, version, removed.get(version.versionId())))
                .toList();
    }

    /** Puts a paper on an item: it is expected from now on. */
    @Requires(Permission.RUN_MEETINGS)
    public UUID expect(MeetingId id, ItemId itemId, PaperDetails details) {
        MeetingReference meeting = open(id.value());
        AgendaItemReference item = itemId == null ? null : em.find(AgendaItemReference.class, itemId.value());
        if (item == null || !item.meetingId().equals(id.value())) {
            throw new NotFound();
        }
        refuseUnlessOn(item);
        refuseStrangers(meeting, details.authorId());
        long position = em.createQuery("select count(p) from Paper p where p.itemId = :item", Long.class)
                        .setParameter("item", itemId.value())
                        .getSingleResult()
                + 1;
        Paper paper = Paper.of(meeting.partnershipId(), id.value(), itemId.value(), (int) position, details);
        em.persist(meeting.held() ? paper.tabledAtTheMeeting() : paper);
        em.flush();
        return paper.id();
    }

    @Requires(Permission.RUN_MEETINGS)
    public void describe(PaperId id, long version, PaperDetails details) {
        Paper paper = papers.load(id);
        StaleEdit.refuseUnless(version, paper.version());
        refuseStrangers(open(paper.meetingId()), details.authorId());
        paper.describe(details);
        em.flush();
    }

    /**
     * Takes a paper off that no edition names and of which no file is left: nobody handed anything in, or what was
     * handed in was removed.
     */
    @Requires(Permission.RUN_MEETINGS)
    public void remove(PaperId id, long version) {
        Paper paper = papers.load(id);
        StaleEdit.refuseUnless(version, paper.version());
        if (!papers.newestOfPaper(paper.id()).isEmpty()) {
            throw new RuleViolation(PaperRule.HANDED_IN);
        }
        if (versionRemovals.named(paper.id())
                || versionRemovals.of(paper.id()).values().stream()
                        .anyMatch(removal -> removal.kind() == VersionRemoval.Kind.ERASED)) {
            throw new RuleViolation(PaperRule.NAMED);
        }
        links.forget(paper.id());
        versionRemovals.forget(paper.id());
        em.remove(paper);
        em.flush();
    }

    /** Removes a wrong file that no edition carried; the trace says who did it and why. */
    @Requires(Permission.RUN_MEETINGS)
    public void removeVersion(PaperId id, VersionId versionId, String because) {
        versionRemovals.remove(changing(id), versionId.value(), because);
        em.flush();
    }

    /**
     * Erases a file that must not be kept, for data protection, though it may have been issued: the file itself and
     * every copy of a pack that holds it. The trace says who did it and why; editions that stand get new copies, on the
     * same pages and without it.
     */
    @Requires(Permission.RUN_MEETINGS)
    public void erase(PaperId id, VersionId versionId, String because) throws IOException {
        versionRemovals.erase(changing(id), versionId.value(), because);
        em.flush();
    }

    /**
     * Withdraws a paper that an edition names, with a reason that its readers see and that the next supplement tells.
     * What was issued stays as it was.
     */
    @Requires(Permission.RUN_MEETINGS)
    public void withdraw(PaperId id, long version, String because) {
        Paper paper = papers.load(id);
        StaleEdit.refuseUnless(version, paper.version());
        StaleEdit.countChange(em, paper);
        if (!versionRemovals.named(paper.id())) {
            throw new RuleViolation(PaperRule.NOT_NAMED);
        }
        paper.withdraw(because, versionRemovals.now(), current.get().name());
        links.withdraw(paper.id());
        em.flush();
    }

    /**
     * Hands in a version. The file is received, recognised, converted where it is no PDF, scanned and inspected before
     * the transaction begins.
     *
     * @param receivedOn the day on which it reached the secretariat, by which it is judged late or in time; null for
     *     today
     * @throws RuleViolation with the reason why the file is refused
     */
    @Requires(Permission.RUN_MEETINGS)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void submit(PaperId id, Language language, Upload upload, LocalDate receivedOn) throws IOException {
        submissions.take(
                id.value(), language, upload, receivedOn, current.get().name(), Submissions.SubmissionChannel.DESK);
    }

    /** Mails the author a link by which he or she can hand in this paper without an account. */
    @Requires(Permission.RUN_MEETINGS)
    public void invite(PaperId id) {
        Paper paper = changing(id);
        MeetingReference meeting = open(paper.meetingId());
        if (meeting.over()) {
            throw new RuleViolation(MeetingRule.OVER);
        }
        if (paper.withdrawn()) {
            throw new RuleViolation(PaperRule.WITHDRAWN_ALREADY);
        }
        refuseUnlessOn(em.find(AgendaItemReference.class, paper.itemId()));
        AuthorReference author = paper.authorId() == null ? null : em.find(AuthorReference.class, paper.authorId());
        if (author == null || author.email() == null) {
            throw new RuleViolation(PaperRule.AUTHOR_UNREACHABLE);
        }
        links.issue(paper, meeting, author);
        em.flush();
    }

    /** Ends every link of the paper. */
    @Requires(Permission.RUN_MEETINGS)
    public void withdrawLinks(PaperId id) {
        links.withdraw(changing(id).id());
        em.flush();
    }

    /** The people of the meeting's partnership who can be asked for a paper. */
    @Requires(Permission.RUN_MEETINGS)
    public List<AuthorRow> authors(MeetingId id) {
        return em.createQuery("""
            select new cymru.cydweithio.paper.Papers$AuthorRow(a.id, a.name, case when a.email is null then false else true end) from AuthorReference a
            where a.partnershipId = :partnership order by a.name""", AuthorRow.class)
                .setParameter("partnership", meeting(id.value()).partnershipId())
                .setMaxResults(500)
                .getResultList();
    }

    /**
     * The file of a version: for those who run the meeting, and where it was issued for those whom its item is open to.
     */
    @Requires(Permission.READ_MEETINGS)
    public Download file(PaperId id, VersionId versionId) {
        Paper paper = papers.load(id);
        MeetingReference meeting = meeting(paper.meetingId());
        boolean open = runs(meeting)
                || !paper.withdrawn()
                        && known(paper.meetingId()).versions().contains(versionId.value())
                        && !papers.withheldFromAccount(
                                        paper.meetingId(), current.get().id())
                                .all()
                                .contains(paper.itemId());
        if (!open) {
            throw new NotFound();
        }
        PaperVersion version = em.find(PaperVersion.class, versionId.value());
        if (version == null || !version.paperId().equals(paper.id())) {
            throw new NotFound();
        }
        return new Download(files.open(version.fileSha256()), version.fileName());
    }

    /** What went out with editions that stand. */
    private EditionLine.EarlierEditions known(UUID meetingId) {
        return editions.known(editions.editions(meetingId).stream()
                .filter(edition -> !edition.withdrawn())
                .toList());
    }

    private List<PaperRow> rows(
            MeetingReference meeting,
            List<Paper> some,
            List<PaperRepository.Newest> newest,
            EditionLine.EarlierEditions earlierEditions) {
        Map<UUID, List<VersionRow>> versions = newest.stream()
                .sorted(Comparator.comparing(PaperRepository.Newest::language))
                .collect(Collectors.groupingBy(
                        PaperRepository.Newest::paperId,
                        Collectors.mapping(version -> row(meeting, version, null), Collectors.toList())));
        Set<UUID> authorIds = some.stream()
                .map(Paper::authorId)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, String> authors = authorIds.isEmpty()
                ? Map.of()
                : em.createQuery("select a from AuthorReference a where a.id in :ids", AuthorReference.class)
                        .setParameter("ids", authorIds)
                        .getResultStream()
                        .collect(Collectors.toMap(AuthorReference::id, AuthorReference::name));
        return some.stream()
                .map(paper -> new PaperRow(
                        paper.id(),
                        paper.version(),
                        paper.meetingId(),
                        paper.itemId(),
                        paper.details(),
                        paper.authorId() == null ? null : authors.get(paper.authorId()),
                        paper.tabled(),
                        earlierEditions.places().containsKey(paper.id())
                                || earlierEditions.promised().contains(paper.id()),
                        paper.withdrawnBecause(),
                        paper.withdrawn() ? List.of() : versions.getOrDefault(paper.id(), List.of())))
                .toList();
    }

    private static VersionRow row(MeetingReference meeting, PaperRepository.Newest version, VersionRemoval removal) {
        boolean late = version.receivedOn().isAfter(meeting.papersDueOn());
        return new VersionRow(
                version.versionId(),
                version.language(),
                version.number(),
                version.fileName(),
                version.receivedOn(),
                version.submittedAt(),
                version.submittedBy(),
                late,
                version.pages(),
                version.tagged(),
                removal == null ? null : removal.row());
    }

    /** A paper of which something changes that is shown with it: its files, its links. */
    private Paper changing(PaperId id) {
        Paper paper = papers.load(id);
        StaleEdit.countChange(em, paper);
        return paper;
    }

    private boolean runs(MeetingReference meeting) {
        return current.get().may(Permission.RUN_MEETINGS, Scope.partnership(meeting.partnershipId()));
    }

    private void refuseStrangers(MeetingReference meeting, UUID authorId) {
        if (authorId != null) {
            AuthorReference author = em.find(AuthorReference.class, authorId);
            if (author == null || !author.partnershipId().equals(meeting.partnershipId())) {
                throw new RuleViolation(MeetingRule.PERSON_STRANGER);
            }
        }
    }

    private static void refuseUnlessOn(AgendaItemReference item) {
        if (!item.on()) {
            throw new RuleViolation(PaperRule.ITEM_NOT_ON);
        }
    }

    private MeetingReference open(UUID meetingId) {
        MeetingReference meeting = meeting(meetingId);
        if (meeting.shut()) {
            throw new RuleViolation(MeetingRule.OVER);
        }
        return meeting;
    }

    private MeetingReference meeting(UUID id) {
        MeetingReference meeting = em.find(MeetingReference.class, id);
        if (meeting == null) {
            throw new NotFound();
        }
        return meeting;
    }
}
