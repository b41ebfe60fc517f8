package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.dev.EmbeddedDatabase;
import cymru.cydweithio.dev.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run command as a whole, with its own database and server, when one of them is killed. */
@ArquillianTest
@RunAsClient
@Tag("nightly")
class RunCommandIT {

    @TempDir
    private Path folder;

    @Test
    void a_database_that_is_killed_ends_the_server_and_the_run_which_says_why() throws Exception {
        Path said = folder.resolve("said.txt");
        int port = Ports.free();
        Process run = run(said, port);
        try {
            begun(said, run, "Stop with Ctrl-C.");
            ProcessHandle database = EmbeddedDatabase.leftRunning(folder.resolve("data/database"))
                    .orElseThrow(() -> new AssertionError("no database runs"));
            List<ProcessHandle> children = run.descendants().toList();
            assertTrue(children.size() >= 2, "the server and the database: " + children);
            assertEquals(
                    200,
                    Visitor.strangerAt("http://localhost:" + port)
                            .get("/health/ready")
                            .statusCode());

            assertTrue(database.destroyForcibly());

            assertTrue(run.waitFor(60, TimeUnit.SECONDS), () -> "the run goes on: " + text(said));
            assertEquals(3, run.exitValue(), () -> text(said));
            assertTrue(text(said).contains("The database ended by itself"), text(said));
            assertTrue(text(said).contains("Stopped."), text(said));
            assertTrue(children.stream().noneMatch(ProcessHandle::isAlive), "nothing is left running");
            assertTrue(Ports.isFree(port), "the port is free again");
        } finally {
            Stream.concat(run.descendants(), Stream.of(run.toHandle())).forEach(ProcessHandle::destroyForcibly);
            run.waitFor();
        }
    }

    private Process run(Path said, int port) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dserver.home=" + System.getProperty("server.home"),
                "-Dwar.file=" + System.getProperty("war.file"),
                "-Ddemonstration.file=" + System.getProperty("demonstration.file"),
                "-Dproject.dir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                "cymru.cydweithio.dev.Launcher");
        Map<String, String> environment = command.environment();
        environment.keySet().removeAll(List.of("DB_URL", "SMTP_HOST", "BASE_URL", "ADMIN_EMAIL"));
        environment.put("HTTP_PORT", Integer.toString(port));
        return command.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }

    private static void begun(Path said, Process run, String with) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (!text(said).contains(with)) {
            if (run.waitFor(200, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                throw new AssertionError("The run command did not start: " + text(said));
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
