package cymru.cydweithio.dev.bench;

import cymru.cydweithio.dev.CaughtMail;
import cymru.cydweithio.dev.EmbeddedDatabase;
import cymru.cydweithio.dev.Ports;
import cymru.cydweithio.dev.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The provisioned server with a database of its own, for as long as a benchmark runs. */
final class BenchServer implements AutoCloseable {
    static final String PASSWORD = "cydweithio-cydweithio";

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final String address;
    private final EmbeddedDatabase database;
    private final ServerProcess server;

    private BenchServer(Path folder) throws IOException, InterruptedException {
        Path data = folder.resolve("database");
        EmbeddedDatabase.leftRunning(data).ifPresent(process -> {
            throw new IllegalStateException("A database of an earlier run is still running: " + process.pid());
        });
        EmbeddedDatabase.delete(data);
        database = EmbeddedDatabase.start(data, Ports.free(), System.out::println);
        started.push(database);
        int smtp = Ports.free();
        started.push(CaughtMail.start(smtp));
        int http = Ports.free();
        address = "http://127.0.0.1:" + http;
        server = ServerProcess.start(
                Path.of(System.getProperty("server.home")),
                Path.of(System.getProperty("war.file")),
                List.of(Path.of(System.getProperty("demonstration.file"))),
                folder.resolve("server"),
                http,
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
                        Integer.toString(smtp),
                        "BASE_URL",
                        address,
                        "DEMONSTRATION_PASSWORD",
                        PASSWORD,
                        "PASSWORD_ITERATIONS",
                        "1024"),
                ServerProcess.MEMORY);
        started.push(server);
        if (!server.awaitReady()) {
            throw new IllegalStateException("The server did not start. Its log: " + server.log());
        }
    }

    static BenchServer start(Path folder) throws IOException, InterruptedException {
        return new BenchServer(folder);
    }

    String address() {
        return address;
    }

    EmbeddedDatabase database() {
        return database;
    }

    /** What the server has taken of the processors. */
    Duration processorTime() {
        return server.processorTime();
    }

    @Override
    public synchronized void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                System.out.println("Could not stop: " + e);
            }
        }
    }
}
