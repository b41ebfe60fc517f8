package cymru.cydweithio.reminder;

import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.ProductAddress;
import cymru.cydweithio.platform.Sha256;
import cymru.cydweithio.security.PasswordLinks.LinkIssued;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
/** Writes the mail that carries a password link, in the transaction that issues the link. */
@ApplicationScoped
class LinkMail {

    private EntityManager em;
    private Clock clock;
    private Messages messages;
    private ProductAddress addresses;

    protected LinkMail() {
    }

    @Inject
    LinkMail(EntityManager em, Clock clock, Messages messages, ProductAddress addresses) {
        this.em = em;
        this.clock = clock;
        this.messages = messages;
        this.addresses = addresses;
    }

    void write(@Observes LinkIssued link) {
        String kind = link.invitation() ? "invitation" : "reset";
        String address = addresses.of("/password-new/" + link.token());
        String subject = messages.text(link.language(), "reminder.mail." + kind + ".subject");
        String body = messages.text(link.language(), "reminder.mail." + kind + ".body", link.name(), address, link.expiresAt());
        em.persist(MailOutbox.of("link:" + Sha256.of(link.token()), kind, link.email(), link.language(), subject, body, clock.instant()));
    }
}
