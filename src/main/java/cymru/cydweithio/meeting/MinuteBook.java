package cymru.cydweithio.meeting;

import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.PartnershipTurns;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.Scope;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

        public boolean withdrawn() {
            return standing == Standing.WITHDRAWN;
        }
    }

    /** What a decision says, in one language or both; what it does for crime and disorder (1998 Act, s.17) or null. */
    public record DecisionText(String textEn, String textCy, String section17) {
        boolean blank() {
            return Stream.of(textEn, textCy, section17).allMatch(text -> text == null || text.isBlank());
        }

        public DecisionText {
            textEn = stripped(textEn);
            textCy = stripped(textCy);
            section17 = stripped(section17);
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

    /**
     * An action to add with the minute.
     *
     * @param fromNewDecision whether it comes from the decision that is added with it
     */
    public record ActionDraft(
            String wording,
            Language language,
            UUID ownerId,
            LocalDate dueOn,
            UUID decisionId,
            boolean fromNewDecision) {
        boolean blank() {
            return (wording == null || wording.isBlank()) && ownerId == null && dueOn == null;
        }
    }

    /**
     * All that the page of one item holds: it is stored whole or not at all.
     *
     * @param added a new decision; nothing is added where nothing is written
     * @param action the same for a new action
     */
    public record Written(
            String minuteEn, String minuteCy, List<DecisionEdit> decisions, DecisionText added, ActionDraft action) {}

    /** What came of it, for what the page says. */
    public record Saved(UUID decisionId, UUID actionId) {}

    /** A change after members had it before them. */
    public record AmendmentRow(
            UUID itemId,
            UUID decisionId,
            String kind,
            Instant madeAt,
            String madeBy,
            String because,
            Wording before,
            String beforeSection17) {}

    /** A document of approved minutes; the closed one holds what is not open to every reader of the meeting. */
    public record FiledRow(Language language, boolean closed, String sha256) {}

    /** How what was drafted stands to the facts. */
    public enum Freshness {
        FRESH,
        /** The facts were corrected since: the drafted part can be replaced. */
        STALE,
        /** The facts were corrected since, and the drafted part was written over by hand. */
        STALE_BY_HAND
    }

    /**
     * An item with what was minuted.
     *
     * @param minute null where nothing is written yet, or where it is withheld from the actor
     * @param freshness told to those who write the minutes
     * @param now what would be drafted from the facts as they are, where the draft is not fresh
     */
    public record MinuteRow(
            Agenda.ItemView item,
            Wording minute,
            List<DecisionRow> decisions,
            List<AmendmentRow> amendments,
            Freshness freshness,
            Wording now) {

        /** What became of the item since its agenda was issued. */
        public List<AmendmentRow> ofItem() {
            return amendments.stream().filter(one -> one.decisionId() == null).toList();
        }

        /** What became of a decision since it was shared. */
        public List<AmendmentRow> amendmentsOf(UUID decision) {
            return amendments.stream()
                    .filter(one -> decision.equals(one.decisionId()))
                    .toList();
        }
    }

    /**
     * The minutes of a meeting as the actor may see them.
     *
     * @param sharing what stands against sharing them as a draft
     * @param files the documents that are on file and open to the actor
     */
    public record MinutesView(
            long version,
            MinutesState state,
            List<MinuteRow> rows,
            List<MeetingRule> recording,
            List<MeetingRule> sharing,
            List<FiledRow> files) {
        public boolean stale() {
            return rows.stream().anyMatch(row -> row.freshness() != Freshness.FRESH);
        }
    }

    private EntityManager em;
    private MeetingRepository meetings;
    private Clock clock;
    private CurrentActor current;
    private VisibleItems visible;
    private QuorumAtMeeting quorum;
    private MinuteDraft drafts;
    private BoardMail mail;
    private MeetingActions actions;
    private MeetingPapers papers;
    private PartnershipTurns turns;
    private Event<MinutesOut> out;

    protected MinuteBook() {}

    @Inject
    MinuteBook(
            EntityManager em,
            MeetingRepository meetings,
            Clock clock,
            CurrentActor current,
            VisibleItems visible,
            QuorumAtMeeting quorum,
            MinuteDraft drafts,
            BoardMail mail,
            MeetingActions actions,
            MeetingPapers papers,
            PartnershipTurns turns,
            Event<MinutesOut> out) {
        this.em = em;
        this.meetings = meetings;
        this.clock = clock;
        this.current = current;
        this.visible = visible;
        this.quorum = quorum;
        this.drafts = drafts;
        this.mail = mail;
        this.actions = actions;
        this.papers = papers;
        this.turns = turns;
        this.out = out;
    }

    /** The minutes; before they are shared they do not exist for members. */
    @Requires(Permission.READ_MEETINGS)
    public MinutesView minutes(MeetingId id) {
        Meeting meeting = meetings.load(id);
        if (meeting.minutesState() == MinutesState.NONE
                && !current.get().may(Permission.READ_DRAFTS, Scope.partnership(meeting.partnershipId()))) {
            throw new NotFound();
        }
        List<AgendaItem> all = meetings.items(meeting);
        Map<UUID, AgendaItem> items = all.stream().collect(Collectors.toMap(AgendaItem::id, item -> item));
        Map<UUID, List<DecisionRow>> decisions = decisionsOf(meeting).stream()
                .map(decision -> decision.row(meeting.heldOn()))
                .collect(Collectors.groupingBy(DecisionRow::itemId));
        Map<UUID, List<AmendmentRow>> amendments = em.createQuery(
                        "select a from Amendment a where a.meetingId = :meeting order by a.madeAt, a.id",
                        Amendment.class)
                .setParameter("meeting", meeting.id())
                .getResultStream()
                .map(Amendment::row)
                .collect(Collectors.groupingBy(AmendmentRow::itemId));
        boolean runs = current.get().may(Permission.RUN_MEETINGS, Scope.partnership(meeting.partnershipId()));
        MinuteDraft.Sentences facts = runs ? factsFor(meeting, all) : null;
        List<MinuteRow> rows = visible.of(meeting).stream()
                .map(item -> item.withheld()
                        ? new MinuteRow(item, null, List.of(), List.of(), Freshness.FRESH, null)
                        : row(
                                item,
                                items.get(item.id()),
                                decisions.getOrDefault(item.id(), List.of()),
                                amendments.getOrDefault(item.id(), List.of()),
                                facts))
                .toList();
        return new MinutesView(
                meeting.version(),
                meeting.minutesState(),
                rows,
                meeting.recording(LocalDate.now(clock)),
                meeting.sharing(withoutMinute(meeting, all), facts == null ? 0 : stale(all, facts)),
                papers.minutesOf(
                        meeting.id(),
                        runs
                                || rows.size() == all.size()
                                        && rows.stream()
                                                .noneMatch(row -> row.item().withheld())));
    }

    private static MinuteRow row(
            Agenda.ItemView view,
            AgendaItem item,
            List<DecisionRow> decisions,
            List<AmendmentRow> amendments,
            MinuteDraft.Sentences facts) {
        String en = facts == null ? null : facts.of(item, Language.EN);
        String cy = facts == null ? null : facts.of(item, Language.CY);
        boolean stale = facts != null && item.stale(en, cy);
        return new MinuteRow(
                view,
                Wording.ofNullable(item.minuteEn(), item.minuteCy()),
                decisions,
                amendments,
                !stale ? Freshness.FRESH : item.holdsDraft() ? Freshness.STALE : Freshness.STALE_BY_HAND,
                stale ? Wording.ofNullable(en, cy) : null);
    }

    private List<Decision> decisionsOf(Meeting meeting) {
        return em.createQuery(
                        "select d from Decision d where d.meetingId = :meeting order by d.reference", Decision.class)
                .setParameter("meeting", meeting.id())
                .getResultList();
    }

    /** Null where nothing was drafted, so that nothing can have gone stale, or where minutes no longer change. */
    private MinuteDraft.Sentences factsFor(Meeting meeting, List<AgendaItem> items) {
        return meeting.minutesState() != MinutesState.APPROVED && items.stream().anyMatch(AgendaItem::drafted)
                ? drafts.of(meeting, items)
                : null;
    }

    private long stale(Meeting meeting, List<AgendaItem> items) {
        MinuteDraft.Sentences facts = factsFor(meeting, items);
        return facts == null ? 0 : stale(items, facts);
    }

    private static long stale(List<AgendaItem> items, MinuteDraft.Sentences facts) {
        return items.stream()
                .filter(item -> item.stale(facts.of(item, Language.EN), facts.of(item, Language.CY)))
                .count();
    }

    /**
     * Writes a first draft for each item that has no minute yet, from what was recorded and nothing else.
     *
     * @return how many items are left, of which nothing was recorded to draft from
     */
    @Requires(Permission.RUN_MEETINGS)
    public int draft(MeetingId id, long version) {
        Meeting meeting = recording(id, version);
        List<AgendaItem> items = meetings.items(meeting);
        MinuteDraft.Sentences facts = drafts.of(meeting, items);
        items.forEach(item -> item.draft(facts.of(item, Language.EN), facts.of(item, Language.CY)));
        em.flush();
        return (int) items.stream().filter(item -> !item.minuted()).count();
    }

    /**
     * The facts were corrected after an item was drafted: what was drafted is replaced. Where it was written over by
     * hand it stays, and whoever calls this says that it is right.
     */
    @Requires(Permission.RUN_MEETINGS)
    public void refresh(MeetingId id, long version, UUID itemId) {
        Meeting meeting = recording(id, version);
        MinuteDraft.Sentences facts = drafts.of(meeting, meetings.items(meeting));
        AgendaItem item = find(meeting, itemId);
        item.redraft(facts.of(item, Language.EN), facts.of(item, Language.CY));
        em.flush();
    }

    /** Stores all that the page of one item holds, in one go: what is typed into one field is not lost by another. */
    @Requires(Permission.RUN_MEETINGS)
    public Saved save(MeetingId id, long version, UUID itemId, Written written) {
        Meeting meeting = meetings.load(id, version);
        AgendaItem item = find(meeting, itemId);
        meetings.touch(meeting);
        if (item.minutedOtherwise(written.minuteEn(), written.minuteCy())) {
            meeting.record(LocalDate.now(clock));
            item.minute(written.minuteEn(), written.minuteCy());
        }
        written.decisions().forEach(edit -> edit(meeting, item, edit));
        UUID added = null;
        if (!written.added().blank()) {
            meeting.record(LocalDate.now(clock));
            added = take(meeting, item, written.added());
        }
        em.flush();
        UUID raised = written.action().blank() ? null : raise(meeting, item, written.action(), added);
        em.flush();
        return new Saved(added, raised);
    }

    private void edit(Meeting meeting, AgendaItem item, DecisionEdit edit) {
        Decision decision = em.find(Decision.class, edit.id());
        if (decision == null || !decision.itemId().equals(item.id())) {
            throw new NotFound();
        }
        boolean changed = !decision.text().equals(edit.text());
        if (!changed && !edit.remove()) {
            return;
        }
        if (meeting.state() == MeetingState.CANCELLED) {
            throw MeetingRule.OVER.broken();
        }
        boolean shared = meeting.minutesAreOut();
        if (edit.remove()) {
            if (shared || actions.anyOfDecision(decision.id())) {
                amend(decision, Amendment.Kind.WITHDRAWN, edit.because());
                decision.withdraw();
            } else {
                em.remove(decision);
            }
        } else {
            if (shared) {
                amend(decision, Amendment.Kind.CHANGED, edit.because());
            }
            decision.correct(edit.text());
        }
    }

    private void amend(Decision decision, Amendment.Kind kind, String because) {
        em.persist(Amendment.of(
                decision, kind, because, clock.instant(), current.get().name()));
    }

    /** An action of the item is to have an owner and a day: it is what the next meeting asks about. */
    private UUID raise(Meeting meeting, AgendaItem item, ActionDraft draft, UUID added) {
        if (draft.ownerId() == null) {
            throw new RuleViolation("action.owner.required");
        }
        if (draft.dueOn() == null) {
            throw new RuleViolation("meeting.action.due.required");
        }
        return actions.raise(
                new PartnershipId(meeting.partnershipId()),
                new MeetingActions.ToDo(
                        draft.wording(),
                        draft.language(),
                        meeting.boardId(),
                        meeting.id(),
                        item.id(),
                        draft.fromNewDecision() ? added : draft.decisionId(),
                        draft.ownerId(),
                        meeting.heldOn(),
                        draft.dueOn()));
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
        UUID decision = take(meeting, item, new DecisionText(textEn, textCy, section17));
        em.flush();
        return decision;
    }

    private UUID take(Meeting meeting, AgendaItem item, DecisionText text) {
        Decision decision = Decision.take(
                meeting,
                item.id(),
                nextReference(meeting),
                text.textEn(),
                text.textCy(),
                text.section17(),
                quorum.quorateFor(meeting, item.id()));
        em.persist(decision);
        return decision.id();
    }

    /** References run through the year of a partnership: two people at once wait for each other. */
    private String nextReference(Meeting meeting) {
        turns.await(new PartnershipId(meeting.partnershipId()));
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
        return Rows.ofEntities(em, """
            select d as decision, m.heldOn as heldOn from Decision d join Meeting m on m.id = d.meetingId where m.boardId = :board and (m.heldOn < :day or m.heldOn = :day and m.startsAt < :start) and d.standing = :waiting
            order by m.heldOn, m.startsAt, d.reference""", AwaitingRow.class)
                .setParameter("board", meeting.boardId())
                .setParameter("day", meeting.heldOn())
                .setParameter("start", meeting.startsAt())
                .setParameter("waiting", Standing.TO_BE_RATIFIED)
                .setMaxResults(100)
                .getResultStream()
                .map(row -> row.decision().row(row.heldOn()))
                .toList();
    }

    private record AwaitingRow(Decision decision, LocalDate heldOn) {}

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
        List<AgendaItem> items = meetings.items(meeting);
        meeting.share(withoutMinute(meeting, items), stale(meeting, items));
        em.flush();
        out.fire(new MinutesOut(id, MinutesState.DRAFT));
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
        meeting.approveMinutes(later, stale(meeting, meetings.items(meeting)));
        em.flush();
        out.fire(new MinutesOut(id, MinutesState.APPROVED));
    }

    /** An item under which something was decided has its minute in the decision; one that was taken off needs none. */
    private long withoutMinute(Meeting meeting, List<AgendaItem> items) {
        Set<UUID> decided = decisionsOf(meeting).stream()
                .filter(decision -> !decision.withdrawn())
                .map(Decision::itemId)
                .collect(Collectors.toSet());
        return items.stream()
                .filter(item -> item.on() && !item.minuted() && !decided.contains(item.id()))
                .count();
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
