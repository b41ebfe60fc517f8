package cymru.cydweithio.platform;

import java.time.Duration;
import java.time.Instant;

/**
 * A kind of data that is kept no longer than what it is for (GDPR, article 5(1)(e), storage limitation). A capability
 * that keeps such data has a bean of this kind; it is then listed for administrators, and cleared, without anything
 * else hearing of it.
 */
public interface RetentionRule {

    /** Why for so long, and whether that may be shortened or lengthened here. */
    enum Basis {
        /** An Act or a regulation says so. */
        LAW,
        /** A decision of whoever runs the service, within what its purpose needs. */
        POLICY
    }

    /**
     * The key before which the words stand, with the bundle: {@code .what} is kept, {@code .why} for so long, and
     * {@code .how} it is cleared. Unique, and never the same for two kinds.
     */
    String words();

    /** How long. */
    Duration kept();

    Basis basis();

    /**
     * Clears what has been kept for long enough, in a transaction of its own. It may be done twice, and by several
     * nodes at once.
     *
     * @return how many were cleared
     */
    int clear(Instant now);
}
