package cymru.cydweithio.security;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;

/** What a person does with his or her own account. */
@UseCase
public class MyAccount {

    private EntityManager em;
    private Clock clock;
    private Passwords passwords;
    private CurrentActor current;
    private SignInThrottle throttle;
    private OpenSession session;
    private KnownDevices devices;

    protected MyAccount() {}

    @Inject
    MyAccount(
            EntityManager em,
            Clock clock,
            Passwords passwords,
            CurrentActor current,
            SignInThrottle throttle,
            OpenSession session,
            KnownDevices devices) {
        this.devices = devices;
        this.throttle = throttle;
        this.session = session;
        this.em = em;
        this.clock = clock;
        this.passwords = passwords;
        this.current = current;
    }

    @Requires(Permission.OWN_ACCOUNT)
    public Accounts.AccountView view() {
        Account account = mine();
        return new Accounts.AccountView(
                account.id(),
                account.version(),
                account.email(),
                account.name(),
                account.language(),
                account.state(),
                account.lastSignInAt());
    }

    @Requires(Permission.OWN_ACCOUNT)
    public void describe(long version, String name, Language language) {
        Account account = mine();
        StaleEdit.refuseUnless(version, account.version());
        account.describe(name, language);
        em.flush();
        current.forget();
    }

    /** The old password is asked for, under the same throttle as at sign-in. All other sessions of the account end. */
    @Requires(Permission.OWN_ACCOUNT)
    public void changePassword(String oldPassword, String newPassword) {
        Account account = mine();
        Instant closedUntil = throttle.attempt(SignInThrottle.ofSession(account.email()));
        if (closedUntil != null) {
            throw new RuleViolation(SecurityRule.SIGN_IN_CLOSED, closedUntil);
        }
        if (oldPassword == null
                || Passwords.tooLong(oldPassword)
                || !passwords.verify(oldPassword, account.passwordHash())) {
            throw new RuleViolation(SecurityRule.PASSWORD_WRONG);
        }
        throttle.succeeded(SignInThrottle.ofSession(account.email()));
        passwords.validate(newPassword, account);
        account.setPassword(passwords.hash(newPassword), clock.instant());
        devices.forget(account.id());
        em.flush();
        session.belongsTo(account.sessionSeries());
    }

    /** Signs the person out on every other device, and in every other browser. */
    @Requires(Permission.OWN_ACCOUNT)
    public void endOtherSessions() {
        Account account = mine();
        account.endSessions();
        devices.forget(account.id());
        em.flush();
        session.belongsTo(account.sessionSeries());
    }

    private Account mine() {
        return em.find(Account.class, current.get().id());
    }
}
