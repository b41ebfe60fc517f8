package cymru.cydweithio.orgchart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cymru.cydweithio.orgchart.OrgChart.Branch;
import cymru.cydweithio.orgchart.OrgChart.Kind;
import cymru.cydweithio.orgchart.OrgChart.Node;
import cymru.cydweithio.partnership.GovernanceKind;
import cymru.cydweithio.platform.Bilingual;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who answers to whom, laid out from the top down. */
class OrgChartLayoutTest {

    private final OrgChartLayout orgChartLayout = new OrgChartLayout(Comparator.comparing(Node::id));

    @Test
    void those_who_answer_stand_under_those_to_whom_they_answer() {
        link("csp1", GovernanceKind.REPORTS_TO, "psb");
        link("csp2", GovernanceKind.REPORTS_TO, "psb");
        link("psb", GovernanceKind.SCRUTINISED_BY, "council");
        orgChartLayout.node(node("nobody"));
        assertEquals("council(psb(csp1 csp2))", written());
        assertEquals(
                List.of("nobody"), orgChartLayout.alone().stream().map(Node::id).toList());
    }

    @Test
    void who_answers_to_several_stands_under_each_and_is_unfolded_once() {
        link("group", GovernanceKind.REPORTS_TO, "csp");
        link("csp", GovernanceKind.REPORTS_TO, "psb");
        link("csp", GovernanceKind.SCRUTINISED_BY, "council");
        assertEquals("council(csp(group)) psb(csp*)", written());
    }

    @Test
    void two_ways_of_answering_to_one_are_said_on_one_line() {
        link("csp", GovernanceKind.SCRUTINISED_BY, "council");
        link("csp", GovernanceKind.REPORTS_TO, "council");
        Branch csp = orgChartLayout.trees().get(0).below().get(0);
        assertEquals(List.of(GovernanceKind.REPORTS_TO, GovernanceKind.SCRUTINISED_BY), csp.how());
        assertEquals(2, csp.links());
    }

    @Test
    void who_answers_in_a_circle_is_shown_and_does_not_go_round_for_ever() {
        link("a", GovernanceKind.REPORTS_TO, "b");
        link("b", GovernanceKind.REPORTS_TO, "c");
        link("c", GovernanceKind.REPORTS_TO, "a");
        link("d", GovernanceKind.REPORTS_TO, "d");
        assertEquals("a(c(b(a*))) d(d*)", written());
    }

    private void link(String from, GovernanceKind how, String to) {
        orgChartLayout.link(node(from), how, node(to), 1);
    }

    private static Node node(String id) {
        return new Node(Kind.PARTNERSHIP, id, new Bilingual(id, null), null, 0, true);
    }

    private String written() {
        return orgChartLayout.trees().stream().map(OrgChartLayoutTest::written).collect(Collectors.joining(" "));
    }

    private static String written(Branch branch) {
        return branch.node().id()
                + (branch.again() ? "*" : "")
                + (branch.below().isEmpty()
                        ? ""
                        : branch.below().stream()
                                .map(OrgChartLayoutTest::written)
                                .collect(Collectors.joining(" ", "(", ")")));
    }
}
