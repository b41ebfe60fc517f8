package cymru.cydweithio.paper;

import cymru.cydweithio.action.Actions;
import cymru.cydweithio.board.Boards;
import cymru.cydweithio.meeting.AttendanceRegister;
import cymru.cydweithio.meeting.Guests;
import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.meeting.Minutes;
import cymru.cydweithio.meeting.MinutesCirculated;
import cymru.cydweithio.meeting.MinutesState;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.Scope;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Minutes as documents: approved ones are filed, in both languages and with their hash; shared ones become the paper of
 * 'Minutes of the last meeting' at the board's next meeting. The document for everybody at the meeting contains nothing
 * on a closed item, nor on an item from which a declared interest bars somebody: those are in a separate document, for
 * those who may see all of it.
 */
@UseCase
public class MinutesFiles {

    private EntityManager em;
    private CurrentActor current;
    private Clock clock;
    private Meetings meetings;
    private Minutes minutes;
    private AttendanceRegister register;
    private Guests guests;
    private Actions actions;
    private MinutesDocument document;
    private FileStore files;
    private PaperRepository papers;
    private Messages messages;

    protected MinutesFiles() {}

    @Inject
    MinutesFiles(
            EntityManager em,
            CurrentActor current,
            Clock clock,
            Meetings meetings,
            Minutes minutes,
            AttendanceRegister register,
            Guests guests,
            Actions actions,
            MinutesDocument document,
            FileStore files,
            PaperRepository papers,
            Messages messages) {
        this.em = em;
        this.current = current;
        this.clock = clock;
        this.meetings = meetings;
        this.minutes = minutes;
        this.register = register;
        this.guests = guests;
        this.actions = actions;
        this.document = document;
        this.files = files;
        this.papers = papers;
        this.messages = messages;
    }

    /** The document of approved minutes; the closed part only for those who may see all of the meeting. */
    @Requires(Permission.READ_MEETINGS)
    public Papers.Download file(MeetingId id, Language language, boolean closed) {
        Meetings.MeetingView meeting = meetings.view(id);
        if (closed
                && !current.get().may(Permission.RUN_MEETINGS, Scope.partnership(meeting.partnershipId()))
                && !papers.withheldFromAccount(id.value(), current.get().id())
                        .all()
                        .isEmpty()) {
            throw new NotFound();
        }
        MinutesFile file = em.createQuery(
                        "select f from MinutesFile f where f.meetingId = :meeting and f.language = :language and f.closed = :closed",
                        MinutesFile.class)
                .setParameter("meeting", id.value())
                .setParameter("language", language)
                .setParameter("closed", closed)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        String name = messages.text(
                language,
                closed ? "paper.minutes.fileName.closed" : "paper.minutes.fileName",
                meeting.plan().heldOn().toString());
        return new Papers.Download(files.open(file.fileSha256()), name + ".pdf");
    }

    void follow(@Observes MinutesCirculated out) {
        if (out.state() == MinutesState.APPROVED) {
            file(out.meeting());
        } else {
            putBeforeTheNext(out.meeting());
        }
    }

    private void file(MeetingId id) {
        for (boolean closed : new boolean[] {false, true}) {
            MinutesDocument.Content content = content(id, closed);
            if (closed && content.items().isEmpty()) {
                continue;
            }
            for (Language language : Language.values()) {
                em.persist(MinutesFile.of(
                        id.value(),
                        language,
                        closed,
                        stored(content, language).sha256(),
                        clock.instant(),
                        current.get().name()));
            }
        }
        em.flush();
    }

