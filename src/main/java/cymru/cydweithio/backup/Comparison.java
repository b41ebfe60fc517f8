package cymru.cydweithio.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds a database against the manifest of a dump: how many rows each table has, whether the files are the same byte by
 * byte, and whether each view is there, made in the same way, and can be read.
 */
final class Comparison {
    private final Connection connection;
    private final Schema schema;

    Comparison(Connection connection) {
        this.connection = connection;
        this.schema = new Schema(connection);
    }

    /** Answers each difference in a line; none if the database holds what was dumped. */
    List<String> with(Manifest manifest) throws SQLException {
        List<String> differences = new ArrayList<>();
        Map<String, Long> rows = new LinkedHashMap<>();
        Map<String, Long> sequences = new LinkedHashMap<>();
        Map<String, String> views = new LinkedHashMap<>();
        Map<String, String> shapes = new LinkedHashMap<>();
        for (Relation one : readable(differences)) {
            String name = Schema.quoted(one.name());
            switch (one.kind()) {
                case TABLE -> rows.put(one.name(), number("select count(*) as rows_there from " + name, "rows_there"));
                case SEQUENCE ->
                    sequences.put(
                            one.name(), number("select next_not_cached_value from " + name, "next_not_cached_value"));
                case VIEW -> {
                    views.put(one.name(), one.definition());
                    if (!answers(name)) {
                        differences.add("view " + one.name() + ": cannot be read");
                    }
                }
            }
            if (!one.is(Relation.Kind.SEQUENCE)) {
                shapes.put(one.name(), one.shape());
            }
        }
        compare(differences, "level of the schema", Map.of("", manifest.level()), Map.of("", schema.level()));
        compare(differences, "rows of table", manifest.rows(), rows);
        compare(differences, "next number of", manifest.sequences(), sequences);
        compare(differences, "columns of", manifest.shapes(), shapes);
        if (line(manifest.server()).equals(line(schema.server()))) {
            compare(differences, "definition of view", manifest.views(), views);
        } else {
            // another version of the database may write the same definition in other words
            compare(differences, "view", names(manifest.views()), names(views));
        }
        compare(differences, "bytes of file", manifest.files(), rows.containsKey(Schema.FILES) ? files() : Map.of());
        return differences;
    }

    /** A view that reads what is not there cannot even be asked how it is made. */
    private List<Relation> readable(List<String> differences) throws SQLException {
        try {
            return schema.relations();
        } catch (SQLException e) {
            differences.add("a view cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private static Map<String, String> names(Map<String, String> views) {
        Map<String, String> names = new LinkedHashMap<>();
        views.keySet().forEach(name -> names.put(name, "there"));
        return names;
    }

    /** 11.4 of 11.4.5: within a line, definitions are written alike. */
    private static String line(String version) {
        String[] parts = version.split("\\.");
        return parts[0] + "." + (parts.length > 1 ? parts[1] : "");
    }

    private static <V> void compare(
            List<String> differences, String what, Map<String, V> wanted, Map<String, V> found) {
        Set<String> names = new TreeSet<>(wanted.keySet());
        names.addAll(found.keySet());
        for (String name : names) {
            V one = wanted.get(name);
            V other = found.get(name);
            if (!Objects.equals(one, other)) {
                differences.add((what + " " + name).strip() + ": "
                        + (other == null
                                ? "missing"
                                : one == null ? "not in the backup" : other + " instead of " + one));
            }
        }
    }

    private boolean answers(String view) {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select * from " + view + " limit 0")) {
            return !found.next();
        } catch (SQLException e) {
            return false;
        }
    }

    private long number(String query, String column) throws SQLException {
        return Long.parseLong(schema.text(query, column));
    }

    private Map<String, String> files() throws SQLException {
        FileHashes hashes = new FileHashes();
        try (Statement statement =
                connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(1);
            try (ResultSet found =
                    statement.executeQuery("select sha256, bytes from " + Schema.FILES + " order by sha256, seq")) {
                while (found.next()) {
                    hashes.part(found.getString("sha256"), found.getBytes("bytes"));
                }
            }
        }
        return hashes.finish();
    }
}
