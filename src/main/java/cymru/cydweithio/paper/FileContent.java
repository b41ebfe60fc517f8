package cymru.cydweithio.paper;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A stored file that a use case has opened for somebody. It is read after the use case has ended, so that a slow
 * connection does not keep a transaction open.
 */
public final class FileContent {
    private final StoredFile file;
    private final FileStore store;

    FileContent(StoredFile file, FileStore store) {
        this.file = file;
        this.store = store;
    }

    public StoredFile file() {
        return file;
    }

    /** Writes the whole file, chunk by chunk; the last chunk of a damaged file is withheld. */
    public void writeTo(OutputStream out) throws IOException {
        store.writeTo(file.sha256(), out);
    }
}
