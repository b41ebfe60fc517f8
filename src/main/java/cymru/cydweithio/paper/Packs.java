package cymru.cydweithio.paper;

import cymru.cydweithio.meeting.Agenda;
import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Letter;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.ProductAddress;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.Scope;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Board packs: built, issued and read. An edition is written in one transaction with all its copies, the meeting's
 * state and the mails: it exists whole or not at all.
 */
@UseCase
public class Packs {

    /**
     * An edition as it was issued.
     *
     * @param opens whether there is a copy that the reader may have now, see {@link Packs#file}
     */
    public record EditionRow(
            UUID id,
            int number,
            Instant issuedAt,
            String issuedBy,
            Instant withdrawnAt,
            String withdrawnBecause,
            boolean opens) {
        public boolean withdrawn() {
            return withdrawnAt != null;
        }

        public boolean supplement() {
            return number > 1;
        }
    }

    /** One file of an edition. */
    public record CopyRow(
            UUID id, Language language, int omissions, String sha256, long size, int firstPage, int lastPage) {}

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private Meetings meetings;
    private Agenda agenda;
    private PaperRepository papers;
    private PackBindery bindery;
    private FileStore files;
    private Event<Letter> letters;
    private Messages messages;
    private ProductAddress addresses;

    protected Packs() {}

