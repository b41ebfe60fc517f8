package cymru.cydweithio.security;

import cymru.cydweithio.platform.BackupRestored;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One-time links by which a person sets a password: for the invited, and for those who forgot. */
@UseCase
public class PasswordLinks {

    static final Duration LIFE_OF_RESET = Duration.ofHours(1);
    static final Duration LIFE_OF_INVITATION = Duration.ofDays(7);
    private static final int LINKS_PER_HOUR = 3;

    /**
     * A link was issued and has to reach its person. Observed in the same transaction.
     *
     * @param token the secret itself: it goes into the mail and nowhere else
     */
    public record LinkIssued(
            String email, String name, Language language, String token, Instant expiresAt, boolean invitation) {
        /** Never in a log. */
        @Override
        public String toString() {
            return "LinkIssued";
        }
    }

    private EntityManager em;
    private Clock clock;
    private Passwords passwords;
    private Event<LinkIssued> issued;
    private SignInThrottle throttle;
    private KnownDevices devices;
    private CurrentActor current;

    protected PasswordLinks() {}

    @Inject
    PasswordLinks(
            EntityManager em,
            Clock clock,
            Passwords passwords,
            Event<LinkIssued> issued,
            SignInThrottle throttle,
            KnownDevices devices,
            CurrentActor current) {
        this.devices = devices;
        this.throttle = throttle;
        this.current = current;
        this.em = em;
        this.clock = clock;
        this.passwords = passwords;
        this.issued = issued;
    }

    /** Mails a link to the holder of the address; says nothing about whether there is one. */
    @Requires(Permission.PUBLIC)
    public void request(String email) {
        String address = Account.normalised(email);
        List<Account> found = em.createQuery(
                        "select a from Account a where a.email = :email and a.state <> :blocked", Account.class)
                .setParameter("email", address)
                .setParameter("blocked", AccountState.BLOCKED)
                .getResultList();
        if (found.isEmpty() || recentLinks(found.get(0)) >= LINKS_PER_HOUR) {
            return;
        }
        issue(found.get(0), LIFE_OF_RESET, false);
    }

    void invite(Account account) {
        if (account.state() == AccountState.BLOCKED) {
            throw new RuleViolation(SecurityRule.ACCOUNT_BLOCKED);
        }
        issue(account, LIFE_OF_INVITATION, true);
    }

    /** A backup brings back links that were used or withdrawn after it was made: none of them opens anything. */
    void endAll(@Observes BackupRestored restored) {
        em.createQuery("update PasswordLink l set l.usedAt = :now, l.version = l.version + 1 where l.usedAt is null")
                .setParameter("now", restored.at())
                .executeUpdate();
    }

    /** Whether the link can still be used; opening it uses nothing up. */
    @Requires(Permission.PUBLIC)
    public boolean usable(String token) {
        try {
            return find(token).usableAt(clock.instant());
        } catch (RuleViolation e) {
            return false;
        }
    }

    /** Sets the password once; the link and all others of the account are then used up. */
    @Requires(Permission.PUBLIC)
    public void redeem(String token, String newPassword) {
        PasswordLink link = find(token);
        Instant now = clock.instant();
        if (!link.usableAt(now)) {
            throw new RuleViolation(SecurityRule.LINK_UNUSABLE);
        }
        Account account = em.find(Account.class, link.accountId());
        passwords.validate(newPassword, account);
        account.setPassword(passwords.hash(newPassword), now);
        withdraw(account);
        devices.forget(account.id());
        throttle.forgive(account.email());
        // the trail names whose link it was
        current.actAs(new Actor(account.id(), account.name(), false, account.language(), List.of()));
        em.flush();
    }

    /** No link that is still open can be used from now on. */
    void withdraw(Account account) {
        Instant now = clock.instant();
        em.createQuery(
                        "select l from PasswordLink l where l.accountId = :account and l.usedAt is null",
                        PasswordLink.class)
                .setParameter("account", account.id())
                .getResultList()
                .forEach(open -> open.use(now));
    }

    private void issue(Account account, Duration life, boolean invitation) {
        SecretToken token = SecretToken.random();
        Instant now = clock.instant();
        em.persist(PasswordLink.issue(account.id(), token, now, life));
        em.flush();
        issued.fire(new LinkIssued(
                account.email(), account.name(), account.language(), token.text(), now.plus(life), invitation));
    }

    private long recentLinks(Account account) {
        return em.createQuery(
                        "select count(l) from PasswordLink l where l.accountId = :account and l.issuedAt > :since",
                        Long.class)
                .setParameter("account", account.id())
                .setParameter("since", clock.instant().minus(Duration.ofHours(1)))
                .getSingleResult();
    }

    /** Locks the row, so that of two uses at once one comes too late. */
    private PasswordLink find(String token) {
        return em.createQuery("select l from PasswordLink l where l.tokenSha256 = :hash", PasswordLink.class)
                .setParameter("hash", new SecretToken(token).sha256())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation(SecurityRule.LINK_UNUSABLE));
    }
}
