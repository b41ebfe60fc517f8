package cymru.cydweithio.security.web;

import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.security.PasswordLinks;
import cymru.cydweithio.security.SecurityRule;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** Asking for a one-time link, and setting a password with one. */
@Named
@RequestScoped
public class PasswordPage {

    private PasswordLinks links;
    private Redirects redirects;
    private String token;
    private String email;
    private String password;
    private String again;
    private boolean done;

    protected PasswordPage() {}

    @Inject
    PasswordPage(PasswordLinks links, Redirects redirects, @Param(pathIndex = 0) String token) {
        this.links = links;
        this.redirects = redirects;
        this.token = token;
    }

    public boolean isUsable() {
        return token != null && links.usable(token);
    }

    public void request() {
        links.request(email);
        done = true;
    }

    public void redeem() {
        if (!password.equals(again)) {
            throw new RuleViolation(SecurityRule.PASSWORD_DIFFER);
        }
        links.redeem(token, password);
        redirects.to("/sign-in?password=set");
    }

    public boolean isDone() {
        return done;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
