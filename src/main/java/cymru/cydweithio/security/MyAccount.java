package cymru.cydweithio.security;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** What a person does with his or her own account. */
@UseCase
public class MyAccount {

    private EntityManager em;
    private Clock clock;
    private Passwords passwords;
    private CurrentActor current;

    protected MyAccount() {
    }

    @Inject
    MyAccount(EntityManager em, Clock clock, Passwords passwords, CurrentActor current) {
        this.em = em;
        this.clock = clock;
        this.passwords = passwords;
        this.current = current;
    }

    @Requires(Permission.OWN_ACCOUNT)
    public Accounts.AccountView view() {
        Account account = mine();
        return new Accounts.AccountView(account.id(), account.version(), account.email(), account.name(), account.language(), account.state(),
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

    @Requires(Permission.OWN_ACCOUNT)
    public void changePassword(String oldPassword, String newPassword) {
        Account account = mine();
        if (oldPassword == null || !passwords.verify(oldPassword, account.passwordHash())) {
            throw new RuleViolation("security.password.wrong");
        }
        passwords.judge(newPassword, account);
        account.setPassword(passwords.hash(newPassword), clock.instant());
        em.flush();
    }

    private Account mine() {
        return em.find(Account.class, current.get().id());
    }
}
