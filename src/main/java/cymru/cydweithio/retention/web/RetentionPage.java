package cymru.cydweithio.retention.web;

import cymru.cydweithio.retention.RetentionSchedule;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What is kept how long, for who looks after the service and has to answer for it. */
@Named
@RequestScoped
public class RetentionPage {

    private RetentionSchedule schedule;
    private List<RetentionSchedule.KeptData> kept;

    protected RetentionPage() {}

    @Inject
    RetentionPage(RetentionSchedule schedule) {
        this.schedule = schedule;
    }

    public void open() {
        kept = schedule.list();
    }

    public List<RetentionSchedule.KeptData> getKept() {
        return kept;
    }
}
