package cymru.cydweithio.meeting;

import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
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

/**
 * Minutes: drafted from the agenda, written with what was decided and is to be done, shared as a draft, approved by a
 * later meeting. Decisions by themselves are in {@link Decisions}.
 */
@UseCase
public class Minutes {

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
     * @param section17 what the new decision means under Section 17, or null where that is not stated yet
     * @param action the same for a new action
     */
    public record Written(
            String minuteEn,
            String minuteCy,
            List<Decisions.DecisionEdit> decisions,
            Decisions.DecisionText added,
            Section17Statement section17,
            ActionDraft action) {}

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
            List<Decisions.DecisionRow> decisions,
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
    private DecisionsOfMeeting decisions;
    private MinuteDraft drafts;
    private BoardMail mail;
    private MeetingActions actions;
    private MeetingPapers papers;
    private Event<MinutesCirculated> out;

    protected Minutes() {}

    @Inject
    Minutes(
            EntityManager em,
            MeetingRepository meetings,
            Clock clock,
            CurrentActor current,
            VisibleItems visible,
            DecisionsOfMeeting decisions,
            MinuteDraft drafts,
            BoardMail mail,
            MeetingActions actions,
            MeetingPapers papers,
            Event<MinutesCirculated> out) {
        this.em = em;
        this.meetings = meetings;
        this.clock = clock;
        this.current = current;
        this.visible = visible;
        this.decisions = decisions;
        this.drafts = drafts;
        this.mail = mail;
        this.actions = actions;
        this.papers = papers;
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
        Map<UUID, List<Decisions.DecisionRow>> decided =
                decisions.rows(meeting).stream().collect(Collectors.groupingBy(Decisions.DecisionRow::itemId));
        Map<UUID, List<AmendmentRow>> amendments = em.createQuery(
                        "select a from Amendment a where a.meetingId = :meeting order by a.madeAt, a.id",
                        Amendment.class)
                .setParameter("meeting", meeting.id())
                .getResultStream()
                .map(Amendment::row)
                .collect(Collectors.groupingBy(AmendmentRow::itemId));
        boolean runs = current.get().may(Permission.RUN_MEETINGS, Scope.partnership(meeting.partnershipId()));
        MinuteDraft.Sentences details = runs ? factsFor(meeting, all) : null;
        List<MinuteRow> rows = visible.of(meeting).stream()
                .map(item -> item.withheld()
                        ? new MinuteRow(item, null, List.of(), List.of(), Freshness.FRESH, null)
                        : row(
                                item,
                                items.get(item.id()),
                                decided.getOrDefault(item.id(), List.of()),
                                amendments.getOrDefault(item.id(), List.of()),
                                details))
                .toList();
        return new MinutesView(
                meeting.version(),
                meeting.minutesState(),
                rows,
                meeting.recording(LocalDate.now(clock)),
                meeting.sharing(withoutMinute(meeting, all), details == null ? 0 : stale(all, details)),
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
            List<Decisions.DecisionRow> decisions,
            List<AmendmentRow> amendments,
            MinuteDraft.Sentences details) {
        String en = details == null ? null : details.of(item, Language.EN);
        String cy = details == null ? null : details.of(item, Language.CY);
        boolean stale = details != null && item.stale(en, cy);
        return new MinuteRow(
                view,
                Wording.ofNullable(item.minuteEn(), item.minuteCy()),
                decisions,
                amendments,
                !stale ? Freshness.FRESH : item.holdsDraft() ? Freshness.STALE : Freshness.STALE_BY_HAND,
                stale ? Wording.ofNullable(en, cy) : null);
    }

    /** Null where nothing was drafted, so that nothing can have gone stale, or where minutes no longer change. */
    private MinuteDraft.Sentences factsFor(Meeting meeting, List<AgendaItem> items) {
        return meeting.minutesState() != MinutesState.APPROVED && items.stream().anyMatch(AgendaItem::drafted)
                ? drafts.of(meeting, items)
                : null;
    }

    private long stale(Meeting meeting, List<AgendaItem> items) {
        MinuteDraft.Sentences details = factsFor(meeting, items);
        return details == null ? 0 : stale(items, details);
    }

    private static long stale(List<AgendaItem> items, MinuteDraft.Sentences details) {
        return items.stream()
                .filter(item -> item.stale(details.of(item, Language.EN), details.of(item, Language.CY)))
                .count();
    }

    /**
     * Writes a first draft for each item that has no minute yet, from what was recorded and nothing else.
     *
     * @return how many items are left, of which nothing was recorded to draft from
     */
    @Requires(Permission.RUN_MEETINGS)
    public int draft(MeetingId id, long version) {
        Meeting meeting = meetings.recording(id, version, LocalDate.now(clock));
        List<AgendaItem> items = meetings.items(meeting);
        MinuteDraft.Sentences details = drafts.of(meeting, items);
        items.forEach(item -> item.draft(details.of(item, Language.EN), details.of(item, Language.CY)));
        em.flush();
        return (int) items.stream().filter(item -> !item.minuted()).count();
    }

    /**
     * The facts were corrected after an item was drafted: what was drafted is replaced. Where it was written over by
     * hand it stays, and whoever calls this says that it is right.
     */
    @Requires(Permission.RUN_MEETINGS)
    public void refresh(MeetingId id, long version, ItemId itemId) {
        Meeting meeting = meetings.recording(id, version, LocalDate.now(clock));
        MinuteDraft.Sentences details = drafts.of(meeting, meetings.items(meeting));
        AgendaItem item = meetings.item(meeting, itemId.value());
        item.redraft(details.of(item, Language.EN), details.of(item, Language.CY));
        em.flush();
    }

    /** Stores all that the page of one item holds, in one go: what is typed into one field is not lost by another. */
    @Requires(Permission.RUN_MEETINGS)
    public Saved save(MeetingId id, long version, ItemId itemId, Written written) {
        Meeting meeting = meetings.load(id, version);
        AgendaItem item = meetings.item(meeting, itemId.value());
        meetings.touch(meeting);
        if (item.minutedOtherwise(written.minuteEn(), written.minuteCy())) {
            meeting.record(LocalDate.now(clock));
            item.minute(written.minuteEn(), written.minuteCy());
        }
        written.decisions().forEach(edit -> decisions.edit(meeting, item, edit));
        UUID added = null;
        if (!written.added().blank() || written.section17() != null) {
            meeting.record(LocalDate.now(clock));
            added = decisions.take(meeting, item, written.added(), written.section17());
        }
        em.flush();
        UUID raised = written.action().blank() ? null : raise(meeting, item, written.action(), added);
        em.flush();
        return new Saved(added, raised);
    }

    /** An action of the item is to have an owner and a day: it is what the next meeting asks about. */
    private UUID raise(Meeting meeting, AgendaItem item, ActionDraft draft, UUID added) {
        if (draft.ownerId() == null) {
            throw new RuleViolation(MeetingRule.ACTION_OWNER_REQUIRED);
        }
        if (draft.dueOn() == null) {
            throw new RuleViolation(MeetingRule.ACTION_DUE_REQUIRED);
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
    public void write(MeetingId id, long version, ItemId itemId, String en, String cy) {
        Meeting meeting = meetings.recording(id, version, LocalDate.now(clock));
        meetings.item(meeting, itemId.value()).minute(en, cy);
        em.flush();
    }

    /** Shares the minutes with the board as a draft and tells its members. */
    @Requires(Permission.RUN_MEETINGS)
    public void share(MeetingId id, long version) {
        Meeting meeting = meetings.load(id, version);
        List<AgendaItem> items = meetings.items(meeting);
        meeting.share(withoutMinute(meeting, items), stale(meeting, items));
        em.flush();
        out.fire(new MinutesCirculated(id, MinutesState.DRAFT));
        mail.send(meeting, "minutes", "");
    }

    /** A later meeting of the board, which took place, approves the minutes: from then on they don't change. */
    @Requires(Permission.RUN_MEETINGS)
    public void approve(MeetingId id, long version, MeetingId laterMeetingId) {
        Meeting meeting = meetings.load(id, version);
        Meeting later = laterMeetingId == null ? null : em.find(Meeting.class, laterMeetingId.value());
        if (later == null) {
            throw MeetingRule.NOT_A_LATER_MEETING.broken();
        }
        meeting.approveMinutes(later, stale(meeting, meetings.items(meeting)));
        em.flush();
        out.fire(new MinutesCirculated(id, MinutesState.APPROVED));
    }

    /** An item under which something was decided has its minute in the decision; one that was taken off needs none. */
    private long withoutMinute(Meeting meeting, List<AgendaItem> items) {
        Set<UUID> decided = decisions.of(meeting).stream()
                .filter(decision -> !decision.withdrawn())
                .map(Decision::itemId)
                .collect(Collectors.toSet());
        return items.stream()
                .filter(item -> item.on() && !item.minuted() && !decided.contains(item.id()))
                .count();
    }
}
