package cymru.cydweithio.action;

import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.SearchText;
import cymru.cydweithio.platform.SearchWords;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.Permission;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Which actions an actor may know of, and of those the ones that were asked for. Every list, count, export, report and verb passes here, so that what
 * is hidden is hidden everywhere.
 *
 * <p>An action that came from a closed agenda item is for those who run the partnership's meetings, for its owner, and for those who may see the item
 * (view {@code closed_action_viewer}). One from an item in which the actor declared an interest that bars is hidden, even from who runs the meetings,
 * unless the actor owns it (view {@code action_bar}).
 */
final class ActionSearch {

    /** Orders that an index of the table answers, each with what makes it total; all else would sort a million rows for a page of twenty-five. */
    private static final Map<String, String> ORDERS = Map.of("due", "f.due_order%1$s, f.id%1$s", "reference", "f.partnership_id%1$s, f.reference%1$s",
        "raised", "f.raised_on%1$s, f.id%1$s");
    private static final UUID NOBODY = new UUID(0, 0);

    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final StringBuilder byIndex = new StringBuilder();
    private final StringBuilder byWalk = new StringBuilder();
    private boolean walks;

    private ActionSearch() {
    }

    /** All that the actor may know of. */
    static ActionSearch visibleTo(Actor actor) {
        ActionSearch search = new ActionSearch();
        Actor.Reach reads = actor.reach(Permission.READ_ACTIONS);
        Actor.Reach runs = actor.reach(Permission.RUN_MEETINGS);
        search.where.append(reads.everywhere() ? " where 1 = 1" : " where f.partnership_id in (:reads)");
        if (!reads.everywhere()) {
            search.parameters.put("reads", orNobody(reads.partnerships()));
        }
        if (actor.system()) {
            return search;
        }
        search.where.append(" and not exists (select 1 from action_bar b where b.action_id = f.id and b.account_id = :actor)");
        search.parameters.put("actor", actor.id());
        if (!runs.everywhere() && !runs.partnerships().containsAll(reads.partnerships())) {
            search.where.append(" and (not f.closed or f.partnership_id in (:runs) or f.owner_account_id = :actor"
                + " or exists (select 1 from closed_action_viewer v where v.action_id = f.id and v.account_id = :actor))");
            search.parameters.put("runs", orNobody(runs.partnerships()));
        }
        return search;
    }

    ActionSearch matching(Actions.Filter filter, LocalDate today) {
        equal("f.partnership_id", "partnership", filter.partnership());
        equal("f.board_id", "board", filter.board());
        equal("f.meeting_id", "meeting", filter.meeting());
        equal("f.owner_id", "owner", filter.owner());
        equal("f.organisation_id", "organisation", filter.organisation());
        if (filter.mine()) {
            where.append(" and f.owner_id in (select me.id from person_facts me where me.account_id = :mine)");
            parameters.put("mine", parameters.getOrDefault("actor", NOBODY));
        }
        switch (filter.standing()) {
            case OPEN -> where.append(" and f.state = 'OPEN'");
            case OVERDUE -> {
                where.append(" and f.state = 'OPEN' and f.due_order < :today");
                parameters.put("today", today);
            }
            case SOON -> {
                where.append(" and f.state = 'OPEN' and f.due_order between :today and :soon");
                parameters.put("today", today);
                parameters.put("soon", today.plusDays(Timing.SOON_DAYS));
            }
            case DONE -> where.append(" and f.state = 'DONE'");
            case WITHDRAWN -> where.append(" and f.state = 'WITHDRAWN'");
            case ALL -> { }
        }
        SearchWords words = SearchWords.of(filter.text());
        if (words.indexed().isEmpty()) {
            containing(where, "typed", filter.text());
        } else {
            each(where, "brief", words.brief());
            byIndex.append(" and match(f.reference, f.wording) against (:words in boolean mode)");
            parameters.put("words", words.allOf());
            each(byWalk, "word", words.indexed());
        }
        return this;
    }

    /**
     * Finds words by walking through the list in its order, not by the index of words. To be asked for where a word is so frequent that a page is full
     * after few rows: the index would first have to put all that it finds into the order of the list. Finds the words within others as well.
     */
    ActionSearch walking() {
        walks = true;
        return this;
    }

    private void each(StringBuilder condition, String name, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            containing(condition, name + i, texts.get(i));
        }
    }

    /** The collation of the columns knows neither case nor accents. */
    private void containing(StringBuilder condition, String name, String text) {
        String pattern = SearchText.contains(text);
        if (pattern != null) {
            condition.append(String.format(" and (f.wording like :%1$s escape '\\\\' or f.reference like :%1$s escape '\\\\')", name));
            parameters.put(name, pattern);
        }
    }

    ActionSearch only(UUID id) {
        equal("f.id", "id", id);
        return this;
    }

    private void equal(String column, String name, UUID value) {
        if (value != null) {
            where.append(" and ").append(column).append(" = :").append(name);
            parameters.put(name, value);
        }
    }

    /** A query for columns of {@code action_facts}, which is called f. */
    NativeQuery<Object[]> select(EntityManager em, String columns, String rest) {
        return filled(em, "select " + columns + " from action_facts f" + conditions() + rest, Object[].class);
    }

    /** How many there are, counted no further than to the first that is too many. */
    long count(EntityManager em, int most) {
        return filled(em, "select count(*) from (select 1 from action_facts f" + conditions() + " limit " + (most + 1) + ") counted", Long.class).getSingleResult();
    }

    /** The order of a list, total so that no row is shown on two pages. */
    static String orderBy(String sort, boolean descending) {
        String order = ORDERS.get(sort == null ? "due" : sort);
        if (order == null) {
            throw new RuleViolation("platform.sort", sort);
        }
        return " order by " + order.formatted(descending ? " desc" : "");
    }

    static String orderBy(Slice slice) {
        return orderBy(slice.sort(), slice.descending());
    }

    private String conditions() {
        return where.toString() + (walks ? byWalk : byIndex);
    }

    private <T> NativeQuery<T> filled(EntityManager em, String sql, Class<T> type) {
        NativeQuery<T> query = em.unwrap(Session.class).createNativeQuery(sql, type);
        Set<String> named = query.getParameterMetadata().getNamedParameterNames();
        parameters.forEach((name, value) -> {
            if (value instanceof Set<?> ids) {
                query.setParameterList(name, ids);
            } else if (named.contains(name)) {
                query.setParameter(name, value);
            }
        });
        return query;
    }

    private static Set<UUID> orNobody(Set<UUID> ids) {
        return ids.isEmpty() ? Set.of(NOBODY) : ids;
    }
}
