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
import cymru.cydweithio.security.ScopeDirectory.Named;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /**
     * A role of an account.
     *
     * @param scopeName null where it is held over the whole of Wales
     */
    public record GrantRow(UUID id, Role role, Scope.Kind scope, Bilingual scopeName, LocalDate from, LocalDate to) {}

    private record StoredGrant(UUID id, Role role, Scope.Kind scope, UUID scopeId, LocalDate from, LocalDate to) {

        GrantRow named(Map<UUID, Bilingual> names) {
            return new GrantRow(id, role, scope, scopeId == null ? null : names.get(scopeId), from, to);
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
    private ScopeNames scopes;
    private KnownDevices devices;

    protected Accounts() {}

    @Inject
    Accounts(
            EntityManager em,
            Clock clock,
            PasswordLinks links,
            CurrentActor current,
            OpenSession session,
            ScopeNames scopes,
            KnownDevices devices) {
        this.devices = devices;
        this.em = em;
        this.clock = clock;
        this.links = links;
        this.current = current;
        this.session = session;
        this.scopes = scopes;
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

    /** The roles of an account, current ones first. */
    @Requires(Permission.MANAGE_ACCOUNTS)
    public List<GrantRow> grants(AccountId id) {
        List<StoredGrant> grants = Rows.ofSql(em, """
                select g.id, g.role, g.scope, coalesce(g.partnership_id, g.organisation_id) as scope_id, g.valid_from as `from`,
                    g.valid_to as `to`
                from role_grant g
                where g.account_id = :account order by g.valid_to is not null, g.valid_from desc, g.role, g.id""", StoredGrant.class)
                .setParameter("account", id.value())
                .getResultList();
        Set<UUID> held = grants.stream()
                .map(StoredGrant::scopeId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, Bilingual> names = scopes.of(held).stream().collect(Collectors.toMap(Named::id, Named::name));
        return grants.stream().map(grant -> grant.named(names)).toList();
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
        devices.forget(account.id());
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
