package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.action.Actions;
import cymru.cydweithio.partnership.Organisations;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.Role;
import cymru.cydweithio.security.Scope;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.SessionEventListener;
import org.junit.jupiter.api.Test;

/** A list asks the database as often for a hundred rows as for ten thousand. */
class StatementsIT extends InServer {

    @Inject
    private Clock clock;

    @Inject
    private Organisations organisations;

    @Inject
    private Actions actions;

    @Inject
    @Any
    private Instance<BoundedLists> contributed;

    @Inject
    private OwnAndOther rows;

    @Test
    void statements_per_page_are_bounded_and_the_same_at_a_hundred_and_at_ten_thousand_rows() throws Exception {
        Map<String, Callable<Page<?>>> lists = new LinkedHashMap<>();
        Map<String, Integer> most = new HashMap<>();
        for (BoundedLists capability : contributed) {
            capability.lists().forEach((list, page) -> {
                assertNull(lists.put(list, page), "two lists are called " + list);
                most.put(list, capability.most(list));
            });
        }
        assertTrue(lists.size() > 30, lists.keySet()::toString);
        Map<String, Long> few = counts(lists);
        few.forEach((list, statements) -> assertTrue(statements <= most.get(list), list + " takes " + statements));
        try {
            enlarge();
            assertEquals(few, counts(lists));
            assertTrue(asSystem(() -> organisations.list("Padding", null, null, null, Slice.firstRows(25)))
                            .total()
                    >= 10_000);
            assertEquals(
                    Actions.MOST_COUNTED + 1,
                    as(demonstration("coordinator"), () -> actions.list(Actions.Filter.EVERYTHING, Slice.firstRows(25)))
                            .total(),
                    "no longer list is counted out");
            longListsAreReadAsTheirCountTells();
            List<String> sorting = new ArrayList<>();
            for (Actions.ActionStatus status : Actions.ActionStatus.values()) {
                for (String sort : List.of("due", "reference", "raised")) {
                    long rows = sorted(status, sort);
                    // how few rows the database thinks worth sorting is its own affair and differs by the statistics of
                    // the day; what must hold is that no list is sorted that is too long to be counted (ADR 30)
                    if (rows > Actions.MOST_COUNTED) {
                        sorting.add(status + " by " + sort + " sorts " + rows);
                    }
                }
            }
            assertEquals(List.of(), sorting);
        } finally {
            shrink();
        }
    }

    /** Counts in the session of this transaction only: the sender of mail works beside it. */
    private Map<String, Long> counts(Map<String, Callable<Page<?>>> lists) throws Exception {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Map.Entry<String, Callable<Page<?>>> list : lists.entrySet()) {
            Counter counter = new Counter();
            inTransaction(() -> {
                em.unwrap(Session.class).addEventListeners(counter);
                return asSystem(list.getValue());
            });
            assertTrue(counter.statements > 0, list.getKey() + " was not counted");
            counts.put(list.getKey(), counter.statements);
        }
        return counts;
    }

    /**
     * However the rows of the action log are found, they are the same: by words within it, and for a reader of every
     * partnership.
     */
    private void longListsAreReadAsTheirCountTells() throws Exception {
        assertEquals(
                List.of("P-7771"),
                references(demonstration("coordinator"), "padd 7771", null),
                "found by the index of words");
        assertEquals(
                List.of(),
                references(demonstration("coordinator"), "adding 7771", null),
                "the index holds the beginnings of words only");
        assertEquals(
                25, references(demonstration("coordinator"), "padding", null).size(), "too many to be counted");
        List<UUID> everywhere = em.unwrap(Session.class)
                .createNativeQuery(
                        "select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code not like 'P-%'",
                        UUID.class)
                .getResultList();
        Actor reader = new Actor(
                demonstration("member").id(),
                "Reader of all",
                false,
                Language.EN,
                everywhere.stream()
                        .map(one -> new Actor.Grant(Role.MEMBER, Scope.partnership(one)))
                        .toList());
        for (String sort : List.of("due", "raised")) {
            String order = "due".equals(sort) ? "due_order, id" : "raised_on, id";
            List<String> first = em.unwrap(Session.class)
                    .createNativeQuery(
                            "select reference from action where reference like 'P-%' and state = 'DONE' order by "
                                    + order + " limit 25",
                            String.class)
                    .getResultList();
            assertEquals(first, references(reader, "padding", sort), "walked in the order of " + sort);
        }
    }

    private List<String> references(Actor reader, String typed, String sort) throws Exception {
        Actions.Filter filter = new Actions.Filter(
                null,
                null,
                null,
                null,
                null,
                false,
                sort == null ? Actions.ActionStatus.ALL : Actions.ActionStatus.DONE,
                typed);
        return as(reader, () -> actions.list(filter, new Slice(0, 25, sort, false))).rows().stream()
                .map(Actions.ActionRow::reference)
                .toList();
    }

    /** Counts prepared statements. */
    static final class Counter implements SessionEventListener {
        private static final long serialVersionUID = 1L;
        private long statements;

        long statements() {
            return statements;
        }

        @Override
        public void jdbcPrepareStatementStart() {
            statements++;
        }
    }

    /** How many rows the database had to sort for a page of the log, which an index should give in order. */
    private long sorted(Actions.ActionStatus standing, String sort) throws Exception {
        return inTransaction(() -> {
            long before = status();
            as(
                    demonstration("coordinator"),
                    () -> actions.list(
                            new Actions.Filter(null, null, null, null, null, false, standing, null),
                            new Slice(0, 25, sort, false)));
            return status() - before;
        });
    }

    private long status() {
        return Long.parseLong(((Object[]) em.createNativeQuery("show session status like 'Sort_rows'")
                        .getSingleResult())
                [1].toString());
    }

    /** Ten thousand rows more in each list. */
    private void enlarge() throws Exception {
        UUID newport = rows.partnership("own");
        UUID area = (UUID) em.createNativeQuery("select id from area where gss_code = 'W06000001'")
                .getSingleResult();
        inTransaction(() -> {
            for (BoundedLists capability : fromTheGroundUp()) {
                for (String statement : capability.padding()) {
                    Query query = em.createNativeQuery(statement);
                    if (statement.contains(":newport")) {
                        query.setParameter("newport", newport);
                    }
                    if (statement.contains(":area")) {
                        query.setParameter("area", area);
                    }
                    if (statement.contains(":today")) {
                        query.setParameter("today", LocalDate.now(clock));
                    }
                    if (statement.startsWith("analyze ")) {
                        query.getResultList();
                    } else {
                        assertTrue(query.executeUpdate() >= 10_000, statement);
                    }
                }
            }
            return null;
        });
    }

    private void shrink() throws Exception {
        List<BoundedLists> fromTheTop = fromTheGroundUp();
        Collections.reverse(fromTheTop);
        inTransaction(() -> {
            for (BoundedLists capability : fromTheTop) {
                for (String statement : capability.unpadding()) {
                    em.createNativeQuery(statement).executeUpdate();
                }
            }
            return null;
        });
    }

    private List<BoundedLists> fromTheGroundUp() {
        return contributed.stream()
                .sorted(Comparator.comparing(BoundedLists::floor))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
