package cymru.cydweithio.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The one place that reads the machine's time. Days begin and end in Wales. */
@ApplicationScoped
public class Clocks {

    /** The civil time of Wales. */
    public static final ZoneId WALES = ZoneId.of("Europe/London");

    @Produces
    Clock clock() {
        return Clock.system(WALES);
    }
}
