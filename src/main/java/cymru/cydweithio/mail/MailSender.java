package cymru.cydweithio.mail;

import cymru.cydweithio.platform.RepeatedTask;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes mails out of the outbox every few seconds and sends them. Several nodes may do so at once: each claims its own
 * rows.
 *
 * <p>No job of the {@code jobs}: that would let one node send at a time, write half a dozen rows to start each of
 * thirty thousand rounds a day, and keep mail waiting while it recovers a node that died. The claim of each row already
 * does what a clustered scheduler is for.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MailSender {
    private static final Logger LOG = Logger.getLogger(MailSender.class);
    private static final Duration EVERY = Duration.ofSeconds(3);

    /** A mail server has half a minute to answer, and is not contacted again once the product is shutting down. */
    private static final Duration PATIENCE = Duration.ofSeconds(35);

    private static final int PER_ROUND = 50;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Resource(lookup = "java:jboss/mail/Cydweithio")
    private Session configured;

    @Inject
    private MailClaims claims;

    @Inject
    @ConfigProperty(name = "MAIL_FROM", defaultValue = "cydweithio@localhost")
    private String from;

    @Inject
    @ConfigProperty(name = "SMTP_USER")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "SMTP_PASSWORD")
    private Optional<String> password;

    private Session session;
    private final RepeatedTask rounds = new RepeatedTask("The outbox could not be read", this::sendWhatIsDue);

    @PostConstruct
    void start() {
        session = MailSessionFactory.of(configured.getProperties(), user.orElse(null), password.orElse(null));
        rounds.start(executor, EVERY, EVERY);
    }

    @PreDestroy
    void stop() {
        rounds.end(PATIENCE);
    }

    private void sendWhatIsDue() {
        for (int sent = 0; sent < PER_ROUND && !rounds.ending(); sent++) {
            Optional<MailClaims.Claimed> mail = claims.claim();
            if (mail.isEmpty()) {
                return;
            }
            send(mail.get());
        }
    }

    private void send(MailClaims.Claimed mail) {
        try {
            Transport.send(message(mail));
            claims.sent(mail.id());
        } catch (MessagingException | RuntimeException e) {
            LOG.infof("Mail %s was not accepted and will be tried again", mail.id());
            claims.failed(mail.id(), e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private MimeMessage message(MailClaims.Claimed mail) throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                // the same mail keeps its id when it is sent twice, so that mail systems can drop the second (RFC 5322,
                // 3.6.4)
                setHeader("Message-ID", "<" + mail.id() + "@cydweithio>");
            }
        };
        message.setFrom(new InternetAddress(from));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(mail.recipient()));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.body(), StandardCharsets.UTF_8.name());
        message.setHeader("Content-Language", mail.language().code());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(claims.now()));
        return message;
    }
}
