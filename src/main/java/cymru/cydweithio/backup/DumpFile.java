package cymru.cydweithio.backup;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A dump on disk: whether it is the one that its manifest tells of, and its statements one by one. */
final class DumpFile {

    /** What is done with each statement. */
    interface Reader {
        void statement(String sql) throws IOException;
    }

    private final Path file;

    DumpFile(Path file) {
        if (!Files.exists(file)) {
            throw new BackupFault("There is no " + file + ".");
        }
        this.file = file;
    }

    /** Refuses a dump that is cut off, altered, or not the one of the manifest. */
    Manifest checked() throws IOException {
        Manifest manifest = Manifest.read(Manifest.beside(file));
        long bytes = Files.size(file);
        if (bytes != manifest.bytes()) {
            throw new BackupFault("The dump has " + bytes + " bytes, its manifest says " + manifest.bytes()
                    + ": it is cut off or altered.");
        }
        MessageDigest digest = FileHashes.sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] part = new byte[65536];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                digest.update(part, 0, read);
            }
        }
        if (!FileHashes.hex(digest).equals(manifest.sha256())) {
            throw new BackupFault("The dump is not the one that its manifest tells of: its SHA-256 is another.");
        }
        return manifest;
    }

    /** Gives out the statements as they come, and refuses an end that is none. */
    void read(Reader reader) throws IOException {
        boolean ended = false;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 65536), StandardCharsets.UTF_8))) {
            StringBuilder statement = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (statement.isEmpty() && line.startsWith("--")) {
                    ended = line.equals(SqlText.END);
                } else if (line.endsWith(";")) {
                    statement.append(line, 0, line.length() - 1);
                    reader.statement(statement.toString());
                    statement.setLength(0);
                } else {
                    statement.append(line).append('\n');
                }
            }
        } catch (EOFException | ZipException e) {
            ended = false;
        }
        if (!ended) {
            throw new BackupFault("The dump is cut off: its last line is missing.");
        }
    }
}
