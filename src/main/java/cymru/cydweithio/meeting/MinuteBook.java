package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.Scope;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Minutes and decisions: drafted from the agenda, shared as a draft, approved by a later meeting. */
@UseCase
public class MinuteBook {

    /** A decision; its text is in one language or both. */
    public record DecisionRow(
            UUID id,
            UUID itemId,
            String reference,
            Wording text,
            String section17,
            Standing standing,
            LocalDate takenOn) {
        public boolean waits() {
            return standing == Standing.TO_BE_RATIFIED;
        }
    }

    /**
     * An item with what was minuted.
     *
     * @param minute null where nothing is written yet, or where it is withheld from the actor
     */
    public record MinuteRow(Agenda.ItemView item, Wording minute, List<DecisionRow> decisions) {}

    /**
     * The minutes of a meeting as the actor may see them.
     *
     * @param sharing what stands against sharing them as a draft
     */
    public record MinutesView(
            long version,
            MinutesState state,
            List<MinuteRow> rows,
            List<MeetingRule> recording,
            List<MeetingRule> sharing) {}

    private EntityManager em;
    private MeetingRepository meetings;
    private Clock clock;
    private CurrentActor current;
    private VisibleItems visible;
    private QuorumAtMeeting quorum;
    private Messages messages;
    private BoardMail mail;

    protected MinuteBook() {}

    @Inject
    MinuteBook(
            EntityManager em,
            MeetingRepository meetings,
            Clock clock,
            CurrentActor current,
            VisibleItems visible,
            QuorumAtMeeting quorum,
            Messages messages,
            BoardMail mail) {
        this.em = em;
        this.meetings = meetings;
        this.clock = clock;
        this.current = current;
        this.visible = visible;
        this.quorum = quorum;
        this.messages = messages;
        this.mail = mail;
    }

    /** The minutes; before they are shared they do not exist for members. */
    @Requires(Permission.READ_MEETINGS)
    public MinutesView minutes(MeetingId id) {
        Meeting meeting = meetings.load(id);
        if (meeting.minutesState() == MinutesState.NONE
                && !current.get().may(Permission.READ_DRAFTS, Scope.partnership(meeting.partnershipId()))) {
            throw new NotFound();
        }
        Map<UUID, AgendaItem> items =
                meetings.items(meeting).stream().collect(Collectors.toMap(AgendaItem::id, item -> item));
        Map<UUID, List<DecisionRow>> decisions = em.createQuery(
                        "select d from Decision d where d.meetingId = :meeting order by d.reference", Decision.class)
                .setParameter("meeting", meeting.id())
                .getResultStream()
                .map(decision -> decision.row(meeting.heldOn()))
                .collect(Collectors.groupingBy(DecisionRow::itemId));
        List<MinuteRow> rows = visible.of(meeting).stream()
                .map(item -> new MinuteRow(
                        item,
                        item.withheld()
                                ? null
                                : Wording.ofNullable(
                                        items.get(item.id()).minuteEn(),
                                        items.get(item.id()).minuteCy()),
                        item.withheld() ? List.of() : decisions.getOrDefault(item.id(), List.of())))
                .toList();
        return new MinutesView(
                meeting.version(),
                meeting.minutesState(),
                rows,
                meeting.recording(LocalDate.now(clock)),
                meeting.sharing(withoutMinute(items.values())));
    }

    /**
     * Writes a first draft for each item that has no minute yet: who came, what was before the board, what it decided.
     */
    @Requires(Permission.RUN_MEETINGS)
    public void draft(MeetingId id, long version) {
        Meeting meeting = recording(id, version);
        String present = people(meeting, true);
        String apologies = people(meeting, false);
        Map<UUID, String> presenters = presenters(meeting);
        int number = 0;
        for (AgendaItem item : meetings.items(meeting)) {
            number++;
            if (!item.minuted()) {
                item.minute(
                        sentence(Language.EN, item, number, present, apologies, presenters),
                        sentence(Language.CY, item, number, present, apologies, presenters));
            }
        }
        em.flush();
    }

    private String sentence(
            Language language,
            AgendaItem item,
            int number,
            String present,
            String apologies,
            Map<UUID, String> presenters) {
        if (number == 1) {
            return messages.text(
                    language,
                    "meeting.draft.attendance",
                    present.isEmpty() ? "–" : present,
                    apologies.isEmpty() ? "–" : apologies);
        }
        String who = presenters.get(item.presenterId());
        return switch (item.purpose()) {
            case MINUTES -> messages.text(language, "meeting.draft.minutes");
            case MATTERS_ARISING -> messages.text(language, "meeting.draft.mattersArising");
            default ->
                who == null
                        ? messages.text(language, "meeting.draft.considered")
                        : messages.text(language, "meeting.draft.presented", who);
        };
    }

    private String people(Meeting meeting, boolean filled) {
        List<?> names = em.createNativeQuery("""
            select coalesce(p.name, s.organisation_name_en) from attendance a join seat_facts s on s.id = a.seat_id left join person_facts p on p.id = a.person_id
            where a.meeting_id = :meeting and (a.presence in ('PRESENT','DEPUTY')) = :filled and (:filled = 1 or a.presence = 'APOLOGIES') order by 1""")
                .setParameter("meeting", meeting.id())
                .setParameter("filled", filled ? 1 : 0)
                .getResultList();
        return names.stream().map(Object::toString).collect(Collectors.joining("; "));
    }

