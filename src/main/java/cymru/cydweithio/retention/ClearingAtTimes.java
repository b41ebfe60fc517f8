package cymru.cydweithio.retention;

import cymru.cydweithio.jobs.ScheduledWork;
import cymru.cydweithio.platform.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Clears what has been kept for long enough; where one kind fails, the others do not wait for it. */
@ApplicationScoped
class ClearingAtTimes implements ScheduledWork {

    private static final Logger LOG = Logger.getLogger(ClearingAtTimes.class);

    private Instance<RetentionRule> rules;
    private Clock clock;

    protected ClearingAtTimes() {}

    @Inject
    ClearingAtTimes(@Any Instance<RetentionRule> rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clear";
    }

    @Override
    public String description() {
        return "Clears what has been kept for long enough";
    }

    @Override
    public String times() {
        return "0 5/15 * * * ?";
    }

    @Override
    public void run() {
        rules.forEach(rule -> {
            try {
                int cleared = rule.clear(clock.instant());
                LOG.debugf("%d cleared of %s", cleared, rule.words());
            } catch (RuntimeException e) {
                LOG.errorf(e, "%s could not be cleared; tried again at the next time", rule.words());
            }
        });
    }
}
