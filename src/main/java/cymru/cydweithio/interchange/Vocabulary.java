package cymru.cydweithio.interchange;

import cymru.cydweithio.platform.Alike;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/** The words by which spreadsheets are understood, in English and Welsh: {@code interchange/vocabulary.properties}. */
final class Vocabulary {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}%#]+");
    private static final Properties WORDS = load();
    private static final Map<String, List<String>> LISTS = new HashMap<>();
    private static final Map<String, Set<String>> SETS = new HashMap<>();

    static {
        WORDS.stringPropertyNames().forEach(key -> {
            LISTS.put(key, list(key));
            SETS.put(key, Set.copyOf(LISTS.get(key)));
        });
    }

    private Vocabulary() {}

    /** What is compared of a text: letters and digits, without case and accents. */
    static String bare(String text) {
        String plain = Alike.plain(text).replace("&", " and ");
        return NO_WORD.matcher(plain).replaceAll(" ").strip();
    }

    /** Whether a text is one of the words of a list. */
    static boolean is(String list, String text) {
        return SETS.get(list).contains(bare(text));
    }

    /** The same of a text that may say more after a dash, a bracket or a date: {@code Completed – Jan 2026}. */
    static boolean begins(String list, String text) {
        return is(list, text) || is(list, text.split("\\s[-–—]|[:;(,\\d]", 2)[0]);
    }

    /** The headings that a column of a meaning has, in one language. */
    static List<String> headings(Meaning meaning, String language) {
        return LISTS.get("heading." + language + "." + meaning.name().toLowerCase(Locale.ROOT));
    }

    /** The month that a word names, in either language and with Welsh mutations; 0 where it names none. */
    static int month(String word) {
        for (int month = 1; month <= 12; month++) {
            if (is("month." + month, word)) {
                return month;
            }
        }
        return 0;
    }

    private static List<String> list(String key) {
        return Arrays.stream(WORDS.getProperty(key).split("\\|"))
                .map(Vocabulary::bare)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static Properties load() {
        Properties words = new Properties();
        try (InputStream in = Vocabulary.class.getResourceAsStream("/interchange/vocabulary.properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
