package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The agenda of a meeting: what is on it, in which order. Closed items always stand after all others. */
@UseCase
public class Agenda {

    /**
     * An item as the actor may see it.
     *
     * @param number its number on the agenda, the same for every reader
     * @param withheld whether the actor declared an interest that bars him or her: the item is named and nothing of it
     *     shown
     * @param ending null where the item is on the agenda
     */
    public record ItemView(
            UUID id, int number, ItemDetails details, String presenter, boolean withheld, Ending ending) {

        public boolean closed() {
            return details.classification().closed();
        }

        public Wording title() {
            return new Wording(details.titleEn(), details.titleCy());
        }
    }

    /**
     * That an item was taken off or deferred.
     *
     * @param because null where the item is withheld from the actor
     * @param to the meeting that deals with it instead, or null
     */
    public record Ending(Fate fate, String because, UUID to, LocalDate on) {}

    private EntityManager em;
    private MeetingRepository meetings;
    private VisibleItems visible;
    private Event<ItemClosed> closings;
    private Event<ItemEnded> endings;
    private Event<ItemMoved> moves;
    private Clock clock;
    private CurrentActor current;
    private MeetingActions actions;
    private MeetingPapers papers;

    protected Agenda() {}

    @Inject
    Agenda(
            EntityManager em,
            MeetingRepository meetings,
            VisibleItems visible,
            Event<ItemClosed> closings,
            Event<ItemEnded> endings,
            Event<ItemMoved> moves,
            Clock clock,
            CurrentActor current,
            MeetingActions actions,
            MeetingPapers papers) {
        this.em = em;
        this.meetings = meetings;
        this.visible = visible;
        this.closings = closings;
        this.endings = endings;
        this.moves = moves;
        this.clock = clock;
        this.current = current;
        this.actions = actions;
        this.papers = papers;
    }

    /** The agenda as the actor may see it; empty for members before it is issued. */
    @Requires(Permission.READ_MEETINGS)
    public List<ItemView> items(MeetingId id) {
        return visible.of(meetings.load(id));
    }

