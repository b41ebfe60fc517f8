package cymru.cydweithio.meeting;

import cymru.cydweithio.board.BoardId;
import cymru.cydweithio.board.Boards;
import cymru.cydweithio.board.Quorum;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Asks the board's quorum of the day about who filled its seats. The rule itself is {@link Quorum}. A person whom a
 * declared interest bars from an item is not counted for that item.
 */
@ApplicationScoped
class QuorumAtMeeting {

    private EntityManager em;
    private Boards boards;

    protected QuorumAtMeeting() {}

    @Inject
    QuorumAtMeeting(EntityManager em, Boards boards) {
        this.em = em;
        this.boards = boards;
    }

    /** Null where the board has no quorum laid down for the day. */
    Quorum.Verdict verdict(Meeting meeting) {
        return assess(meeting, Set.of());
    }

    /** Whether a decision on the item stands; where no quorum is laid down for the day it does. */
    boolean quorateFor(Meeting meeting, UUID itemId) {
        Set<UUID> barred = Set.copyOf(em.createQuery(
                        "select d.personId from Declaration d where d.itemId = :item and d.kind in :bars", UUID.class)
                .setParameter("item", itemId)
                .setParameter("bars", List.of(Interest.PREJUDICIAL, Interest.CONFLICT))
                .getResultList());
        Quorum.Verdict verdict = assess(meeting, barred);
        return verdict == null || verdict.quorate();
    }

    private Quorum.Verdict assess(Meeting meeting, Set<UUID> barred) {
        Boards.Composition composition = boards.compositionOn(new BoardId(meeting.boardId()), meeting.heldOn());
        if (composition.quorum() == null) {
            return null;
        }
        List<Quorum.Filled> filled = em.createQuery(
                        "select a from Attendance a where a.meetingId = :meeting", Attendance.class)
                .setParameter("meeting", meeting.id())
                .getResultStream()
                .filter(attendance -> attendance.presence().filled() && !barred.contains(attendance.personId()))
                .map(one -> new Quorum.Filled(one.seatId(), one.personId(), one.presence() == Presence.PRESENT))
                .toList();
        return composition.assess(filled);
    }
}