    @Inject
    Packs(
            EntityManager em,
            Clock clock,
            CurrentActor current,
            Meetings meetings,
            Agenda agenda,
            PaperRepository papers,
            PackBindery bindery,
            FileStore files,
            Event<Letter> letters,
            Messages messages,
            ProductAddress addresses) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.meetings = meetings;
        this.agenda = agenda;
        this.papers = papers;
        this.bindery = bindery;
        this.files = files;
        this.letters = letters;
        this.messages = messages;
        this.addresses = addresses;
    }

    /**
     * The editions of a meeting, newest first, with whether the actor has a copy of each: who was barred since the
     * issue may have none.
     */
    @Requires(Permission.READ_MEETINGS)
    public List<EditionRow> editions(MeetingId id) {
        List<PackEdition> editions = em.createQuery(
                        "select e from PackEdition e where e.meetingId = :meeting order by e.number desc",
                        PackEdition.class)
                .setParameter("meeting", id.value())
                .getResultList();
        if (editions.isEmpty()) {
            return List.of();
        }
        boolean runs = runs(editions.get(0));
        Set<UUID> open = runs
                ? Set.of()
                : openTo(papers.withheldFromAccount(id.value(), current.get().id()), id.value());
        return editions.stream()
                .map(edition -> edition.row(runs || !edition.withdrawn() && open.contains(edition.id())))
                .toList();
    }

    private Set<UUID> openTo(Set<UUID> withheld, UUID meetingId) {
        return em.createQuery("""
            select distinct c from PackCopy c left join fetch c.omitted where c.editionId in (select e.id from PackEdition e where e.meetingId = :meeting)""", PackCopy.class)
                .setParameter("meeting", meetingId)
                .getResultStream()
                .filter(copy -> copy.leavesOutAllOf(withheld))
                .map(PackCopy::editionId)
                .collect(Collectors.toSet());
    }

    private boolean runs(PackEdition edition) {
        return current.get().may(Permission.RUN_MEETINGS, Scope.partnership(edition.partnershipId()));
    }

    /** The files of an edition with their hashes, for those who run the meeting. */
    @Requires(Permission.RUN_MEETINGS)
    public List<CopyRow> copies(PackEditionId id) {
        List<Object[]> rows = em.createQuery(
                        "select c, f.size from PackCopy c join FileOfPaper f on f.sha256 = c.fileSha256 where c.editionId = :edition order by c.language",
                        Object[].class)
                .setParameter("edition", id.value())
                .getResultList();
        return rows.stream()
                .map(row -> ((PackCopy) row[0]).row((long) row[1]))
                .sorted(Comparator.comparing(CopyRow::omissions))
                .toList();
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
        Map<UUID, PaperRepository.Newest> newest = byVersion(papers.newestOf(id.value()));
        Set<UUID> issuedBefore = issuedVersions(id.value());
        if (!issuedBefore.isEmpty() && issuedBefore.containsAll(newest.keySet())) {
            throw new RuleViolation("paper.pack.nothingNew");
        }
        int number = em.createQuery(
                                "select coalesce(max(e.number), 0) from PackEdition e where e.meetingId = :meeting",
                                Integer.class)
                        .setParameter("meeting", id.value())
                        .getSingleResult()
                + 1;
        PackEdition edition = PackEdition.issue(
                meeting.partnershipId(),
                id.value(),
                number,
                clock.instant(),
                current.get().name());
        em.persist(edition);
        List<Recipient> recipients = recipients(meeting);
        Set<Audience> audiences = new LinkedHashSet<>();
        EnumSet.allOf(Language.class).forEach(language -> audiences.add(new Audience(language, Set.of())));
        Set<UUID> closed = items.stream()
                .filter(Agenda.ItemView::closed)
                .map(Agenda.ItemView::id)
                .collect(Collectors.toSet());
        EnumSet.allOf(Language.class).forEach(language -> audiences.add(new Audience(language, closed)));
        recipients.forEach(recipient -> EnumSet.allOf(Language.class)
                .forEach(language -> audiences.add(new Audience(language, recipient.omitted()))));
        List<Paper> ordered = papers.ofMeeting(id.value());
        try (PackBindery.Workbench bench = bindery.open()) {
            for (Audience audience : audiences) {
                int firstPage = lastPageBefore(id.value(), audience) + 1;
                PackBindery.Bound bound =
                        bench.bind(meeting, number, firstPage, audience, items, ordered, newest.values(), issuedBefore);
                PackCopy copy = PackCopy.of(
                        edition.id(),
                        audience,
                        bound.sha256(),
                        bound.layout().firstPage(),
                        bound.layout().lastPage());
                em.persist(copy);
                bound.layout().parts().forEach(part -> em.persist(PackPart.of(copy.id(), part)));
            }
        }
        em.flush();
        if (!byVersion(papers.newestOf(id.value())).keySet().equals(newest.keySet())) {
            throw new RuleViolation("paper.pack.changed");
        }
        recipients.forEach(recipient -> tell(recipient, meeting, edition, number > 1 ? "supplement" : "pack", ""));
        em.flush();
        return edition.id();
    }

    /** Withdraws an edition: it can no longer be read, and everybody who was told of it is told why. */
    @Requires(Permission.RUN_MEETINGS)
    public void withdraw(PackEditionId id, String because) {
        PackEdition edition = load(id);
        edition.withdraw(because, clock.instant());
        em.flush();
        Meetings.MeetingView meeting = meetings.view(new MeetingId(edition.meetingId()));
        recipients(meeting).forEach(recipient -> tell(recipient, meeting, edition, "withdrawn", because.strip()));
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
        Set<UUID> withheld = runs
                ? Set.of()
                : papers.withheldFromAccount(edition.meetingId(), current.get().id());
        PackCopy copy = em.createQuery(
                        "select c from PackCopy c where c.editionId = :edition and c.language = :language",
                        PackCopy.class)
                .setParameter("edition", edition.id())
                .setParameter("language", language)
                .getResultStream()
                .filter(one -> one.leavesOutAllOf(withheld))
                .min(Comparator.comparing(PackCopy::omissions))
                .orElseThrow(NotFound::new);
        Meetings.MeetingView meeting = meetings.view(new MeetingId(edition.meetingId()));
        String name = messages.text(
                language,
                edition.number() > 1 ? "paper.pack.fileName.supplement" : "paper.pack.fileName",
                meeting.plan().heldOn().toString(),
                edition.number() - 1);
        return new Papers.Download(files.open(copy.fileSha256()), name + ".pdf");
    }

    /** Somebody of the board who is told, with what must be left out for this person. */
    private record Recipient(UUID personId, String email, Language language, Set<UUID> omitted) {}

    private List<Recipient> recipients(Meetings.MeetingView meeting) {
        List<?> people = em.createNativeQuery("""
            select distinct a.person_id, a.email, a.language from appointment_facts a where a.board_id = :board and a.valid_from <= :day
            and (a.valid_to is null or a.valid_to >= :day) order by a.person_id""", Object[].class)
                .setParameter("board", meeting.boardId())
                .setParameter("day", meeting.plan().heldOn())
                .getResultList();
        return people.stream()
                .map(Object[].class::cast)
                .map(row -> new Recipient(
                        (UUID) row[0],
                        (String) row[1],
                        Language.valueOf((String) row[2]),
                        papers.withheldFromPerson(meeting.id(), (UUID) row[0])))
                .toList();
    }

    private void tell(
            Recipient recipient, Meetings.MeetingView meeting, PackEdition edition, String kind, String because) {
        if (recipient.email() != null) {
            Language language = recipient.language();
            String board = meeting.board().in(language);
            letters.fire(new Letter(
                    kind + ":" + edition.id() + ":" + recipient.personId(),
                    kind,
                    recipient.email(),
                    language,
                    messages.text(
                            language,
                            "paper.mail." + kind + ".subject",
                            board,
                            meeting.plan().heldOn()),
                    messages.text(
                            language,
                            "paper.mail." + kind + ".body",
                            board,
                            meeting.plan().heldOn(),
                            edition.number() - 1,
                            addresses.of("/meeting/" + meeting.id()),
                            because)));
        }
    }

    private static Map<UUID, PaperRepository.Newest> byVersion(List<PaperRepository.Newest> newest) {
        Map<UUID, PaperRepository.Newest> byVersion = new LinkedHashMap<>();
        newest.forEach(one -> byVersion.put(one.versionId(), one));
        return byVersion;
    }

    /** What was issued and not withdrawn. */
    private Set<UUID> issuedVersions(UUID meetingId) {
        return new HashSet<>(em.createQuery("""
            select part.paperVersionId from PackPart part join PackCopy c on c.id = part.copyId join PackEdition e on e.id = c.editionId
            where e.meetingId = :meeting and e.withdrawnAt is null""", UUID.class)
                .setParameter("meeting", meetingId)
                .getResultList());
    }

    /** Supplements are numbered on from what the same readers had. */
    private int lastPageBefore(UUID meetingId, Audience audience) {
        List<PackCopy> earlier = new ArrayList<>(em.createQuery("""
            select c from PackCopy c join PackEdition e on e.id = c.editionId where e.meetingId = :meeting and e.withdrawnAt is null and c.language = :language""", PackCopy.class)
                .setParameter("meeting", meetingId)
                .setParameter("language", audience.language())
                .getResultList());
        int same = earlier.stream()
                .filter(copy -> copy.omittedSha256().equals(audience.key()))
                .mapToInt(PackCopy::lastPage)
                .max()
                .orElse(0);
        return same > 0
                ? same
                : earlier.stream().mapToInt(PackCopy::lastPage).max().orElse(0);
    }

    private PackEdition load(PackEditionId id) {
        PackEdition edition = em.find(PackEdition.class, id.value());
        if (edition == null) {
            throw new NotFound();
        }
        return edition;
    }
}
