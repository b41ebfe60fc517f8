package cymru.cydweithio.security;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.UUID;

/**
 * To which series of its account's sessions this one belongs. A new password, a block, a role taken and signing out
 * everywhere begin another series: sessions of the last one have ended, and nothing but a right password begins one of
 * the new.
 */
@SessionScoped
public class OpenSession implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID series;

    /** The person of this session proved who he or she is, while the account was at this series. */
    void belongsTo(UUID current) {
        series = current;
    }

    /** After the right password was given in this very request. */
    public void begin(SignIn.Proof proof) {
        belongsTo(proof.series());
    }

    boolean endedBy(UUID current) {
        return !current.equals(series);
    }
}
