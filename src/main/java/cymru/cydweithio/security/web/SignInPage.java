package cymru.cydweithio.security.web;

import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.OpenSession;
import cymru.cydweithio.security.SecurityRule;
import cymru.cydweithio.security.SignIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Consumer;

/** The way in. A person who was sent here returns to the page that he or she wanted. */
@Named
@RequestScoped
public class SignInPage {

    private static final String SIGNING_IN = "org.glassfish.soteria.caller_initiated_authentication";

    private SecurityContext security;
    private CurrentActor current;
    private OpenSession session;
    private String email;
    private String password;
    private boolean continuing;

    protected SignInPage() {}

    @Inject
    SignInPage(SecurityContext security, CurrentActor current, OpenSession session) {
        this.session = session;
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
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        Consumer<String> remembered = secret -> response.addCookie(deviceCookie(secret, request.isSecure()));
        request.setAttribute(SignIn.DEVICE, remembered);
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(email, password))
                        .newAuthentication(!continuing));
        // the container also says "success" of a session that is signed in already, without having looked at anything
        if (!(request.getAttribute(SignIn.PROOF) instanceof SignIn.Proof proof)) {
            throw refusal(request);
        }
        switch (status) {
            case SEND_CONTINUE -> {
                session.begin(proof);
                context.responseComplete();
            }
            case SUCCESS -> {
                session.begin(proof);
                external.redirect("/");
            }
            default -> throw refusal(request);
        }
    }

    /** Sent to this page alone, so that nothing else of the product ever sees it. */
    private static Cookie deviceCookie(String secret, boolean secure) {
        Cookie cookie = new Cookie(SignIn.DEVICE_COOKIE, secret);
        cookie.setPath("/sign-in");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge((int) SignIn.DEVICE_REMEMBERED.toSeconds());
        return cookie;
    }

    private static RuleViolation refusal(HttpServletRequest request) {
        // the container's note that somebody is signing in: with it, the next address would be answered with an empty
        // page
        request.getSession().removeAttribute(SIGNING_IN);
        return request.getAttribute(SignIn.CLOSED_UNTIL) instanceof Instant until
                ? new RuleViolation(SecurityRule.SIGN_IN_CLOSED, until)
                : new RuleViolation(SecurityRule.SIGN_IN_WRONG);
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
