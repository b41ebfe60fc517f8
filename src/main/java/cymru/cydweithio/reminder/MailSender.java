package cymru.cydweithio.reminder;

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
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Takes mails out of the outbox every few seconds and sends them. Several nodes may do so at once: each claims its own rows. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MailSender {
    private static final Logger LOG = Logger.getLogger(MailSender.class);
    private static final int EVERY_SECONDS = 3;
    private static final int PER_ROUND = 50;

    @Resource
    private ManagedScheduledExecutorService executor;
    @Resource(lookup = "java:jboss/mail/Cydweithio")
    private Session session;
    @Inject
    private MailClaims claims;
    @Inject
    @ConfigProperty(name = "MAIL_FROM", defaultValue = "cydweithio@localhost")
    private String from;

    private ScheduledFuture<?> running;

    @PostConstruct
    void start() {
        running = executor.scheduleWithFixedDelay(this::sendWhatIsDue, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        running.cancel(false);
    }

    private void sendWhatIsDue() {
        try {
            for (int sent = 0; sent < PER_ROUND; sent++) {
                Optional<MailClaims.Claimed> mail = claims.claim();
                if (mail.isEmpty()) {
                    return;
                }
                send(mail.get());
            }
        } catch (RuntimeException e) {
            // the next round tries again; a scheduled task that throws would never run again
            LOG.error("The outbox could not be read", e);
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

    /** The server's mail session, which would wait for ever for a mail server that does not answer. */
    private Session patient() {
        Properties properties = new Properties();
        properties.putAll(session.getProperties());
        for (String what : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + what, "15000");
        }
        return Session.getInstance(properties);
    }

    private MimeMessage message(MailClaims.Claimed mail) throws MessagingException {
        MimeMessage message = new MimeMessage(patient()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                // the same mail keeps its id when it is sent twice, so that mail systems can drop the second (RFC 5322, 3.6.4)
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