    /** One item of it; one that the actor may not see does not exist. */
    @Requires(Permission.READ_MEETINGS)
    public ItemView item(MeetingId id, ItemId itemId) {
        return visible.of(meetings.load(id)).stream()
                .filter(item -> item.id().equals(itemId.value()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** A person who can present an item. */
    public record PresenterRow(UUID id, String name) {}

    /** The people of the partnership on the day of the meeting. */
    @Requires(Permission.RUN_MEETINGS)
    public List<PresenterRow> presenters(MeetingId id) {
        Meeting meeting = meetings.load(id);
        return em.createQuery("""
            select new cymru.cydweithio.meeting.Agenda$PresenterRow(p.id, p.name) from PersonReference p
            where p.partnershipId = :partnership and (p.leftOn is null or p.leftOn >= :day) order by p.name""", PresenterRow.class)
                .setParameter("partnership", meeting.partnershipId())
                .setParameter("day", meeting.heldOn())
                .setMaxResults(500)
                .getResultList();
    }

    /** Adds an item before 'any other business', or at the end where there is none; closed items come last. */
    @Requires(Permission.RUN_MEETINGS)
    public UUID add(MeetingId id, long version, ItemDetails details) {
        Meeting meeting = changeable(id, version);
        refuseStrangers(meeting, details.presenterId());
        List<AgendaItem> items = meetings.items(meeting);
        AgendaItem added = AgendaItem.of(meeting.id(), items.size() + 1, details);
        em.persist(added);
        insert(items, added);
        em.flush();
        return added.id();
    }

    /** Before 'any other business', or at the end where there is none. */
    private static void insert(List<AgendaItem> items, AgendaItem added) {
        int open = (int) items.stream().filter(item -> !item.closed()).count();
        boolean otherBusinessLast = open > 0
                && items.get(open - 1).purpose() == Purpose.DISCUSSION
                && items.get(open - 1).presenterId() == null;
        items.add(otherBusinessLast ? open - 1 : open, added);
        number(items);
    }

    /** Describes an item anew, as long as nobody has the agenda. */
    @Requires(Permission.RUN_MEETINGS)
    public void describe(MeetingId id, long version, ItemId itemId, ItemDetails details) {
        describe(changeable(id, version), itemId.value(), details, null);
    }

    /** Describes an item of an agenda that went out: what stood there, and why it changed, can be read with it. */
    @Requires(Permission.RUN_MEETINGS)
    public void amend(MeetingId id, long version, ItemId itemId, ItemDetails details, String because) {
        describe(changeable(id, version), itemId.value(), details, because);
    }

    private void describe(Meeting meeting, UUID itemId, ItemDetails details, String because) {
        refuseStrangers(meeting, details.presenterId());
        List<AgendaItem> items = meetings.items(meeting);
        AgendaItem item = find(items, itemId);
        if (item.details().equals(details)) {
            return;
        }
        if (meeting.state().agendaIsOut()) {
            em.persist(amendment(item, Amendment.Kind.CHANGED, because));
        }
        boolean wasOpen = !item.closed();
        item.describe(details);
        number(items);
        if (wasOpen && item.closed()) {
            closings.fire(new ItemClosed(itemId));
        }
        em.flush();
    }

    /** Takes an item off, as long as the agenda was not issued and nothing hangs on the item. */
    @Requires(Permission.RUN_MEETINGS)
    public void remove(MeetingId id, long version, ItemId itemId) {
        Meeting meeting = changeable(id, version);
        if (meeting.state().agendaIsOut()) {
            throw MeetingRule.AGENDA_ISSUED.broken();
        }
        List<AgendaItem> items = meetings.items(meeting);
        AgendaItem item = find(items, itemId.value());
        if (inUse(itemId.value())) {
            throw MeetingRule.ITEM_IN_USE.broken();
        }
        em.remove(item);
        items.remove(item);
        number(items);
        em.flush();
    }

    /** The meeting does not deal with it: the item stays where it is, struck through, with the reason. */
    @Requires(Permission.RUN_MEETINGS)
    public void takeOff(MeetingId id, long version, ItemId itemId, String because) {
        Meeting meeting = ending(id, version);
        List<AgendaItem> items = meetings.items(meeting);
        end(meeting, find(items, itemId.value()), Fate.TAKEN_OFF, null, because);
        settle(meeting, items);
        em.flush();
    }

    /**
     * A later meeting of the board deals with it instead. As long as nobody has the agenda the item goes there with its
     * papers; after that it stays, says so, and the later meeting gets an item of its own with the same papers.
     */
    @Requires(Permission.RUN_MEETINGS)
    public UUID defer(MeetingId id, long version, ItemId itemId, MeetingId laterId, String because) {
        Meeting meeting = ending(id, version);
        Meeting later = laterId == null ? null : em.find(Meeting.class, laterId.value());
        if (later == null) {
            throw MeetingRule.NOT_A_MEETING_TO_COME.broken();
        }
        later.refuseUnlessToComeAfter(meeting);
        meetings.touch(later);
        List<AgendaItem> items = meetings.items(meeting);
        AgendaItem item = find(items, itemId.value());
        List<AgendaItem> there = meetings.items(later);
        AgendaItem taken;
        if (meeting.state().agendaIsOut()) {
            end(meeting, item, Fate.DEFERRED, later.id(), because);
            taken = AgendaItem.of(later.id(), there.size() + 1, item.details());
            em.persist(taken);
        } else {
            refuseIfDecided(itemId.value());
            if (!item.on()) {
                throw MeetingRule.ITEM_NOT_ON.broken();
            }
            taken = item;
            items.remove(item);
            item.goTo(later.id(), there.size() + 1);
            declarationsOf(itemId.value()).forEach(one -> one.goTo(later.id()));
        }
        insert(there, taken);
        settle(meeting, items);
        em.flush();
        moves.fire(new ItemMoved(itemId.value(), taken.id(), later.id()));
        em.flush();
        return taken.id();
    }

    /** It was taken off by mistake. What a later meeting has of it can be taken off there. */
    @Requires(Permission.RUN_MEETINGS)
    public void putBack(MeetingId id, long version, ItemId itemId, String because) {
        Meeting meeting = ending(id, version);
        List<AgendaItem> items = meetings.items(meeting);
        AgendaItem item = find(items, itemId.value());
        if (meeting.state().agendaIsOut()) {
            em.persist(amendment(item, Amendment.Kind.PUT_BACK, because));
        }
        item.putBack();
        settle(meeting, items);
        em.flush();
    }

    private void end(Meeting meeting, AgendaItem item, Fate fate, UUID later, String because) {
        refuseIfDecided(item.id());
        if (meeting.state().agendaIsOut()) {
            em.persist(amendment(
                    item, fate == Fate.DEFERRED ? Amendment.Kind.DEFERRED : Amendment.Kind.TAKEN_OFF, because));
        }
        item.end(fate, later, Amendment.reason(because));
        endings.fire(new ItemEnded(item.id()));
    }

    /** Numbers the agenda again; once it went out, numbers stay what they were called in the papers. */
    private static void settle(Meeting meeting, List<AgendaItem> items) {
        if (!meeting.state().agendaIsOut()) {
            number(items);
        }
    }

    private Amendment amendment(AgendaItem item, Amendment.Kind kind, String because) {
        return Amendment.of(item, kind, because, clock.instant(), current.get().name());
    }

    private void refuseIfDecided(UUID itemId) {
        if (actions.anyOfItem(itemId)
                || any("select count(*) from decision where item_id = :item and standing <> 'WITHDRAWN'", itemId)) {
            throw MeetingRule.ITEM_DECIDED.broken();
        }
    }

    private List<Declaration> declarationsOf(UUID itemId) {
        return em.createQuery("select d from Declaration d where d.itemId = :item", Declaration.class)
                .setParameter("item", itemId)
                .getResultList();
    }

    private Meeting ending(MeetingId id, long version) {
        Meeting meeting = meetings.load(id, version);
        meeting.end();
        meetings.touch(meeting);
        return meeting;
    }

    private boolean inUse(UUID itemId) {
        return actions.anyOfItem(itemId)
                || papers.anyOfItem(itemId)
                || any("select count(*) from decision where item_id = :item", itemId)
                || any("select count(*) from declaration where item_id = :item", itemId);
    }

    private boolean any(String count, UUID itemId) {
        return ((Number) em.createNativeQuery(count)
                                .setParameter("item", itemId)
                                .getSingleResult())
                        .intValue()
                > 0;
    }

    /** Puts the items into the order given, which must name each of them once. */
    @Requires(Permission.RUN_MEETINGS)
    public void reorder(MeetingId id, long version, List<UUID> order) {
        Meeting meeting = changeable(id, version);
        Map<UUID, AgendaItem> items =
                meetings.items(meeting).stream().collect(Collectors.toMap(AgendaItem::id, Function.identity()));
        if (order.size() != items.size() || !new HashSet<>(order).equals(items.keySet())) {
            throw new RuleViolation(MeetingRule.AGENDA_ORDER);
        }
        number(order.stream().map(items::get).toList());
        em.flush();
    }

    private static void number(List<AgendaItem> order) {
        List<AgendaItem> closedLast = order.stream()
                .sorted(Comparator.comparing(AgendaItem::closed).thenComparing(item -> !item.on()))
                .toList();
        for (int i = 0; i < closedLast.size(); i++) {
            closedLast.get(i).moveTo(i + 1);
        }
    }

    private void refuseStrangers(Meeting meeting, UUID presenterId) {
        if (presenterId != null) {
            PersonReference person = em.find(PersonReference.class, presenterId);
            if (person == null || !person.belongsTo(meeting.partnershipId())) {
                throw new RuleViolation(MeetingRule.PERSON_STRANGER);
            }
        }
    }

    private Meeting changeable(MeetingId id, long version) {
        Meeting meeting = meetings.load(id, version);
        if (!meeting.changing().isEmpty()) {
            throw meeting.changing().get(0).broken();
        }
        meetings.touch(meeting);
        return meeting;
    }

    private static AgendaItem find(List<AgendaItem> items, UUID id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }
}
