package cymru.cydweithio.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.ChainKind;
import cymru.cydweithio.security.ChainStep;
import cymru.cydweithio.security.OwnedKind;
import cymru.cydweithio.security.Permission;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A walk of the chain goes step by step, ends where it has been, and judges each object as its own page does. */
class ChainWalkTest {

    private static final Map<String, ChainKind> KINDS = new HashMap<>();

    static {
        kind("section", ChainStep.NEED);
        KINDS.put(
                "priority",
                kind("priority", ChainStep.PRIORITY)
                        .restingOn(ChainStep.NEED)
                        .leadingTo(ChainStep.ACTION, ChainStep.SERVICE));
        kind("decision", ChainStep.DECISION);
        KINDS.put("decision", kind("decision", ChainStep.DECISION).spentWhen("WITHDRAWN"));
        KINDS.put("action", kind("action", ChainStep.ACTION).restingOn(ChainStep.PRIORITY, ChainStep.DECISION));
        KINDS.put("service", kind("service", ChainStep.SERVICE).restingOn(ChainStep.NEED, ChainStep.PRIORITY));
        KINDS.put(
                "contract",
                kind("contract", ChainStep.CONTRACT)
                        .restingOn(ChainStep.DECISION)
                        .leadingTo(ChainStep.MONEY));
        kind("stream", ChainStep.MONEY);
    }

    private static ChainKind kind(String name, ChainStep step) {
        ChainKind kind = ChainKind.heldTogether(
                        name, step, name + "_chain", "/" + name + "/", new OwnedKind(name, true))
                .reached(ChainKind.Reach.PARTNERSHIP);
        assertEquals(Permission.READ_COMMISSIONING, kind.reads());
        KINDS.put(name, kind);
        return kind;
    }

    private final Map<String, String> states = new HashMap<>();
    private final List<String[]> links = new ArrayList<>();
    private int statements;

    private final ChainKinds kinds = new ChainKinds() {
        @Override
        ChainKind kind(String name) {
            return KINDS.get(name);
        }

        @Override
        String words(String name) {
            return "chain." + name;
        }
    };

    private final ChainReader reader = new ChainReader() {
        @Override
        List<Found> step(List<Leg> legs, int most) {
            statements++;
            List<Found> found = new ArrayList<>();
            for (Leg leg : legs) {
                for (String[] link : links) {
                    String near = leg.way() == Way.BACK ? link[1] : link[0];
                    if (leg.from().contains(end(near))) {
                        found.add(found(leg.way() == Way.BACK ? link[0] : link[1], leg.name(), id(near)));
                    }
                }
            }
            return found;
        }
    };

    @Test
    void what_is_missing_beside_an_object_further_on_is_told_as_on_its_own_page() {
        link("section 1", "priority 1");
        link("priority 1", "service 1");
        link("service 1", "contract 1");
        List<String> own = List.of("contract 1 behind [DECISION]", "contract 1 after [MONEY]");
        assertEquals(own, gaps("contract 1"));
        assertEquals(own, gaps("section 1"), "from the beginning of the chain");
        assertEquals(own, gaps("service 1"), "and from its middle");
    }

    @Test
    void what_stands_beside_the_walk_fills_a_gap_and_is_not_shown() {
        link("section 1", "priority 1");
        link("priority 1", "service 1");
        link("service 1", "contract 1");
        link("decision 1", "contract 1");
        link("contract 1", "stream 1");
        assertEquals(List.of(), gaps("priority 1"), "the decision stands behind the contract alone");
        ChainWalk walk = walk("priority 1");
        assertFalse(shown(walk).contains("decision 1"), () -> shown(walk).toString());
        states.put("decision 1", "WITHDRAWN");
        assertEquals(List.of("contract 1 behind [DECISION]"), gaps("priority 1"), "what was withdrawn decides nothing");
    }

