package cymru.cydweithio.security.web;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.security.AccountId;
import cymru.cydweithio.security.Accounts;
import cymru.cydweithio.security.Accounts.AccountView;
import cymru.cydweithio.security.Accounts.GrantRow;
import cymru.cydweithio.security.GrantId;
import cymru.cydweithio.security.Role;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.security.ScopeDirectory;
import cymru.cydweithio.security.SecurityRule;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** One account, as its administrator sees it; without an id, a new one. */
@Named
@ViewScoped
public class AccountAdminPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Accounts accounts;

    @Inject
    private ScopeDirectory scopes;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private AccountId id;
    private AccountView account;
    private List<GrantRow> grants;
    private String email;
    private String name;
    private Language language = Language.EN;
    private Role role;
    private String scopeId;

    public void open() {
        id = AccountId.parse(path);
        account = accounts.view(id);
        grants = accounts.grants(id);
        name = account.name();
        language = account.language();
    }

    /** Opens the empty form: a refusal comes now rather than after typing. */
    public void openNew() {
        scopes.all();
    }

    public void invite() {
        AccountId invited = accounts.invite(email, name, language);
        notices.done("security.accounts.invited", email);
        redirects.to("/account-admin/" + invited);
    }

    public void save() {
        accounts.describe(id, account.version(), name, language);
        notices.done("security.account.saved");
        redirects.to("/account-admin/" + id);
    }

    public void sendLink() {
        accounts.sendLink(id);
        notices.done("security.accounts.linkSent", account.email());
        redirects.to("/account-admin/" + id);
    }

    public void block() {
        accounts.block(id);
        notices.done("security.accounts.blocked");
        redirects.to("/account-admin/" + id);
    }

    public void unblock() {
        accounts.unblock(id);
        notices.done("security.accounts.unblocked");
        redirects.to("/account-admin/" + id);
    }

    public void grant() {
        accounts.grant(id, role, scope());
        notices.done("security.grant.done");
        redirects.to("/account-admin/" + id);
    }

    public void revoke(UUID grant) {
        accounts.revoke(id, new GrantId(grant));
        notices.done("security.grant.revoked");
        redirects.to("/account-admin/" + id);
    }

    private Scope scope() {
        if (scopeId == null) {
            return Scope.NATION;
        }
        UUID scope = Ids.parse(scopeId).orElseThrow(() -> new RuleViolation(SecurityRule.GRANT_SCOPE_WRONG));
        return scopes.scopeOf(scope);
    }

    public List<ScopeDirectory.Named> getScopes() {
        return scopes.all();
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public AccountView getAccount() {
        return account;
    }

    public List<GrantRow> getGrants() {
        return grants;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getScopeId() {
        return scopeId;
    }

    public void setScopeId(String scopeId) {
        this.scopeId = scopeId;
    }
}
