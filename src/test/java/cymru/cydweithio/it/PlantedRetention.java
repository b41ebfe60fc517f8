package cymru.cydweithio.it;

import cymru.cydweithio.platform.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Windfalls of a capability that the product has never heard of: they are kept for three days. */
@InServerSupport
@ApplicationScoped
public class PlantedRetention implements RetentionRule {

    /** When each fell. */
    static final Set<Instant> FALLEN = ConcurrentHashMap.newKeySet();

    @Override
    public String words() {
        return "planted.kept.windfall";
    }

    @Override
    public Duration kept() {
        return Duration.ofDays(3);
    }

    @Override
    public Basis basis() {
        return Basis.LAW;
    }

    @Override
    public int clear(Instant now) {
        int before = FALLEN.size();
        FALLEN.removeIf(fallen -> !fallen.isAfter(now.minus(kept())));
        return before - FALLEN.size();
    }
}