    /** The board's next meeting is to approve them: it finds them on its agenda, unless somebody put a paper there. */
    private void putBeforeTheNext(MeetingId id) {
        Meetings.MeetingView meeting = meetings.view(id);
        List<?> next = em.createNativeQuery("""
            select i.id from meeting_facts m join agenda_item_facts i on i.meeting_id = m.id and i.purpose = 'MINUTES' and i.classification = 'PUBLISHED' and i.fate = 'ON'
            where m.id = (select n.id from meeting_facts n where n.board_id = :board and n.state in ('PLANNED','CALLED','ISSUED')
                and (n.held_on > :day or n.held_on = :day and n.starts_at > :start) order by n.held_on, n.starts_at limit 1)
            order by i.position limit 1""", UUID.class)
                .setParameter("board", meeting.boardId())
                .setParameter("day", meeting.plan().heldOn())
                .setParameter("start", meeting.plan().startsAt())
                .getResultList();
        if (next.isEmpty()) {
            return;
        }
        AgendaItemReference item = em.find(AgendaItemReference.class, (UUID) next.get(0));
        List<Paper> there = em.createQuery(
                        "select p from Paper p where p.itemId = :item order by p.position", Paper.class)
                .setParameter("item", next.get(0))
                .getResultList();
        if (there.stream().anyMatch(paper -> !papers.newestOfPaper(paper.id()).isEmpty())) {
            return;
        }
        Paper paper = there.isEmpty()
                ? Paper.of(
                        item.partnershipId(),
                        item.meetingId(),
                        (UUID) next.get(0),
                        1,
                        new PaperDetails(
                                messages.text(
                                        Language.EN,
                                        "paper.minutes.paper",
                                        meeting.plan().heldOn()),
                                messages.text(
                                        Language.CY,
                                        "paper.minutes.paper",
                                        meeting.plan().heldOn()),
                                null,
                                true))
                : there.get(0);
        em.persist(paper);
        MinutesDocument.Content content = content(id, false);
        for (Language language : Language.values()) {
            em.persist(PaperVersion.of(
                    paper.id(),
                    language,
                    1,
                    stored(content, language).sha256(),
                    messages.text(
                                    language,
                                    "paper.minutes.fileName",
                                    meeting.plan().heldOn().toString()) + ".pdf",
                    LocalDate.now(clock),
                    clock.instant(),
                    current.get().name()));
        }
        em.flush();
    }

    private MinutesDocument.Content content(MeetingId id, boolean closed) {
        Meetings.MeetingView meeting = meetings.view(id);
        AttendanceRegister.AttendanceView attendance = register.attendance(id);
        Set<UUID> barred = new HashSet<>(em.unwrap(Session.class)
                .createNativeQuery(
                        "select distinct b.item_id from item_bar b join agenda_item_facts i on i.id = b.item_id where i.meeting_id = :meeting",
                        UUID.class)
                .setParameter("meeting", id.value())
                .getResultList());
        Map<UUID, List<Actions.ActionRow>> byItem =
                actions.ofMeeting(new PartnershipId(meeting.partnershipId()), id).stream()
                        .filter(action -> action.itemId() != null)
                        .collect(Collectors.groupingBy(Actions.ActionRow::itemId));
        List<MinutesDocument.ItemLine> items = minutes.minutes(id).rows().stream()
                .filter(row -> closed
                        ? row.item().closed() || barred.contains(row.item().id())
                        : !row.item().closed())
                .map(row -> new MinutesDocument.ItemLine(
                        row,
                        byItem.getOrDefault(row.item().id(), List.of()),
                        !closed && barred.contains(row.item().id())))
                .toList();
        return new MinutesDocument.Content(
                meeting,
                closed
                        ? List.of()
                        : attendance.seats().stream()
                                .filter(seat -> seat.presence() != null)
                                .map(MinutesFiles::line)
                                .toList(),
                closed
                        ? List.of()
                        : guests.of(id).stream().map(Guests.GuestRow::described).toList(),
                closed ? null : attendance.verdict(),
                items,
                closed);
    }

    private static MinutesDocument.SeatLine line(AttendanceRegister.SeatRow row) {
        return new MinutesDocument.SeatLine(
                row.seat().organisation(),
                row.seat().title(),
                row.presence(),
                row.seat().people().stream()
                        .filter(one -> one.personId().equals(row.personId()))
                        .map(Boards.Holder::name)
                        .findFirst()
                        .orElse(null));
    }

    private StoredFile stored(MinutesDocument.Content content, Language language) {
        try {
            Path made = Files.createTempFile("minutes-", ".pdf");
            try {
                int pages;
                try (OutputStream out = Files.newOutputStream(made)) {
                    pages = document.write(content, language, out);
                }
                return files.store(made, "application/pdf", pages, true, clock.instant());
            } finally {
                Files.delete(made);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
