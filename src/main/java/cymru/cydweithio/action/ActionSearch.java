package cymru.cydweithio.action;

import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.Rows;
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
 * Which actions an actor may know of, and of those the ones that were asked for. Every list, count, export, report and
 * verb passes here, so that what is hidden is hidden everywhere.
 *
 * <p>An action that came from a closed agenda item is for those who run the partnership's meetings, for its owner, and
 * for those who may see the item (view {@code closed_item_viewer}). One from an item in which the actor declared an
 * interest that bars is hidden, even from who runs the meetings, unless the actor owns it (view {@code item_bar}).
 *
 * <p>Its count tells how its rows are found fastest (ADR 30), so that it is counted before it is read.
 */
final class ActionSearch {

    /**
     * Orders that an index of the table answers, each with what makes it total; all else would sort a million rows for
     * a page of twenty-five.
     */
    private static final Map<String, String> ORDERS = Map.of(
            "due",
            "f.due_order%1$s, f.id%1$s",
            "reference",
            "f.partnership_id%1$s, f.reference%1$s",
            "raised",
            "f.raised_on%1$s, f.id%1$s");

    /** Stands in a condition for the column of the due date, as its list is read. */
    private static final String DUE = "{due}";

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String OWNED =
            "f.owner_id in (select me.id from person_facts me where me.account_id = :actor)";
    /**
     * From so many partnerships on the database weighs its indexes by their statistics: to look into each index for
     * each partnership takes longer than the list.
     */
    private static final String WEIGHED = "set statement eq_range_index_dive_limit = 10 for ";
    /**
     * A list no longer than this is read for the words that are sought; the index of words finds them in everybody's
     * actions.
     */
    private static final int MOST_READ = 5_000;

    private final StringBuilder where = new StringBuilder(" where 1 = 1");
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final StringBuilder byIndex = new StringBuilder();
    private final StringBuilder byReading = new StringBuilder();
    private String partnerships = "";
    private String walkedPartnerships = "";
    private Boolean reads;
    private boolean walks;

    private ActionSearch() {}

    /** All that the actor may know of. */
    static ActionSearch visibleTo(Actor actor) {
        ActionSearch search = new ActionSearch();
        Actor.Reach reads = actor.reach(Permission.READ_ACTIONS);
        Actor.Reach runs = actor.reach(Permission.RUN_MEETINGS);
        if (!reads.everywhere()) {
            Set<UUID> partnerships = orNobody(reads.partnerships());
            search.parameters.put("reads", partnerships);
            search.partnerships = " and f.partnership_id in (:reads)";
            // a column within a function is found by no index: with many partnerships, the order of the list leads
            // instead
            search.walkedPartnerships =
                    partnerships.size() == 1 ? search.partnerships : " and coalesce(f.partnership_id) in (:reads)";
        }
        if (actor.system()) {
            return search;
        }
        search.where
                .append(
                        " and (not exists (select 1 from item_bar b where b.item_id = f.item_id and b.account_id = :actor) or ")
                .append(OWNED)
                .append(')');
        search.parameters.put("actor", actor.id());
        if (!runs.everywhere() && !runs.partnerships().containsAll(reads.partnerships())) {
            search.where
                    .append(" and (not f.closed or f.partnership_id in (:runs) or ")
                    .append(OWNED)
                    .append(
                            " or exists (select 1 from closed_item_viewer v where v.item_id = f.item_id and v.account_id = :actor))");
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
                where.append(" and f.state = 'OPEN' and " + DUE + " < :today");
                parameters.put("today", today);
            }
            case SOON -> {
                where.append(" and f.state = 'OPEN' and " + DUE + " between :today and :soon");
                parameters.put("today", today);
                parameters.put("soon", today.plusDays(Timing.SOON_DAYS));
            }
            case DONE -> where.append(" and f.state = 'DONE'");
            case WITHDRAWN -> where.append(" and f.state = 'WITHDRAWN'");
            case ALL -> {}
        }
        SearchWords words = SearchWords.of(filter.text());
        if (words.indexed().isEmpty()) {
            containing(where, "typed", filter.text());
        } else {
            each(where, "brief", words.brief());
            byIndex.append(" and match(f.reference, f.wording) against (:words in boolean mode)");
            parameters.put("words", words.allOf());
            each(byReading, "word", words.indexed());
        }
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
            condition.append(String.format(
                    " and (f.wording like :%1$s escape '\\\\' or f.reference like :%1$s escape '\\\\')", name));
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
    <R> NativeQuery<R> select(EntityManager em, Class<R> row, String columns, String rest) {
        // a list that is walked in another order than by due date must not be found by an index of due dates and then
        // sorted, whatever the statistics of the day make of it: a column within a function is found by no index
        String due = walks && !rest.contains("f.due_order") ? "coalesce(f.due_order)" : "f.due_order";
        return filled(Rows.ofSql(
                em,
                WEIGHED + "select " + columns + " from action_facts f"
                        + conditions(em).replace(DUE, due) + rest,
                row));
    }

    /**
     * How many there are, counted no further than to the first that is too many. If there are, the list is walked in
     * its order from now on: a page of it is full after few rows.
     */
    long count(EntityManager em, int most) {
        long total = upTo(em, most, conditions(em));
        walks = total > most;
        return total;
    }

    private long upTo(EntityManager em, int most, String conditions) {
        return filled(em.unwrap(Session.class)
                        .createNativeQuery(
                                WEIGHED + "select count(*) from (select 1 from action_facts f"
                                        + conditions.replace(DUE, "f.due_order") + " limit " + (most + 1) + ") counted",
                                Long.class))
                .getSingleResult();
    }

    private String conditions(EntityManager em) {
        if (reads == null) {
            reads = !byIndex.isEmpty() && upTo(em, MOST_READ, where + partnerships) <= MOST_READ;
        }
        return where + (walks ? walkedPartnerships : partnerships) + (walks || reads ? byReading : byIndex);
    }

    /** The order of a list, total so that no row is shown on two pages. */
    static String orderBy(String sort, boolean descending) {
        String order = ORDERS.get(sort == null ? "due" : sort);
        if (order == null) {
            throw new RuleViolation(PlatformRule.SORT, sort);
        }
        return " order by " + order.formatted(descending ? " desc" : "");
    }

    static String orderBy(Slice slice) {
        return orderBy(slice.sort(), slice.descending());
    }

    private <T> NativeQuery<T> filled(NativeQuery<T> query) {
        Set<String> named = query.getParameterMetadata().getNamedParameterNames();
        parameters.forEach((name, value) -> {
            if (!named.contains(name)) {
                return;
            }
            if (value instanceof Set<?> ids) {
                query.setParameterList(name, ids);
            } else {
                query.setParameter(name, value);
            }
        });
        return query;
    }

    private static Set<UUID> orNobody(Set<UUID> ids) {
        return ids.isEmpty() ? Set.of(NOBODY) : ids;
    }
}
