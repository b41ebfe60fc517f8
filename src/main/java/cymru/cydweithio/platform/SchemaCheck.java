package cymru.cydweithio.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks whether the database holds the tables and views that the product needs, as the migrations made them. After
 * each migration their names and columns are recorded in {@code relation_as_made}; from then on the database is
 * compared with that. A missing view has no columns, a view that reads something missing has none either, and a
 * placeholder from a partly loaded dump has different ones.
 */
final class SchemaCheck {

    private static final String MARK = "restored_backup";
    private static final String RECORD = "relation_as_made";
    private static final String HISTORY = "flyway_schema_history";
    /** Something that a migration made and is missing: any migration that replaces it is right. */
    private static final String MISSING = "missing";

    private static final Pattern MADE_OR_DROPPED = Pattern.compile(
            "^\\s*(CREATE|DROP)\\s+(?:OR\\s+REPLACE\\s+)?(?:TABLE|VIEW)\\s+(?:IF\\s+(?:NOT\\s+)?EXISTS\\s+)?`?(\\w+)`?",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private final Connection connection;

    SchemaCheck(Connection connection) {
        this.connection = connection;
    }

    /** The names of what these migrations, in their order, leave behind. */
    static Set<String> madeBy(List<String> scripts) {
        Set<String> names = new TreeSet<>();
        for (String script : scripts) {
            Matcher found = MADE_OR_DROPPED.matcher(script);
            while (found.find()) {
                if (found.group(1).equalsIgnoreCase("CREATE")) {
                    names.add(found.group(2));
                } else {
                    names.remove(found.group(2));
                }
            }
        }
        return names;
    }

    /** Whether loading a backup was started and never finished. */
    boolean restoredInPart() throws SQLException {
        return names().contains(MARK) && "LOADING".equals(text("select state from " + MARK, "state"));
    }

    /** Records what the migrations made, once for each version of the schema. */
    void record(Set<String> made) throws SQLException {
        String level = text("select max(version) as level from " + HISTORY + " where success", "level");
        if (level.equals(text("select max(schema_level) as level from " + RECORD, "level"))) {
            return;
        }
        boolean alone = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement emptying = connection.createStatement();
                PreparedStatement writing = connection.prepareStatement(
                        "insert into " + RECORD + " (name, columns_sha256, schema_level) values (?, ?, ?)")) {
            emptying.execute("delete from " + RECORD);
            Map<String, String> found = shapes();
            Set<String> all = new TreeSet<>(made);
            all.addAll(found.keySet());
            for (String name : all) {
                writing.setString(1, name);
                writing.setString(2, found.getOrDefault(name, MISSING));
                writing.setString(3, level);
                writing.addBatch();
            }
            writing.executeBatch();
            connection.commit();
        } finally {
            connection.setAutoCommit(alone);
        }
    }

    /** The names of what differs; empty if all is well or nothing has been recorded yet. */
    List<String> differences() throws SQLException {
        List<String> differences = new ArrayList<>();
        if (!names().contains(RECORD)) {
            return differences;
        }
        Map<String, String> found = shapes();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select name, columns_sha256 from " + RECORD + " order by name")) {
            while (rows.next()) {
                String there = found.get(rows.getString("name"));
                String made = rows.getString("columns_sha256");
                if (there == null || !made.equals(MISSING) && !Objects.equals(there, made)) {
                    differences.add(rows.getString("name"));
                }
            }
        }
        return differences;
    }

    /** Whether the product can run on the database: complete, at the version of its migrations, and as they made it. */
    List<String> faults() throws SQLException {
        if (restoredInPart()) {
            return List.of(MARK);
        }
        if (!names().contains(RECORD) || text("select max(schema_level) as level from " + RECORD, "level") == null) {
            return List.of(RECORD);
        }
        return differences();
    }

    /** Names and columns of everything that can be read; a view that cannot be read has none. */
    private Map<String, String> shapes() throws SQLException {
        Map<String, StringBuilder> columns = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select table_name, column_name, column_type from information_schema.columns "
                                + "where table_schema = database() order by table_name, ordinal_position")) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString("table_name"), name -> new StringBuilder())
                        .append(rows.getString("column_name"))
                        .append(' ')
                        .append(rows.getString("column_type"))
                        .append('\n');
            }
        }
        Map<String, String> shapes = new TreeMap<>();
        columns.forEach((name, its) -> shapes.put(name, Sha256.of(its.toString())));
        return shapes;
    }

    private Set<String> names() throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select table_name from information_schema.tables where table_schema = database() and table_name in ('"
                                + MARK + "', '" + RECORD + "')")) {
            while (rows.next()) {
                names.add(rows.getString("table_name"));
            }
        }
        return names;
    }

    private String text(String query, String column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(column) : null;
        }
    }
}
