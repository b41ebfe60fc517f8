package cymru.cydweithio.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run command's mail catcher: each mail that was sent is a file, and told of once. */
class CaughtMailTest {

    @TempDir
    private Path folder;

    @Test
    void five_hundred_mails_become_five_hundred_files_and_are_each_told_of_once() throws Exception {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        List<Integer> order = new ArrayList<>(IntStream.range(0, 500).boxed().toList());
        Collections.shuffle(order, new Random(20_261_130));
        try (CaughtMail mail = CaughtMail.start(port(), folder, told::add)) {
            send(order.subList(0, 250));
            assertEquals(250, mail.all().size());
        }
        try (CaughtMail mail = CaughtMail.start(port(), folder, told::add)) {
            send(order.subList(250, 500));
            assertEquals(250, mail.all().size());
        }
        assertEquals(500, files().size());
        assertEquals(500, told.size());
        assertEquals(500, new HashSet<>(told).size());
        for (int number = 0; number < 500; number++) {
            String file =
                    Files.readString(folder.resolve("mail-id" + number + "@cydweithio-" + recipient(number) + ".eml"));
            assertEquals(1, file.split("Number " + number + " of", -1).length - 1, file);
        }
    }

    @Test
    void a_mail_that_is_sent_again_under_its_own_id_is_kept_and_told_of_once_even_after_a_restart() throws Exception {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        for (int start = 0; start < 2; start++) {
            try (CaughtMail mail = CaughtMail.start(port(), folder, told::add)) {
                send(List.of(1, 2));
                send(List.of(2));
                assertEquals(3, mail.all().size());
            }
        }
        assertEquals(2, files().size());
        assertEquals(2, told.size());
    }

    private int port;

    private int port() {
        port = Ports.free();
        return port;
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    /** To twenty people, by four senders at once. */
    private void send(List<Integer> numbers) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> sent = new ArrayList<>();
            numbers.forEach(number -> sent.add(senders.submit(() -> {
                Transport.send(mail(number));
                return null;
            })));
            for (Future<?> one : sent) {
                one.get();
            }
        } finally {
            senders.shutdownNow();
        }
    }

    private MimeMessage mail(int number) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        MimeMessage mail = new MimeMessage(Session.getInstance(properties)) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<id" + number + "@cydweithio>");
            }
        };
        mail.setFrom(new InternetAddress("cydweithio@localhost"));
        mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(recipient(number)));
        mail.setSubject("Mail " + number);
        mail.setText("Number " + number + " of five hundred");
        return mail;
    }

    private static String recipient(int number) {
        return "person" + number % 20 + "@cydweithio.example";
    }
}
