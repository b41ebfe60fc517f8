package cymru.cydweithio.sheet;

import java.util.regex.Pattern;

/** Characters that a workbook writes by their number, because XML cannot hold them (ECMA-376, ST_Xstring). */
final class NumberedCharacters {

    private static final Pattern NUMBERED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private NumberedCharacters() {}

    /** {@code _x000D_} is the end of a line, and {@code _x005F_x000D_} the text {@code _x000D_}. */
    static String decoded(String text) {
        return text.indexOf("_x") < 0
                ? text
                : NUMBERED.matcher(text)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
