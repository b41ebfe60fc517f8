package cymru.cydweithio.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A line to a server that can be made to fall silent: it goes on accepting, and passes nothing on until it is let go.
 */
final class StallingProxy implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final Lock lock = new ReentrantLock();
    private final Condition released = lock.newCondition();
    private boolean stalled;

    StallingProxy(int target) throws IOException {
        this.target = target;
        door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void stall() {
        set(true);
    }

    void release() {
        set(false);
    }

    @Override
    public void close() throws IOException {
        release();
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void set(boolean silent) {
        lock.lock();
        try {
            stalled = silent;
            released.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() throws IOException, InterruptedException {
        while (!door.isClosed()) {
            Socket near = door.accept();
            open.add(near);
            start(() -> {
                awaitRelease();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(far);
                start(() -> pass(near, far));
                pass(far, near);
            });
        }
    }

    private void pass(Socket from, Socket to) throws IOException, InterruptedException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] part = new byte[8192];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                awaitRelease();
                out.write(part, 0, read);
                out.flush();
            }
        }
    }

    private void awaitRelease() throws InterruptedException {
        lock.lock();
        try {
            while (stalled) {
                released.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException e) {
                // a line that was hung up
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
