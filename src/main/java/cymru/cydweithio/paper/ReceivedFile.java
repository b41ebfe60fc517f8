package cymru.cydweithio.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A file just received, in a folder that only this process's user may read. Intermediate files (a PDF made from a Word
 * document, say) go into the same folder, and all of it is deleted when this is closed.
 */
public final class ReceivedFile implements AutoCloseable {
    private final Path folder;
    private final Path file;
    private final String name;
    private final String sha256;
    private final long size;
    private final FileKind kind;

    ReceivedFile(Path folder, Path file, String name, String sha256, long size, FileKind kind) {
        this.folder = folder;
        this.file = file;
        this.name = name;
        this.sha256 = sha256;
        this.size = size;
        this.kind = kind;
    }

    Path folder() {
        return folder;
    }

    Path file() {
        return file;
    }

    /** Harmless, and with the ending of what the file is. */
    public String name() {
        return name;
    }

    String sha256() {
        return sha256;
    }

    public long size() {
        return size;
    }

    public FileKind kind() {
        return kind;
    }

    @Override
    public void close() {
        try {
            delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
