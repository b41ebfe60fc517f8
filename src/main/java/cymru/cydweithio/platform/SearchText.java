package cymru.cydweithio.platform;

import java.util.Locale;

/** What a person typed to filter a list, made safe for SQL's LIKE. */
public final class SearchText {
    private SearchText() {}

    /**
     * Returns a pattern that finds the text anywhere, ignoring case; null when nothing was typed. Escape character:
     * {@code \}.
     */
    public static String contains(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String escaped = typed.strip()
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + escaped + "%";
    }
}
