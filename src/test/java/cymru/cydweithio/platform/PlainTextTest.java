package cymru.cydweithio.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

/** What is left of a text when it has come in. */
class PlainTextTest {

    @Test
    void letters_are_composed() {
        assertEquals("Tŷ Siân", PlainText.of(Normalizer.normalize("Tŷ Siân", Normalizer.Form.NFD)));
    }

    @Test
    void every_line_ends_in_the_same_way() {
        assertEquals("a\nb\nc\nd\ne\nf\ng", PlainText.of("a\r\nb\rc\u000Bd\fe\u0085f\u2029g"));
    }

    @Test
    void what_cannot_be_seen_goes_and_half_a_letter_is_shown_as_one_that_is_missing() {
        assertEquals("ab", PlainText.of("\uFEFFa\u0000\u0007\u200Bb\u009F\uFFFE"));
        assertEquals("a\uFFFDb", PlainText.of("a\uDE00b"));
        assertEquals("\uD83D\uDE00", PlainText.of("\uD83D\uDE00"));
    }

    @Test
    void letters_that_are_joined_stay_joined_and_what_is_plain_is_not_touched() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69";
        assertEquals(family, PlainText.of(family));
        String plain = "Plain text\twith a tab\nand a line";
        assertSame(plain, PlainText.of(plain));
        assertNull(PlainText.of(null));
    }

    @Test
    void a_text_that_has_come_in_once_stays_as_it_is() {
        String once = PlainText.of("\u200Be\u200B\u0301\u0000a\r");
        assertEquals(once, PlainText.of(once));
    }
}
