package cymru.cydweithio.dev;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** The run command: database, mail catcher and server in the foreground, until Ctrl-C or SIGTERM. */
public final class Launcher {

    private static final long NEEDED_BYTES = 2L * 1024 * 1024 * 1024;
    private static final String DEMONSTRATION_PASSWORD = "cydweithio cydweithio";
    private static final List<String> ROLES = List.of(
            "administrator", "coordinator", "chair", "member", "commissioner", "provider", "reviewer", "auditor");

    /**
     * Not System.out: Maven wraps that, and takes it down at the same moment as this launcher stops what it started.
     */
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private final Path home = Path.of(System.getProperty("server.home"));
    private final Path war = Path.of(System.getProperty("war.file"));
    private final Path data = Path.of(System.getProperty("project.dir")).resolve("data");
    private final Map<String, String> environment = System.getenv();
    private final int httpPort = Integer.parseInt(environment.getOrDefault("HTTP_PORT", "8080"));

    private EmbeddedDatabase database;
    private CaughtMail mail;
    private ServerProcess server;
    private volatile boolean stopping;

    private Launcher() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        new Launcher().run();
    }

    private void run() throws IOException, InterruptedException {
        long began = System.nanoTime();
        Files.createDirectories(data);
        Optional<String> obstacle = obstacle();
        if (obstacle.isPresent()) {
            // inside Maven: an exception would bury the one line under the build's own report
            say(obstacle.get());
            System.exit(1);
        }
        Thread hook = new Thread(this::stop, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        Map<String, String> settings = settings();
        say("Starting the server ...");
        server = ServerProcess.start(home, war, beside(), data.resolve("server"), httpPort, settings);
        if (!server.awaitReady()) {
            say("The server did not start. Its log: " + server.log());
            System.exit(1);
        }
        welcome((System.nanoTime() - began) / 1_000_000_000L);
        Ending ending = firstOf(
                server.onEnd(),
                database == null ? new CompletableFuture<>() : database.onEnd(),
                server.log(),
                data.resolve("database"));
        if (!stopping) {
            say(ending.said());
            System.exit(ending.status());
        }
    }

    /** Why the run ended without being asked to, and the status that whoever started it is told. */
    record Ending(String said, int status) {}

    /** Waits until the server or its database ends: neither is of any use without the other. */
    static Ending firstOf(CompletableFuture<Integer> server, CompletableFuture<?> database, Path log, Path folder)
            throws InterruptedException {
        try {
            CompletableFuture.anyOf(server, database).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        // a server that stops because its database died is not what is to be told of
        return database.isDone()
                ? new Ending(
                        "The database ended by itself, so the server is stopped. What was saved is kept; start again with mvn -Prun. Its folder: "
                                + folder,
                        3)
                : new Ending("The server ended by itself (" + server.join() + "). Its log: " + log, 2);
    }

    /** What stands in the way of starting, in one line. */
    private Optional<String> obstacle() throws IOException {
        if (!Ports.isFree(httpPort)) {
            return Optional.of("Port " + httpPort
                    + " is taken. Stop what listens there, or choose another: HTTP_PORT=8081 mvn -Prun");
        }
        long free = Files.getFileStore(data).getUsableSpace();
        if (free < NEEDED_BYTES) {
            return Optional.of(
                    "2 GB of free disk are needed in " + data + ", there are " + free / 1024 / 1024 + " MB.");
        }
        return EmbeddedDatabase.leftRunning(data.resolve("database"))
                .map(process -> "A database of an earlier run is still running (process " + process.pid()
                        + "). Stop it first: kill " + process.pid());
    }

    /** The demonstration goes only where the database is our own: the product knows nothing of it. */
    private List<Path> beside() {
        return database == null ? List.of() : List.of(Path.of(System.getProperty("demonstration.file")));
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("BASE_URL", environment.getOrDefault("BASE_URL", address()));
        if (environment.get("DB_URL") == null) {
            database = EmbeddedDatabase.start(data.resolve("database"), Ports.free(), Launcher::say);
            settings.put("DB_URL", database.url());
            settings.put("DB_USER", database.user());
            settings.put("DB_PASSWORD", database.password());
            settings.put("DEMONSTRATION_PASSWORD", DEMONSTRATION_PASSWORD);
            // it brings its own administrator
            settings.put("ADMIN_EMAIL", null);
        }
        // known passwords belong to a database of our own only, whatever the environment says
        settings.putIfAbsent("DEMONSTRATION_PASSWORD", null);
        if (environment.get("SMTP_HOST") == null) {
            int smtp = Ports.free();
            mail = CaughtMail.start(smtp, data.resolve("mail"), Launcher::say);
            settings.put("SMTP_HOST", "127.0.0.1");
            settings.put("SMTP_PORT", Integer.toString(smtp));
        }
        return settings;
    }

    private String address() {
        return URI.create("http://localhost:" + httpPort).toString();
    }

    private void welcome(long seconds) {
        say("");
        say("Cydweithio runs at " + address() + "/ (ready after " + seconds + " s)");
        if (database != null) {
            say("");
            say("Demonstration accounts, password: " + DEMONSTRATION_PASSWORD);
            ROLES.forEach(role -> say("  " + role + "@cydweithio.example"));
        } else {
            say("Database from DB_URL: no demonstration accounts. The first administrator is "
                    + environment.getOrDefault("ADMIN_EMAIL", "not set (ADMIN_EMAIL)"));
        }
        say("");
        say("Data: " + data + "   Log: " + server.log());
        say("Stop with Ctrl-C.");
    }

    /**
     * Stops whatever was started, in the order in which one needs the other; what goes wrong with one keeps none of the
     * others running.
     */
    private void stop() {
        stopping = true;
        say("Stopping ...");
        Stream.<AutoCloseable>of(server, mail, database)
                .filter(Objects::nonNull)
                .forEach(part -> {
                    try {
                        part.close();
                    } catch (Exception e) {
                        say("Not stopped cleanly: " + e);
                    }
                });
        say("Stopped.");
    }

    private static void say(String line) {
        OUT.println(line);
    }
}
