package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.chain.BoardChains;
import cymru.cydweithio.chain.ChainEnd;
import cymru.cydweithio.chain.ChainLinkId;
import cymru.cydweithio.chain.ChainLinks;
import cymru.cydweithio.chain.ChainRule;
import cymru.cydweithio.chain.ChainSubject;
import cymru.cydweithio.chain.Chains;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.PublicPartnershipId;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.security.ChainStep;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** The chain follows the work itself and the links that people make, as far as its reader may see. */
public class ChainIT extends InServer {

    @Inject
    private Chains chains;

    @Inject
    private ChainLinks links;

    @Inject
    private BoardChains boards;

    @Test
    public void what_a_meeting_decided_is_walked_on_to_its_action_and_back_from_there() throws Exception {
        UUID decision = one(
                "select d.id from decision d join action a on a.decision_id = d.id join agenda_item i on i.id = d.item_id "
                        + "where i.classification = 'PUBLISHED' and d.partnership_id = (" + NEWPORT
                        + ") order by d.id limit 1");
        UUID action = one("select min(id) from action where decision_id = '" + decision + "'");
        UUID item = one("select item_id from decision where id = '" + decision + "'");
        as(demonstration("coordinator"), () -> {
            Chains.ChainView on = chains.of(new ChainEnd("decision", decision));
            assertTrue(has(on.after(), "action", action), on::toString);
            assertTrue(has(on.before(), "item", item), on::toString);
            Chains.ChainView back = chains.of(new ChainEnd("action", action));
            assertTrue(has(back.before(), "decision", decision), back::toString);
            assertTrue(has(back.before(), "item", item), back::toString);
            assertEquals(List.of(), back.gaps());
            return null;
        });
    }

    @Test
    public void a_contract_comes_of_its_service_and_leads_to_its_money() throws Exception {
        UUID contract = one(
                "select c.id from contract c join allocation a on a.contract_id = c.id join contract_scope s on s.id = c.id and s.scope_id = ("
                        + NEWPORT + ") where c.withdrawn_on is null order by c.id limit 1");
        UUID service = one("select service_id from contract where id = '" + contract + "'");
        UUID stream = one("select min(stream_id) from allocation where contract_id = '" + contract + "'");
        as(demonstration("commissioner"), () -> {
            Chains.ChainView chain = chains.of(new ChainEnd("contract", contract));
            assertTrue(has(chain.before(), "service", service), chain::toString);
            assertTrue(has(chain.after(), "stream", stream), chain::toString);
            return null;
        });
    }

    @Test
    public void a_contract_without_a_decision_is_marked_until_it_is_linked_to_one() throws Exception {
        UUID contract = one(
                "select c.id from contract c join contract_scope s on s.id = c.id and s.kind = 'PARTNERSHIP' and s.scope_id = ("
                        + NEWPORT + ") where c.withdrawn_on is null order by c.id desc limit 1");
        UUID decision = one(
                "select d.id from decision d join agenda_item i on i.id = d.item_id where i.classification = 'PUBLISHED' and d.partnership_id = ("
                        + NEWPORT + ") order by d.id desc limit 1");
        ChainEnd object = new ChainEnd("contract", contract);
        ChainEnd reason = new ChainEnd("decision", decision);
        as(demonstration("coordinator"), () -> {
            assertTrue(undecided(object));
            ChainLinkId link = inTransaction(() -> links.link(reason, object));
            try {
                assertFalse(undecided(object));
                assertTrue(has(chains.of(reason).after(), "contract", contract));
                transaction.begin();
                try {
                    em.createNativeQuery("update decision set standing = 'WITHDRAWN' where id = :id")
                            .setParameter("id", decision)
                            .executeUpdate();
                    assertTrue(undecided(object), "a decision that was withdrawn decides nothing");
                    assertTrue(has(chains.of(object).before(), "decision", decision), "and is shown all the same");
                } finally {
                    transaction.rollback();
                }
                assertEquals(ChainRule.ALREADY_LINKED, refused(() -> links.link(reason, object)));
                assertEquals(ChainRule.WRONG_ORDER, refused(() -> links.link(object, reason)));
                assertEquals(ChainRule.NOT_TO_ITSELF, refused(() -> links.link(reason, reason)));
            } finally {
                inTransaction(() -> {
                    links.unlink(link);
                    return null;
                });
            }
            assertTrue(undecided(object));
            return null;
        });
        assertEquals(
                2L,
                em.createNativeQuery("select count(*) from chain_link_aud where to_id = :contract", Long.class)
                        .setParameter("contract", contract)
                        .getSingleResult());
    }

