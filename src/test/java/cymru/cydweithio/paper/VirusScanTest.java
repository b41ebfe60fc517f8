package cymru.cydweithio.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small daemon that speaks clamd's protocol stands in for ClamAV. */
class VirusScanTest {

    /** The test file of the anti-virus makers, in two halves, so that no scanner takes this source for it. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private static final int LIMIT = 2 * 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    void without_a_scanner_every_file_passes() throws Exception {
        VirusScan none = new VirusScan(Optional.empty(), 3310, 5);
        assertFalse(none.configured());
        none.check(file(EICAR.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void a_clean_file_passes_and_the_scanner_saw_all_of_it() throws Exception {
        for (int size : new int[] {1, 64 * 1024, 64 * 1024 + 1, 1_000_000}) {
            byte[] content = new byte[size];
            new Random(size).nextBytes(content);
            try (Daemon daemon = new Daemon(Manner.PROPER)) {
                scan(daemon, 5).check(file(content));
                assertArrayEquals(content, daemon.seen());
            }
        }
    }

    @Test
    void a_file_in_which_something_is_found_is_refused() throws Exception {
        try (Daemon daemon = new Daemon(Manner.PROPER)) {
            assertRefused(PaperRule.FILE_INFECTED, scan(daemon, 5), file(EICAR.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    @Test
    void a_file_larger_than_the_scanner_takes_counts_as_not_scanned() throws Exception {
        try (Daemon daemon = new Daemon(Manner.PROPER)) {
            assertRefused(PaperRule.FILE_UNSCANNED, scan(daemon, 5), file(new byte[LIMIT + 1]));
        }
    }

    @Test
    void a_scanner_that_is_not_there_says_nothing_hangs_up_or_talks_of_something_else_lets_nothing_pass()
            throws Exception {
        Path file = file("content".getBytes(StandardCharsets.US_ASCII));
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        assertRefused(PaperRule.FILE_UNSCANNED, new VirusScan(Optional.of("127.0.0.1"), nobody, 5), file);
        for (Manner manner : new Manner[] {Manner.SILENT, Manner.HANGS_UP, Manner.BABBLES}) {
            try (Daemon daemon = new Daemon(manner)) {
                assertTimeoutPreemptively(
                        Duration.ofSeconds(10),
                        () -> assertRefused(PaperRule.FILE_UNSCANNED, scan(daemon, 1), file),
                        manner.name());
            }
        }
    }

    @Test
    void a_scanner_that_takes_nothing_is_given_up_after_the_time_limit() throws Exception {
        Path file = file(new byte[50 * 1024 * 1024]);
        try (Daemon daemon = new Daemon(Manner.DEAF)) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> assertRefused(PaperRule.FILE_UNSCANNED, scan(daemon, 1), file));
        }
    }

    private static VirusScan scan(Daemon daemon, int seconds) {
        return new VirusScan(Optional.of("127.0.0.1"), daemon.port(), seconds);
    }

    private static void assertRefused(Rule rule, VirusScan scan, Path file) {
        assertEquals(
                rule, assertThrows(RuleViolation.class, () -> scan.check(file)).rule());
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file-" + content.length), content);
    }

    private enum Manner {
        PROPER,
        SILENT,
        HANGS_UP,
        BABBLES,
        DEAF
    }

    private static final class Daemon implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final CompletableFuture<byte[]> seen = new CompletableFuture<>();
        private Socket client;

        Daemon(Manner manner) throws IOException {
            Thread thread = new Thread(() -> {
                try {
                    client = socket.accept();
                    serve(manner);
                } catch (IOException e) {
                    seen.completeExceptionally(e);
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        byte[] seen() throws InterruptedException, ExecutionException {
            return seen.get();
        }

        private void serve(Manner manner) throws IOException {
            if (manner == Manner.HANGS_UP) {
                client.close();
                return;
            }
            if (manner == Manner.DEAF) {
                return;
            }
            DataInputStream in = new DataInputStream(client.getInputStream());
            assertArrayEquals("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII), in.readNBytes(10));
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                content.write(in.readNBytes(length));
                if (content.size() > LIMIT) {
                    answer("INSTREAM size limit exceeded. ERROR");
                    return;
                }
            }
            seen.complete(content.toByteArray());
            if (manner != Manner.SILENT) {
                boolean found = content.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
                answer(
                        manner == Manner.BABBLES
                                ? "HTTP/1.1 200 OK"
                                : found ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
            }
        }

        private void answer(String text) throws IOException {
            client.getOutputStream().write((text + "\0").getBytes(StandardCharsets.US_ASCII));
            client.shutdownOutput();
        }

        @Override
        public void close() throws IOException {
            socket.close();
            if (client != null) {
                client.close();
            }
        }
    }
}
