package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What a meeting decides: written down, and ratified by a later meeting where there was no quorum. */
@UseCase
public class Decisions {

    /**
     * A decision; its text is in one language or both.
     *
     * @param section17 a text in one piece from before the heads were asked for, or null
     * @param stated what it means under Section 17, or null where nobody has said yet
     */
    public record DecisionRow(
            UUID id,
            UUID itemId,
            String reference,
            Wording text,
            String section17,
            DecisionStatus standing,
            LocalDate takenOn,
            Implications.Stated stated) {

        public Section17State state() {
            if (stated == null) {
                return section17 == null ? Section17State.NOT_STATED : Section17State.EARLIER_TEXT;
            }
            return stated.material() ? Section17State.MATERIAL : Section17State.NOT_MATERIAL;
        }

        /** Whether it is still asked what it means under Section 17. */
        public boolean unstated() {
            return !withdrawn() && state() == Section17State.NOT_STATED;
        }

        public boolean waits() {
            return standing == DecisionStatus.TO_BE_RATIFIED;
        }

        public boolean withdrawn() {
            return standing == DecisionStatus.WITHDRAWN;
        }
    }

    /** What a decision says, in one language or both. */
    public record DecisionText(String textEn, String textCy) {
        boolean blank() {
            return Stream.of(textEn, textCy).allMatch(text -> text == null || text.isBlank());
        }

        public DecisionText {
            textEn = stripped(textEn);
            textCy = stripped(textCy);
        }

        private static String stripped(String text) {
            return text == null || text.isBlank()
                    ? null
                    : text.replace("\r\n", "\n").strip();
        }
    }

    /**
     * A decision as it is to be from now on.
     *
     * @param because why it changes; needed where its minutes were shared
     * @param remove whether it is taken back: removed as long as nobody had it, withdrawn with its reason after
     */
    public record DecisionEdit(UUID id, DecisionText text, String because, boolean remove) {}

    private EntityManager em;
    private MeetingRepository meetings;
    private Clock clock;
    private QuorumAtMeeting quorum;
    private DecisionsOfMeeting decisions;

    protected Decisions() {}

    @Inject
    Decisions(
            EntityManager em,
            MeetingRepository meetings,
            Clock clock,
            QuorumAtMeeting quorum,
            DecisionsOfMeeting decisions) {
        this.em = em;
        this.meetings = meetings;
        this.clock = clock;
        this.quorum = quorum;
        this.decisions = decisions;
    }

    /**
     * Writes down a decision. Without a quorum for the item it is to be ratified.
     *
     * @param section17 what it means under Section 17, or null where that is not stated yet
     */
    @Requires(Permission.RUN_MEETINGS)
    public UUID decide(
            MeetingId id, long version, ItemId itemId, String textEn, String textCy, Section17Statement section17) {
        Meeting meeting = meetings.recording(id, version, LocalDate.now(clock));
        AgendaItem item = meetings.item(meeting, itemId.value());
        UUID decision = decisions.take(meeting, item, new DecisionText(textEn, textCy), section17);
        em.flush();
        return decision;
    }

    /** Decisions of the board's earlier meetings that wait for a quorate meeting such as this one. */
    @Requires(Permission.RUN_MEETINGS)
    public List<DecisionRow> awaiting(MeetingId id) {
        Meeting meeting = meetings.load(id);
        return Rows.ofEntities(em, """
            select d as decision, m.heldOn as heldOn from Decision d join Meeting m on m.id = d.meetingId where m.boardId = :board and (m.heldOn < :day or m.heldOn = :day and m.startsAt < :start) and d.standing = :waiting
            order by m.heldOn, m.startsAt, d.reference""", AwaitingRow.class)
                .setParameter("board", meeting.boardId())
                .setParameter("day", meeting.heldOn())
                .setParameter("start", meeting.startsAt())
                .setParameter("waiting", DecisionStatus.TO_BE_RATIFIED)
                .setMaxResults(100)
                .getResultStream()
                .map(row -> row.decision().row(row.heldOn(), null))
                .toList();
    }

    private record AwaitingRow(Decision decision, LocalDate heldOn) {}

    /** This meeting, which had a quorum, ratifies a decision that an earlier one took without. */
    @Requires(Permission.RUN_MEETINGS)
    public void ratify(MeetingId id, long version, DecisionId decisionId) {
        Meeting meeting = meetings.recording(id, version, LocalDate.now(clock));
        Decision decision = em.find(Decision.class, decisionId.value());
        Meeting earlier = decision == null ? null : em.find(Meeting.class, decision.meetingId());
        if (earlier == null || !earlier.boardId().equals(meeting.boardId())) {
            throw new NotFound();
        }
        meeting.refuseUnlessLaterThan(earlier);
        if (!quorum.quorateFor(meeting, decision.itemId())) {
            throw MeetingRule.INQUORATE.broken();
        }
        meetings.touch(earlier);
        decision.ratify(meeting.id());
        em.flush();
    }
}
