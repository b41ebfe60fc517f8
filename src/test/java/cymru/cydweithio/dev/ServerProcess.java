package cymru.cydweithio.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The provisioned WildFly as a child process, with a base folder of its own and the product deployed. */
public final class ServerProcess implements AutoCloseable {

    /** The memory that the product's documentation names. */
    public static final List<String> MEMORY = List.of("-Xms256m", "-Xmx768m");
    /**
     * What makes a start short and everything afterwards slower: for looking at the product, never for measuring it.
     */
    private static final List<String> SHORT_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    /** What the server's own start script passes on Java 17 and newer. */
    private static final List<String> JAVA_OPTIONS = List.of(
            "-Djava.net.preferIPv4Stack=true",
            "-Djava.awt.headless=true",
            "-Djboss.modules.system.pkgs=org.jboss.byteman",
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    private final Process process;
    private final URI ready;
    private final Path log;
    /** The server's own marker that the product could not be deployed. */
    private final Path failed;

    private ServerProcess(Process process, URI ready, Path log, Path failed) {
        this.failed = failed;
        this.process = process;
        this.ready = ready;
        this.log = log;
    }

    static ServerProcess start(
            Path home, Path war, List<Path> beside, Path base, int httpPort, Map<String, String> environment) {
        return start(
                home,
                war,
                beside,
                base,
                httpPort,
                environment,
                Stream.concat(MEMORY.stream(), SHORT_START.stream()).toList());
    }

    /**
     * @param beside libraries that are laid into the deployed copy of the product, such as the demonstration
     * @param machine options of the Java machine: memory, compiler, collector
     */
    public static ServerProcess start(
            Path home,
            Path war,
            List<Path> beside,
            Path base,
            int httpPort,
            Map<String, String> environment,
            List<String> machine) {
        try {
            EmbeddedDatabase.delete(base);
            copy(home.resolve("standalone"), base);
            Path deployed = base.resolve("deployments").resolve(war.getFileName());
            Files.copy(war, deployed, StandardCopyOption.REPLACE_EXISTING);
            layBeside(deployed, beside);
            Path log = Files.createDirectories(base.resolve("log")).resolve("server.log");
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(machine);
            command.addAll(JAVA_OPTIONS);
            command.add("-Dorg.jboss.boot.log.file=" + log);
            command.add("-Dlogging.configuration="
                    + base.resolve("configuration/logging.properties").toUri());
            command.addAll(List.of(
                    "-jar",
                    home.resolve("jboss-modules.jar").toString(),
                    "-mp",
                    home.resolve("modules").toString(),
                    "org.jboss.as.standalone",
                    "-Djboss.home.dir=" + home,
                    "-Djboss.server.base.dir=" + base,
                    // the first start on an empty database stages everything: on a busy machine that is minutes
                    "-Djboss.as.management.blocking.timeout=600",
                    "-Djboss.http.port=" + httpPort,
                    "-Djboss.management.http.port=" + Ports.free()));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(base.resolve("log/console.log").toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(nothing()));
            environment.forEach((key, value) -> {
                if (value == null) {
                    builder.environment().remove(key);
                } else {
                    builder.environment().put(key, value);
                }
            });
            return new ServerProcess(
                    builder.start(),
                    URI.create("http://127.0.0.1:" + httpPort + "/health/ready"),
                    log,
                    base.resolve("deployments").resolve(war.getFileName() + ".failed"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void layBeside(Path war, List<Path> libraries) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(war)) {
            for (Path library : libraries) {
                Files.copy(
                        library,
                        inside.getPath("WEB-INF/lib", library.getFileName().toString()));
            }
        }
    }

    private static java.io.File nothing() {
        return new java.io.File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    /** Waits until the product answers; false when the server or the deployment failed, or ten minutes passed. */
    public boolean awaitReady() throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest request =
                HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
        for (int i = 0; i < 3000 && process.isAlive() && !Files.exists(failed); i++) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return true;
                }
            } catch (IOException e) {
                // not listening yet
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    /** Done when the process has ended, with its status. */
    CompletableFuture<Integer> onEnd() {
        return process.onExit().thenApply(Process::exitValue);
    }

    public Path log() {
        return log;
    }

    /** How long processors have worked for the server. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends the server as a power cut would: nothing of it runs any more, nothing was tidied up. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(25, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path source : all.toList()) {
                Path target = to.resolve(from.relativize(source).toString());
                boolean state = source.toString().contains("standalone_xml_history")
                        || from.relativize(source).startsWith("data")
                        || from.relativize(source).startsWith("tmp")
                        || from.relativize(source).startsWith("log");
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else if (!state) {
                    Files.copy(source, target);
                }
            }
        }
    }
}
