package cymru.cydweithio.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;

/** Sign-in is a page of the product's own, which the container sends strangers to and returns them from. */
@CustomFormAuthenticationMechanismDefinition(
        loginToContinue =
                @LoginToContinue(loginPage = "/sign-in?continue=true", useForwardToLogin = false, errorPage = ""))
@ApplicationScoped
public class SecurityMechanism {}
