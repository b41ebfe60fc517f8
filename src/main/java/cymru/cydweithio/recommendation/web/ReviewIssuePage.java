package cymru.cydweithio.recommendation.web;

import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.recommendation.ReviewIssueId;
import cymru.cydweithio.recommendation.Reviews;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** One issue of a review, with all that the review says of it under a theme. */
@Named
@RequestScoped
public class ReviewIssuePage {

    private Reviews reviews;
    private String path;
    private Reviews.IssueView issue;

    protected ReviewIssuePage() {}

    @Inject
    ReviewIssuePage(Reviews reviews, @Param(pathIndex = 0) String path) {
        this.reviews = reviews;
        this.path = path;
    }

    public void open() {
        issue = reviews.issue(ReviewIssueId.parse(path));
    }

    /** A column of the table: the word for it, and what stands in it. */
    public record Part(String word, List<Wording> texts) {}

    public List<Part> getPoints() {
        return List.of(
                new Part("barriers", issue.barriers()),
                new Part("enablers", issue.enablers()),
                new Part("changes", issue.changes()));
    }

    public Reviews.IssueView getIssue() {
        return issue;
    }
}
