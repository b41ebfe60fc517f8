package cymru.cydweithio.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Compares texts as the database does (collation {@code utf8mb4_uca1400_ai_ci}), for matching before anything is
 * stored: ignoring case and accents, so that Ty equals Tŷ.
 */
public final class CollationKey {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private CollationKey() {}

    /** A key that is equal for texts that a unique constraint treats as the same. */
    public static String key(String text) {
        return plain(text).strip();
    }

    /** The text without case and accents. */
    public static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
