package cymru.cydweithio.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Sha256;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files in the real database: whole, once, or not at all. */
@ArquillianTest
public class FileStoreIT {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String PDF = "application/pdf";
    private static final int MEBIBYTE = 1024 * 1024;

    @Inject
    private FileStore store;

    @PersistenceContext(unitName = "cydweithio")
    private EntityManager em;

    @Resource(lookup = "java:comp/UserTransaction")
    private UserTransaction transaction;

    @Resource
    private ManagedExecutorService executor;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("files-");
    }

    @AfterEach
    void emptyFolder() throws IOException {
        ReceivedFile.delete(folder);
    }

    @Test
    public void a_file_of_thirty_megabytes_comes_back_as_it_was_in_parts_of_a_mebibyte() throws Exception {
        Path file = file(30 * MEBIBYTE + 1);
        StoredFile stored = inTransaction(() -> store.store(file, PDF, 120, true, NOW));
        assertEquals(31L, chunks(stored.sha256()));
        assertEquals(stored, store.find(stored.sha256()).orElseThrow());
        assertEquals(Files.size(file), stored.size());
        Path back = store.fetch(stored.sha256(), folder);
        assertEquals(-1, Files.mismatch(file, back));
        Largest out = new Largest();
        store.open(stored.sha256()).writeTo(out);
        assertEquals(stored.size(), out.total);
        assertTrue(out.largest <= MEBIBYTE, "no more than a part at once");
        assertEquals(
                "2026-03-02 09:00:00.000",
                em.createNativeQuery(
                                "select cast(stored_at as char) from stored_file where sha256 = :sha256", String.class)
                        .setParameter("sha256", stored.sha256())
                        .getSingleResult(),
                "UTC");
    }

    @Test
    public void sizes_around_a_part_and_an_empty_file_come_back_as_they_were() throws Exception {
        for (int size : new int[] {0, 1, MEBIBYTE - 1, MEBIBYTE, MEBIBYTE + 1}) {
            Path file = file(size);
            StoredFile stored = inTransaction(() -> store.store(file, PDF, null, null, NOW));
            assertEquals(-1, Files.mismatch(file, store.fetch(stored.sha256(), folder)), "of " + size + " bytes");
            assertEquals((size + MEBIBYTE - 1) / MEBIBYTE, chunks(stored.sha256()));
        }
    }

    @Test
    public void the_same_file_is_stored_once_and_stays_as_it_was_known_first() throws Exception {
        Path file = file(MEBIBYTE + 5);
        StoredFile first = inTransaction(() -> store.store(file, PDF, 3, false, NOW));
        StoredFile second = inTransaction(() -> store.store(file, "text/plain", 4, true, NOW.plusSeconds(60)));
        assertEquals(first, second);
        assertEquals(2L, chunks(first.sha256()));
    }

    @Test
    public void two_transactions_that_store_the_same_file_at_once_store_it_once() throws Exception {
        Path file = file(2 * MEBIBYTE);
        CountDownLatch stored = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Future<StoredFile> first = executor.submit(() -> inTransaction(() -> {
            StoredFile result = store.store(file, PDF, 1, true, NOW);
            stored.countDown();
            // long enough for the other to come to the row that is not committed yet
            ended.await(500, TimeUnit.MILLISECONDS);
            return result;
        }));
        Future<StoredFile> second = executor.submit(() -> {
            stored.await();
            StoredFile result = inTransaction(() -> store.store(file, PDF, 1, true, NOW));
            ended.countDown();
            return result;
        });
        assertEquals(first.get(20, TimeUnit.SECONDS), second.get(20, TimeUnit.SECONDS));
        assertEquals(2L, chunks(first.get().sha256()));
        assertEquals(-1, Files.mismatch(file, store.fetch(first.get().sha256(), folder)));
    }

    @Test
    public void who_waited_for_a_transaction_that_was_rolled_back_stores_the_file() throws Exception {
        Path file = file(2 * MEBIBYTE);
        CountDownLatch stored = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Future<StoredFile> first = executor.submit(() -> inTransaction(() -> {
            store.store(file, PDF, 1, true, NOW);
            stored.countDown();
            ended.await(500, TimeUnit.MILLISECONDS);
            throw new IOException("the power goes");
        }));
        Future<StoredFile> second = executor.submit(() -> {
            stored.await();
            StoredFile result = inTransaction(() -> store.store(file, PDF, 1, true, NOW));
            ended.countDown();
            return result;
        });
        StoredFile result = second.get(20, TimeUnit.SECONDS);
        assertThrows(ExecutionException.class, () -> first.get(20, TimeUnit.SECONDS));
        assertEquals(-1, Files.mismatch(file, store.fetch(result.sha256(), folder)));
    }

    @Test
    public void a_transaction_that_is_rolled_back_leaves_nothing() throws Exception {
        Path file = file(3 * MEBIBYTE);
        String sha256 = Sha256.of(Files.readAllBytes(file));
        assertThrows(
                IOException.class,
                () -> inTransaction(() -> {
                    store.store(file, PDF, 1, true, NOW);
                    throw new IOException("something else went wrong");
                }));
        assertTrue(store.find(sha256).isEmpty());
        assertEquals(0L, chunks(sha256));
        assertThrows(NotFound.class, () -> store.open(sha256));
        assertThrows(NotFound.class, () -> store.fetch(sha256, folder));
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count(), "nothing begun stays in the folder");
        }
    }

    @Test
    public void nothing_is_stored_outside_a_transaction() throws Exception {
        Path file = file(10);
        assertThrows(TransactionalException.class, () -> store.store(file, PDF, 1, true, NOW));
    }

    @Test
    public void damage_is_noticed_and_the_last_part_withheld() throws Exception {
        Path file = file(3 * MEBIBYTE);
        StoredFile stored = inTransaction(() -> store.store(file, PDF, 1, true, NOW));
        String sha256 = stored.sha256();
        change(
                "update stored_file_chunk set bytes = concat(left(bytes, 1000), 'x', substr(bytes, 1002)) where sha256 = :sha256 and seq = 1 and substr(bytes, 1001, 1) <> 'x'",
                sha256);
        assertDamaged(stored);
        change("update stored_file_chunk set bytes = left(bytes, 1000) where sha256 = :sha256 and seq = 1", sha256);
        assertDamaged(stored);
        change("delete from stored_file_chunk where sha256 = :sha256 and seq = 1", sha256);
        assertDamaged(stored);
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count(), "nothing damaged stays in the folder");
        }
        change("update stored_file set size = size - 1 where sha256 = :sha256", sha256);
        assertThrows(RuntimeException.class, () -> inTransaction(() -> store.store(file, PDF, 1, true, NOW)));
        change("delete from stored_file_chunk where sha256 = :sha256", sha256);
        change("delete from stored_file where sha256 = :sha256", sha256);
    }

    @Test
    public void a_part_is_far_smaller_than_the_database_takes_at_once() {
        long packet =
                ((Number) em.createNativeQuery("select @@max_allowed_packet").getSingleResult()).longValue();
        assertTrue(FileStore.CHUNK_BYTES * 2L + 1000 < packet, "escaped it has twice the size; " + packet);
        assertFalse(FileStore.CHUNK_BYTES < MEBIBYTE / 2, "and not so small that there are many");
    }

    private void assertDamaged(StoredFile stored) {
        Largest out = new Largest();
        assertThrows(DamagedFile.class, () -> store.writeTo(stored.sha256(), out));
        assertNotEquals(stored.size(), out.total);
        assertThrows(DamagedFile.class, () -> store.fetch(stored.sha256(), folder));
    }

    private Path file(int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random().nextBytes(bytes);
        return Files.write(folder.resolve("of-" + size), bytes);
    }

    private long chunks(String sha256) {
        return ((Number) em.createNativeQuery("select count(*) from stored_file_chunk where sha256 = :sha256")
                        .setParameter("sha256", sha256)
                        .getSingleResult())
                .longValue();
    }

    private void change(String sql, String sha256) throws Exception {
        inTransaction(
                () -> em.createNativeQuery(sql).setParameter("sha256", sha256).executeUpdate());
    }

    private <T> T inTransaction(Callable<T> work) throws Exception {
        transaction.begin();
        try {
            T result = work.call();
            transaction.commit();
            return result;
        } catch (Exception | Error e) {
            transaction.rollback();
            throw e;
        }
    }

    /** Counts what is written, and how much at once. */
    private static final class Largest extends OutputStream {
        private long total;
        private int largest;

        @Override
        public void write(int b) {
            total++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            total += length;
            largest = Math.max(largest, length);
        }
    }
}
