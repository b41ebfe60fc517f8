package cymru.cydweithio.paper;

import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Sha256;
import cymru.cydweithio.platform.ShortText;
import cymru.cydweithio.platform.UploadSize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Receives files from outside: copies them to a folder of their own while checking their size, recognises them by
 * content, and makes their names harmless.
 *
 * <p>Takes as long as the upload, so it is called outside transactions: {@code try (Received received =
 * intake.receive(…)) { … }}.
 */
@ApplicationScoped
public class Intake {
    /** What a name may have at most. */
    static final int LONGEST_NAME = 200;

    private long mostBytes;

    protected Intake() {}

    @Inject
    Intake(@ConfigProperty(name = "PAPER_MAX_BYTES", defaultValue = UploadSize.DEFAULT_BYTES) long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** The largest file that is taken, in bytes. */
    public long mostBytes() {
        return mostBytes;
    }

    /**
     * Takes a file in.
     *
     * @param claimedName as sent by the browser, perhaps with a path; not trusted
     * @throws RuleViolation if the file is empty, too large, or not of an accepted kind
     */
    public ReceivedFile receive(InputStream in, String claimedName) throws IOException {
        Path folder = Files.createTempDirectory("paper-");
        ReceivedFile received = null;
        try {
            Path copy = folder.resolve("received");
            MessageDigest digest = Sha256.digest();
            long size = copy(in, copy, digest);
            if (size == 0) {
                throw new RuleViolation(PaperRule.FILE_EMPTY);
            }
            FileKind kind = FileSignature.of(copy).orElseThrow(() -> new RuleViolation(PaperRule.FILE_KIND));
            Path file = Files.move(copy, folder.resolve("received." + kind.ending()));
            received = new ReceivedFile(
                    folder, file, harmless(claimedName, kind), HexFormat.of().formatHex(digest.digest()), size, kind);
            return received;
        } catch (FileSignature.PackedTooTight e) {
            throw new RuleViolation(PaperRule.FILE_BOMB);
        } finally {
            if (received == null) {
                ReceivedFile.delete(folder);
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
                    throw new RuleViolation(PaperRule.FILE_LARGE, mostBytes / 1024 / 1024);
                }
                digest.update(buffer, 0, length);
                out.write(buffer, 0, length);
            }
        }
        return size;
    }

    /**
     * A name without a path and without invisible characters or ones that change the writing direction, so that it is
     * what it appears to be; not too long, and with the extension of what the file really is.
     */
    static String harmless(String claimed, FileKind kind) {
        String name = claimed == null
                ? ""
                : claimed.substring(Math.max(claimed.lastIndexOf('/'), claimed.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("[\\p{C}<>:\"|?*]", "")
                .strip();
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
            name = ShortText.of(name, longest).strip();
        }
        return name + ending;
    }
}
