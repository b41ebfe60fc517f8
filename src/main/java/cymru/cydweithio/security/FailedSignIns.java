package cymru.cydweithio.security;

import cymru.cydweithio.platform.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** What is counted of failed sign-ins. */
@ApplicationScoped
class FailedSignIns implements RetentionRule {

    private SignInThrottle throttle;

    protected FailedSignIns() {}

    @Inject
    FailedSignIns(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    @Override
    public String words() {
        return "security.kept.failures";
    }

    @Override
    public Duration kept() {
        return SignInThrottle.FORGOTTEN_AFTER;
    }

    @Override
    public Basis basis() {
        return Basis.POLICY;
    }

    @Override
    public int clear(Instant now) {
        return throttle.clear(now);
    }
}
