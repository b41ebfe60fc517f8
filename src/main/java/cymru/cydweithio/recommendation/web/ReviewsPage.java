package cymru.cydweithio.recommendation.web;

import cymru.cydweithio.platform.web.LazyTable;
import cymru.cydweithio.recommendation.Reviews;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The list of reviews. */
@Named
@ViewScoped
public class ReviewsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Reviews reviews;

    private LazyTable<Reviews.ReviewRow> table;

    public void open() {
        table = new LazyTable<Reviews.ReviewRow>(slice -> reviews.list(slice)).open();
    }

    public LazyTable<Reviews.ReviewRow> getTable() {
        return table;
    }
}
