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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
    private ScheduledExecutorService mailTeller;

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
        int status = server.awaitEnd();
        say("The server ended (" + status + "). Its log: " + server.log());
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
            mail = CaughtMail.start(smtp);
            settings.put("SMTP_HOST", "127.0.0.1");
            settings.put("SMTP_PORT", Integer.toString(smtp));
            mailTeller = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "mail");
                thread.setDaemon(true);
                return thread;
            });
            Path folder = data.resolve("mail");
            mailTeller.scheduleWithFixedDelay(
                    () -> {
                        folder.toFile().mkdirs();
                        mail.tell(folder, Launcher::say);
                    },
                    2,
                    2,
                    TimeUnit.SECONDS);
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
        say("Stopping ...");
        if (mailTeller != null) {
            mailTeller.shutdownNow();
        }
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
