package cymru.cydweithio.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import cymru.cydweithio.platform.Clocks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemonstrationClockTest {

    private final Clock real = Clock.fixed(Instant.parse("2026-11-30T18:20:00Z"), Clocks.WALES);

    @Test
    void the_demonstration_begins_in_the_morning_of_its_day_and_goes_on_from_there() {
        LocalDate leapDay = LocalDate.of(2028, 2, 29);
        Clock clock = DemonstrationClock.on(Optional.of(leapDay), real);
        assertEquals(leapDay.atTime(9, 0), LocalDateTime.now(clock));
        assertEquals(Clocks.WALES, clock.getZone());
        // in summer time too
        assertEquals(
                LocalDateTime.of(2027, 7, 4, 9, 0),
                LocalDateTime.now(DemonstrationClock.on(Optional.of(LocalDate.of(2027, 7, 4)), real)));
    }

    @Test
    void without_a_day_of_its_own_it_is_today() {
        assertSame(real, DemonstrationClock.on(Optional.empty(), real));
    }
}
