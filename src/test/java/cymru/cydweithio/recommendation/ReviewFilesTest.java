package cymru.cydweithio.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * Both documents, counted by hand before they were written down here, against the reference files.
 *
 * <p>The Framework for Change was counted in its tables, row by row, from the first theme to the last. A bullet is one;
 * where the copy lost its signs, each sentence that would have had one. A cell that goes on overleaf is one cell, an
 * empty bullet none. 'As above' was counted as the proposals of the row above with what that row itself takes over. Of
 * the proposals each was given a name when it first came, in the order of the rows: 6, 3, 1 and 5 new ones in the four
 * rows of theme 1; 5, 2, 5, 4, 0 and 1 in the six of theme 2; none in theme 3, which only repeats; 2, 0, 0 and 1 in the
 * four of theme 4. That makes thirty-five. Two rows that word one proposal differently (to consider, or to move
 * towards, reorganisation; place-based budgets with and without the shift to prevention; a review of footprints that is
 * to be completed or not) count as one.
 *
 * <p>The seminar's eight recommendations and thirteen plan lines were counted in its report and annex.
 */
class ReviewFilesTest {

    private static final String FRAMEWORK = "WTSC-2017";
    private static final String SEMINAR = "CRW-2005";

    private static final List<Integer> ROWS_OF_THEMES = List.of(4, 6, 5, 4);
    private static final List<Integer> BARRIERS =
            List.of(16, 9, 6, 14, 14, 5, 7, 8, 9, 13, 9, 14, 16, 2, 6, 9, 2, 3, 5);
    private static final List<Integer> ENABLERS = List.of(18, 9, 6, 18, 13, 7, 6, 6, 5, 7, 4, 7, 11, 4, 7, 10, 2, 4, 3);
    private static final List<Integer> CHANGES = List.of(10, 5, 4, 9, 11, 1, 4, 5, 4, 10, 2, 5, 6, 1, 1, 5, 5, 5, 4);
    private static final List<Integer> PROPOSALS = List.of(6, 3, 3, 5, 5, 2, 5, 5, 6, 11, 5, 9, 7, 4, 2, 9, 11, 11, 13);
    private static final List<Integer> NEW_PROPOSALS = List.of(6, 3, 1, 5, 5, 2, 5, 4, 0, 1, 0, 0, 0, 0, 0, 2, 0, 0, 1);

    @Test
    void the_framework_has_four_themes_with_nineteen_rows_of_seventeen_issues() throws Exception {
        assertEquals(4, of(FRAMEWORK, "review_themes.csv").size());
        List<CSVRecord> issues = of(FRAMEWORK, "review_issues.csv");
        assertEquals(19, issues.size());
        assertEquals(ROWS_OF_THEMES, counted(issues, "theme", 4));
        assertEquals(
                17, issues.stream().map(one -> one.get("text_en")).distinct().count(), "two stand under two themes");
        assertEquals(
                17, issues.stream().map(one -> one.get("text_cy")).distinct().count());
    }

    @Test
    void each_row_keeps_its_own_barriers_enablers_and_changes() throws Exception {
        Map<String, List<CSVRecord>> points =
                of(FRAMEWORK, "review_points.csv").stream().collect(Collectors.groupingBy(one -> one.get("kind")));
        assertEquals(BARRIERS, counted(points.get("barrier"), "issue", 19));
        assertEquals(ENABLERS, counted(points.get("enabler"), "issue", 19));
        assertEquals(CHANGES, counted(points.get("change"), "issue", 19));
        List<CSVRecord> issues = of(FRAMEWORK, "review_issues.csv");
        assertEquals(issues.get(5).get("text_en"), issues.get(14).get("text_en"), "regional footprints, twice");
        assertEquals(List.of(5, 6), List.of(BARRIERS.get(5), BARRIERS.get(14)), "and not the same barriers");
    }

    @Test
    void thirty_five_proposals_answer_the_issues_and_most_answer_several() throws Exception {
        assertEquals(35, of(FRAMEWORK, "recommendations.csv").size());
        List<CSVRecord> answers = of(FRAMEWORK, "review_proposals.csv");
        assertEquals(PROPOSALS, counted(answers, "issue", 19));
        TreeMap<Integer, Integer> first = new TreeMap<>();
        answers.forEach(one ->
                first.merge(Integer.valueOf(one.get("recommendation")), Integer.valueOf(one.get("issue")), Math::min));
        assertEquals(35, first.size(), "none answers nothing");
        assertEquals(
                NEW_PROPOSALS,
                IntStream.rangeClosed(1, 19)
                        .mapToObj(issue -> (int) first.values().stream()
                                .filter(one -> one == issue)
                                .count())
                        .toList());
        assertTrue(
                List.copyOf(first.values())
                        .equals(first.values().stream().sorted().toList()),
                "numbered in the order in which they come");
    }

    @Test
    void as_above_is_what_stands_in_the_row_that_it_means() throws Exception {
        Map<String, List<String>> byIssue = of(FRAMEWORK, "review_proposals.csv").stream()
                .collect(Collectors.groupingBy(
                        one -> one.get("issue"),
                        Collectors.mapping(one -> one.get("recommendation"), Collectors.toList())));
        assertEquals(byIssue.get("16"), byIssue.get("17").subList(0, 9));
        assertEquals(byIssue.get("17"), byIssue.get("18"), "the whole of it, and nothing more");
        assertEquals(byIssue.get("18"), byIssue.get("19").subList(0, 11));
    }

    @Test
    void the_seminar_keeps_its_eight_recommendations_and_thirteen_lines() throws Exception {
        assertEquals(8, of(SEMINAR, "recommendations.csv").size());
        assertEquals(List.of(4, 1, 2, 2, 1, 1, 1, 1), counted(of(SEMINAR, "plan_lines.csv"), "recommendation", 8));
        assertEquals(0, of(SEMINAR, "review_issues.csv").size());
    }

    @Test
    void everything_is_said_in_both_languages_and_nothing_twice_in_a_row() throws Exception {
        for (String file :
                List.of("review_themes.csv", "review_issues.csv", "review_points.csv", "recommendations.csv")) {
            for (CSVRecord row : of(FRAMEWORK, file)) {
                assertTrue(!row.get("text_en").isBlank() && !row.get("text_cy").isBlank(), row.toString());
                assertTrue(!row.get("text_en").equals(row.get("text_cy")), row.toString());
            }
        }
        List<String> points = of(FRAMEWORK, "review_points.csv").stream()
                .map(one -> one.get("issue") + one.get("kind") + one.get("text_cy"))
                .toList();
        assertEquals(points.size(), points.stream().distinct().count());
    }

    private static List<Integer> counted(List<CSVRecord> rows, String column, int most) {
        return IntStream.rangeClosed(1, most)
                .mapToObj(number -> (int) rows.stream()
                        .filter(one -> one.get(column).equals(String.valueOf(number)))
                        .count())
                .toList();
    }

    private static List<CSVRecord> of(String review, String file) throws IOException {
        try (InputStreamReader in = new InputStreamReader(
                ReviewFilesTest.class.getResourceAsStream("/reference/" + file), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(in).stream()
                    .filter(row -> row.get("review_code").equals(review))
                    .toList();
        }
    }
}
