package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.chain.ChainEnd;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.recommendation.Outcome;
import cymru.cydweithio.recommendation.Progress;
import cymru.cydweithio.recommendation.ProgressState;
import cymru.cydweithio.recommendation.RecommendationId;
import cymru.cydweithio.recommendation.RecommendationRule;
import cymru.cydweithio.recommendation.ReviewFiles;
import cymru.cydweithio.recommendation.ReviewIssueId;
import cymru.cydweithio.recommendation.Reviews;
import cymru.cydweithio.recommendation.StatementId;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The historic review that the product comes with, counted by hand from the report. */
class ReviewsIT extends InServer {

    @Inject
    private Reviews reviews;

    @Inject
    private Progress progress;

    @Inject
    private ReviewFiles files;

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

    @Test
    void what_became_of_a_proposal_is_said_by_a_reviewer_and_the_latest_that_was_not_withdrawn_counts()
            throws Exception {
        RecommendationId proposal = new RecommendationId(as(demonstration("member"), () -> reviews.view("WTSC-2017"))
                .recommendations()
                .get(33)
                .id());
        Progress.Statement began =
                new Progress.Statement(ProgressState.UNDER_WAY, LocalDate.of(2020, 1, 1), null, null, null);
        Progress.Statement done = new Progress.Statement(
                ProgressState.DONE, LocalDate.of(2021, 1, 1), null, null, "https://www.gov.wales/involve");
        assertThrows(NotPermitted.class, () -> as(demonstration("coordinator"), () -> say(proposal, began)));
        as(demonstration("reviewer"), () -> say(proposal, began));
        Progress.RecommendationView quiet = as(demonstration("member"), () -> progress.view(proposal));
        assertEquals(ProgressState.UNDER_WAY, quiet.state());
        assertTrue(quiet.quiet(), "nobody said anything since");
        assertEquals("proposal", quiet.kind());
        long before = as(demonstration("member"), () -> progress.of("WTSC-2017"))
                .total()
                .noStatus();
        StatementId last = as(demonstration("reviewer"), () -> say(proposal, done));
        assertEquals(
                ProgressState.DONE,
                as(demonstration("member"), () -> progress.view(proposal)).state());
        assertThrows(
                StaleEdit.class,
                () -> as(demonstration("reviewer"), () -> progress.state(proposal, quiet.version(), began)));
        as(demonstration("reviewer"), () -> {
            progress.withdraw(last, "It was the other proposal");
            return null;
        });
        Progress.RecommendationView after = as(demonstration("member"), () -> progress.view(proposal));
        assertEquals(ProgressState.UNDER_WAY, after.state(), "what was said before counts again");
        assertEquals(2, after.statements().size(), "and what was withdrawn stays to be read");
        assertEquals(
                before,
                as(demonstration("member"), () -> progress.of("WTSC-2017"))
                        .total()
                        .noStatus());
        as(demonstration("reviewer"), () -> {
            progress.withdraw(new StatementId(after.statements().get(1).id()), "For the next test");
            return null;
        });
    }

    @Test
    void nothing_is_evidence_that_the_chain_does_not_show_to_have_come_of_it() throws Exception {
        RecommendationId proposal = new RecommendationId(as(demonstration("member"), () -> reviews.view("WTSC-2017"))
                .recommendations()
                .get(0)
                .id());
        Progress.Statement done = new Progress.Statement(
                ProgressState.DONE, LocalDate.of(2021, 1, 1), null, new ChainEnd("decision", Ids.next()), null);
        assertEquals(
                RecommendationRule.EVIDENCE_UNKNOWN,
                assertThrows(RuleViolation.class, () -> as(demonstration("reviewer"), () -> say(proposal, done)))
                        .rule());
    }

    @Test
    void a_proposal_under_several_themes_counts_in_each_and_once_in_the_whole() throws Exception {
        Progress.ReviewProgress whole = as(demonstration("member"), () -> progress.of("WTSC-2017"));
        assertEquals(35, whole.total().lines().size());
        assertEquals(
                List.of(15, 25, 13, 13),
                whole.themes().stream().map(theme -> theme.lines().size()).toList(),
                "counted by hand in the rows");
        assertEquals(
                1,
                as(demonstration("member"), () -> progress.of("CRW-2005"))
                        .themes()
                        .size());
    }

    @Test
    void a_review_is_a_file_in_both_layouts_and_with_its_progress() throws Exception {
        for (Language language : Language.values()) {
            for (ReviewFiles.Layout layout : ReviewFiles.Layout.values()) {
                ByteArrayOutputStream pdf = new ByteArrayOutputStream();
                ByteArrayOutputStream sheet = new ByteArrayOutputStream();
                as(demonstration("member"), () -> {
                    files.writePdf("WTSC-2017", layout, language, pdf);
                    files.writeWorkbook("WTSC-2017", layout, language, sheet);
                    return null;
                });
                assertEquals("%PDF", pdf.toString(StandardCharsets.ISO_8859_1).substring(0, 4));
                assertTrue(sheet.size() > 3000, layout + " " + sheet.size());
            }
        }
    }

    private StatementId say(RecommendationId proposal, Progress.Statement said) {
        return progress.state(proposal, progress.view(proposal).version(), said);
    }

    private static long dated(Reviews.ReviewView review, int year, int month, int day) {
        return review.lines().stream()
                .filter(line -> LocalDate.of(year, month, day).equals(line.reviewOn()))
                .count();
    }
}
