package cymru.cydweithio.action;

import cymru.cydweithio.board.PersonId;
import cymru.cydweithio.meeting.ItemId;
import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Parameters;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.OwnedId;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.Scope;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * The action log: raising, reading and closing what somebody is to do. Who may know of an action {@link ActionSearch}
 * decides, for all of it.
 */
@UseCase
public class Actions {

    /** Counting stops here: a list that is longer says that it is. */
    public static final int MOST_COUNTED = 2_000;

    private static final int MOST_OF_MEETING = 500;
    private static final int ROWS_AT_ONCE = 500;

    /**
     * An action to raise. What it came from is given as far as it is known: a decision leads to its item, an item to
     * its meeting, a meeting to its board.
     *
     * @param language of the wording
     * @param ownerId a person of the partnership's register, or null
     * @param dueOn null where no date is set
     */
    public record NewAction(
            String wording,
            Language language,
            UUID boardId,
            UUID meetingId,
            UUID itemId,
            UUID decisionId,
            UUID ownerId,
            LocalDate raisedOn,
            LocalDate dueOn) {}

    /** How an action stands: what a list is filtered by. */
    public enum ActionStatus {
        OPEN,
        OVERDUE,
        /** Due today or in the next {@value Timing#SOON_DAYS} days. */
        SOON,
        DONE,
        WITHDRAWN,
        ALL
    }

    /**
     * What a list is narrowed to; null leaves a thing open.
     *
     * @param mine only what the actor owns
     */
    public record Filter(
            UUID partnership,
            UUID board,
            UUID meeting,
            UUID owner,
            UUID organisation,
            boolean mine,
            ActionStatus standing,
            String text) {
        public static final Filter EVERYTHING = new Filter(null, null, null, null, null, false, ActionStatus.ALL, null);

        public Filter {
            standing = Objects.requireNonNullElse(standing, ActionStatus.OPEN);
        }

        /** Reads a filter from the parameters of an address; what is not one leads nowhere. */
        public static Filter parse(UnaryOperator<String> parameter) {
            return new Filter(
                    Parameters.id(parameter.apply("partnership")),
                    Parameters.id(parameter.apply("board")),
                    Parameters.id(parameter.apply("meeting")),
                    Parameters.id(parameter.apply("owner")),
                    Parameters.id(parameter.apply("organisation")),
                    "true".equals(parameter.apply("mine")),
                    Parameters.constant(ActionStatus.values(), parameter.apply("state")),
                    parameter.apply("q"));
        }

        /** The parameters of an address that {@link #parse} reads this filter from. */
        public String parameters() {
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("state", standing);
            parameters.put(
                    "q", text == null || text.isBlank() ? null : URLEncoder.encode(text, StandardCharsets.UTF_8));
            parameters.put("partnership", partnership);
            parameters.put("board", board);
            parameters.put("meeting", meeting);
            parameters.put("owner", owner);
            parameters.put("organisation", organisation);
            parameters.put("mine", mine ? Boolean.TRUE : null);
            return parameters.entrySet().stream()
                    .filter(one -> one.getValue() != null)
                    .map(one -> one.getKey() + "=" + one.getValue())
                    .collect(Collectors.joining("&"));
        }
    }

    /**
     * An action in a list.
     *
     * @param unseen whether it is open and its owner may not see the item that it came from; told to those who run the
     *     meetings, who can give it to somebody else
     */
    public record ActionRow(
            UUID id,
            UUID partnershipId,
            Bilingual partnership,
            String reference,
            String wording,
            Language language,
            UUID boardId,
            Bilingual board,
            UUID meetingId,
            LocalDate meetingOn,
            UUID ownerId,
            String owner,
            Bilingual organisation,
            LocalDate raisedOn,
            LocalDate dueOn,
            ActionState state,
            int progress,
            LocalDate closedOn,
            Timing timing,
            UUID itemId,
            boolean unseen) {}

    /** What was said of an action, and how it stood afterwards. */
    public record UpdateRow(
            Instant at,
            String by,
            UpdateKind kind,
            String note,
            int progress,
            ActionState state,
            LocalDate dueOn,
            String newOwner) {}

