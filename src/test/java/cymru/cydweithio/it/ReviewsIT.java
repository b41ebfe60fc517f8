package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.recommendation.Outcome;
import cymru.cydweithio.recommendation.ReviewIssueId;
import cymru.cydweithio.recommendation.Reviews;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The historic review that the product comes with, counted by hand from the report. */
class ReviewsIT extends InServer {

    @Inject
    private Reviews reviews;

    @Test
    void the_seminar_report_of_2005_has_eight_recommendations_and_thirteen_lines() throws Exception {
        Reviews.ReviewView review = as(demonstration("reviewer"), () -> reviews.view("CRW-2005"));
        assertEquals(
                List.of(4, 1, 2, 2, 1, 1, 1, 1),
                review.recommendations().stream().map(one -> one.lines().size()).toList());
        assertEquals(13, review.lines().size());
        assertEquals(
                1,
                review.lines().stream()
                        .filter(line -> line.outcome() == Outcome.COMPLETED)
                        .count());
        assertEquals(
                2,
                review.lines().stream()
                        .filter(line -> line.outcome() == Outcome.UNKNOWN && line.reviewOn() == null)
                        .count(),
                "the forum's name, and partners in planning");
        assertTrue(review.historic());
        assertEquals(
                0, review.lines().stream().filter(Reviews.LineView::overdue).count(), "memory, not work");
        assertEquals(
                LocalDate.of(2006, 3, 31),
                review.recommendations().get(4).lines().get(0).reviewOn(),
                "young people, whose line stands under another heading in the annex");
        assertEquals(
                LocalDate.of(2006, 6, 30),
                review.recommendations().get(5).lines().get(0).reviewOn(),
                "Making the Connections");
        assertEquals(
                LocalDate.of(2006, 3, 31),
                review.recommendations().get(6).lines().get(0).reviewOn(),
                "fewer plans");
        assertEquals(
                List.of(6L, 1L, 2L, 1L),
                List.of(
                        dated(review, 2006, 3, 31),
                        dated(review, 2006, 6, 30),
                        dated(review, 2006, 7, 31),
                        dated(review, 2007, 3, 31)));
        assertTrue(review.lines().stream()
                .allMatch(line -> line.text().cy() != null
                        && (line.firstAction() == null || line.firstAction().cy() != null)));
    }

    @Test
    void a_review_is_listed_with_its_numbers_and_an_unknown_one_is_not_found() throws Exception {
        Reviews.ReviewRow row = as(demonstration("member"), () -> reviews.list(Slice.firstRows(25))).rows().stream()
                .filter(one -> one.code().equals("CRW-2005"))
                .findFirst()
                .orElseThrow();
        assertEquals(8, row.recommendations());
        assertEquals(13, row.lines());
        assertThrows(NotFound.class, () -> as(demonstration("member"), () -> reviews.view("NONE")));
    }

    @Test
    void the_framework_for_change_is_in_the_product_with_its_issues_and_proposals() throws Exception {
        Reviews.ReviewView review = as(demonstration("member"), () -> reviews.view("WTSC-2017"));
        assertEquals(
                List.of(4, 6, 5, 4),
                review.themes().stream().map(theme -> theme.issues().size()).toList());
        assertEquals(35, review.recommendations().size());
        Reviews.IssueRow footprints = review.themes().get(1).issues().get(1);
        assertEquals(
                List.of(5L, 7L, 1L, 2L),
                List.of(footprints.barriers(), footprints.enablers(), footprints.changes(), footprints.proposals()));
        Reviews.IssueView issue = as(demonstration("member"), () -> reviews.issue(new ReviewIssueId(footprints.id())));
        assertEquals(5, issue.barriers().size());
        assertEquals(
                List.of(review.themes().get(2).issues().get(4).id()),
                issue.elsewhere().stream().map(Reviews.IssueRow::id).toList(),
                "the same issue stands under governance, too");
        assertThrows(
                NotFound.class, () -> as(demonstration("member"), () -> reviews.issue(new ReviewIssueId(Ids.next()))));
    }

    private static long dated(Reviews.ReviewView review, int year, int month, int day) {
        return review.lines().stream()
                .filter(line -> LocalDate.of(year, month, day).equals(line.reviewOn()))
                .count();
    }
}
