package cymru.cydweithio.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Loads a dump into an empty database and does not believe that it worked before it has looked. */
final class Restore {
    private final Connection connection;
    private final Schema schema;

    Restore(Connection connection) {
        this.connection = connection;
        this.schema = new Schema(connection);
    }

    /** Answers what is not as the manifest says. */
    List<String> load(Path dump) throws SQLException, IOException {
        DumpFile file = new DumpFile(dump);
        Manifest manifest = file.checked();
        if (!schema.types().isEmpty()) {
            throw new BackupFault("The database is not empty. A backup is loaded into an empty one only.");
        }
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            file.read(sql -> run(statement, sql));
        }
        return new Comparison(connection).with(manifest);
    }

    private static void run(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new BackupFault("The database does not take the backup: " + e.getMessage() + " (at: "
                    + sql.substring(0, Math.min(sql.length(), 120)).replace('\n', ' ') + " …)");
        }
    }
}