    private Map<UUID, String> presenters(Meeting meeting) {
        return em.createQuery(
                        "select p from PersonOfMeeting p join AgendaItem i on i.presenterId = p.id where i.meetingId = :meeting",
                        PersonOfMeeting.class)
                .setParameter("meeting", meeting.id())
                .getResultStream()
                .distinct()
                .collect(Collectors.toMap(PersonOfMeeting::id, PersonOfMeeting::name));
    }

    /** Writes the minute of an item, in one language or both. */
    @Requires(Permission.RUN_MEETINGS)
    public void write(MeetingId id, long version, UUID itemId, String en, String cy) {
        Meeting meeting = recording(id, version);
        find(meeting, itemId).minute(en, cy);
        em.flush();
    }

    /**
     * Writes down a decision. Without a quorum for the item it is to be ratified.
     *
     * @param section17 what it does for crime and disorder (1998 Act, s.17), or null
     */
    @Requires(Permission.RUN_MEETINGS)
    public UUID decide(MeetingId id, long version, UUID itemId, String textEn, String textCy, String section17) {
        Meeting meeting = recording(id, version);
        AgendaItem item = find(meeting, itemId);
        Decision decision = Decision.take(
                meeting,
                item.id(),
                nextReference(meeting),
                textEn,
                textCy,
                section17,
                quorum.quorateFor(meeting, item.id()));
        em.persist(decision);
        em.flush();
        return decision.id();
    }

    /**
     * References run through the year of a partnership: two people at once wait for each other at the partnership's
     * row.
     */
    private String nextReference(Meeting meeting) {
        em.createNativeQuery("select id from partnership where id = :id for update", UUID.class)
                .setParameter("id", meeting.partnershipId())
                .getSingleResult();
        String prefix = "D-" + meeting.heldOn().getYear() + "-";
        Number highest = (Number) em.createNativeQuery(
                        "select coalesce(max(cast(substring(reference, 8) as int)), 0) from decision where partnership_id = :partnership and reference like :prefix")
                .setParameter("partnership", meeting.partnershipId())
                .setParameter("prefix", prefix + "%")
                .getSingleResult();
        return prefix + String.format(java.util.Locale.ROOT, "%03d", highest.intValue() + 1);
    }

    /** Decisions of the board's earlier meetings that wait for a quorate meeting such as this one. */
    @Requires(Permission.RUN_MEETINGS)
    public List<DecisionRow> awaiting(MeetingId id) {
        Meeting meeting = meetings.load(id);
        List<Object[]> rows = em.createQuery("""
            select d, m.heldOn from Decision d join Meeting m on m.id = d.meetingId where m.boardId = :board and m.heldOn < :day and d.standing = :waiting
            order by m.heldOn, d.reference""", Object[].class)
                .setParameter("board", meeting.boardId())
                .setParameter("day", meeting.heldOn())
                .setParameter("waiting", Standing.TO_BE_RATIFIED)
                .setMaxResults(100)
                .getResultList();
        return rows.stream()
                .map(row -> ((Decision) row[0]).row((LocalDate) row[1]))
                .toList();
    }

    /** This meeting, which had a quorum, ratifies a decision that an earlier one took without. */
    @Requires(Permission.RUN_MEETINGS)
    public void ratify(MeetingId id, long version, UUID decisionId) {
        Meeting meeting = recording(id, version);
        Decision decision = em.find(Decision.class, decisionId);
        Meeting earlier = decision == null ? null : em.find(Meeting.class, decision.meetingId());
        if (earlier == null || !earlier.boardId().equals(meeting.boardId())) {
            throw new NotFound();
        }
        meeting.refuseUnlessLaterThan(earlier);
        if (!quorum.quorateFor(meeting, decision.itemId())) {
            throw MeetingRule.INQUORATE.broken();
        }
        decision.ratify(meeting.id());
        em.flush();
    }

    /** Shares the minutes with the board as a draft and tells its members. */
    @Requires(Permission.RUN_MEETINGS)
    public void share(MeetingId id, long version) {
        Meeting meeting = meetings.load(id, version);
        meeting.share(withoutMinute(meetings.items(meeting)));
        em.flush();
        mail.tell(meeting, "minutes", "");
    }

    /** A later meeting of the board, which took place, approves the minutes: from then on they don't change. */
    @Requires(Permission.RUN_MEETINGS)
    public void approve(MeetingId id, long version, UUID laterMeetingId) {
        Meeting meeting = meetings.load(id, version);
        Meeting later = laterMeetingId == null ? null : em.find(Meeting.class, laterMeetingId);
        if (later == null) {
            throw MeetingRule.NOT_A_LATER_MEETING.broken();
        }
        meeting.approveMinutes(later);
        em.flush();
    }

    private static long withoutMinute(Iterable<AgendaItem> items) {
        long without = 0;
        for (AgendaItem item : items) {
            without += item.minuted() ? 0 : 1;
        }
        return without;
    }

    private AgendaItem find(Meeting meeting, UUID itemId) {
        AgendaItem item = itemId == null ? null : em.find(AgendaItem.class, itemId);
        if (item == null || !item.meetingId().equals(meeting.id())) {
            throw new NotFound();
        }
        return item;
    }

    private Meeting recording(MeetingId id, long version) {
        Meeting meeting = meetings.load(id, version);
        meeting.record(LocalDate.now(clock));
        meetings.touch(meeting);
        return meeting;
    }
}
