package cymru.cydweithio.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the database of a connection holds, in an order in which it can be made: tables first, and each view after those
 * that it reads. mariadb-dump writes views by their names instead, with placeholders of the type int for those that are
 * not there yet, and an int cannot be joined with a UUID (error 4078).
 */
final class Schema {

    /** Flyway's record of what was migrated. It comes last among the tables: without it the product does not start. */
    static final String HISTORY = "flyway_schema_history";
    /** Tells the product that its data was restored, and whether it was restored whole. It comes first. */
    static final String MARK = "restored_backup";

    static final String FILES = "stored_file_chunk";

    private static final Pattern OWNER = Pattern.compile("DEFINER=`[^`]*`@`[^`]*` ");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    private final Connection connection;

    Schema(Connection connection) {
        this.connection = connection;
    }

    /** Everything, in the order of making. */
    List<Relation> relations() throws SQLException {
        refuseWhatIsNotCarried();
        Map<String, Relation> tables = new TreeMap<>();
        Map<String, Relation> sequences = new TreeMap<>();
        Map<String, Relation> views = new TreeMap<>();
        Map<String, List<Column>> columns = columns();
        Map<String, List<String>> keys = keys();
        for (Map.Entry<String, String> one : types().entrySet()) {
            String name = one.getKey();
            List<Column> its = columns.getOrDefault(name, List.of());
            switch (one.getValue()) {
                case "BASE TABLE" ->
                    tables.put(
                            name,
                            new Relation(
                                    Relation.Kind.TABLE,
                                    name,
                                    its,
                                    keys.getOrDefault(name, List.of()),
                                    text("SHOW CREATE TABLE " + quoted(name), "Create Table")));
                case "SEQUENCE" ->
                    sequences.put(
                            name,
                            new Relation(
                                    Relation.Kind.SEQUENCE,
                                    name,
                                    List.of(),
                                    List.of(),
                                    text("SHOW CREATE SEQUENCE " + quoted(name), "Create Table")));
                case "VIEW" -> views.put(name, new Relation(Relation.Kind.VIEW, name, its, List.of(), viewText(name)));
                default -> throw new BackupFault("The backup cannot carry " + name + ", a " + one.getValue() + ".");
            }
        }
        List<Relation> ordered = new ArrayList<>();
        Relation history = tables.remove(HISTORY);
        Relation mark = tables.remove(MARK);
        if (mark != null) {
            ordered.add(mark);
        }
        ordered.addAll(tables.values());
        ordered.addAll(sequences.values());
        if (history != null) {
            ordered.add(history);
        }
        ordered.addAll(inOrder(views));
        return ordered;
    }

    /** How many rows each relation holds is no part of this; an empty answer is an empty database. */
    Map<String, String> types() throws SQLException {
        Map<String, String> types = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select table_name, table_type from information_schema.tables where table_schema = database()")) {
            while (found.next()) {
                types.put(found.getString("table_name"), found.getString("table_type"));
            }
        }
        return types;
    }

    /** The number of the last migration. */
    String level() throws SQLException {
        return types().containsKey(HISTORY)
                ? text(
                        "select coalesce(max(version), '0') as level from " + HISTORY
                                + " where success and version is not null",
                        "level")
                : "0";
    }

    String server() throws SQLException {
        return text("select version() as server", "server");
    }

    String text(String query, String column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            if (!found.next()) {
                throw new BackupFault("No answer to " + query);
            }
            return found.getString(column);
        }
    }

    static String quoted(String name) {
        return "`" + name + "`";
    }

    /** The views belong to whoever restores them, who need not have the name of whoever made them. */
    private String viewText(String name) throws SQLException {
        return OWNER.matcher(text("SHOW CREATE VIEW " + quoted(name), "Create View"))
                .replaceFirst("");
    }

    private void refuseWhatIsNotCarried() throws SQLException {
        String others = text("""
                select concat((select count(*) from information_schema.triggers where trigger_schema = database())
                    + (select count(*) from information_schema.routines where routine_schema = database())
                    + (select count(*) from information_schema.events where event_schema = database()), '') as others""", "others");
        if (!others.equals("0")) {
            throw new BackupFault("The database holds triggers, routines or events, which the backup does not carry.");
        }
    }

    private Map<String, List<Column>> columns() throws SQLException {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select table_name, column_name, data_type, column_type, is_generated from information_schema.columns where table_schema = database() order by table_name, ordinal_position")) {
            while (found.next()) {
                columns.computeIfAbsent(found.getString("table_name"), name -> new ArrayList<>())
                        .add(new Column(
                                found.getString("column_name"),
                                found.getString("data_type"),
                                found.getString("column_type"),
                                found.getString("is_generated").equals("ALWAYS")));
            }
        }
        return columns;
    }

    private Map<String, List<String>> keys() throws SQLException {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select table_name, column_name from information_schema.statistics where table_schema = database() and index_name = 'PRIMARY' order by table_name, seq_in_index")) {
            while (found.next()) {
                keys.computeIfAbsent(found.getString("table_name"), name -> new ArrayList<>())
                        .add(found.getString("column_name"));
            }
        }
        return keys;
    }

    private static List<Relation> inOrder(Map<String, Relation> views) {
        Set<Relation> ordered = new LinkedHashSet<>();
        views.values().forEach(view -> place(view, views, ordered, new LinkedHashSet<>()));
        return List.copyOf(ordered);
    }

    private static void place(Relation view, Map<String, Relation> views, Set<Relation> ordered, Set<String> above) {
        if (ordered.contains(view) || !above.add(view.name())) {
            return;
        }
        Matcher names = QUOTED.matcher(view.definition());
        while (names.find()) {
            Relation read = views.get(names.group(1));
            if (read != null) {
                place(read, views, ordered, above);
            }
        }
        ordered.add(view);
    }
}
