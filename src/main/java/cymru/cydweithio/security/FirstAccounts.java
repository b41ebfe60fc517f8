package cymru.cydweithio.security;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;

/** The accounts that the product itself makes at its first start. */
@UseCase
public class FirstAccounts {

    private EntityManager em;
    private Clock clock;
    private Passwords passwords;
    private PasswordLinks links;

    protected FirstAccounts() {}

    @Inject
    FirstAccounts(EntityManager em, Clock clock, Passwords passwords, PasswordLinks links) {
        this.em = em;
        this.clock = clock;
        this.passwords = passwords;
        this.links = links;
    }

    /**
     * Where there is no account at all, the configured address becomes the first administrator and is mailed a link;
     * "forgotten password" mails another.
     */
    @Requires(Permission.SYSTEM)
    public void administrator(String email) {
        if (em.createQuery("select count(a) from Account a", Long.class).getSingleResult() > 0) {
            return;
        }
        Account account = Account.invite(email, email, Language.EN);
        em.persist(account);
        em.persist(RoleGrant.of(account.id(), Role.ADMINISTRATOR, Scope.NATION, LocalDate.now(clock)));
        em.flush();
        links.invite(account);
    }

    /** A demonstration account, unless it exists. Called only where the demonstration is switched on. */
    @Requires(Permission.SYSTEM)
    public void demonstration(String email, String name, Language language, String password, Role role, Scope scope) {
        String address = Account.normalised(email);
        if (!em.createQuery("select a.id from Account a where a.email = :email", Object.class)
                .setParameter("email", address)
                .getResultList()
                .isEmpty()) {
            return;
        }
        Account account = Account.invite(address, name, language);
        account.setPassword(passwords.hash(password), clock.instant());
        em.persist(account);
        em.persist(RoleGrant.of(account.id(), role, scope, LocalDate.now(clock)));
        em.flush();
    }
}