    @Test
    public void whatever_is_offered_can_be_linked() throws Exception {
        UUID contract = one(
                "select c.id from contract c join contract_scope s on s.id = c.id and s.kind = 'PARTNERSHIP' and s.scope_id = ("
                        + NEWPORT + ") where c.withdrawn_on is null order by c.id desc limit 1");
        for (String who : List.of("coordinator", "commissioner")) {
            List<String> kinds = as(demonstration(who), () -> {
                List<ChainLinks.Offer> offers = links.offer(new ChainEnd("contract", contract), null);
                for (ChainLinks.Offer offer : offers) {
                    transaction.begin();
                    try {
                        links.link(offer.node().end(), new ChainEnd("contract", contract));
                    } finally {
                        transaction.rollback();
                    }
                }
                return offers.stream()
                        .map(offer -> offer.node().end().kind())
                        .distinct()
                        .sorted()
                        .toList();
            });
            // who commissions reads no decisions; who runs the meetings does not lead the contract
            assertEquals(
                    who.equals("coordinator")
                            ? List.of("assessment", "decision", "priority", "section")
                            : List.of("duty", "outside-decision", "proposal", "recommendation"),
                    kinds);
        }
    }

    @Test
    public void nobody_walks_through_what_is_hidden() throws Exception {
        UUID priority = one("select min(id) from priority where partnership_id = (" + CARDIFF + ")");
        as(demonstration("coordinator"), () -> {
            assertThrows(NotFound.class, () -> chains.of(new ChainEnd("priority", priority)));
            assertThrows(NotFound.class, () -> chains.of(new ChainEnd("priority", UUID.randomUUID())));
            assertThrows(NotFound.class, () -> chains.of(new ChainEnd("pear", priority)));
            return null;
        });
        UUID duty = one("select min(id) from duty");
        as(demonstration("reviewer"), () -> {
            assertEquals(
                    duty, chains.of(new ChainEnd("duty", duty)).object().end().id());
            assertEquals(
                    Set.of("outside-decision"),
                    chains.from(ChainStep.DECISION).lines().stream()
                            .map(line -> line.node().end().kind())
                            .collect(Collectors.toSet()),
                    "what other bodies decided in public is for everybody, and nothing else");
            return null;
        });
    }

    @Test
    public void each_step_of_a_walk_is_one_statement() throws Exception {
        UUID decision =
                one("select d.id from decision d join action a on a.decision_id = d.id where d.partnership_id = ("
                        + NEWPORT + ") order by d.id limit 1");
        org.hibernate.stat.Statistics statistics =
                em.unwrap(org.hibernate.Session.class).getSessionFactory().getStatistics();
        boolean counted = statistics.isStatisticsEnabled();
        statistics.setStatisticsEnabled(true);
        try {
            as(demonstration("coordinator"), () -> {
                long before = statistics.getPrepareStatementCount();
                Chains.ChainView chain = chains.of(new ChainEnd("decision", decision));
                long took = statistics.getPrepareStatementCount() - before;
                long steps = Stream.concat(chain.before().stream(), chain.after().stream())
                        .count();
                assertTrue(took >= 3, "nothing was counted");
                // a step for each object in a row at most, one on either side that finds no more, and the object itself
                // with what the frame asks
                assertTrue(took <= steps + 2 + 4, took + " statements for " + steps + " objects");
                return null;
            });
        } finally {
            statistics.setStatisticsEnabled(counted);
        }
    }

