package cymru.cydweithio.platform;

import java.util.regex.Pattern;

/**
 * Makes typed text safe for spreadsheets: a program that opens the file must not take a text for a formula, because a
 * formula can run commands and send data elsewhere (CSV injection). Such a text is prefixed with an apostrophe, which
 * marks text in spreadsheets.
 */
public final class SpreadsheetText {

    /**
     * A tab or an end of line at the start; or, after spaces and invisible characters, a character that starts a
     * formula, including full-width ones.
     */
    private static final Pattern FORMULA = Pattern.compile(
            "^(?:[\\t\\r\\n]|[\\s\\p{Z}\\p{Cf}\\p{Cc}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\u2212\\uFE63\\uFE62\\uFE66\\uFE6B])");

    private SpreadsheetText() {}

    /** The text of a cell; null is empty. */
    public static String cell(String text) {
        return text == null ? "" : FORMULA.matcher(text).find() ? "'" + text : text;
    }

    /** The text that {@link #cell} made safe: the apostrophe before a formula is no part of it. */
    public static String typed(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).find() ? cell.substring(1) : cell;
    }
}
