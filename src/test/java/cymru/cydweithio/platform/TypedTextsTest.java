package cymru.cydweithio.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TypedTextsTest {

    private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

    @Test
    void a_name_is_one_line_with_plain_blanks_and_nothing_that_is_not_seen() {
        assertEquals("Two Spaces Board", OneLine.of("Two  Spaces Board"));
        assertEquals("Jane Doe", OneLine.of("\u00A0Jane\r\nDoe\u200B "));
        assertEquals("Jane Doe", OneLine.of("Jane\u2028\u3000Doe\uFEFF"));
        assertEquals("Jane Doe", OneLine.of("Jane\u000BDoe\t"));
        assertEquals("T\u0177", OneLine.of("Ty\u0302"), "letters in one piece");
        assertEquals("exe.fdp", OneLine.of("exe.\u202Efdp"), "nothing turns the direction");
        assertEquals(FAMILY, OneLine.of(FAMILY), "joiners are part of emoji");
        assertEquals("", OneLine.of(" \u00A0\n"));
        assertEquals("a@b.cymru", OneLine.address("\u00A0a@b.cymru\u200B \n"));
        assertEquals("a\u200B@b.cymru", OneLine.address("a\u200B@b.cymru "), "what is within is refused elsewhere");
        assertNull(OneLine.of(null));
        assertNull(OneLine.orNull("\u200B"));
        assertEquals("abc", OneLine.bounded(" abc ", 3));
        assertEquals(
                PlatformRule.TEXT_LONG,
                assertThrows(RuleViolation.class, () -> OneLine.bounded("abcd", 3))
                        .rule());
    }

    @Test
    void a_text_is_never_cut_within_a_sign() {
        String text = "Gŵyl y Glöwr \uD83D\uDE80 " + FAMILY + " y\u0302 diwedd";
        IntStream.rangeClosed(1, text.length() + 1).forEach(longest -> {
            String start = ShortText.of(text, longest);
            assertTrue(start.length() <= longest && text.startsWith(start), start);
            assertWhole(start);
            String dotted = ShortText.withEllipsis(text, longest);
            assertTrue(dotted.length() <= longest, dotted);
            assertWhole(dotted);
            String end = ShortText.endOf(text, longest);
            assertTrue(end.length() <= longest && text.endsWith(end), end);
            assertWhole(end);
        });
        assertEquals("abc", ShortText.of("abc", 3));
        assertEquals("ab", ShortText.of("abc", 2));
        assertEquals("a\u2026", ShortText.withEllipsis("abc", 2));
        assertEquals("", ShortText.of(FAMILY + "abc", 5), "a family is one sign");
        assertEquals("a", ShortText.of("ay\u0302b", 2), "a letter keeps its accent");
    }

    private static void assertWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (Character.isHighSurrogate(one)) {
                assertTrue(i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1)), text);
            }
            if (Character.isLowSurrogate(one)) {
                assertTrue(i > 0 && Character.isHighSurrogate(text.charAt(i - 1)), text);
            }
        }
        assertFalse(text.startsWith("\u0302") || text.startsWith("\u200D") || text.endsWith("\u200D"), text);
    }
}
