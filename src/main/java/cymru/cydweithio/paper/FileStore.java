package cymru.cydweithio.paper;

import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Calendar;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.hibernate.Session;

/**
 * Stores files under their SHA-256, in chunks of one mebibyte, so that no more than a chunk is in memory when writing
 * or reading. A file is stored once and never altered; it can be erased, and then only its size and hash remain.
 *
 * <p>Storing is part of the caller's transaction. Reading takes one short statement for each part and needs no
 * transaction.
 */
@ApplicationScoped
class FileStore {
    /** Even with every byte escaped, well below MariaDB's {@code max_allowed_packet}, which is 16 MiB by default. */
    static final int CHUNK_BYTES = 1024 * 1024;

    private EntityManager em;

    protected FileStore() {}

    @Inject
    FileStore(EntityManager em) {
        this.em = em;
    }

    /**
     * Stores a file, unless the same is stored already.
     *
     * <p>When two transactions store the same file at once, the second waits for the first: if that is committed there
     * is nothing left to do, if it is rolled back the second stores.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    StoredFile store(Path file, String mediaType, Integer pages, Boolean tagged, Instant now) {
        try {
            StoredFile wanted = new StoredFile(hash(file), Files.size(file), mediaType, pages, tagged);
            boolean isNew = em.unwrap(Session.class).doReturningWork(connection -> {
                boolean inserted = insert(connection, wanted, now) || revive(connection, wanted);
                if (inserted) {
                    insertChunks(connection, file, wanted);
                }
                return inserted;
            });
            return isNew ? wanted : known(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<StoredFile> find(String sha256) {
        List<Tuple> rows = query(
                "select sha256, size, media_type, pages, tagged from stored_file where sha256 = :sha256 and erased_at is null",
                sha256);
        return rows.stream()
                .findFirst()
                .map(row -> new StoredFile(
                        row.get("sha256", String.class),
                        row.get("size", Number.class).longValue(),
                        row.get("media_type", String.class),
                        row.get("pages", Integer.class),
                        row.get("tagged", Boolean.class)));
    }

    /** A file for somebody who may have it: whoever calls this has seen to that. */
    FileContent open(String sha256) {
        return new FileContent(find(sha256).orElseThrow(NotFound::new), this);
    }

    /**
     * Writes a file chunk by chunk. The last chunk is written only if the whole file has the right hash, so that a
     * receiver who knows the size can see that something is missing.
     */
    void writeTo(String sha256, OutputStream out) throws IOException {
        StoredFile file = find(sha256).orElseThrow(NotFound::new);
        MessageDigest digest = Sha256.digest();
        byte[] held = new byte[0];
        long read = 0;
        for (int seq = 0; read < file.size(); seq++) {
            out.write(held);
            held = chunk(sha256, seq);
            digest.update(held);
            read += held.length;
        }
        if (read != file.size() || !HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new DamagedFile(sha256);
        }
        out.write(held);
    }

    /** Writes a file into a folder, readable by this process's user only. The caller deletes it. */
    Path fetch(String sha256, Path folder) {
        try {
            Path file = Files.createTempFile(folder, "stored-", ".bin");
            boolean whole = false;
            try (OutputStream out = Files.newOutputStream(file)) {
                writeTo(sha256, out);
                whole = true;
            } finally {
                if (!whole) {
                    Files.delete(file);
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Erases the chunks of a file. The caller has made sure that nothing needs it any longer. */
    @Transactional(Transactional.TxType.MANDATORY)
    void erase(String sha256, Instant now) {
        em.createNativeQuery("update stored_file set erased_at = :now where sha256 = :sha256 and erased_at is null")
                .setParameter("now", now)
                .setParameter("sha256", sha256)
                .executeUpdate();
        em.createNativeQuery("delete from stored_file_chunk where sha256 = :sha256")
                .setParameter("sha256", sha256)
                .executeUpdate();
    }

    /** The same file may come again after it was erased. */
    private static boolean revive(Connection connection, StoredFile file) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update stored_file set erased_at = null where sha256 = ? and erased_at is not null")) {
            update.setString(1, file.sha256());
            return update.executeUpdate() == 1;
        }
    }

    /** A duplicate is the only thing that can go wrong with this row, so {@code ignore} hides nothing else. */
    private static boolean insert(Connection connection, StoredFile file, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert ignore into stored_file (sha256, size, media_type, pages, tagged, stored_at) values (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, file.sha256());
            insert.setLong(2, file.size());
            insert.setString(3, file.mediaType());
            insert.setObject(4, file.pages());
            insert.setObject(5, file.tagged());
            insert.setTimestamp(6, Timestamp.from(now), Calendar.getInstance(TimeZone.getTimeZone("UTC")));
            return insert.executeUpdate() == 1;
        }
    }

    private static void insertChunks(Connection connection, Path file, StoredFile wanted) throws SQLException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[CHUNK_BYTES];
        try (InputStream in = Files.newInputStream(file);
                PreparedStatement insert = connection.prepareStatement(
                        "insert into stored_file_chunk (sha256, seq, bytes) values (?, ?, ?)")) {
            int length;
            for (int seq = 0; (length = in.readNBytes(buffer, 0, buffer.length)) > 0; seq++) {
                digest.update(buffer, 0, length);
                insert.setString(1, wanted.sha256());
                insert.setInt(2, seq);
                insert.setBytes(3, length == buffer.length ? buffer : Arrays.copyOf(buffer, length));
                insert.executeUpdate();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(wanted.sha256())) {
            throw new IllegalStateException("the file was changed while it was stored");
        }
    }

    private StoredFile known(StoredFile wanted) {
        StoredFile known = find(wanted.sha256()).orElseThrow(() -> new DamagedFile(wanted.sha256()));
        if (known.size() != wanted.size()) {
            throw new DamagedFile(wanted.sha256());
        }
        return known;
    }

    private byte[] chunk(String sha256, int seq) {
        List<?> rows = em.createNativeQuery(
                        "select bytes from stored_file_chunk where sha256 = :sha256 and seq = :seq", byte[].class)
                .setParameter("sha256", sha256)
                .setParameter("seq", seq)
                .getResultList();
        if (rows.isEmpty() || !(rows.get(0) instanceof byte[] bytes) || bytes.length == 0) {
            throw new DamagedFile(sha256);
        }
        return bytes;
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> query(String sql, String sha256) {
        return em.createNativeQuery(sql, Tuple.class)
                .setParameter("sha256", sha256)
                .getResultList();
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                digest.update(buffer, 0, length);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
