package cymru.cydweithio.action;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Where an action comes from and who may own it, read from the published views of boards and meetings. What is named
 * must belong to the same partnership and hang together: whether an action came from a closed item decides who may know
 * of it, so the item is found even where only the decision was named.
 */
@ApplicationScoped
class ActionOrigins {

    /**
     * People of the partnership who can see an item: none whom a declared interest bars, and of a closed item those who
     * are cleared for it and those who run the meetings.
     */
    static final String READERS = """
         from person_facts p join agenda_item_facts i on i.id = :item and i.partnership_id = p.partnership_id
        where (p.left_on is null or p.left_on >= :today) and not exists (select 1 from item_bar b where b.item_id = i.id and b.person_id = p.id)
        and (i.classification = 'PUBLISHED' or exists (select 1 from closed_item_viewer v where v.item_id = i.id and v.person_id = p.id)
            or exists (select 1 from role_grant_facts g where g.account_id = p.account_id and g.role in (:runs)
                and (g.scope = 'NATION' or g.partnership_id = i.partnership_id) and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today)))""";

    /** Of an action f: that it is open, and its owner may not see the item that it came from. */
    private static final String UNSEEN = """
         from action_facts f where f.state = 'OPEN' and f.owner_id is not null and (exists (select 1 from item_bar b where b.item_id = f.item_id and b.person_id = f.owner_id)
            or f.closed and not exists (select 1 from closed_item_viewer v where v.item_id = f.item_id and v.person_id = f.owner_id)
                and not exists (select 1 from role_grant_facts g where g.account_id = f.owner_account_id and g.role in (:runs)
                    and (g.scope = 'NATION' or g.partnership_id = f.partnership_id) and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today)))""";

    private static final int MOST_NAMED = 12;

    /** Somebody of {@link #READERS}. */
    record ReaderRow(UUID id, String name) {}

    /** Something that an action can come from. */
    private interface OfPartnership {
        UUID partnershipId();
    }

    private record DecisionRow(UUID partnershipId, UUID meetingId, UUID itemId) implements OfPartnership {}

    private record ItemRow(UUID partnershipId, UUID meetingId) implements OfPartnership {}

    private record MeetingRow(UUID partnershipId, UUID boardId) implements OfPartnership {}

    private record BoardRow(UUID partnershipId) implements OfPartnership {}

    private record PersonRow(UUID partnershipId, String name, LocalDate leftOn) {}

    private record ReferenceRow(String reference) {}

    private record TitleRow(String titleEn, String titleCy) {
        Bilingual shown() {
            return new Bilingual(titleEn == null ? titleCy : titleEn, titleCy);
        }
    }

    private EntityManager em;

    protected ActionOrigins() {}

    @Inject
    ActionOrigins(EntityManager em) {
        this.em = em;
    }

    /** An action is no use to somebody who may not know what it is about; who can have it is said with the refusal. */
    void refuseWhoMayNotSee(UUID item, Owner owner, LocalDate today) {
        if (item == null || owner == null) {
            return;
        }
        List<ReaderRow> readers = Rows.ofSql(
                        em, "select p.id, p.name" + READERS + " order by p.name, p.id", ReaderRow.class)
                .setParameter("item", item)
                .setParameter("today", today)
                .setParameter("runs", Permission.RUN_MEETINGS.roleNames())
                .getResultList();
        if (readers.stream().noneMatch(reader -> owner.id().equals(reader.id()))) {
            boolean barred = !em.createNativeQuery(
                            "select 1 from item_bar b where b.item_id = :item and b.person_id = :person", Integer.class)
                    .setParameter("item", item)
                    .setParameter("person", owner.id())
                    .getResultList()
                    .isEmpty();
            String others =
                    readers.stream().limit(MOST_NAMED).map(ReaderRow::name).collect(Collectors.joining("; "));
            throw new RuleViolation(
                    barred ? ActionRule.OWNER_BARRED : ActionRule.OWNER_NOT_CLEARED, owner.name(), others);
        }
    }

    /** Those of some actions whose owners may not see the item that they came from. */
    Set<UUID> unseen(Collection<UUID> ids, LocalDate today) {
        return new HashSet<>(em.unwrap(Session.class)
                .createNativeQuery("select f.id " + UNSEEN + " and f.id in (:ids)", UUID.class)
                .setParameterList("ids", ids)
                .setParameter("today", today)
                .setParameterList("runs", Permission.RUN_MEETINGS.roleNames())
                .getResultList());
    }

