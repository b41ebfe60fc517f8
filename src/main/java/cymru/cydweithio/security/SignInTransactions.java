package cymru.cydweithio.security;

import cymru.cydweithio.platform.BackupRestored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The short transactions of sign-in, so that none is open while a password is being hashed. */
@ApplicationScoped
class SignInTransactions {

    /** An active account, the hash of its password, and the series of its sessions while that was its password. */
    record StoredAccount(UUID id, String passwordHash, UUID sessionSeries) {}

    private EntityManager em;

    protected SignInTransactions() {}

    @Inject
    SignInTransactions(EntityManager em) {
        this.em = em;
    }

    @Transactional
    Optional<StoredAccount> find(String email) {
        return em.createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", email)
                .getResultStream()
                .filter(account -> account.email().equals(email))
                .filter(Account::active)
                .findFirst()
                .map(account -> new StoredAccount(account.id(), account.passwordHash(), account.sessionSeries()));
    }

    /** After a restore everybody signs in again. */
    void endAllSessions(@Observes BackupRestored restored) {
        em.createNativeQuery("update account set session_series = uuid()").executeUpdate();
    }

    @Transactional
    void signedIn(UUID id, String newHash, Instant now) {
        Account account = em.find(Account.class, id);
        account.signedIn(now);
        if (newHash != null) {
            account.rehash(newHash);
        }
    }
}
