package cymru.cydweithio.mail;

import cymru.cydweithio.platform.BaseUrl;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.OutboxMessage;
import cymru.cydweithio.platform.Sha256;
import cymru.cydweithio.security.PasswordLinks.LinkIssued;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Writes the mail that carries a password link, in the transaction that issues the link. */
@ApplicationScoped
class PasswordLinkMail {

    private Messages messages;
    private BaseUrl baseUrl;
    private OutboxWriter letters;

    protected PasswordLinkMail() {}

    @Inject
    PasswordLinkMail(OutboxWriter letters, Messages messages, BaseUrl baseUrl) {
        this.letters = letters;
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    void write(@Observes LinkIssued link) {
        String kind = link.invitation() ? "invitation" : "reset";
        String address = baseUrl.of("/password-new/" + link.token());
        String subject = messages.text(link.language(), "mail.mail." + kind + ".subject");
        String body =
                messages.text(link.language(), "mail.mail." + kind + ".body", link.name(), address, link.expiresAt());
        letters.write(new OutboxMessage(
                "link:" + Sha256.of(link.token()), kind, link.email(), link.language(), subject, body));
    }
}
