package cymru.cydweithio.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.util.Properties;

/**
 * Makes a mail session from the server's: with timeouts, with a user where one is configured, and with TLS required
 * where configured.
 */
final class MailSessionFactory {

    private static final String FIFTEEN_SECONDS = "15000";

    private MailSessionFactory() {}

    /**
     * Makes a session.
     *
     * @param configured properties of the server's session
     * @param user for a mail server that requires authentication; otherwise null
     * @param password of that user
     */
    static Session of(Properties configured, String user, String password) {
        Properties properties = new Properties();
        properties.putAll(configured);
        // without timeouts it would wait for ever for a mail server that does not answer
        for (String what : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + what, FIFTEEN_SECONDS);
        }
        // without these, "TLS if the other side likes" and "with anybody" are what is meant by TLS
        properties.setProperty(
                "mail.smtp.starttls.required", properties.getProperty("mail.smtp.starttls.enable", "false"));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (user == null) {
            return Session.getInstance(properties);
        }
        properties.setProperty("mail.smtp.auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password == null ? "" : password);
            }
        });
    }
}