    /**
     * One action. The version goes back with an edit, so that a stale one is noticed.
     *
     * @param closedItem whether it came from a closed agenda item, so that few may know of it
     * @param item title of the agenda item; null where there is none, or where the actor owns the action and may not
     *     see the item
     * @param decision reference of the decision, or null
     */
    public record ActionView(
            long version,
            ActionRow row,
            boolean closedItem,
            Bilingual item,
            String decision,
            List<UpdateRow> updates,
            boolean mayUpdate,
            boolean mayEdit) {}

    private static final String FACTS = """
        f.id, f.partnership_id, f.partnership_name_en, f.partnership_name_cy, f.reference, f.wording, f.language, f.board_id, f.board_name_en, f.board_name_cy,
        f.meeting_id, f.meeting_on, f.owner_id, f.owner_name, f.organisation_name_en, f.organisation_name_cy, f.raised_on, f.due_on, f.state, f.progress, f.closed_on, f.item_id,
        f.closed, f.decision_id, f.owner_account_id""";

    /** An action as {@code action_facts} tells of it. */
    private record FactsRow(
            UUID id,
            UUID partnershipId,
            Bilingual partnershipName,
            String reference,
            String wording,
            Language language,
            UUID boardId,
            Bilingual boardName,
            UUID meetingId,
            LocalDate meetingOn,
            UUID ownerId,
            String ownerName,
            Bilingual organisationName,
            LocalDate raisedOn,
            LocalDate dueOn,
            ActionState state,
            int progress,
            LocalDate closedOn,
            UUID itemId,
            boolean closed,
            UUID decisionId,
            UUID ownerAccountId) {
        ActionRow on(LocalDate today, boolean unseen) {
            return new ActionRow(
                    id,
                    partnershipId,
                    partnershipName,
                    reference,
                    wording,
                    language,
                    boardId,
                    boardName,
                    meetingId,
                    meetingOn,
                    ownerId,
                    ownerName,
                    organisationName,
                    raisedOn,
                    dueOn,
                    state,
                    progress,
                    closedOn,
                    Timing.of(state, dueOn, today),
                    itemId,
                    unseen);
        }
    }

    private record OwnedRow(UUID partnershipId, UUID ownerAccountId) {}

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private ActionReferences references;
    private ActionOrigins origins;

    protected Actions() {}

