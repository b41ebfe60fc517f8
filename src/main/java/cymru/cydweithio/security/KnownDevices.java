package cymru.cydweithio.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The browsers in which a person has signed in before, each known by a secret in a cookie of which only the hash is
 * stored. The secret is a new one after each sign-in, so that one that somebody planted in the browser is worth
 * nothing. The table is technical and outside the audit trail, hence native statements.
 */
@ApplicationScoped
class KnownDevices {

    static final Duration REMEMBERED = Duration.ofDays(180);
    /** Of one account; the one not used for longest gives way. */
    static final int MOST = 20;

    private EntityManager em;

    protected KnownDevices() {}

    @Inject
    KnownDevices(EntityManager em) {
        this.em = em;
    }

    /**
     * Whether somebody has signed in with this address and this browser; asks the same of an address that nobody has.
     */
    @Transactional
    boolean knows(String cookie, String email) {
        Optional<SecretToken> token = SecretToken.read(cookie);
        return token.isPresent()
                && !em.createNativeQuery("select 1 from known_device d join account a on a.id = d.account_id "
                                + "where d.token_sha256 = :token and a.email = :email")
                        .setParameter("token", token.get().sha256())
                        .setParameter("email", email)
                        .getResultList()
                        .isEmpty();
    }

    /**
     * Remembers that the person has signed in with this browser. Others who share it stay known under its new secret.
     *
     * @param cookie what the browser sent; null where it sent nothing
     * @return the secret that the browser keeps from now on
     */
    @Transactional
    String remember(UUID account, String cookie, Instant now) {
        SecretToken fresh = SecretToken.random();
        SecretToken.read(cookie).ifPresent(old -> {
            em.createNativeQuery("delete from known_device where token_sha256 = :old and account_id = :account")
                    .setParameter("old", old.sha256())
                    .setParameter("account", account)
                    .executeUpdate();
            em.createNativeQuery("update known_device set token_sha256 = :fresh where token_sha256 = :old")
                    .setParameter("fresh", fresh.sha256())
                    .setParameter("old", old.sha256())
                    .executeUpdate();
        });
        em.createNativeQuery(
                        "insert into known_device (token_sha256, account_id, last_sign_in_at) values (:fresh, :account, :now)")
                .setParameter("fresh", fresh.sha256())
                .setParameter("account", account)
                .setParameter("now", now)
                .executeUpdate();
        em.createNativeQuery("""
                delete from known_device where account_id = :account and token_sha256 not in
                    (select k.token_sha256 from (select d.token_sha256 from known_device d where d.account_id = :account
                        order by d.last_sign_in_at desc, d.token_sha256 limit :most) k)""")
                .setParameter("account", account)
                .setParameter("most", MOST)
                .executeUpdate();
        return fresh.text();
    }

    /** No browser is known any more: after a new password, or where the person is blocked. */
    @Transactional
    void forget(UUID account) {
        em.createNativeQuery("delete from known_device where account_id = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    /** Those in which nobody has signed in for long. */
    @Transactional
    int clear(Instant now) {
        return em.createNativeQuery("delete from known_device where last_sign_in_at < :old")
                .setParameter("old", now.minus(REMEMBERED))
                .executeUpdate();
    }
}
