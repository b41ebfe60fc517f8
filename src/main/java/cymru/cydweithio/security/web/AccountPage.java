package cymru.cydweithio.security.web;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.security.Accounts.AccountView;
import cymru.cydweithio.security.MyAccount;
import cymru.cydweithio.security.SecurityRule;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;

/** A person's own account. */
@Named
@ViewScoped
public class AccountPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private MyAccount mine;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    private long version;
    private String email;
    private String name;
    private Language language;
    private String oldPassword;
    private String newPassword;
    private String again;

    public void open() {
        AccountView account = mine.view();
        version = account.version();
        email = account.email();
        name = account.name();
        language = account.language();
    }

    public void save() {
        mine.describe(version, name, language);
        notices.done("security.account.saved");
        redirects.to("/account");
    }

    public void changePassword() {
        if (!newPassword.equals(again)) {
            throw new RuleViolation(SecurityRule.PASSWORD_DIFFER);
        }
        mine.changePassword(oldPassword, newPassword);
        // whoever had copied the cookie of this session is left with one that opens nothing
        Faces.getRequest().changeSessionId();
        notices.done("security.password.changed");
        redirects.to("/account");
    }

    public void endOtherSessions() {
        mine.endOtherSessions();
        Faces.getRequest().changeSessionId();
        notices.done("security.sessions.ended");
        redirects.to("/account");
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public String getEmail() {
        return email;
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

    public String getOldPassword() {
        return oldPassword;
    }

    public void setOldPassword(String oldPassword) {
        this.oldPassword = oldPassword;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