    /** The same of one item, in the order of their references. */
    List<Actions.UnseenRow> unseen(UUID partnership, UUID item, LocalDate today) {
        return Rows.ofSql(
                        em,
                        "select f.id, f.reference, f.owner_name as owner " + UNSEEN
                                + " and f.partnership_id = :partnership and f.item_id = :item order by f.reference",
                        Actions.UnseenRow.class)
                .setParameter("partnership", partnership)
                .setParameter("item", item)
                .setParameter("today", today)
                .setParameterList("runs", Permission.RUN_MEETINGS.roleNames())
                .getResultList();
    }

    /** The same facts with everything that they came from. */
    Actions.NewAction complete(UUID partnership, Actions.NewAction details) {
        UUID board = details.boardId();
        UUID meeting = details.meetingId();
        UUID item = details.itemId();
        if (details.decisionId() != null) {
            DecisionRow decision = ofPartnership(
                    DecisionRow.class,
                    "select partnership_id, meeting_id, item_id from decision_facts where id = :id",
                    details.decisionId(),
                    partnership);
            meeting = same(meeting, decision.meetingId());
            item = same(item, decision.itemId());
        }
        if (item != null) {
            meeting = same(
                    meeting,
                    ofPartnership(
                                    ItemRow.class,
                                    "select partnership_id, meeting_id from agenda_item_facts where id = :id",
                                    item,
                                    partnership)
                            .meetingId());
        }
        if (meeting != null) {
            board = same(
                    board,
                    ofPartnership(
                                    MeetingRow.class,
                                    "select partnership_id, board_id from meeting_facts where id = :id",
                                    meeting,
                                    partnership)
                            .boardId());
        }
        if (board != null) {
            ofPartnership(BoardRow.class, "select partnership_id from board_facts where id = :id", board, partnership);
        }
        return new Actions.NewAction(
                details.wording(),
                details.language(),
                board,
                meeting,
                item,
                details.decisionId(),
                details.ownerId(),
                details.raisedOn(),
                details.dueOn());
    }

    Owner owner(UUID person) {
        PersonRow found = find(
                        PersonRow.class,
                        "select partnership_id, name, left_on from person_facts where id = :id",
                        person)
                .orElseThrow(() -> new RuleViolation(ActionRule.OWNER_ELSEWHERE));
        return new Owner(person, found.partnershipId(), found.name(), found.leftOn());
    }

    /**
     * The title of an agenda item in the languages that it has; null where there is no item.
     *
     * @param closedTo the account that may read the title of a closed item only if it may see the item; null for those
     *     who may see all of them
     */
    Bilingual titleOfItem(UUID item, UUID closedTo) {
        return item == null || closedTo != null && closed(item, closedTo)
                ? null
                : find(TitleRow.class, "select title_en, title_cy from agenda_item_facts where id = :id", item)
                        .map(TitleRow::shown)
                        .orElse(null);
    }

    private boolean closed(UUID item, UUID account) {
        return !em.createNativeQuery("""
            select 1 from agenda_item_facts i where i.id = :item and i.classification <> 'PUBLISHED'
            and not exists (select 1 from closed_item_viewer v where v.item_id = i.id and v.account_id = :account)""", Integer.class)
                .setParameter("item", item)
                .setParameter("account", account)
                .getResultList()
                .isEmpty();
    }

    String referenceOfDecision(UUID decision) {
        return decision == null
                ? null
                : find(ReferenceRow.class, "select reference from decision_facts where id = :id", decision)
                        .map(ReferenceRow::reference)
                        .orElse(null);
    }

    private <R extends OfPartnership> R ofPartnership(Class<R> row, String sql, UUID id, UUID partnership) {
        return find(row, sql, id)
                .filter(found -> partnership.equals(found.partnershipId()))
                .orElseThrow(() -> new RuleViolation(ActionRule.ORIGIN_ELSEWHERE));
    }

    private static UUID same(UUID named, UUID found) {
        if (named != null && !named.equals(found)) {
            throw new RuleViolation(ActionRule.ORIGIN_APART);
        }
        return found;
    }

    private <R> Optional<R> find(Class<R> row, String sql, UUID id) {
        return Rows.ofSql(em, sql, row).setParameter("id", id).getResultList().stream()
                .findFirst();
    }
}
