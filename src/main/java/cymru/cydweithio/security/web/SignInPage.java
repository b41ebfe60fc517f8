package cymru.cydweithio.security.web;

import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.SignIn;
import cymru.cydweithio.security.SignedInSince;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;

/** The way in. A person who was sent here returns to the page that he or she wanted. */
@Named
@RequestScoped
public class SignInPage {

    private SecurityContext security;
    private CurrentActor current;
    private SignedInSince since;
    private Clock clock;
    private String email;
    private String password;
    private boolean continuing;

    protected SignInPage() {}

    @Inject
    SignInPage(SecurityContext security, CurrentActor current, SignedInSince since, Clock clock) {
        this.since = since;
        this.clock = clock;
        this.security = security;
        this.current = current;
    }

    /** Somebody who is signed in already needs no form. */
    public String open() throws IOException {
        if (current.get().signedIn()) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/");
        }
        return null;
    }

    public void signIn() throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        // against a session that somebody else prepared; before, because afterwards the answer may be on its way
        request.getSession();
        request.changeSessionId();
        AuthenticationStatus status = security.authenticate(
                request,
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(email, password))
                        .newAuthentication(!continuing));
        switch (status) {
            case SEND_CONTINUE -> {
                since.at(clock.instant());
                context.responseComplete();
            }
            case SUCCESS -> {
                since.at(clock.instant());
                external.redirect("/");
            }
            default -> refuse(request);
        }
    }

    private void refuse(HttpServletRequest request) {
        if (request.getAttribute(SignIn.CLOSED_UNTIL) instanceof Instant until) {
            throw new RuleViolation("security.signIn.closed", until);
        }
        throw new RuleViolation("security.signIn.wrong");
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

    public boolean isContinuing() {
        return continuing;
    }

    public void setContinuing(boolean continuing) {
        this.continuing = continuing;
    }
}
