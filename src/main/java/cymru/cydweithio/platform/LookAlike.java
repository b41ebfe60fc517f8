package cymru.cydweithio.platform;

import com.ibm.icu.text.SpoofChecker;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which names a person could take for one another: those that differ in case, accents, apostrophes, blanks and
 * punctuation only, or in letters of other scripts that look the same (Unicode UTS 39).
 */
public final class LookAlike {

    private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u201B\u02BC\u0060\u00B4\uFF07]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private LookAlike() {}

    /**
     * Two names look alike where they share one of these keys. One is not enough: what a letter looks like depends on
     * its case, and the case must not count.
     */
    public static Set<String> keys(String name) {
        String whole = APOSTROPHES.matcher(name).replaceAll("");
        String first = "1 " + CHECKER.getSkeleton(bare(whole));
        String second = "2 " + bare(CHECKER.getSkeleton(whole));
        return Set.of(first, second);
    }

    /** Whether nothing is left of a name to compare. */
    public static boolean isBlank(String name) {
        return bare(name).isEmpty();
    }

    private static String bare(String name) {
        String plain = CollationKey.plain(name).replace("&", " and ");
        return NO_WORD.matcher(plain).replaceAll(" ").strip();
    }
}
