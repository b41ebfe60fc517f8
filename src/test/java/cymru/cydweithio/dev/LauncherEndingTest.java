package cymru.cydweithio.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The run command says why it ended, and its status says so too. */
class LauncherEndingTest {

    private static final Path LOG = Path.of("data", "server", "server.log");
    private static final Path DATABASE = Path.of("data", "database");

    @Test
    void a_database_that_dies_ends_the_run_with_a_message_that_names_it_and_a_status_of_its_own() throws Exception {
        Process database = new ProcessBuilder("sleep", "60").start();
        CompletableFuture<Launcher.Ending> ending =
                CompletableFuture.supplyAsync(() -> await(new CompletableFuture<>(), database.onExit()));
        database.destroyForcibly();
        assertEquals(3, ending.get().status());
        assertTrue(
                ending.get().said().startsWith("The database ended by itself"),
                ending.get().said());
        assertTrue(ending.get().said().endsWith(DATABASE.toString()));
    }

    @Test
    void a_server_that_ends_by_itself_is_no_success_even_if_it_says_so() throws Exception {
        Launcher.Ending ending = await(CompletableFuture.completedFuture(0), new CompletableFuture<>());
        assertEquals(2, ending.status());
        assertTrue(ending.said().contains(LOG.toString()));
    }

    @Test
    void where_both_have_ended_the_database_is_named() throws Exception {
        assertEquals(
                3,
                await(CompletableFuture.completedFuture(1), CompletableFuture.completedFuture(null))
                        .status());
    }

    private static Launcher.Ending await(CompletableFuture<Integer> server, CompletableFuture<?> database) {
        try {
            return Launcher.firstOf(server, database, LOG, DATABASE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
