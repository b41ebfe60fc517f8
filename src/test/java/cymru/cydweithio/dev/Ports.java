package cymru.cydweithio.dev;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.Random;

/** Ports of this machine. */
public final class Ports {
    private Ports() {}

    /**
     * Below the ports that systems give to outgoing connections, any of which could take one between choice and use.
     */
    private static final int FIRST = 10_000;

    private static final int BEYOND = 32_000;

    private static final Random RANDOM = new SecureRandom();

    /** One that nothing listens on, drawn by chance, so that two builds side by side do not draw the same. */
    public static int free() {
        return RANDOM.ints(FIRST, BEYOND)
                .limit(BEYOND)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no port of this machine is free"));
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
