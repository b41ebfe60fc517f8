package cymru.cydweithio.it;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for a state of another process, such as a server that recovers or a statement that the database has given up.
 * Nothing tells when it is reached, so it is asked for again and again, for a minute at most.
 */
final class Eventually {
    private static final int MILLISECONDS_BETWEEN = 100;

    private Eventually() {}

    static void until(String what, Callable<Boolean> reached) throws Exception {
        ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor();
        CompletableFuture<Void> there = new CompletableFuture<>();
        try {
            asking.scheduleWithFixedDelay(() -> ask(reached, there), 0, MILLISECONDS_BETWEEN, TimeUnit.MILLISECONDS);
            there.get(1, TimeUnit.MINUTES);
        } catch (TimeoutException e) {
            throw new AssertionError("Not within a minute: " + what, e);
        } catch (ExecutionException e) {
            throw new AssertionError("While waiting until " + what, e.getCause());
        } finally {
            asking.shutdownNow();
            asking.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private static void ask(Callable<Boolean> reached, CompletableFuture<Void> there) {
        try {
            if (reached.call()) {
                there.complete(null);
            }
        } catch (Exception | AssertionError e) {
            there.completeExceptionally(e);
        }
    }
}
