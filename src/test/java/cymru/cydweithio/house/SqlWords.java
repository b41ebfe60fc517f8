package cymru.cydweithio.house;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which names a piece of SQL or JPQL reads or writes, and whether one of them is put together from parts. */
final class SqlWords {

    /** What a class file has where a value is put into a string. */
    static final char PUT_IN = '\u0001';

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";
    private static final Pattern AFTER_KEYWORD = Pattern.compile("(?i)\\b(?:from|join|update|into|references)\\s+("
            + NAME + "(?:\\s+(?:as\\s+)?[a-z]\\w*)?(?:\\s*,\\s*" + NAME + "(?:\\s+(?:as\\s+)?[a-z]\\w*)?)*)");
    private static final Pattern STATEMENT = Pattern.compile(
            "(?is)\\b(select\\s|insert\\s+into\\b|delete\\s+from\\b|update\\s+\\S+\\s+(\\w+\\s+)?set\\b)");
    private static final Pattern ASSEMBLED = Pattern.compile(
            "(?is)\\b(?:from|join|update|into)\\s+(?:\\w*" + PUT_IN + "|$)|(?<![.:\\w])\\w*" + PUT_IN + "_\\w+");

    private SqlWords() {}

    /** The names that stand where a relation or an entity stands. */
    static Set<String> relations(String sql) {
        Set<String> names = new TreeSet<>();
        Matcher found = AFTER_KEYWORD.matcher(sql);
        while (found.find()) {
            for (String part : found.group(1).split(",")) {
                names.add(part.trim().split("\\s+")[0]);
            }
        }
        return names;
    }

    /** Whether the name of a relation is put in or put together, so that its text alone does not tell what it reads. */
    static boolean assembles(String sql) {
        return STATEMENT.matcher(sql).find()
                && ASSEMBLED.matcher(sql.stripTrailing()).find();
    }
}
