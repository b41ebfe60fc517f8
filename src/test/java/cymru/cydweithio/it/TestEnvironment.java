package cymru.cydweithio.it;

import cymru.cydweithio.dev.CaughtMail;
import cymru.cydweithio.dev.EmbeddedDatabase;
import cymru.cydweithio.dev.Ports;
import cymru.cydweithio.dev.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * What a run of the in-server tests stands on: an empty database, a mail catcher and free ports. Everything ends with
 * the run.
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
        return another(folder, port, database.url());
    }

    /** The same on another database, see {@link #empty(String)}. */
    static ServerProcess another(Path folder, int port, String url) {
        return another(folder, port, url, Map.of());
    }

    /** The same with more in the environment. */
    static ServerProcess another(Path folder, int port, String url, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "DB_URL",
                url,
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
                "1024"));
        environment.putAll(more);
        return ServerProcess.start(
                Path.of(System.getProperty("server.home")),
                Path.of(System.getProperty("war.file")),
                List.of(Path.of(System.getProperty("demonstration.file"))),
                folder,
                port,
                environment,
                List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    }

    static Connection connection() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** The address of the tests' database. */
    static String url() {
        return database.url();
    }

    static String user() {
        return database.user();
    }

    static String password() {
        return database.password();
    }

    /** A new database with nothing in it, beside that of the tests; answers its address. */
    static String empty(String suffix) throws SQLException {
        try (Connection base = connection();
                Statement statement = base.createStatement()) {
            String name = base.getCatalog() + "_" + suffix;
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name + " character set utf8mb4");
        }
        return database.url(suffix);
    }

    static Connection connection(String url) throws SQLException {
        return DriverManager.getConnection(url, database.user(), database.password());
    }

    /**
     * Runs the project's own backup command as an operator does: the jar beside the server, with its database in the
     * environment.
     */
    static Ran backup(String url, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                Path.of(System.getProperty("server.home"), "bin", "cydweithio-backup.jar")
                        .toString()));
        command.addAll(List.of(arguments));
        return run(
                new ProcessBuilder(command),
                Map.of("DB_URL", url, "DB_USER", database.user(), "DB_PASSWORD", database.password()));
    }

    /** Runs MariaDB's own client on a file of statements. */
    static Ran client(String url, Path statements) throws IOException, InterruptedException {
        Path installed = Path.of(
                System.getProperty("build.directory"), "test-database-" + System.getProperty("lane", "1"), "binaries");
        String address = url.substring("jdbc:mariadb://127.0.0.1:".length());
        return run(
                new ProcessBuilder(
                                installed.resolve("bin/mariadb").toString(),
                                "--no-defaults",
                                "--skip-ssl",
                                "--host=127.0.0.1",
                                "--port=" + address.substring(0, address.indexOf('/')),
                                "--user=" + database.user(),
                                address.substring(address.indexOf('/') + 1))
                        .redirectInput(statements.toFile()),
                Map.of(
                        "MYSQL_PWD",
                        database.password(),
                        "LD_LIBRARY_PATH",
                        installed.resolve("libs").toString()));
    }

    /** How a command ended, and what it said. */
    record Ran(int status, String said) {}

    private static Ran run(ProcessBuilder command, Map<String, String> environment)
            throws IOException, InterruptedException {
        command.environment().putAll(environment);
        Process process = command.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
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
