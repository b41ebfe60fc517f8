package cymru.cydweithio.recommendation.web;

import cymru.cydweithio.recommendation.Reviews;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** One review with its recommendations and the plan that followed. */
@Named
@RequestScoped
public class ReviewPage {

    private Reviews reviews;
    private String code;
    private Reviews.ReviewView review;

    protected ReviewPage() {}

    @Inject
    ReviewPage(Reviews reviews, @Param(pathIndex = 0) String code) {
        this.reviews = reviews;
        this.code = code;
    }

    public void open() {
        review = reviews.view(code);
    }

    public Reviews.ReviewView getReview() {
        return review;
    }
}
