package cymru.cydweithio.security;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.time.Instant;

/**
 * When the person of a session proved who he or she is. A password that is set later ends the session, but for the one
 * in which it was set.
 */
@SessionScoped
public class SignedInSince implements Serializable {
    private static final long serialVersionUID = 1L;

    private Instant instant;

    public void at(Instant now) {
        instant = now;
    }

    boolean before(Instant passwordChangedAt) {
        return instant != null && passwordChangedAt != null && instant.isBefore(passwordChangedAt);
    }
}
