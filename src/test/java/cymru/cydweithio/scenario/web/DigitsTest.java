package cymru.cydweithio.scenario.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How many digits of a figure are shown. */
class DigitsTest {

    @Test
    void four_digits_are_shown() {
        assertEquals("0.6558", Digits.of(0.6557915, 0.3742012, Locale.UK));
        assertEquals("0.3742", Digits.of(0.3742012, 0.6557915, Locale.UK));
        assertEquals("1.802", Digits.of(1.8020449, 1.5198267, Locale.UK));
        assertEquals("14.25", Digits.of(14.2464, 13.1954, Locale.UK));
        assertEquals("0.9863", Digits.of(0.9863272, 0.7652828, Locale.UK));
        assertEquals("9.999", Digits.of(9.9991, 9.1, Locale.UK));
    }

    @Test
    void more_are_shown_where_two_figures_would_look_the_same() {
        assertEquals("0.37421", Digits.of(0.374209, 0.374201, Locale.UK));
        assertEquals("0.37420", Digits.of(0.374201, 0.374209, Locale.UK));
        assertEquals("0.000003", Digits.of(0.000003, 0, Locale.UK), "a gap that there is, is seen");
    }

    @Test
    void equal_figures_have_four() {
        assertEquals("0.3742", Digits.of(0.3742012, 0.3742012, Locale.UK));
        assertEquals("0.0000", Digits.of(0, 0, Locale.UK));
    }
}
