package cymru.cydweithio.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import cymru.cydweithio.dev.Ports;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailSessionFactoryTest {

    private GreenMail server;

    @BeforeEach
    void a_mail_server_that_knows_one_user() {
        server = new GreenMail(new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("cydweithio", "a password");
        server.start();
    }

    @AfterEach
    void stops() {
        server.stop();
    }

    @Test
    void mail_goes_to_a_server_that_asks_for_nobody() throws MessagingException {
        send(MailSessionFactory.of(server(false), null, null));
        assertEquals(1, server.getReceivedMessages().length);
    }

    @Test
    void a_configured_user_is_named_with_the_password() throws MessagingException {
        send(MailSessionFactory.of(server(false), "cydweithio", "a password"));
        assertEquals(1, server.getReceivedMessages().length);
        assertThrows(
                AuthenticationFailedException.class,
                () -> send(MailSessionFactory.of(server(false), "cydweithio", "another")));
        assertEquals(1, server.getReceivedMessages().length);
    }

    @Test
    void where_tls_is_wished_nothing_goes_in_clear() {
        assertThrows(
                MessagingException.class, () -> send(MailSessionFactory.of(server(true), "cydweithio", "a password")));
        assertEquals(0, server.getReceivedMessages().length);
    }

    private Properties server(boolean tls) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty(
                "mail.smtp.port", Integer.toString(server.getSmtp().getPort()));
        if (tls) {
            // what the server's own configuration makes of SMTP_TLS=true
            properties.setProperty("mail.smtp.starttls.enable", "true");
        }
        return properties;
    }

    private static void send(Session session) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress("from@cydweithio.example"));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress("to@cydweithio.example"));
        message.setSubject("Subject");
        message.setText("Text");
        Transport.send(message);
    }
}