    @Test
    void what_is_missing_after_what_stands_behind_an_object_is_told_too() {
        link("priority 1", "priority 2");
        link("section 1", "priority 1");
        link("priority 2", "action 1");
        assertEquals(List.of(), gaps("action 1"));
        links.clear();
        link("section 1", "priority 1");
        link("section 1", "priority 2");
        link("priority 1", "action 1");
        assertEquals(List.of("priority 2 after [ACTION, SERVICE]"), gaps("section 1"));
        assertEquals(List.of(), gaps("action 1"), "the other priority is no part of this chain");
    }

    @Test
    void a_walk_round_a_circle_ends_where_it_has_been() {
        link("section 1", "priority 1");
        link("priority 1", "action 1");
        link("action 1", "section 1");
        ChainWalk walk = walk("priority 1");
        assertEquals(List.of("action 1", "section 1"), shown(walk));
        assertFalse(walk.cut());
        assertTrue(statements <= 4, statements + " statements");
    }

    @Test
    void ten_steps_take_no_more_than_three_statements_more() {
        for (int i = 1; i <= 30; i++) {
            link("action " + i, "action " + (i + 1));
        }
        ChainWalk walk = walk("action 1");
        assertTrue(walk.cut(), "the rest is not shown");
        assertEquals(10, shown(walk).size());
        assertTrue(statements <= 13, statements + " statements");
        links.subList(9, 30).clear();
        assertFalse(walk("action 1").cut(), "a chain that ends before is shown whole");
    }

    @Test
    void what_could_not_be_read_to_its_end_misses_nothing() {
        for (int i = 1; i <= 30; i++) {
            link("action " + i, "action " + (i + 1));
        }
        assertEquals(List.of(), gaps("action 31"), "what stands at its beginning was not seen");
        assertTrue(statements <= 13, statements + " statements, however far the judging would lead");
        assertEquals(
                List.of("action 1 behind [PRIORITY, DECISION]"),
                gaps("action 1").subList(0, 1),
                "the first has nothing behind it");
    }

    @Test
    void many_starts_take_as_many_statements_as_one() {
        for (int i = 1; i <= 50; i++) {
            link("section " + i, "priority " + i);
            link("priority " + i, "action " + i);
        }
        walk("priority 1");
        int one = statements;
        statements = 0;
        List<Chains.Node> starts = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            starts.add(kinds.node(found("priority " + i, "A", null)));
        }
        List<Chains.Line> lines = new ChainWalk(reader, kinds, starts).go().lines();
        assertEquals(one, statements);
        assertEquals(50, lines.size());
        assertEquals(Map.of(ChainStep.ACTION, 1L), lines.get(7).counts());
        assertEquals(Map.of(ChainStep.NEED, 1L), lines.get(7).behind());
    }

    private void link(String first, String then) {
        links.add(new String[] {first, then});
    }

    private ChainWalk walk(String start) {
        return new ChainWalk(reader, kinds, List.of(kinds.node(found(start, "A", null)))).go();
    }

    private List<String> gaps(String start) {
        return walk(start).gaps().stream()
                .map(gap -> gap.node().reference()
                        + (gap.behind() ? " behind " : " after ")
                        + gap.missing().stream().sorted().toList())
                .toList();
    }

    private static List<String> shown(ChainWalk walk) {
        List<String> shown = new ArrayList<>();
        walk.back().met().forEach(node -> shown.add(node.reference()));
        walk.on().met().forEach(node -> {
            if (!shown.contains(node.reference())) {
                shown.add(node.reference());
            }
        });
        return shown.stream().sorted().toList();
    }

    private ChainReader.Found found(String name, String leg, UUID near) {
        return new ChainReader.Found(
                name.split(" ")[0],
                id(name),
                null,
                name,
                name,
                new Wording(name, null),
                states.get(name),
                null,
                leg,
                near,
                null);
    }

    private static ChainEnd end(String name) {
        return new ChainEnd(name.split(" ")[0], id(name));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