    @Test
    public void the_panel_beside_an_object_reads_it_once() throws Exception {
        UUID action = one("select min(id) from action where partnership_id = (" + NEWPORT + ")");
        UUID contract = one(
                "select min(c.id) from contract c join contract_scope s on s.id = c.id and s.kind = 'PARTNERSHIP' and s.scope_id = ("
                        + NEWPORT + ") where c.withdrawn_on is null");
        as(demonstration("commissioner"), () -> {
            long took = statements(() -> chains.beside(ChainSubject.of(new ChainEnd("contract", contract))));
            assertTrue(took >= 2 && took <= 3, took + " statements for a contract");
            return null;
        });
        as(demonstration("coordinator"), () -> {
            long took = statements(() -> chains.beside(ChainSubject.of(new ChainEnd("action", action))));
            assertEquals(2, took);
            assertThrows(NotFound.class, () -> chains.beside(ChainSubject.parse("decision@" + action)));
            assertThrows(NotFound.class, () -> chains.beside(ChainSubject.parse("decision/" + action + ",x")));
            return null;
        });
    }

    @Test
    public void what_is_missing_beside_a_contract_is_told_from_its_service_too() throws Exception {
        UUID contract = one(
                "select c.id from contract c join contract_scope s on s.id = c.id and s.kind = 'PARTNERSHIP' and s.scope_id = ("
                        + NEWPORT
                        + ") where c.withdrawn_on is null and not exists (select 1 from chain_link l where l.to_id in (c.id, c.service_id)) order by c.id desc limit 1");
        UUID service = one("select service_id from contract where id = '" + contract + "'");
        as(demonstration("coordinator"), () -> {
            List<Chains.Gap> own = beside(contract, chains.of(new ChainEnd("contract", contract)));
            assertFalse(own.isEmpty(), "nothing is missing beside it");
            assertEquals(own, beside(contract, chains.of(new ChainEnd("service", service))));
            return null;
        });
    }

    private static List<Chains.Gap> beside(UUID id, Chains.ChainView chain) {
        return chain.gaps().stream()
                .filter(gap -> gap.node().end().id().equals(id))
                .toList();
    }

    @Test
    public void a_board_sees_of_its_priorities_how_far_each_gets_and_no_more_than_its_reader_may() throws Exception {
        UUID newport = one(NEWPORT);
        UUID priority = one(
                "select min(p.id) from priority p join priority_action a on a.priority_id = p.id where p.partnership_id = ("
                        + NEWPORT + ") and p.withdrawn_on is null");
        as(demonstration("chair"), () -> {
            BoardChains.PriorityLine line = line(newport, priority);
            assertTrue(count(line, ChainStep.NEED) > 0 && count(line, ChainStep.DECISION) > 0, line::toString);
            assertTrue(count(line, ChainStep.ACTION) > 0, line::toString);
            assertThrows(NotFound.class, () -> boards.of(new PartnershipId(one(CARDIFF))), "of another partnership");
            return null;
        });
        for (String who : List.of("member", "coordinator")) {
            as(demonstration(who), () -> {
                transaction.begin();
                try {
                    em.createNativeQuery(
                                    "update agenda_item i join decision d on d.item_id = i.id join priority p on p.decision_id = d.id "
                                            + "set i.classification = 'RESTRICTED', i.classification_reason = 'personal' where p.id = :id")
                            .setParameter("id", priority)
                            .executeUpdate();
                    assertEquals(
                            who.equals("coordinator"), count(line(newport, priority), ChainStep.DECISION) > 0, who);
                } finally {
                    transaction.rollback();
                }
                return null;
            });
        }
    }

