package cymru.cydweithio.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables, views and sequences as the migrations leave them, read from their text: no database is needed to know who
 * reads whom.
 */
record SchemaOfMigrations(Map<String, String> kinds, Map<String, String> views) {

    private static final Pattern CREATED = Pattern.compile(
            "(?is)^\\s*CREATE\\s+(?:OR\\s+REPLACE\\s+)?(TABLE|VIEW|SEQUENCE)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?(\\w+)(.*)");
    private static final Pattern DROPPED =
            Pattern.compile("(?is)^\\s*DROP\\s+(?:TABLE|VIEW|SEQUENCE)\\s+(?:IF\\s+EXISTS\\s+)?(\\w+)");
    private static final Pattern RENAMED =
            Pattern.compile("(?is)^\\s*(?:RENAME\\s+TABLE|ALTER\\s+TABLE)\\s+\\w+\\s+(?:RENAME\\s+)?TO\\s+\\w+");

    static SchemaOfMigrations read() throws IOException {
        Map<String, String> kinds = new TreeMap<>();
        Map<String, String> views = new TreeMap<>();
        for (Path file : TextsTest.files(Path.of("sql"), ".sql")) {
            for (String statement :
                    Files.readString(file).replaceAll("(?m)--.*$", "").split(";")) {
                Matcher created = CREATED.matcher(statement);
                Matcher dropped = DROPPED.matcher(statement);
                if (created.find()) {
                    kinds.put(created.group(2), created.group(1).toUpperCase(Locale.ROOT));
                    if (created.group(1).equalsIgnoreCase("view")) {
                        views.put(created.group(2), created.group(3));
                    }
                } else if (dropped.find()) {
                    kinds.remove(dropped.group(1));
                    views.remove(dropped.group(1));
                } else if (RENAMED.matcher(statement).find()) {
                    throw new IllegalStateException("a renamed table is not understood yet: " + statement);
                }
            }
        }
        return new SchemaOfMigrations(kinds, views);
    }

    boolean has(String relation) {
        return kinds.containsKey(relation);
    }

    boolean isView(String relation) {
        return "VIEW".equals(kinds.get(relation));
    }

    /** The relation whose rows an audit table keeps; any other relation is its own. */
    String subject(String relation) {
        String base = relation.endsWith("_aud") ? relation.substring(0, relation.length() - 4) : relation;
        return kinds.containsKey(base) ? base : relation;
    }

    /** What a view reads. */
    Set<String> readBy(String view) {
        Set<String> read = new TreeSet<>(SqlWords.relations(views.get(view)));
        read.removeIf(name -> !has(name));
        return read;
    }
}
