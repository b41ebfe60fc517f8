package cymru.cydweithio.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The commands {@code dump}, {@code check}, {@code restore} and {@code compare}, each with the file of a dump. The
 * database comes from the same environment as the server's: {@code DB_URL}, {@code DB_USER}, {@code DB_PASSWORD}. Ends
 * with 0 only if all is well.
 */
public final class BackupCommand {

    private static final int WELL = 0;
    private static final int FAULT = 1;
    private static final int MISUSED = 2;

    private static final String USE = """
            java -jar cydweithio-backup.jar dump FILE.sql.gz      writes a backup, and FILE.sql.gz.manifest beside it
            java -jar cydweithio-backup.jar check FILE.sql.gz     whether the backup is whole; needs no database
            java -jar cydweithio-backup.jar restore FILE.sql.gz   checks it, loads it into an empty database and compares
            java -jar cydweithio-backup.jar compare FILE.sql.gz   whether the database holds what the backup does
            The database is that of DB_URL, DB_USER and DB_PASSWORD.""";

    private final Map<String, String> environment;
    private final PrintStream out;

    private BackupCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(new BackupCommand(System.getenv(), new PrintStream(System.out, true, StandardCharsets.UTF_8))
                .run(arguments));
    }

    private int run(String... arguments) {
        if (arguments.length != 2
                || !List.of("dump", "check", "restore", "compare").contains(arguments[0])) {
            out.println(USE);
            return MISUSED;
        }
        Path file = Path.of(arguments[1]).toAbsolutePath();
        try {
            return switch (arguments[0]) {
                case "dump" -> dump(file);
                case "check" -> check(file);
                case "restore" -> restore(file);
                default -> compare(file);
            };
        } catch (BackupFault e) {
            out.println("FAILED: " + e.getMessage());
        } catch (SQLException | IOException e) {
            out.println("FAILED: " + e);
        }
        return FAULT;
    }

    private int dump(Path file) throws SQLException, IOException {
        try (Connection connection = connection()) {
            Manifest manifest = new Dump(connection).write(file);
            tell("Dumped", manifest);
            manifest.damaged()
                    .forEach(name -> out.println("FAILED: the file " + name
                            + " is damaged in the database: its bytes are no longer those that were stored."));
            return manifest.damaged().isEmpty() ? WELL : FAULT;
        }
    }

    private int check(Path file) throws IOException {
        DumpFile dump = new DumpFile(file);
        Manifest manifest = dump.checked();
        dump.read(sql -> {});
        tell("Whole", manifest);
        return WELL;
    }

    private int restore(Path file) throws SQLException, IOException {
        try (Connection connection = connection()) {
            return report(new Restore(connection).load(file), "Restored: the database holds what the backup does.");
        }
    }

    private int compare(Path file) throws SQLException, IOException {
        Manifest manifest = new DumpFile(file).checked();
        try (Connection connection = connection()) {
            return report(new Comparison(connection).with(manifest), "The database holds what the backup does.");
        }
    }

    private int report(List<String> differences, String well) {
        differences.forEach(difference -> out.println("FAILED: " + difference));
        if (differences.isEmpty()) {
            out.println(well);
        }
        return differences.isEmpty() ? WELL : FAULT;
    }

    private void tell(String what, Manifest manifest) {
        out.printf(
                "%s: data as of %s UTC, level %s, %d tables with %d rows, %d views, %d files, %d bytes, SHA-256 %s%n",
                what,
                manifest.made(),
                manifest.level(),
                manifest.rows().size(),
                manifest.rows().values().stream().mapToLong(Long::longValue).sum(),
                manifest.views().size(),
                manifest.files().size(),
                manifest.bytes(),
                manifest.sha256());
    }

    private Connection connection() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", environment.getOrDefault("DB_USER", "cydweithio"));
        settings.setProperty("password", environment.getOrDefault("DB_PASSWORD", ""));
        // values as the database writes them, and none taken for a truth value
        settings.setProperty("tinyInt1isBit", "false");
        settings.setProperty("useServerPrepStmts", "false");
        return DriverManager.getConnection(
                environment.getOrDefault("DB_URL", "jdbc:mariadb://127.0.0.1:3306/cydweithio"), settings);
    }
}
