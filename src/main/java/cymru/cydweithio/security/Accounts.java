package cymru.cydweithio.security;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.SearchText;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.SortOrder;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The administrator's side of accounts: invite, describe, grant and revoke roles, block. */
@UseCase
public class Accounts {

    /** A row of the list of accounts. */
    public record AccountRow(
            UUID id, String email, String name, Language language, AccountState state, Instant lastSignInAt) {}

    /** One account. The version goes back with an edit, so that a stale one is noticed. */
    public record AccountView(
            UUID id,
            long version,
            String email,
            String name,
            Language language,
            AccountState state,
            Instant lastSignInAt) {}

    /** A role of an account, with the scope's name in both languages where it has one. */
    public record GrantRow(
            UUID id,
            Role role,
            Scope.Kind scope,
            String scopeNameEn,
            String scopeNameCy,
            LocalDate from,
            LocalDate to) {
        public Bilingual scopeName() {
            return scopeNameEn == null ? null : new Bilingual(scopeNameEn, scopeNameCy);
        }
    }

    private static final SortOrder SORT = SortOrder.byDefault("a.name, a.id")
            .column("name", "a.name")
            .column("email", "a.email")
            .column("state", "a.state")
            .column("lastSignInAt", "a.lastSignInAt")
            .tieBreak("a.id");

    private EntityManager em;
    private Clock clock;
    private PasswordLinks links;
    private CurrentActor current;
    private OpenSession session;

    protected Accounts() {}

    @Inject
    Accounts(EntityManager em, Clock clock, PasswordLinks links, CurrentActor current, OpenSession session) {
        this.em = em;
        this.clock = clock;
        this.links = links;
        this.current = current;
        this.session = session;
    }

    @Requires(Permission.MANAGE_ACCOUNTS)
    public Page<AccountRow> list(String search, Slice slice) {
        String pattern = SearchText.contains(search);
        String where = pattern == null
                ? ""
                : " where lower(a.name) like :pattern escape '\\' or a.email like :pattern escape '\\'";
        var rows = em.createQuery("""
            select new cymru.cydweithio.security.Accounts$AccountRow(a.id, a.email, a.name, a.language, a.state, a.lastSignInAt)
            from Account a""" + where + SORT.orderBy(slice), AccountRow.class)
                .setFirstResult(slice.first())
                .setMaxResults(slice.size());
        var count = em.createQuery("select count(a) from Account a" + where, Long.class);
        if (pattern != null) {
            rows.setParameter("pattern", pattern);
            count.setParameter("pattern", pattern);
        }
        return new Page<>(rows.getResultList(), count.getSingleResult());
    }

    @Requires(Permission.MANAGE_ACCOUNTS)
    public AccountView view(AccountId id) {
        Account account = load(id);
        return new AccountView(
                account.id(),
                account.version(),
                account.email(),
                account.name(),
                account.language(),
                account.state(),
                account.lastSignInAt());
    }

    /**
     * The roles of an account, current ones first. The names of scopes come from the published view {@code scope_name}.
     */
    @Requires(Permission.MANAGE_ACCOUNTS)
    public List<GrantRow> grants(AccountId id) {
        return Rows.ofSql(em, """
                select g.id, g.role, g.scope, s.name_en as scope_name_en, s.name_cy as scope_name_cy, g.valid_from as `from`, g.valid_to as `to`
                from role_grant g left join scope_name s on s.id = coalesce(g.partnership_id, g.organisation_id)
                where g.account_id = :account order by g.valid_to is not null, g.valid_from desc, g.role, g.id""", GrantRow.class)
                .setParameter("account", id.value())
                .getResultList();
    }

    /** Creates an account and mails its person a link to set a password. */
    @Requires(Permission.MANAGE_ACCOUNTS)
    public AccountId invite(String email, String name, Language language) {
        String address = Account.normalised(email);
        if (!em.createQuery("select a.id from Account a where a.email = :email", UUID.class)
                .setParameter("email", address)
                .getResultList()
                .isEmpty()) {
            throw new RuleViolation(SecurityRule.EMAIL_TAKEN);
        }
        Account account = Account.invite(address, name, language);
        em.persist(account);
        em.flush();
        links.invite(account);
        return new AccountId(account.id());
    }

    /** Mails a person who never set a password, or forgot it, a new link. */
    @Requires(Permission.MANAGE_ACCOUNTS)
    public void sendLink(AccountId id) {
        links.invite(load(id));
    }

    @Requires(Permission.MANAGE_ACCOUNTS)
    public void describe(AccountId id, long version, String name, Language language) {
        Account account = load(id);
        StaleEdit.refuseUnless(version, account.version());
        account.describe(name, language);
        em.flush();
    }

    @Requires(Permission.MANAGE_ACCOUNTS)
    public void block(AccountId id) {
        if (id.value().equals(current.get().id())) {
            throw new RuleViolation(SecurityRule.ACCOUNT_OWN);
        }
        Account account = load(id);
        account.block();
        links.withdraw(account);
        em.flush();
    }

    @Requires(Permission.MANAGE_ACCOUNTS)
    public void unblock(AccountId id) {
        load(id).unblock();
        em.flush();
    }

    @Requires(Permission.MANAGE_ACCOUNTS)
    public void grant(AccountId id, Role role, Scope scope) {
        Account account = load(id);
        LocalDate today = LocalDate.now(clock);
        if (grantsOf(account.id()).stream()
                .anyMatch(g -> g.role() == role && g.scope().equals(scope) && g.heldOn(today))) {
            throw new RuleViolation(SecurityRule.GRANT_TWICE);
        }
        em.persist(RoleGrant.of(account.id(), role, scope, today));
        em.flush();
    }

    /**
     * Ends a role at once, and the sessions of whoever held it: what they had opened with it is gone. No administrator
     * can take that role from himself or herself, so that one always remains.
     */
    @Requires(Permission.MANAGE_ACCOUNTS)
    public void revoke(AccountId id, GrantId grantId) {
        Account account = load(id);
        boolean own = id.value().equals(current.get().id());
        RoleGrant grant = grantsOf(account.id()).stream()
                .filter(g -> g.id().equals(grantId.value()))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (grant.role() == Role.ADMINISTRATOR && own) {
            throw new RuleViolation(SecurityRule.GRANT_OWN_ADMINISTRATOR);
        }
        grant.revoke(clock.instant(), LocalDate.now(clock));
        account.endSessions();
        em.flush();
        if (own) {
            session.belongsTo(account.sessionSeries());
        }
    }

    private List<RoleGrant> grantsOf(UUID accountId) {
        return em.createQuery("select g from RoleGrant g where g.accountId = :account", RoleGrant.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    private Account load(AccountId id) {
        Account account = em.find(Account.class, id.value());
        if (account == null) {
            throw new NotFound();
        }
        return account;
    }
}
