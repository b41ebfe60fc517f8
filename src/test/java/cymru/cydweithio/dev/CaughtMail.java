package cymru.cydweithio.dev;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A mail server that delivers nothing: what the product sends is kept here, and in a folder where one is given. */
public final class CaughtMail implements AutoCloseable {

    private final GreenMail server;
    private int told;

    private CaughtMail(GreenMail server) {
        this.server = server;
    }

    public static CaughtMail start(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new CaughtMail(server);
    }

    public List<MimeMessage> all() {
        return Arrays.asList(server.getReceivedMessages());
    }

    /** Those to one address. */
    public List<MimeMessage> to(String address) throws MessagingException {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage mail : all()) {
            if (mail.getAllRecipients()[0].toString().equals(address)) {
                found.add(mail);
            }
        }
        return found;
    }

    /** The first to the address, waited for. */
    public MimeMessage await(String address, Duration atMost) throws MessagingException {
        long end = System.nanoTime() + atMost.toNanos();
        List<MimeMessage> found = to(address);
        while (found.isEmpty() && System.nanoTime() < end) {
            server.waitForIncomingEmail(500, all().size() + 1);
            found = to(address);
        }
        if (found.isEmpty()) {
            throw new AssertionError("no mail to " + address);
        }
        return found.get(0);
    }

    /** Writes mails that came since the last call into the folder and tells of them. */
    synchronized void tell(Path folder, Consumer<String> progress) {
        List<MimeMessage> mails = all();
        for (; told < mails.size(); told++) {
            MimeMessage mail = mails.get(told);
            Path file = folder.resolve("mail-" + System.currentTimeMillis() + "-" + (told + 1) + ".eml");
            try (OutputStream out = Files.newOutputStream(file)) {
                mail.writeTo(out);
                progress.accept("Mail to " + mail.getAllRecipients()[0] + ": " + mail.getSubject() + " (" + file + ")");
            } catch (IOException | MessagingException e) {
                progress.accept("A mail could not be kept: " + e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
