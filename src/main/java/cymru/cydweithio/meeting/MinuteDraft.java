package cymru.cydweithio.meeting;

import cymru.cydweithio.board.BoardId;
import cymru.cydweithio.board.Boards;
import cymru.cydweithio.board.Capacity;
import cymru.cydweithio.board.Quorum;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What can be said of an item from what was recorded, and nothing else: who came and for whom, which guests, whether
 * there was a quorum, which interests were declared, what was decided, which minutes were approved. What was said in
 * the room is for those who were there to write.
 */
@ApplicationScoped
class MinuteDraft {

    /** The draft of an item in a language; null where nothing was recorded to draft from. */
    interface Sentences {
        String of(AgendaItem item, Language language);
    }

    private record InterestRow(UUID itemId, String person, Interest kind) {}

    private record DeferredRow(UUID itemId, LocalDate heldOn) {}

    private EntityManager em;
    private Boards boards;
    private QuorumAtMeeting quorum;
    private Messages messages;

    protected MinuteDraft() {}

    @Inject
    MinuteDraft(EntityManager em, Boards boards, QuorumAtMeeting quorum, Messages messages) {
        this.em = em;
        this.boards = boards;
        this.quorum = quorum;
        this.messages = messages;
    }

    /** Reads what was recorded of a meeting, in a fixed number of statements. */
    Sentences of(Meeting meeting, List<AgendaItem> items) {
        List<Boards.SeatOn> seats = boards.compositionOn(new BoardId(meeting.boardId()), meeting.heldOn())
                .seats();
        Map<UUID, Attendance> attendance = em.createQuery(
                        "select a from Attendance a where a.meetingId = :meeting", Attendance.class)
                .setParameter("meeting", meeting.id())
                .getResultStream()
                .collect(Collectors.toMap(Attendance::seatId, Function.identity()));
        Quorum.Verdict verdict = quorum.verdict(meeting);
        List<String> guests = em.createQuery(
                        "select g from Guest g where g.meetingId = :meeting order by g.name, g.id", Guest.class)
                .setParameter("meeting", meeting.id())
                .getResultStream()
                .map(guest -> guest.row().described())
                .toList();
        Map<UUID, List<InterestRow>> interests = Rows.ofEntities(
                        em,
                        "select d.itemId as itemId, p.name as person, d.kind as kind from Declaration d join PersonReference p on p.id = d.personId where d.meetingId = :meeting order by p.name",
                        InterestRow.class)
                .setParameter("meeting", meeting.id())
                .getResultStream()
                .collect(Collectors.groupingBy(InterestRow::itemId));
        List<LocalDate> approved = em.createQuery(
                        "select m.heldOn from Meeting m where m.minutesApprovedAt = :meeting order by m.heldOn, m.startsAt",
                        LocalDate.class)
                .setParameter("meeting", meeting.id())
                .getResultList();
        Map<UUID, String> presenters = em.createQuery(
                        "select p from PersonReference p join AgendaItem i on i.presenterId = p.id where i.meetingId = :meeting",
                        PersonReference.class)
                .setParameter("meeting", meeting.id())
                .getResultStream()
                .distinct()
                .collect(Collectors.toMap(PersonReference::id, PersonReference::name));
        Map<UUID, LocalDate> deferredTo = Rows.ofEntities(
                        em,
                        "select i.id as itemId, m.heldOn as heldOn from AgendaItem i join Meeting m on m.id = i.deferredTo where i.meetingId = :meeting",
                        DeferredRow.class)
                .setParameter("meeting", meeting.id())
                .getResultStream()
                .collect(Collectors.toMap(DeferredRow::itemId, DeferredRow::heldOn));
        UUID first = items.isEmpty() ? null : items.get(0).id();
        return (item, language) -> {
            Lines lines = new Lines(language);
            if (item.id().equals(first)) {
                attendance(lines, seats, attendance);
                if (!guests.isEmpty()) {
                    lines.add("meeting.draft.guests", String.join("; ", guests));
                }
                quorum(lines, verdict);
            }
            switch (item.fate()) {
                case TAKEN_OFF -> lines.add("meeting.draft.takenOff", item.fateBecause());
                case DEFERRED -> lines.add("meeting.draft.deferred", deferredTo.get(item.id()), item.fateBecause());
                case ON -> {
                    if (item.purpose() == Purpose.MINUTES) {
                        approved.forEach(day -> lines.add("meeting.draft.minutes", day));
                    }
                    String presenter = presenters.get(item.presenterId());
                    if (presenter != null) {
                        lines.add("meeting.draft.presenter", presenter);
                    }
                }
            }
            interests.getOrDefault(item.id(), List.of()).forEach(one -> lines.add(declared(one.kind()), one.person()));
            return lines.text();
        };
    }

    private void attendance(Lines lines, List<Boards.SeatOn> seats, Map<UUID, Attendance> attendance) {
        for (Presence presence : Presence.values()) {
            List<String> people = seats.stream()
                    .filter(seat -> attendance.containsKey(seat.seatId())
                            && attendance.get(seat.seatId()).presence() == presence)
                    .map(seat -> person(
                            lines.language, seat, attendance.get(seat.seatId()).personId()))
                    .toList();
            if (!people.isEmpty()) {
                lines.add(
                        "meeting.draft." + presence.name().toLowerCase(java.util.Locale.ROOT),
                        String.join("; ", people));
            }
        }
    }

    /** Who came with the organisation of the seat, and for whom; of a seat that nobody filled, who holds it. */
    private String person(Language language, Boards.SeatOn seat, UUID came) {
        String organisation = seat.organisation().in(language);
        String holder = seat.people().stream()
                .filter(one -> one.capacity() == Capacity.HOLDER)
                .map(Boards.Holder::name)
                .findFirst()
                .orElse(null);
        Boards.Holder who = seat.people().stream()
                .filter(one -> one.personId().equals(came))
                .findFirst()
                .orElse(null);
        if (who == null) {
            return holder == null
                    ? organisation
                    : messages.text(language, "meeting.draft.person", holder, organisation);
        }
        return who.capacity() == Capacity.HOLDER || holder == null
                ? messages.text(language, "meeting.draft.person", who.name(), organisation)
                : messages.text(language, "meeting.draft.person.deputy", who.name(), organisation, holder);
    }

    private static String declared(Interest kind) {
        return switch (kind) {
            case PERSONAL -> "meeting.draft.declared.personal";
            case PREJUDICIAL -> "meeting.draft.declared.prejudicial";
            case CONFLICT -> "meeting.draft.declared.conflict";
        };
    }

    private static void quorum(Lines lines, Quorum.Verdict verdict) {
        if (verdict != null) {
            lines.add(
                    verdict.quorate() ? "meeting.draft.quorate" : "meeting.draft.inquorate",
                    verdict.membersPresent(),
                    verdict.membersNeeded(),
                    verdict.organisationsPresent(),
                    verdict.organisationsNeeded());
        }
    }

    /** The sentences of a draft, one a line. */
    private final class Lines {

        private final Language language;
        private final List<String> lines = new ArrayList<>();

        Lines(Language language) {
            this.language = language;
        }

        void add(String key, Object... arguments) {
            lines.add(messages.text(language, key, arguments));
        }

        String text() {
            return lines.isEmpty() ? null : String.join("\n", lines).strip();
        }
    }
}
