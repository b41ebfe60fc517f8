package cymru.cydweithio.mail;

import cymru.cydweithio.platform.Letter;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.ProductAddress;
import cymru.cydweithio.platform.Sha256;
import cymru.cydweithio.security.PasswordLinks.LinkIssued;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Writes the mail that carries a password link, in the transaction that issues the link. */
@ApplicationScoped
class LinkMail {

    private Messages messages;
    private ProductAddress addresses;
    private LetterBox letters;

    protected LinkMail() {}

    @Inject
    LinkMail(LetterBox letters, Messages messages, ProductAddress addresses) {
        this.letters = letters;
        this.messages = messages;
        this.addresses = addresses;
    }

    void write(@Observes LinkIssued link) {
        String kind = link.invitation() ? "invitation" : "reset";
        String address = addresses.of("/password-new/" + link.token());
        String subject = messages.text(link.language(), "mail.mail." + kind + ".subject");
        String body =
                messages.text(link.language(), "mail.mail." + kind + ".body", link.name(), address, link.expiresAt());
        letters.write(
                new Letter("link:" + Sha256.of(link.token()), kind, link.email(), link.language(), subject, body));
    }
}
