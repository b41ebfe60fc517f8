package cymru.cydweithio.recommendation.web;

import cymru.cydweithio.recommendation.Progress;
import cymru.cydweithio.recommendation.ProgressState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** What became of everything that a review recommended or proposed, by theme. */
@Named
@RequestScoped
public class ReviewProgressPage {

    private Progress progress;
    private String code;
    private Progress.ReviewProgress shown;

    protected ReviewProgressPage() {}

    @Inject
    ReviewProgressPage(Progress progress, @Param(pathIndex = 0) String code) {
        this.progress = progress;
        this.code = code;
    }

    public void open() {
        shown = progress.of(code);
    }

    public ProgressState[] getStates() {
        return ProgressState.values();
    }

    public Progress.ReviewProgress getShown() {
        return shown;
    }
}
