package cymru.cydweithio.platform;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads amounts of money, numbers and percentages as people write them, in forms and in files alike. Anything ambiguous
 * is refused, never guessed: reading the comma of {@code 150,50} as a thousands separator would multiply the amount by
 * a hundred.
 *
 * <p>A comma or a space separates thousands only, in complete groups of three; a point precedes the pence. A minus sign
 * comes before or after the number, or brackets take its place, as in ledgers.
 */
public final class AmountReader {

    private static final int LONGEST = 40;

    /**
     * As a ledger writes {@code 250.0000}; three digits after the point could be thousands as other countries write
     * them.
     */
    private static final String NUMBER =
            "(?:[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d{0,2}(?: \\d{3})+|\\d+)(?:\\.(?:\\d{1,2}|\\d{2}0{2,}))?";

    private static final Pattern SIGNED =
            Pattern.compile("(?<open>\\( ?)?(?<minus>- ?)?(?<number>" + NUMBER + ")(?<behind> ?-)?(?<close> ?\\))?");
    private static final Pattern DASHES = Pattern.compile("[\u2010\u2011\u2012\u2013\u2212]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    /** The pound sign: before the number, before or after its minus sign or bracket, or at the very end. */
    private static final Pattern POUND_BEFORE = Pattern.compile("^([(-]? ?)\u00a3 ?");

    private static final Pattern POUND_BEHIND = Pattern.compile(" ?\u00a3$");
    private static final Pattern PERCENT = Pattern.compile(" ?%$");
    private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3}){1,2}|\\d{1,9}");

    private AmountReader() {}

    /**
     * An amount in pounds: {@code \u00a31,234.50}, {@code 1 234.50}, {@code -250}, {@code 250.00-}, {@code (250.00)}.
     *
     * @throws RuleViolation where the text is not an amount; the text is an argument
     */
    public static Money money(String text) {
        String plain = plain(text, PlatformRule.MONEY_UNREADABLE);
        String bare = POUND_BEFORE.matcher(plain).replaceFirst("$1");
        if (bare.equals(plain)) {
            bare = POUND_BEHIND.matcher(plain).replaceFirst("");
        }
        return new Money(read(bare, text, PlatformRule.MONEY_UNREADABLE));
    }

    /** A number, with two places behind the point at most. */
    public static BigDecimal number(String text) {
        return read(plain(text, PlatformRule.NUMBER_UNREADABLE), text, PlatformRule.NUMBER_UNREADABLE);
    }

    /** So many per cent, with the sign or without it. */
    public static BigDecimal percent(String text) {
        String plain = plain(text, PlatformRule.NUMBER_UNREADABLE);
        return read(PERCENT.matcher(plain).replaceFirst(""), text, PlatformRule.NUMBER_UNREADABLE);
    }

    /** Whether a text is a whole number that is not negative. */
    public static boolean isWhole(String text) {
        return WHOLE.matcher(text.strip()).matches();
    }

    /** A whole number that is not negative. */
    public static int whole(String text) {
        if (!isWhole(text)) {
            throw new RuleViolation(PlatformRule.NUMBER_WHOLE, shown(text));
        }
        return Integer.parseInt(text.strip().replace(",", ""));
    }

    private static String plain(String text, Rule rule) {
        String plain = DASHES.matcher(BLANKS.matcher(text).replaceAll(" "))
                .replaceAll("-")
                .strip();
        if (plain.length() > LONGEST) {
            throw new RuleViolation(rule, shown(text));
        }
        return plain;
    }

    private static BigDecimal read(String plain, String text, Rule rule) {
        Matcher matcher = SIGNED.matcher(plain);
        boolean known = matcher.matches();
        boolean bracketed = known && matcher.group("open") != null;
        boolean minus = known && matcher.group("minus") != null;
        boolean behind = known && matcher.group("behind") != null;
        if (!known
                || bracketed != (matcher.group("close") != null)
                || (bracketed ? 1 : 0) + (minus ? 1 : 0) + (behind ? 1 : 0) > 1) {
            throw new RuleViolation(rule, shown(text));
        }
        BigDecimal number = new BigDecimal(matcher.group("number").replaceAll("[, ]", ""));
        return bracketed || minus || behind ? number.negate() : number;
    }

    /** As much of it as fits into a message. */
    private static String shown(String text) {
        String bare = text.strip();
        return bare.length() > LONGEST ? ShortText.of(bare, LONGEST) + "\u2026" : bare;
    }
}
