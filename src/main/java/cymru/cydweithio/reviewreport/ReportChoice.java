package cymru.cydweithio.reviewreport;

import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.scenario.ScenarioId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a reviewer wants in the paper.
 *
 * @param unconfirmed whether unconfirmed footprints count in maps, matrix and burden
 * @param layers codes of those that the paper compares, at least two
 * @param fill the layer that the map of two layers shows as fill
 * @param border the layer over it, as border
 * @param people whether the burden of people by name goes in
 * @param recommendations a paragraph each, with one line or more between; may be null
 */
public record ReportChoice(
        LocalDate day,
        boolean unconfirmed,
        Set<String> layers,
        String fill,
        String border,
        List<ScenarioId> scenarios,
        boolean people,
        String recommendations) {

    /** More scenarios than this nobody compares side by side. */
    public static final int MOST_SCENARIOS = 6;

    public static final int LONGEST_RECOMMENDATIONS = 20_000;

    public ReportChoice {
        layers = Set.copyOf(layers);
        scenarios = List.copyOf(scenarios);
        if (layers.size() < 2) {
            throw new RuleViolation(ReviewPaperRule.LAYERS_FEW);
        }
        if (fill == null || border == null || fill.equals(border)) {
            throw new RuleViolation(ReviewPaperRule.PAIR_SAME);
        }
        if (scenarios.size() > MOST_SCENARIOS) {
            throw new RuleViolation(ReviewPaperRule.SCENARIOS_MOST, MOST_SCENARIOS);
        }
        if (recommendations != null && recommendations.length() > LONGEST_RECOMMENDATIONS) {
            throw new RuleViolation(ReviewPaperRule.RECOMMENDATIONS_LONG, LONGEST_RECOMMENDATIONS);
        }
    }

    /** What is recommended, one by one. */
    List<String> recommended() {
        return recommendations == null
                ? List.of()
                : Stream.of(recommendations.split("\\R"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
