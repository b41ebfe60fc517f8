package cymru.cydweithio.document;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Which letters the fonts of documents have. The house font has Latin, Greek, Cyrillic and Hebrew; a second one, which
 * is embedded only where it is needed, adds Arabic, Armenian, Georgian, phonetic letters and symbols. What neither has,
 * such as Chinese, Devanagari and most emoji, is shown as a box, and the document says which letters they are: no name
 * is lost without a word.
 */
final class PrintedLetters {
    /** Stands where a letter cannot be printed. */
    static final String BOX = "\u25A1";

    private static final String HOUSE = "/liberation/LiberationSans-";
    static final String SECOND = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans";
    private static final List<String> HOUSE_CUTS = List.of("Regular", "Bold", "Italic", "BoldItalic");
    private static final List<String> SECOND_CUTS = List.of("", "-Bold");
    private static final int MOST_LETTERS = 40;

    private final String html;
    private final boolean second;
    private final boolean bothWays;

    private PrintedLetters(String html, boolean second, boolean bothWays) {
        this.html = html;
        this.second = second;
        this.bothWays = bothWays;
    }

    /** The document with a box in the place of each letter that no font has, and a note at its end that names them. */
    String html() {
        return html;
    }

    /** Whether the second font is needed. */
    boolean second() {
        return second;
    }

    /** Whether some of it is read from right to left. */
    boolean bothWays() {
        return bothWays;
    }

    static PrintedLetters of(String html, Messages messages, Language language) {
        if (covered(html, Coverage.HOUSE_FONT)) {
            char[] all = html.toCharArray();
            return new PrintedLetters(html, false, Bidi.requiresBidi(all, 0, all.length));
        }
        StringBuilder out = new StringBuilder(html.length());
        Set<Integer> missing = new TreeSet<>();
        boolean second = false;
        // Titles and bookmarks in the head, and what tags say, need no font
        int at = Math.max(0, html.indexOf("</head>"));
        out.append(html, 0, at);
        boolean inTag = false;
        while (at < html.length()) {
            int letter = html.codePointAt(at);
            at += Character.charCount(letter);
            inTag = letter == '<' || inTag && letter != '>';
            if (inTag || letter < 0x80 || Coverage.HOUSE_FONT.get(letter)) {
                out.appendCodePoint(letter);
            } else if (Coverage.SECOND_FONT.get(letter)) {
                second = true;
                out.appendCodePoint(letter);
            } else {
                out.append(instead(letter, missing));
            }
        }
        String text = out.toString();
        if (!missing.isEmpty()) {
            String note = "<p class=\"note\">"
                    + messages.text(language, "document.letters", missing.size(), BOX, named(missing)) + "</p>";
            text = text.replace("</body>", note + "</body>");
        }
        char[] all = text.toCharArray();
        return new PrintedLetters(text, second, Bidi.requiresBidi(all, 0, all.length));
    }

    private static boolean covered(String html, BitSet letters) {
        return html.codePoints().allMatch(letter -> letter < 0x80 || letters.get(letter));
    }

    /** What is printed for a letter that no font has. */
    private static String instead(int letter, Set<Integer> missing) {
        int kind = Character.getType(letter);
        if (kind == Character.SPACE_SEPARATOR) {
            return " ";
        }
        if (kind == Character.FORMAT || kind == Character.CONTROL || variation(letter)) {
            // These only say how their neighbours are drawn
            return "";
        }
        String alike = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC);
        if (alike.codePointCount(0, alike.length()) == 1
                && alike.codePointAt(0) != letter
                && Coverage.HOUSE_FONT.get(alike.codePointAt(0))) {
            return alike;
        }
        missing.add(letter);
        return kind == Character.NON_SPACING_MARK || kind == Character.ENCLOSING_MARK || modifier(letter) ? "" : BOX;
    }

    private static boolean variation(int letter) {
        return letter >= 0xFE00 && letter <= 0xFE0F || letter >= 0xE0100 && letter <= 0xE01EF;
    }

    /** The colour of a hand or face, which follows it. */
    private static boolean modifier(int letter) {
        return letter >= 0x1F3FB && letter <= 0x1F3FF;
    }

    /** 'Devanagari (U+0928, U+092E); grinning face (U+1F600)', by script, in English, as the standard has them. */
    private static String named(Set<Integer> missing) {
        Map<String, String> scripts = new TreeMap<>();
        missing.stream().limit(MOST_LETTERS).forEach(letter -> {
            Character.UnicodeScript script = Character.UnicodeScript.of(letter);
            boolean common = script == Character.UnicodeScript.COMMON || script == Character.UnicodeScript.INHERITED;
            String name = common ? Character.getName(letter) : script.name();
            String plain = name == null ? "?" : name.replace('_', ' ').toLowerCase(Locale.ROOT);
            String shown = common ? plain : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
            scripts.merge(shown, String.format("U+%04X", letter), (one, other) -> one + ", " + other);
        });
        String all = scripts.entrySet().stream()
                .map(script -> script.getKey() + " (" + script.getValue() + ")")
                .collect(Collectors.joining("; "));
        return "<span lang=\"en\">" + all + "</span>" + (missing.size() > MOST_LETTERS ? " …" : "");
    }

    /** Read once, when a document needs more than plain letters. */
    private static final class Coverage {
        static final BitSet HOUSE_FONT = common(HOUSE, HOUSE_CUTS);
        static final BitSet SECOND_FONT = common(SECOND, SECOND_CUTS);

        private Coverage() {}

        /** Letters that every cut of a font has. */
        private static BitSet common(String font, List<String> cuts) {
            return cuts.stream()
                    .map(cut -> letters(font + cut + ".ttf"))
                    .reduce((one, other) -> {
                        one.and(other);
                        return one;
                    })
                    .orElseThrow();
        }

        private static BitSet letters(String name) {
            try (InputStream in = PrintedLetters.class.getResourceAsStream(name);
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                CmapLookup glyphs = font.getUnicodeCmapLookup();
                BitSet letters = new BitSet(0x20000);
                for (int letter = 0x20; letter < 0x20000; letter++) {
                    if (glyphs.getGlyphId(letter) != 0) {
                        letters.set(letter);
                    }
                }
                return letters;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
