package cymru.cydweithio.dev;

import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** A mail server that delivers nothing: what the product sends is kept here, and in a folder where one is given. */
public final class CaughtMail implements AutoCloseable {

    private final GreenMail server;

    private CaughtMail(GreenMail server) {
        this.server = server;
    }

    public static CaughtMail start(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new CaughtMail(server);
    }

    /**
     * The same with a folder in which each mail is written before the product hears that it was taken, so that none is
     * lost with this process. The file is called after the mail's own id: one that is sent again, because nobody knew
     * whether it had arrived, is kept and told of once, over restarts too.
     */
    public static CaughtMail start(int port, Path folder, Consumer<String> progress) {
        CaughtMail caught = start(port);
        UserManager users = caught.server.getManagers().getUserManager();
        MessageDeliveryHandler delivery = users.getMessageDeliveryHandler();
        users.setMessageDeliveryHandler((message, recipient) -> {
            caught.keep(message.getMessage(), recipient.getEmail(), folder, progress);
            return delivery.handle(message, recipient);
        });
        return caught;
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

    /** A list of mails by their place in it will not do: GreenMail sorts by recipient, so that places change. */
    private synchronized void keep(MimeMessage mail, String recipient, Path folder, Consumer<String> progress)
            throws MessagingException {
        String id = mail.getMessageID() == null ? UUID.randomUUID().toString() : mail.getMessageID();
        Path file = folder.resolve("mail-" + (id + "-" + recipient).replaceAll("[^A-Za-z0-9._@-]", "") + ".eml");
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "mail-", ".part");
            try (OutputStream out = Files.newOutputStream(part)) {
                mail.writeTo(out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            progress.accept("Mail to " + recipient + ": " + mail.getSubject() + " (" + file + ")");
        } catch (IOException e) {
            progress.accept("A mail could not be kept, and was not taken: " + e.getMessage());
            throw new MessagingException("not kept", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
