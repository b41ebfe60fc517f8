package cymru.cydweithio.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class RepeatedTaskTest {

    private static final Duration SOON = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(2);

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    @Test
    void the_end_waits_for_the_round_that_is_under_way() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        RepeatedTask task = new RepeatedTask("x", () -> {
            begun.countDown();
            await(goOn);
        });
        task.start(executor, SOON, SOON);
        await(begun);
        Future<Boolean> ended = executor.submit(() -> task.end(LONG));
        Assertions.assertThrows(
                TimeoutException.class, () -> ended.get(200, TimeUnit.MILLISECONDS), "a round is still under way");
        assertTrue(task.ending(), "the round can see that it is to end");
        goOn.countDown();
        assertTrue(ended.get(1, TimeUnit.MINUTES));
    }

    @Test
    void the_end_does_not_wait_for_ever() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        RepeatedTask task = new RepeatedTask("x", () -> {
            begun.countDown();
            await(never);
        });
        task.start(executor, SOON, SOON);
        await(begun);
        assertFalse(task.end(SOON));
        never.countDown();
    }

    @Test
    void a_round_that_fails_is_followed_by_another() {
        CountDownLatch rounds = new CountDownLatch(3);
        RepeatedTask task = new RepeatedTask("x", () -> {
            rounds.countDown();
            throw new IllegalStateException("asked for");
        });
        task.start(executor, SOON, SOON);
        await(rounds);
        assertTrue(task.end(LONG));
    }

    @Test
    void no_round_begins_after_the_end() throws Exception {
        AtomicInteger rounds = new AtomicInteger();
        RepeatedTask task = new RepeatedTask("x", rounds::incrementAndGet);
        assertTrue(task.end(LONG));
        task.start(executor, SOON, SOON);
        executor.schedule(() -> {}, 50, TimeUnit.MILLISECONDS).get();
        assertEquals(0, rounds.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
