package cymru.cydweithio.it;

import cymru.cydweithio.dev.CaughtMail;
import cymru.cydweithio.dev.EmbeddedDatabase;
import cymru.cydweithio.dev.Ports;
import cymru.cydweithio.dev.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * What a run of the in-server tests stands on: an empty database, a mail catcher and free ports. Everything ends with
 * the run. The build runs the classes in two lanes side by side, each a process with a server, a database and data of
 * its own.
 */
public class TestEnvironment implements LauncherSessionListener {

    static final String PASSWORD = "cydweithio-cydweithio";
    static final int SESSION_MINUTES = 30;

    /** What a run of the tests writes to its database, with room to spare. */
    private static final long DATABASE_BYTES = 2L << 30;

    private static EmbeddedDatabase database;
    private static Path data;
    private static CaughtMail mail;
    private static int smtpPort;
    private static int httpPort;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("war.file") == null || database != null) {
            return;
        }
        Path build = Path.of(System.getProperty("build.directory"));
        String lane = System.getProperty("lane", "1");
        Path server = build.resolve("test-server-" + lane);
        Path folder = build.resolve("test-database-" + lane);
        EmbeddedDatabase.leftRunning(folder).ifPresent(ProcessHandle::destroyForcibly);
        empty(folder.resolve("installed"), server);
        copy(Path.of(System.getProperty("server.home")), server);
        data = inMemory(folder).orElse(folder.resolve("data"));
        empty(data);
        database = EmbeddedDatabase.start(folder, data, Ports.free(), line -> {});
        smtpPort = Ports.free();
        mail = CaughtMail.start(smtpPort);
        httpPort = Ports.free();
        int management = Ports.free();
        System.setProperty("test.server.home", server.toString());
        System.setProperty("test.management.port", Integer.toString(management));
        System.setProperty(
                "test.server.arguments",
                String.join(
                        " ",
                        "-Xmx768m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.net.preferIPv4Stack=true",
                        "-Djboss.http.port=" + httpPort,
                        "-Djboss.management.http.port=" + management,
                        "-Denv.DB_URL=" + database.url(),
                        "-Denv.DB_USER=" + database.user(),
                        "-Denv.DB_PASSWORD=" + database.password(),
                        "-Denv.SMTP_PORT=" + smtpPort,
                        "-DBASE_URL=" + base(),
                        "-DPASSWORD_ITERATIONS=1024",
                        "-DSUGGESTION_SECONDS=60",
                        "-DDEMONSTRATION_PASSWORD=" + PASSWORD,
                        "-DSESSION_MINUTES=" + SESSION_MINUTES));
        Runtime.getRuntime().addShutdownHook(new Thread(TestEnvironment::end));
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        // the server stops with Arquillian's own end of the run, which may come later: the database ends with the
        // process
    }

    static String base() {
        return "http://localhost:" + httpPort;
    }

    static CaughtMail mail() {
        return mail;
    }

    /**
     * A second server with the product, on the same database and mail: for what happens when one of several breaks off.
     */
    static ServerProcess another(Path folder, int port) {
        return ServerProcess.start(
                Path.of(System.getProperty("server.home")),
                Path.of(System.getProperty("war.file")),
                folder,
                port,
                Map.of(
                        "DB_URL",
                        database.url(),
                        "DB_USER",
                        database.user(),
                        "DB_PASSWORD",
                        database.password(),
                        "SMTP_HOST",
                        "127.0.0.1",
                        "SMTP_PORT",
                        Integer.toString(smtpPort),
                        "BASE_URL",
                        "http://localhost:" + port,
                        "DEMONSTRATION_PASSWORD",
                        PASSWORD,
                        "PASSWORD_ITERATIONS",
                        "1024"),
                List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    }

    static Connection connection() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static synchronized void end() {
        if (database != null) {
            mail.close();
            database.close();
            database = null;
            empty(data);
        }
    }

    /**
     * A folder in memory, where the machine has one with enough room: each commit waits for the disk otherwise, which
     * is most of what the database does in these tests. It is written and flushed to as a disk would be.
     */
    private static Optional<Path> inMemory(Path folder) {
        Path memory = Path.of("/dev/shm");
        try {
            return Files.isWritable(memory) && Files.getFileStore(memory).getUsableSpace() > 2 * DATABASE_BYTES
                    ? Optional.of(memory.resolve("cydweithio-"
                            + Integer.toHexString(folder.toAbsolutePath().hashCode())))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tests have a server of their own, so that none of its traces stays in the provisioned one. */
    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path source : all.toList()) {
                Path target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(source, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(Path... folders) {
        for (Path folder : folders) {
            if (Files.exists(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
