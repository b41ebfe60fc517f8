package cymru.cydweithio.reminder;

import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Sha256;
import cymru.cydweithio.security.PasswordLinks.LinkIssued;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes the mail that carries a password link, in the transaction that issues the link. */
@ApplicationScoped
class LinkMail {

    private EntityManager em;
    private Clock clock;
    private Messages messages;
    private String baseUrl;

    protected LinkMail() {
    }

    @Inject
    LinkMail(EntityManager em, Clock clock, Messages messages, @ConfigProperty(name = "BASE_URL", defaultValue = "http://localhost:8080") String baseUrl) {
        this.em = em;
        this.clock = clock;
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    void write(@Observes LinkIssued link) {
        String kind = link.invitation() ? "invitation" : "reset";
        String address = baseUrl + "/password-new/" + link.token();
        String subject = messages.text(link.language(), "reminder.mail." + kind + ".subject");
        String body = messages.text(link.language(), "reminder.mail." + kind + ".body", link.name(), address, link.expiresAt());
        em.persist(MailOutbox.of("link:" + Sha256.of(link.token()), kind, link.email(), link.language(), subject, body, clock.instant()));
    }
}
