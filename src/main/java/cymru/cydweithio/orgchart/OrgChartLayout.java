package cymru.cydweithio.orgchart;

import cymru.cydweithio.partnership.GovernanceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays links out as trees, with those at the top to whom the others answer. A body that answers to several appears
 * under each of them, but is expanded under the first only; a circle of bodies that answer to each other appears at the
 * top once.
 */
final class OrgChartLayout {

    private static final class Answer {
        private final Set<GovernanceKind> how = EnumSet.noneOf(GovernanceKind.class);
        private long links;
    }

    private final Map<String, OrgChart.Node> nodes = new LinkedHashMap<>();
    /** By who stands above: who answers to it. */
    private final Map<String, Map<String, Answer>> below = new HashMap<>();

    private final Map<String, Set<String>> above = new HashMap<>();
    private final Comparator<OrgChart.Node> order;

    OrgChartLayout(Comparator<OrgChart.Node> order) {
        this.order = order;
    }

    OrgChartLayout node(OrgChart.Node node) {
        nodes.putIfAbsent(node.key(), node);
        return this;
    }

    /** One body answers to another; no kind where it is simply part of it. */
    OrgChartLayout link(OrgChart.Node from, GovernanceKind how, OrgChart.Node to, long links) {
        node(from).node(to);
        Answer answer = below.computeIfAbsent(to.key(), key -> new HashMap<>())
                .computeIfAbsent(from.key(), key -> new Answer());
        if (how != null) {
            answer.how.add(how);
        }
        answer.links += links;
        above.computeIfAbsent(from.key(), key -> new LinkedHashSet<>()).add(to.key());
        return this;
    }

    /** Bodies that answer to nobody and to which nobody answers. */
    List<OrgChart.Node> alone() {
        return sorted(nodes.keySet().stream()
                .filter(key -> !below.containsKey(key) && !above.containsKey(key))
                .toList());
    }

    List<OrgChart.Branch> trees() {
        List<OrgChart.Branch> trees = new ArrayList<>();
        Set<String> unfolded = new HashSet<>();
        for (OrgChart.Node root : sorted(
                below.keySet().stream().filter(key -> !above.containsKey(key)).toList())) {
            trees.add(branch(root, null, unfolded));
        }
        for (OrgChart.Node circling : sorted(below.keySet())) {
            if (!unfolded.contains(circling.key())) {
                trees.add(branch(circling, null, unfolded));
            }
        }
        return trees;
    }

    private OrgChart.Branch branch(OrgChart.Node node, Answer answer, Set<String> unfolded) {
        boolean again = !unfolded.add(node.key());
        Map<String, Answer> answers = below.getOrDefault(node.key(), Map.of());
        List<OrgChart.Branch> branches = again
                ? List.of()
                : sorted(answers.keySet()).stream()
                        .map(one -> branch(one, answers.get(one.key()), unfolded))
                        .toList();
        return new OrgChart.Branch(
                node,
                answer == null ? List.of() : List.copyOf(answer.how),
                answer == null ? 0 : answer.links,
                again && !answers.isEmpty(),
                branches);
    }

    private List<OrgChart.Node> sorted(Iterable<String> keys) {
        List<OrgChart.Node> sorted = new ArrayList<>();
        keys.forEach(key -> sorted.add(nodes.get(key)));
        sorted.sort(order);
        return sorted;
    }
}
