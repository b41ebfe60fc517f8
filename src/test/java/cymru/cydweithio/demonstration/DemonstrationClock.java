package cymru.cydweithio.demonstration;

import cymru.cydweithio.platform.Clocks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes the place of the product's clock where the demonstration is there, so that it can be shown, and tested, as it
 * looks on another day: with {@code DEMONSTRATION_DAY} the server begins at nine on that day and goes on from there.
 * The whole product has to believe in that day: no meeting can be held, and nothing claimed, on a day that is still to
 * come.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class DemonstrationClock {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private Clock clock;

    protected DemonstrationClock() {}

    @Inject
    DemonstrationClock(@ConfigProperty(name = "DEMONSTRATION_DAY") Optional<LocalDate> day) {
        this.clock = on(day, Clock.system(Clocks.WALES));
    }

    static Clock on(Optional<LocalDate> day, Clock real) {
        return day.map(there -> Clock.offset(
                        real,
                        Duration.between(
                                real.instant(),
                                ZonedDateTime.of(there, MORNING, Clocks.WALES).toInstant())))
                .orElse(real);
    }

    @Produces
    Clock clock() {
        return clock;
    }
}
