package cymru.cydweithio.security;

import cymru.cydweithio.platform.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

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

    /**
     * Request attribute: what gives the browser its new secret, a {@code Consumer<String>}. The answer may be on its
     * way when the sign-in returns, so it is asked from within.
     */
    public static final String DEVICE = "cydweithio.device";

    /** The cookie by which a browser is known in which somebody has signed in before. */
    public static final String DEVICE_COOKIE = "dyfais";

    public static final Duration DEVICE_REMEMBERED = KnownDevices.REMEMBERED;

    /** Of an account, and to which series of its sessions the one that now begins belongs. */
    public record Proof(UUID account, UUID series) {}

    /**
     * What came of an attempt.
     *
     * @param closedUntil when the password was not looked at
     * @param account whose password it was; null if nobody's
     */
    record Outcome(Instant closedUntil, SignInTransactions.StoredAccount account) {}

    private Passwords passwords;
    private SignInThrottle throttle;
    private ClientAddress addresses;
    private Clock clock;
    private Instance<HttpServletRequest> request;
    private SignInTransactions record;
    private KnownDevices devices;

    protected SignIn() {}

    @Inject
    SignIn(
            Passwords passwords,
            SignInThrottle throttle,
            ClientAddress addresses,
            Clock clock,
            Instance<HttpServletRequest> request,
            SignInTransactions record,
            KnownDevices devices) {
        this.devices = devices;
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
        String device = device(request.get());
        Outcome outcome = attempt(email, given.getPasswordAsString(), addresses.of(request.get()), device);
        if (outcome.closedUntil() != null) {
            request.get().setAttribute(CLOSED_UNTIL, outcome.closedUntil());
        }
        if (outcome.account() == null) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        UUID account = outcome.account().id();
        if (request.get().getAttribute(DEVICE) instanceof Consumer<?> told) {
            tell(told, devices.remember(account, device, clock.instant()));
        }
        request.get().setAttribute(PROOF, new Proof(account, outcome.account().sessionSeries()));
        return new CredentialValidationResult(account.toString(), Set.of(SIGNED_IN));
    }

    /**
     * Looks at a password, unless the door is closed to whoever gives it.
     *
     * @param address the network address that it comes from
     * @param device the secret that the browser sent; null where it sent none
     */
    Outcome attempt(String email, String password, String address, String device) {
        List<SignInThrottle.Count> counts = devices.knows(device, email)
                ? SignInThrottle.ofDevice(email, device)
                : SignInThrottle.ofStranger(email, address);
        Instant closedUntil = throttle.attempt(counts);
        if (closedUntil != null) {
            return new Outcome(closedUntil, null);
        }
        Optional<SignInTransactions.StoredAccount> storedAccount = record.find(email);
        String storedHash = storedAccount
                .map(SignInTransactions.StoredAccount::passwordHash)
                .orElse(null);
        if (Passwords.tooLong(password) || !passwords.verify(password, storedHash)) {
            return new Outcome(null, null);
        }
        throttle.succeeded(counts);
        record.signedIn(
                storedAccount.get().id(),
                passwords.outdated(storedHash) ? passwords.hash(password) : null,
                clock.instant());
        return new Outcome(null, storedAccount.get());
    }

    @SuppressWarnings("unchecked")
    private static void tell(Consumer<?> told, String secret) {
        ((Consumer<String>) told).accept(secret);
    }

    private static String device(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(DEVICE_COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