    @Inject
    Actions(EntityManager em, Clock clock, CurrentActor current, ActionReferences references, ActionOrigins origins) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.references = references;
        this.origins = origins;
    }

    /** An open action whose owner may not see the item that it came from. */
    public record UnseenRow(UUID id, String reference, String owner) {

        /** Who owns which. */
        public String described() {
            return owner + " (" + reference + ")";
        }
    }

    /**
     * The open actions of an item whose owners may not see it: it became restricted, or an interest was declared, after
     * they were given them.
     */
    @Requires(Permission.RUN_MEETINGS)
    public List<UnseenRow> unseen(PartnershipId partnership, ItemId itemId) {
        return origins.unseen(partnership.value(), itemId.value(), today());
    }

    @Requires(Permission.READ_ACTIONS)
    public Page<ActionRow> list(Filter filter, Slice slice) {
        ActionSearch search = ActionSearch.visibleTo(current.get()).matching(filter, today());
        long total = search.count(em, MOST_COUNTED);
        List<FactsRow> rows = search.select(em, FactsRow.class, FACTS, ActionSearch.orderBy(slice))
                .setFirstResult(slice.first())
                .setMaxResults(slice.size())
                .getResultList();
        return new Page<>(rows(rows), total);
    }

    /**
     * Reads the whole list, row by row in the order of due dates, however long it is.
     *
     * @param most no more than this many
     */
    @Requires(Permission.READ_ACTIONS)
    public void each(Filter filter, int most, Consumer<ActionRow> reader) {
        LocalDate today = today();
        try (Stream<FactsRow> rows = ActionSearch.visibleTo(current.get())
                .matching(filter, today)
                .select(em, FactsRow.class, FACTS, ActionSearch.orderBy(null, false))
                .setMaxResults(most)
                .setFetchSize(ROWS_AT_ONCE)
                .getResultStream()) {
            rows.map(row -> row.on(today, false)).forEach(reader);
        }
    }

    /** The actions that a meeting raised. */
    @Requires(Permission.READ_ACTIONS)
    public List<ActionRow> ofMeeting(PartnershipId partnership, MeetingId meetingId) {
        Filter filter =
                new Filter(partnership.value(), null, meetingId.value(), null, null, false, ActionStatus.ALL, null);
        List<FactsRow> rows = ActionSearch.visibleTo(current.get())
                .matching(filter, today())
                .select(em, FactsRow.class, FACTS, ActionSearch.orderBy("reference", false))
                .setMaxResults(MOST_OF_MEETING)
                .getResultList();
        return rows(rows);
    }

    /**
     * With which of them their owners may not see, as far as the actor is told: in one statement more, whatever they
     * are.
     */
    private List<ActionRow> rows(List<FactsRow> found) {
        Actor.Reach runs = current.get().reach(Permission.RUN_MEETINGS);
        Set<UUID> asked = found.stream()
                .filter(row -> runs.everywhere() || runs.partnerships().contains(row.partnershipId()))
                .map(FactsRow::id)
                .collect(Collectors.toSet());
        LocalDate today = today();
        Set<UUID> unseen = asked.isEmpty() ? Set.of() : origins.unseen(asked, today);
        return found.stream()
                .map(row -> row.on(today, unseen.contains(row.id())))
                .toList();
    }

    @Requires(Permission.READ_ACTIONS)
    public ActionView view(ActionId id) {
        FactsRow found = find(id, FactsRow.class, FACTS);
        ActionRow row = rows(List.of(found)).get(0);
        Action action = em.find(Action.class, id.value());
        Actor actor = current.get();
        Scope scope = Scope.partnership(row.partnershipId());
        boolean edits = actor.may(Permission.EDIT_ACTIONS, scope);
        boolean open = row.state() == ActionState.OPEN;
        return new ActionView(
                action.version(),
                row,
                found.closed(),
                origins.titleOfItem(row.itemId(), actor.may(Permission.RUN_MEETINGS, scope) ? null : actor.id()),
                origins.referenceOfDecision(found.decisionId()),
                updates(id),
                open
                        && (edits
                                || actor.may(Permission.UPDATE_ACTIONS, scope)
                                        && actor.signedIn()
                                        && actor.id().equals(found.ownerAccountId())),
                edits);
    }

    @Requires(Permission.EDIT_ACTIONS)
    public UUID raise(PartnershipId partnership, NewAction details) {
        Action action = store(partnership, details, null, "");
        em.flush();
        return action.id();
    }

    /**
     * Asks a partnership to do something that the review of footprints found. Who asks need not see its log; its
     * coordinator finds the action there.
     */
    @Requires(Permission.RUN_REVIEW)
    public UUID ask(PartnershipId partnership, String wording, Language language, LocalDate dueOn) {
        Action action = store(
                partnership, new NewAction(wording, language, null, null, null, null, null, today(), dueOn), null, "");
        em.flush();
        return action.id();
    }

    /**
     * Asks a partnership to do something that came up with what bodies commission together: a condition of a funder
     * that was breached. Who asks leads that, and need not see the partnership's log; its coordinator finds the action
     * there.
     *
     * @param from what it came up with; it must be for that partnership
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public UUID askFor(OwnedId from, PartnershipId partnership, String wording, Language language, LocalDate dueOn) {
        String scopes = from.kind().table() + "_scope";
        if (em.unwrap(Session.class)
                .createNativeQuery(
                        "select 1 from " + scopes
                                + " where id = :id and kind = 'PARTNERSHIP' and scope_id = :partnership",
                        Integer.class)
                .setParameter("id", from.value())
                .setParameter("partnership", partnership.value())
                .getResultList()
                .isEmpty()) {
            throw new NotFound();
        }
        Action action = store(
                partnership, new NewAction(wording, language, null, null, null, null, null, today(), dueOn), null, "");
        em.flush();
        return action.id();
    }

    private Action store(PartnershipId partnership, NewAction details, UUID importId, String note) {
        Action.validate(details, today());
        NewAction whole = origins.complete(partnership.value(), details);
        Owner owner = whole.ownerId() == null ? null : origins.owner(whole.ownerId());
        Action action = Action.raise(
                partnership.value(), references.next(partnership.value(), whole.raisedOn()), whole, owner, importId);
        origins.refuseWhoMayNotSee(whole.itemId(), owner, today());
        em.persist(action);
        em.persist(action.raised(saying(note), owner));
        return action;
    }

    /** Says how it goes: a coordinator of any action, everybody else of their own. */
    @Requires(Permission.UPDATE_ACTIONS)
    public void update(ActionId id, long version, String note, int progress) {
        OwnedRow found = find(id);
        Actor actor = current.get();
        if (!actor.may(Permission.EDIT_ACTIONS, Scope.partnership(found.partnershipId()))
                && !actor.id().equals(found.ownerAccountId())) {
            throw new RuleViolation(ActionRule.NOT_YOURS);
        }
        Action action = load(id, version);
        em.persist(action.update(saying(note), progress));
        em.flush();
    }

    @Requires(Permission.EDIT_ACTIONS)
    public void reassign(ActionId id, long version, PersonId ownerId, String note) {
        Action action = open(id, version);
        if (ownerId == null) {
            throw new RuleViolation(ActionRule.OWNER_REQUIRED);
        }
        Owner owner = origins.owner(ownerId.value());
        ActionUpdate reassigned = action.reassign(saying(note), owner);
        origins.refuseWhoMayNotSee(action.itemId(), owner, today());
        em.persist(reassigned);
        em.flush();
    }

    @Requires(Permission.EDIT_ACTIONS)
    public void move(ActionId id, long version, LocalDate dueOn, String note) {
        em.persist(open(id, version).move(saying(note), dueOn));
        em.flush();
    }

    @Requires(Permission.EDIT_ACTIONS)
    public void complete(ActionId id, long version, String note) {
        em.persist(open(id, version).complete(saying(note)));
        em.flush();
    }

    @Requires(Permission.EDIT_ACTIONS)
    public void withdraw(ActionId id, long version, String note) {
        em.persist(open(id, version).withdraw(saying(note)));
        em.flush();
    }

    @Requires(Permission.EDIT_ACTIONS)
    public void reopen(ActionId id, long version, String note) {
        Action action = open(id, version);
        int before = em.createQuery(
                        "select u.progress from ActionUpdate u where u.actionId = :action and u.state = :open order by u.madeAt desc, u.id desc",
                        Integer.class)
                .setParameter("action", id.value())
                .setParameter("open", ActionState.OPEN)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(0);
        em.persist(action.reopen(saying(note), before));
        em.flush();
    }

    private List<UpdateRow> updates(ActionId id) {
        return em.createQuery("""
            select new cymru.cydweithio.action.Actions$UpdateRow(u.madeAt, u.madeBy, u.kind, u.note, u.progress, u.state, u.dueOn, u.ownerName)
            from ActionUpdate u where u.actionId = :action order by u.madeAt desc, u.id desc""", UpdateRow.class)
                .setParameter("action", id.value())
                .getResultList();
    }

    private OwnedRow find(ActionId id) {
        return find(id, OwnedRow.class, "f.partnership_id, f.owner_account_id");
    }

    private <R> R find(ActionId id, Class<R> row, String columns) {
        return ActionSearch.visibleTo(current.get())
                .only(id.value())
                .select(em, row, columns, "")
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Loads an action that the actor may know of. */
    private Action open(ActionId id, long version) {
        find(id);
        return load(id, version);
    }

    /**
     * An action to change. Every change has an update that tells how the action stood then, so each counts, also one
     * that leaves all of it as it was: an update of 50 % beside one of 20 % must not be the last word on an action at
     * 20 %.
     */
    private Action load(ActionId id, long version) {
        Action action = em.find(Action.class, id.value());
        StaleEdit.refuseUnless(version, action.version());
        StaleEdit.countChange(em, action);
        return action;
    }

    private ActionNote saying(String note) {
        return new ActionNote(clock.instant(), current.get().name(), note);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
