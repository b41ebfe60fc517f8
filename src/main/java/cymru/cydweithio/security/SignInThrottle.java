package cymru.cydweithio.security;

import cymru.cydweithio.platform.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Slows down guessing without locking out whom the guesses are about. A browser in which the person has signed in
 * before has a count of its own, and nothing that strangers do closes the door to it. All others are counted by network
 * address first, and only then, generously and never for more than a minute, by account: that slows those who guess
 * from many addresses.
 *
 * <p>From its limit on, each further failure closes the door, for two seconds at first and then twice as long each
 * time. An attempt is counted before the password is looked at, so that many at once gain nothing, and a mail address
 * that nobody has is counted like any other. The table is technical and outside the audit trail, hence native
 * statements; it never grows beyond {@value #MOST_ROWS} rows by much.
 */
@ApplicationScoped
class SignInThrottle {

    /** What failures are counted for. */
    enum Kind {
        /** A browser in which this person has signed in before. */
        DEVICE(10, Duration.ofMinutes(15)),
        /** The old password, asked for in a session that is open. */
        SESSION(5, Duration.ofMinutes(15)),
        /** A network address, whomever it tries. */
        ADDRESS(20, Duration.ofMinutes(15)),
        /** A network address that tries one person. */
        ACCOUNT_AT_ADDRESS(5, Duration.ofMinutes(15)),
        /** A person, from anywhere that is not known. */
        ACCOUNT(50, Duration.ofMinutes(1));

        private final int free;
        private final Duration longest;

        Kind(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }

        /** How long the door is closed after so many failures. */
        Duration delayAfter(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            Duration delay = Duration.ofSeconds(2L << Math.min(failures - free, 20));
            return delay.compareTo(longest) > 0 ? longest : delay;
        }
    }

    /** One count. */
    record Count(Kind kind, String of) {
        private String subject() {
            return Sha256.of(kind.name().toLowerCase(java.util.Locale.ROOT) + " " + of);
        }
    }

    static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    static final int MOST_ROWS = 50_000;
    private static final int LOOKED_AT_EVERY = 256;

    private EntityManager em;
    private Clock clock;
    private final AtomicInteger attempts = new AtomicInteger();

    protected SignInThrottle() {}

    @Inject
    SignInThrottle(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** What counts for somebody who comes with a browser that is known to be the person's. */
    static List<Count> ofDevice(String email, String device) {
        return List.of(new Count(Kind.DEVICE, email + " " + device));
    }

    /** What counts for everybody else. */
    static List<Count> ofStranger(String email, String address) {
        String network = network(address);
        return List.of(
                new Count(Kind.ADDRESS, network),
                new Count(Kind.ACCOUNT_AT_ADDRESS, email + " " + network),
                new Count(Kind.ACCOUNT, email));
    }

    /** What counts where the old password is asked for. */
    static List<Count> ofSession(String email) {
        return List.of(new Count(Kind.SESSION, email));
    }

    /** Counts an attempt, or answers until when the door is closed to it; null when it may go on. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Instant attempt(List<Count> counts) {
        Instant now = clock.instant();
        Instant closed = null;
        for (Count count : counts) {
            closed = later(closed, closedUntil(count.subject(), now));
        }
        if (closed != null) {
            return closed;
        }
        for (Count count : counts) {
            add(count, now);
        }
        if (attempts.incrementAndGet() % LOOKED_AT_EVERY == 0) {
            clear(now);
        }
        return null;
    }

    /**
     * After a success the person's own counts begin anew; those of the network address, and of the person anywhere,
     * only lose this attempt, because somebody else may be guessing there.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void succeeded(List<Count> counts) {
        for (Count count : counts) {
            String statement = count.kind() == Kind.ADDRESS || count.kind() == Kind.ACCOUNT
                    ? "update sign_in_throttle set failures = failures - 1, closed_until = last_failure_at "
                            + "where subject = :subject and failures > 0"
                    : "delete from sign_in_throttle where subject = :subject";
            em.createNativeQuery(statement)
                    .setParameter("subject", count.subject())
                    .executeUpdate();
        }
    }

    /** Whoever has set a new password by a link is let in from anywhere. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forgive(String email) {
        em.createNativeQuery("delete from sign_in_throttle where subject in (:subjects)")
                .setParameter(
                        "subjects",
                        List.of(new Count(Kind.ACCOUNT, email).subject(), new Count(Kind.SESSION, email).subject()))
                .executeUpdate();
    }

    /** Forgets what is old, and the oldest where somebody fills the table. */
    @Transactional
    int clear(Instant now) {
        int old = em.createNativeQuery("delete from sign_in_throttle where last_failure_at < :old")
                .setParameter("old", utc(now.minus(FORGOTTEN_AFTER)))
                .executeUpdate();
        int rows = ((Number) em.createNativeQuery("select count(*) from sign_in_throttle")
                        .getSingleResult())
                .intValue();
        return rows <= MOST_ROWS
                ? old
                : old
                        + em.createNativeQuery("delete from sign_in_throttle order by last_failure_at limit :many")
                                .setParameter("many", rows - MOST_ROWS)
                                .executeUpdate();
    }

    /** Who has one address of IPv6 has all that share its first half (RFC 4291, 2.5.4). */
    static String network(String address) {
        if (!address.matches("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length < 16 ? address : HexFormat.of().formatHex(bytes, 0, 8);
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private void add(Count count, Instant now) {
        String subject = count.subject();
        em.createNativeQuery("""
                insert into sign_in_throttle (subject, version, failures, last_failure_at, closed_until) values (:subject, 0, 1, :now, :now)
                on duplicate key update failures = failures + 1, version = version + 1, last_failure_at = :now""")
                .setParameter("subject", subject)
                .setParameter("now", utc(now))
                .executeUpdate();
        int failures = ((Number) em.createNativeQuery("select failures from sign_in_throttle where subject = :subject")
                        .setParameter("subject", subject)
                        .getSingleResult())
                .intValue();
        em.createNativeQuery("update sign_in_throttle set closed_until = :until where subject = :subject")
                .setParameter("until", utc(now.plus(count.kind().delayAfter(failures))))
                .setParameter("subject", subject)
                .executeUpdate();
    }

    private Instant closedUntil(String subject, Instant now) {
        List<?> rows = em.createNativeQuery(
                        "select closed_until from sign_in_throttle where subject = :subject and closed_until > :now",
                        LocalDateTime.class)
                .setParameter("subject", subject)
                .setParameter("now", utc(now))
                .getResultList();
        return rows.isEmpty() ? null : ((LocalDateTime) rows.get(0)).toInstant(ZoneOffset.UTC);
    }

    private static Instant later(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
