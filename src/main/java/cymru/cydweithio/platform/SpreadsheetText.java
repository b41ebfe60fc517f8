package cymru.cydweithio.platform;

import java.util.regex.Pattern;

/**
 * What people typed, made safe for spreadsheets: a program that opens the file must not take a text for a formula,
 * because a formula can run commands and send data away (CSV injection). Such a text gets an apostrophe before it, by
 * which spreadsheets know a text.
 */
public final class SpreadsheetText {

    /**
     * A tab or an end of line at the start; or, after blanks and what cannot be seen, a sign that begins a formula,
     * full-width ones too.
     */
    private static final Pattern FORMULA = Pattern.compile(
            "^(?:[\\t\\r\\n]|[\\s\\p{Z}\\p{Cf}\\p{Cc}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\u2212\\uFE63\\uFE62\\uFE66\\uFE6B])");

    private SpreadsheetText() {}

    /** The text of a cell; null is empty. */
    public static String cell(String text) {
        return text == null ? "" : FORMULA.matcher(text).find() ? "'" + text : text;
    }
}
