package cymru.cydweithio.security;

import cymru.cydweithio.platform.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Slows down guessing: the {@value #FREE_PER_ACCOUNT}th failure for an account, or the {@value #FREE_PER_ADDRESS}th
 * from a network address, and each further one closes the door, for two seconds at first and then twice as long each
 * time, up to fifteen minutes. A success opens it again.
 *
 * <p>An attempt is counted before the password is looked at, so that many at once gain nothing. The table is technical
 * and outside the audit trail, hence native statements.
 */
@ApplicationScoped
class SignInThrottle {

    static final int FREE_PER_ACCOUNT = 5;
    static final int FREE_PER_ADDRESS = 20;
    static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private EntityManager em;
    private Clock clock;

    protected SignInThrottle() {}

    @Inject
    SignInThrottle(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Counts an attempt, or answers until when the door is closed to it; null when it may go on. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Instant attempt(String email, String address) {
        Instant now = clock.instant();
        Instant closed = later(closedUntil(account(email), now), closedUntil(address(address), now));
        if (closed != null) {
            return closed;
        }
        count(account(email), FREE_PER_ACCOUNT, now);
        count(address(address), FREE_PER_ADDRESS, now);
        return null;
    }

    /** After a success the account is free again; the address keeps its count less this attempt. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void succeeded(String email, String address) {
        em.createNativeQuery("delete from sign_in_throttle where subject = :subject")
                .setParameter("subject", account(email))
                .executeUpdate();
        em.createNativeQuery(
                        "update sign_in_throttle set failures = failures - 1, closed_until = last_failure_at where subject = :subject and failures > 0")
                .setParameter("subject", address(address))
                .executeUpdate();
        em.createNativeQuery("delete from sign_in_throttle where last_failure_at < :old")
                .setParameter("old", utc(clock.instant().minus(FORGOTTEN_AFTER)))
                .executeUpdate();
    }

    static Duration delayAfter(int failures, int free) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofSeconds(2L << Math.min(failures - free, 20));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }

    private void count(String subject, int free, Instant now) {
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
                .setParameter("until", utc(now.plus(delayAfter(failures, free))))
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

    private static String account(String email) {
        return Sha256.of("account " + email);
    }

    private static String address(String address) {
        return Sha256.of("address " + address);
    }
}
