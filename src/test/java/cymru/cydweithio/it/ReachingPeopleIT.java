package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.Ids;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What leaves the product: a reminder in the mail catcher, a calendar at its address. */
@ArquillianTest
@RunAsClient
class ReachingPeopleIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @Test
    void a_due_action_sends_its_owner_one_mail_in_the_owners_language_that_says_where_to_answer() throws Exception {
        String email = "owner-" + Ids.next() + "@cydweithio.example";
        UUID person = Ids.next();
        UUID action = Ids.next();
        try (Connection connection = TestEnvironment.connection()) {
            run(
                    connection,
                    "insert into person (id, version, partnership_id, name, email, language) select ?, 0, p.id, ?, ?, 'CY' from partnership p join footprint f on f.id = p.footprint_id where f.code = 'CSP-NWP'",
                    person,
                    "Perchennog " + person,
                    email);
            run(connection, """
                insert into action (id, version, partnership_id, reference, wording, language, owner_id, raised_on, due_on, state, progress)
                select ?, 0, p.id, ?, 'Cytuno ar y cynllun', 'CY', ?, ?, ?, 'OPEN', 0 from partnership p join footprint f on f.id = p.footprint_id where f.code = 'CSP-NWP'""", action, "T-" + action.toString().substring(24), person, TODAY, TODAY);
            try {
                Visitor administrator = Visitor.signedIn("administrator");
                for (int times = 0; times < 2; times++) {
                    assertEquals(
                            302,
                            administrator
                                    .submit("/outbox", "form#reminders", Map.of("reminders:remind", ""))
                                    .statusCode());
                }
                MimeMessage mail = TestEnvironment.mail().await(email, Duration.ofSeconds(20));
                assertTrue(
                        mail.getSubject()
                                .startsWith("Cam gweithredu T-"
                                        + action.toString().substring(24) + ": i'w gwblhau heddiw, "),
                        mail.getSubject());
                String text = mail.getContent().toString();
                assertTrue(
                        text.startsWith("Helo Perchennog ")
                                && text.contains("Cytuno ar y cynllun")
                                && text.contains("Nid oes gennych gyfrif")
                                && text.contains("<coordinator@cydweithio.example>")
                                && !text.contains("/action/" + action),
                        "whoever has no account is not sent to the sign-in page: " + text);
                assertEquals("cy", mail.getHeader("Content-Language")[0]);
                assertTrue(mail.getMessageID().matches("<[0-9a-f-]{36}@cydweithio>"), mail.getMessageID());
                Document outbox = administrator.page("/outbox");
                assertTrue(
                        outbox.select("td").eachText().stream()
                                .anyMatch(cell -> cell.contains("Reminder of an action")),
                        "the kind in words");
                assertEquals(1, TestEnvironment.mail().to(email).size());
            } finally {
                run(connection, "delete from action where id = ?", action);
                run(connection, "delete from person where id = ?", person);
            }
        }
    }

    @Test
    void a_calendar_is_read_at_its_address_without_signing_in_and_a_wrong_address_says_nothing() throws Exception {
        Visitor chair = Visitor.signedIn("chair");
        String address = issue(chair);
        Visitor program = Visitor.stranger();
        HttpResponse<String> answer = program.get(address);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/calendar"));
        assertEquals(
                "private, no-cache",
                answer.headers().firstValue("Cache-Control").orElse(""));
        assertFalse(answer.headers().map().containsKey("Set-Cookie"), "no session is made for it");
        assertTrue(
                answer.body().startsWith("BEGIN:VCALENDAR\r\n") && answer.body().contains("TZID:Europe/London"),
                answer.body());
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = program.send(Visitor.request(address).header("If-None-Match", tag));
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());

        String renewed = issue(chair);
        assertNotEquals(address, renewed);
        assertEquals(200, program.get(renewed).statusCode());
        assertFalse(
                chair.page("/account").body().html().contains(renewed.substring(renewed.length() - 47)), "shown once");
        assertEquals(
                302,
                chair.submit("/account", "form#feed", Map.of("feed:withdraw", ""))
                        .statusCode());
        String unknown = seen(program.get("/calendar/" + "A".repeat(43) + ".ics"));
        for (String gone : List.of(address, renewed, "/calendar/nothing.ics", "/calendar/", "/calendar")) {
            assertEquals(unknown, seen(program.get(gone)), gone);
        }
    }

    @Test
    void a_person_makes_a_calendar_address_with_the_keyboard_and_sees_it_once() throws Exception {
        try (Browser browser = Browser.signedIn("member")) {
            browser.go("/account");
            browser.find(By.id("feed:issue")).sendKeys(Keys.ENTER);
            browser.until(() -> !browser.all(By.id("feed:address")).isEmpty());
            assertTrue(browser.find(By.id("feed:address"))
                    .getDomProperty("value")
                    .startsWith(TestEnvironment.base() + "/calendar/"));
            List<String> faults = new ArrayList<>();
            for (int width : new int[] {Browser.DESK, Browser.PHONE}) {
                browser.width(width);
                AccessibilityIT.look(browser, "account with a calendar address " + width, faults);
            }
            assertEquals(List.of(), faults);
            browser.go("/account");
            assertEquals(List.of(), browser.all(By.id("feed:address")));
        }
    }

    /** Posts the form as a browser without scripts would. */
    private static String issue(Visitor person) throws Exception {
        HttpResponse<String> answer = person.submit("/account", "form#feed", Map.of("feed:issue", ""));
        assertEquals(200, answer.statusCode());
        String address = Jsoup.parse(answer.body()).select("[id=feed:address]").val();
        assertTrue(address.startsWith(TestEnvironment.base() + "/calendar/"), address);
        return address;
    }

    private static String seen(HttpResponse<String> answer) {
        return answer.statusCode() + Jsoup.parse(answer.body()).select("main").text();
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
