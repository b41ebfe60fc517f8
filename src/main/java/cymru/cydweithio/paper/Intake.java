package cymru.cydweithio.paper;

<<<<<<< HEAD
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
=======
>>>>>>> cc38af4 (Files are kept in chunks, received measured, converted and scanned; a paper is late by the day on which it came)
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
<<<<<<< HEAD
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a file from outside comes in: copied to a folder of its own while its size is watched, recognised by its content, its name made harmless.
 *
 * <p>Takes as long as the file takes to come, so it is called outside transactions: {@code try (Received received = intake.receive(…)) { … }}.
 */
@ApplicationScoped
public class Intake {
    /** What a name may have at most. */
    static final int LONGEST_NAME = 200;

    private long mostBytes;
=======
import java.util.Comparator;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import cymru.cydweithio.platform.RuleViolation;

/** Receives a file into a private folder, measured on the way, recognised by its content. */
@ApplicationScoped
class Intake {

    private static final int LONGEST_NAME = 120;

    /**
     * A file that was received; closing it leaves nothing behind.
     *
     * @param name what the sender called it, without path and without anything that could mislead a reader
     */
    record Received(Path folder, Path file, FileType type, String name) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            clear(folder);
        }
    }

    private PdfInspection inspection;
>>>>>>> cc38af4 (Files are kept in chunks, received measured, converted and scanned; a paper is late by the day on which it came)

    protected Intake() {
    }

    @Inject
<<<<<<< HEAD
    Intake(@ConfigProperty(name = "PAPER_MAX_BYTES", defaultValue = "52428800") long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** The largest file that is taken, in bytes. */
    public long mostBytes() {
        return mostBytes;
    }

    /**
     * Takes a file in.
     *
     * @param claimedName as the browser said, perhaps with a path; nothing is believed of it
     * @throws RuleViolation if the file is empty, too large, or not of a kind that is taken
     */
    public Received receive(InputStream in, String claimedName) throws IOException {
        Path folder = Files.createTempDirectory("paper-");
        Received received = null;
        try {
            Path copy = folder.resolve("received");
            MessageDigest digest = Sha256.digest();
            long size = copy(in, copy, digest);
            if (size == 0) {
                throw new RuleViolation("paper.file.empty");
            }
            FileKind kind = FileSignature.of(copy).orElseThrow(() -> new RuleViolation("paper.file.kind"));
            Path file = Files.move(copy, folder.resolve("received." + kind.ending()));
            received = new Received(folder, file, harmless(claimedName, kind), HexFormat.of().formatHex(digest.digest()), size, kind);
            return received;
        } catch (FileSignature.PackedTooTight e) {
            throw new RuleViolation("paper.file.bomb");
        } finally {
            if (received == null) {
                Received.delete(folder);
            }
        }
    }

    private long copy(InputStream in, Path to, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                size += length;
                if (size > mostBytes) {
                    throw new RuleViolation("paper.file.large", mostBytes / 1024 / 1024);
                }
                digest.update(buffer, 0, length);
                out.write(buffer, 0, length);
            }
        }
        return size;
    }

    /**
     * A name without path, without characters that cannot be seen or that turn the direction of writing, so that it shows itself as what it is;
     * not too long, and with the ending of what the file really is.
     */
    static String harmless(String claimed, FileKind kind) {
        String name = claimed == null ? "" : claimed.substring(Math.max(claimed.lastIndexOf('/'), claimed.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\s\\p{Z}]+", " ").replaceAll("[\\p{C}<>:\"|?*]", "").strip();
        String ending = "." + kind.ending();
        if (name.toLowerCase(Locale.ROOT).endsWith(ending)) {
            name = name.substring(0, name.length() - ending.length());
        }
        name = name.replaceFirst("^[. ]+", "").replaceFirst("[. ]+$", "");
        if (name.isEmpty()) {
            name = "paper";
        }
        int longest = LONGEST_NAME - ending.length();
        if (name.length() > longest) {
            name = name.substring(0, Character.isHighSurrogate(name.charAt(longest - 1)) ? longest - 1 : longest).strip();
        }
        return name + ending;
=======
    Intake(PdfInspection inspection) {
        this.inspection = inspection;
    }

    Received receive(Upload upload) throws IOException {
        Path folder = Files.createTempDirectory("hand-in");
        try {
            Path file = folder.resolve("received");
            copy(upload.content(), file);
            if (Files.size(file) == 0) {
                throw new RuleViolation("paper.pdf.empty");
            }
            FileType type = FileType.of(file).orElseThrow(() -> new RuleViolation("paper.file.unknown"));
            return new Received(folder, file, type, harmless(upload.fileName()));
        } catch (IOException | RuntimeException e) {
            clear(folder);
            throw e;
        }
    }

    private void copy(InputStream content, Path file) throws IOException {
        long most = (long) inspection.largestMegabytes() << 20;
        try (InputStream in = content; OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            long total = 0;
            int read;
            while ((read = in.read(buffer)) > 0) {
                total += read;
                if (total > most) {
                    throw new RuleViolation("paper.pdf.tooBig", inspection.largestMegabytes());
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /** Without folders, control characters and marks that turn the direction of writing; a name that is then empty becomes a word. */
    static String harmless(String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\u2028\\u2029<>\"|?*:]", "").strip();
        String bounded = clean.length() > LONGEST_NAME ? clean.substring(clean.length() - LONGEST_NAME) : clean;
        return bounded.isEmpty() ? "paper" : bounded;
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
>>>>>>> cc38af4 (Files are kept in chunks, received measured, converted and scanned; a paper is late by the day on which it came)
    }
}