    @Test
    public void the_board_view_takes_as_many_statements_however_many_priorities_there_are() throws Exception {
        UUID newport = one(NEWPORT);
        as(demonstration("coordinator"), () -> {
            transaction.begin();
            try {
                pad(newport, 1);
                long few = statements(() -> boards.of(new PartnershipId(newport)));
                pad(newport, 60);
                long many = statements(() -> boards.of(new PartnershipId(newport)));
                assertTrue(few >= 3, "nothing was counted");
                assertEquals(few, many, "statements");
                assertTrue(boards.of(new PartnershipId(newport)).lines().size() > 60);
            } finally {
                transaction.rollback();
            }
            return null;
        });
    }

    /** More priorities like the first. */
    private void pad(UUID partnership, int many) {
        em.createNativeQuery(
                        "insert into priority (id, version, partnership_id, assessment_id, decision_id, title_en, objectives_en, lead_id, period_from, period_to) "
                                + "select uuid(), 0, p.partnership_id, p.assessment_id, p.decision_id, concat('Padding ', seq), 'Padding', p.lead_id, p.period_from, p.period_to "
                                + "from seq_1_to_60 join (select * from priority where partnership_id = :id order by id limit 1) p where seq <= :many")
                .setParameter("id", partnership)
                .setParameter("many", many)
                .executeUpdate();
    }

    @Test
    public void breaks_are_listed_and_counted_by_partnership() throws Exception {
        UUID newport = one(NEWPORT);
        as(demonstration("coordinator"), () -> {
            Chains.Overview contracts = chains.within(ChainStep.CONTRACT, new PublicPartnershipId(newport));
            assertFalse(contracts.lines().isEmpty());
            assertEquals(1, contracts.partnerships().size());
            assertEquals(newport, contracts.partnerships().get(0).id());
            assertEquals(
                    contracts.lines().size(), contracts.partnerships().get(0).objects());
            assertTrue(contracts.partnerships().get(0).breaks() > 0);
            assertEquals(
                    List.of(),
                    chains.within(ChainStep.PRIORITY, new PublicPartnershipId(one(CARDIFF)))
                            .lines(),
                    "what is another partnership's is not to be seen");
            return null;
        });
    }

    private BoardChains.PriorityLine line(UUID partnership, UUID priority) {
        return boards.of(new PartnershipId(partnership)).lines().stream()
                .filter(line -> line.node().end().id().equals(priority))
                .findFirst()
                .orElseThrow();
    }

    private static long count(BoardChains.PriorityLine line, ChainStep step) {
        return line.rungs().stream()
                .filter(rung -> rung.step() == step)
                .findFirst()
                .orElseThrow()
                .count();
    }

    private long statements(Callable<?> work) throws Exception {
        Statistics statistics =
                em.unwrap(org.hibernate.Session.class).getSessionFactory().getStatistics();
        boolean counted = statistics.isStatisticsEnabled();
        statistics.setStatisticsEnabled(true);
        try {
            long before = statistics.getPrepareStatementCount();
            work.call();
            return statistics.getPrepareStatementCount() - before;
        } finally {
            statistics.setStatisticsEnabled(counted);
        }
    }

    private static final String NEWPORT =
            "select p.id from partnership p join footprint f on f.id = p.footprint_id where f.code = 'CSP-NWP'";
    private static final String CARDIFF = NEWPORT.replace("NWP", "CRF");

    private boolean undecided(ChainEnd contract) {
        return chains.of(contract).gaps().stream()
                .anyMatch(gap -> gap.node().end().equals(contract)
                        && gap.behind()
                        && gap.missing().equals(List.of(ChainStep.DECISION)));
    }

    private Rule refused(Callable<?> work) {
        return assertThrows(RuleViolation.class, () -> inTransaction(work)).rule();
    }

    private static boolean has(List<Chains.Node> nodes, String kind, UUID id) {
        return nodes.stream().anyMatch(node -> node.end().equals(new ChainEnd(kind, id)));
    }

    private UUID one(String sql) {
        return (UUID) em.createNativeQuery(sql, UUID.class).getSingleResult();
    }
}
