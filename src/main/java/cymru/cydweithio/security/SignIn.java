package cymru.cydweithio.security;

import cymru.cydweithio.platform.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Looks at a mail address and a password. The answer for a wrong password, an unknown address and a blocked account is
 * the same.
 *
 * <p>The one group {@value #SIGNED_IN} means just that; what a person may do is read on each request.
 */
@ApplicationScoped
public class SignIn implements IdentityStore {

    public static final String SIGNED_IN = "signed-in";
    /** Request attribute: that the right password was given in this request, a {@link Proof}. */
    public static final String PROOF = "cydweithio.proof";

    /** Request attribute: until when the door is closed, an {@link Instant}. */
    public static final String CLOSED_UNTIL = "cydweithio.closedUntil";

    /** Of an account, and to which series of its sessions the one that now begins belongs. */
    public record Proof(UUID account, UUID series) {}

    private Passwords passwords;
    private SignInThrottle throttle;
    private ClientAddress addresses;
    private Clock clock;
    private Instance<HttpServletRequest> request;
    private SignInTransactions record;

    protected SignIn() {}

    @Inject
    SignIn(
            Passwords passwords,
            SignInThrottle throttle,
            ClientAddress addresses,
            Clock clock,
            Instance<HttpServletRequest> request,
            SignInTransactions record) {
        this.passwords = passwords;
        this.throttle = throttle;
        this.addresses = addresses;
        this.clock = clock;
        this.request = request;
        this.record = record;
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential given)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        String email;
        try {
            email = Account.normalised(given.getCaller());
        } catch (RuleViolation e) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        String address = addresses.of(request.get());
        Instant closedUntil = throttle.attempt(email, address);
        if (closedUntil != null) {
            request.get().setAttribute(CLOSED_UNTIL, closedUntil);
            return CredentialValidationResult.INVALID_RESULT;
        }
        String password = given.getPasswordAsString();
        Optional<SignInTransactions.StoredAccount> storedAccount = record.find(email);
        String storedHash = storedAccount
                .map(SignInTransactions.StoredAccount::passwordHash)
                .orElse(null);
        if (password.length() > Passwords.LONGEST || !passwords.verify(password, storedHash)) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        throttle.succeeded(email, address);
        record.signedIn(
                storedAccount.get().id(),
                passwords.outdated(storedHash) ? passwords.hash(password) : null,
                clock.instant());
        request.get()
                .setAttribute(
                        PROOF,
                        new Proof(storedAccount.get().id(), storedAccount.get().sessionSeries()));
        return new CredentialValidationResult(storedAccount.get().id().toString(), Set.of(SIGNED_IN));
    }
}
