package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.CollationKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The words by which the spreadsheets of a capability are understood, in English and Welsh:
 * {@code vocabulary/<capability>.properties}. A heading or a word that people use is added there.
 */
public final class Vocabulary {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}%#]+");
    private static final Map<String, Vocabulary> READ = new ConcurrentHashMap<>();

    /** Words that spreadsheets of all kinds share: months, yes and no, nobody, no date, languages. */
    public static final Vocabulary SHARED = of("sheet");

    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, Set<String>> sets = new HashMap<>();

    private Vocabulary(Properties words) {
        words.stringPropertyNames().forEach(key -> {
            lists.put(key, list(words.getProperty(key)));
            sets.put(key, Set.copyOf(lists.get(key)));
        });
    }

    /** Those of a capability, which must have such a file. */
    public static Vocabulary of(String capability) {
        return READ.computeIfAbsent(capability, name -> new Vocabulary(load("/vocabulary/" + name + ".properties")));
    }

    /** What is compared of a text: letters and digits, without case and accents. */
    public static String bare(String text) {
        String plain = CollationKey.plain(text).replace("&", " and ");
        return NO_WORD.matcher(plain).replaceAll(" ").strip();
    }

    /** Whether a text is one of the words of a list. */
    public boolean is(String list, String text) {
        return sets.get(list).contains(bare(text));
    }

    /** The same of a text that may say more after a dash, a bracket or a date: {@code Completed – Jan 2026}. */
    public boolean begins(String list, String text) {
        return is(list, text) || is(list, text.split("\\s[-–—]|[:;(,\\d]", 2)[0]);
    }

    /** The headings that a column has in one language. */
    static List<String> headings(SheetColumn column, String language) {
        return of(column.capability()).lists.get("heading." + language + "." + column.word());
    }

    /** The month that a word names, in either language and with Welsh mutations; 0 where it names none. */
    int month(String word) {
        for (int month = 1; month <= 12; month++) {
            if (is("month." + month, word)) {
                return month;
            }
        }
        return 0;
    }

    private static List<String> list(String words) {
        return Arrays.stream(words.split("\\|"))
                .map(Vocabulary::bare)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static Properties load(String file) {
        Properties words = new Properties();
        try (InputStream in = Vocabulary.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + file);
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
