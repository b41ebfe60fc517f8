package cymru.cydweithio.mail;

import cymru.cydweithio.it.InServerSupport;
import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lets tests of other packages claim mails as the sender does. */
@InServerSupport
public final class Claims {
    private Claims() {}

    /** Claims until nothing is due, and answers what was claimed. */
    public static List<UUID> all() {
        MailClaims claims = CDI.current().select(MailClaims.class).get();
        List<UUID> claimed = new ArrayList<>();
        for (var mail = claims.claim(); mail.isPresent(); mail = claims.claim()) {
            claimed.add(mail.get().id());
        }
        return claimed;
    }
}
