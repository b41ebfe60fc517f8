package cymru.cydweithio.paper;

import cymru.cydweithio.platform.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Has a ClamAV daemon scan a file, where one is configured: command {@code INSTREAM} of clamd(8), so that the daemon
 * needs no access to our files. Without a clear answer a file counts as not scanned and is refused.
 */
@ApplicationScoped
class VirusScan {
    private static final Logger LOG = Logger.getLogger(VirusScan.class);
    private static final int CONNECT_MILLIS = 5_000;
    private static final int LONGEST_ANSWER = 1_000;

    private Optional<String> host;
    private int port;
    private int seconds;

    protected VirusScan() {}

    @Inject
    VirusScan(
            @ConfigProperty(name = "CLAMAV_HOST") Optional<String> host,
            @ConfigProperty(name = "CLAMAV_PORT", defaultValue = "3310") int port,
            @ConfigProperty(name = "CLAMAV_SECONDS", defaultValue = "60") int seconds) {
        this.host = host;
        this.port = port;
        this.seconds = seconds;
    }

    /** Whether files are scanned at all. */
    boolean configured() {
        return host.isPresent();
    }

    /**
     * Accepts a file in which the scanner finds nothing; without a scanner, every file.
     *
     * @throws RuleViolation if something was found, or the scanner does not answer
     */
    void check(Path file) {
        if (host.isEmpty()) {
            return;
        }
        String answer;
        try {
            answer = ask(file, host.get());
        } catch (IOException e) {
            LOG.infof("The virus scanner did not answer: %s", e.getClass().getSimpleName());
            throw new RuleViolation(PaperRule.FILE_UNSCANNED);
        }
        if (answer.endsWith(" FOUND")) {
            LOG.infof("The virus scanner refused a file: %s", answer);
            throw new RuleViolation(PaperRule.FILE_INFECTED);
        }
        if (!answer.equals("stream: OK")) {
            LOG.infof("The virus scanner gave no verdict: %s", answer);
            throw new RuleViolation(PaperRule.FILE_UNSCANNED);
        }
    }

    private String ask(Path file, String at) throws IOException {
        try (Socket socket = new Socket();
                InputStream content = Files.newInputStream(file)) {
            socket.connect(new InetSocketAddress(at, port), CONNECT_MILLIS);
            socket.setSoTimeout(seconds * 1000);
            CompletableFuture<Void> patience = CompletableFuture.runAsync(
                    () -> abandon(socket), CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS));
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            byte[] buffer = new byte[64 * 1024];
            try {
                out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
                for (int length = content.read(buffer); length > 0; length = content.read(buffer)) {
                    out.writeInt(length);
                    out.write(buffer, 0, length);
                }
                out.writeInt(0);
                out.flush();
            } catch (IOException e) {
                // a daemon that has seen enough, or too much, says so and closes the connection: its answer counts
                LOG.debugf("The virus scanner stopped reading: %s", e.getClass().getSimpleName());
            }
            String answer = answer(socket.getInputStream());
            patience.cancel(false);
            return answer;
        }
    }

    /** A daemon that takes a file by drops would never run into the time limit of a single read. */
    private static void abandon(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debugf(
                    "The connection to the virus scanner could not be closed: %s",
                    e.getClass().getSimpleName());
        }
    }

    private static String answer(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (int next = in.read(); next > 0 && answer.length() < LONGEST_ANSWER; next = in.read()) {
            answer.append((char) next);
        }
        return answer.toString().strip();
    }
}
