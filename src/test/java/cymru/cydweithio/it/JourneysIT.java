package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What people do, in a real browser. */
@ArquillianTest
@RunAsClient
@Tag(SecondLane.NAME)
class JourneysIT {

    @ParameterizedTest
    @CsvSource({
        "administrator,/history/partnership/{own}",
        "coordinator,/accounts",
        "chair,/reference-data",
        "member,/working-details/{own}",
        "commissioner,/outbox",
        "provider,/accounts",
        "reviewer,/history/partnership/{own}",
        "auditor,/accounts"
    })
    void each_role_signs_in_switches_language_mid_form_reads_the_map_by_keyboard_and_meets_a_page_it_may_not_see(
            String role, String forbidden) throws Exception {
        String own = AddressesIT.ids().get("{own}");
        try (Browser browser = Browser.signedIn(role)) {
            browser.go("/account?lang=en");
            WebElement name = browser.find(By.id("me:name"));
            String typed = "Half typed by the " + role;
            name.clear();
            name.sendKeys(typed);
            browser.press(By.cssSelector(".languages a"));
            assertEquals("cy", browser.find(By.tagName("html")).getDomAttribute("lang"));
            assertTrue(browser.driver.getCurrentUrl().endsWith("/account"), "the page is kept");
            assertEquals(typed, browser.find(By.id("me:name")).getDomProperty("value"), "what was typed is kept");
            assertTrue(browser.find(By.id("restored")).isDisplayed());
            browser.go("/account");
            assertNotEquals(
                    typed, browser.find(By.id("me:name")).getDomProperty("value"), "it was kept once and never saved");

            browser.go("/map?layer=PSB&date=2019-03-31&lang=en");
            WebElement map = browser.find(By.cssSelector(".wales-map .map-area[tabindex='0']"));
            assertEquals(
                    1,
                    browser.all(By.cssSelector(".wales-map .map-area[tabindex='0']"))
                            .size(),
                    "one stop for the Tab key");
            map.sendKeys(Keys.END);
            WebElement last = browser.driver.switchTo().activeElement();
            assertTrue(
                    browser.text(By.cssSelector("[data-map-says]")).startsWith("Wrexham: Wrexham Public Services Board")
                            || browser.text(By.cssSelector("[data-map-says]")).startsWith("Wrexham:"),
                    browser.text(By.cssSelector("[data-map-says]")));
            last.sendKeys(Keys.ARROW_LEFT);
            WebElement next = browser.driver.switchTo().activeElement();
            String said = browser.text(By.cssSelector("[data-map-says]"));
            assertFalse(said.startsWith("Wrexham"), said);
            next.sendKeys(Keys.ENTER);
            browser.until(() -> browser.driver.getCurrentUrl().contains("/area/"));
            assertEquals(said.substring(0, said.indexOf(':')), browser.text(By.tagName("h1")));

            browser.go(forbidden.replace("{own}", own));
            assertEquals("You may not see this page", browser.text(By.tagName("h1")));
            browser.go(forbidden.replace("{own}", own) + "?lang=cy");
            assertEquals("cy", browser.find(By.tagName("html")).getDomAttribute("lang"));
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void the_map_and_its_table_say_the_same_and_a_date_changes_both() throws Exception {
        try (Browser browser = Browser.signedIn("reviewer")) {
            browser.go("/map?layer=LHB&date=2019-03-31");
            String before = bridgend(browser);
            assertTrue(browser.find(By.cssSelector(".map-area[href*='W06000013']"))
                    .getDomAttribute("aria-label")
                    .endsWith(before));
            browser.driver.executeScript("document.getElementById('date').value = '2019-04-01'");
            browser.press(By.cssSelector(".filters button"));
            String after = bridgend(browser);
            assertNotEquals(before, after);
            assertTrue(browser.find(By.cssSelector(".map-area[href*='W06000013']"))
                    .getDomAttribute("aria-label")
                    .endsWith(after));
        }
    }

    @Test
    void a_forgotten_password_is_set_by_a_link_that_works_once() throws Exception {
        String email = "forgetful-" + System.nanoTime() + "@cydweithio.example";
        Visitor administrator = Visitor.signedIn("administrator");
        administrator.submit(
                "/account-new",
                "form#invite",
                Map.of(
                        "invite:email",
                        email,
                        "invite:name",
                        "Forgetful person",
                        "invite:language",
                        "CY",
                        "invite:send",
                        ""));
        String link = linkIn(mailTo(email, 1), "Helo");
        try (Browser browser = Browser.open()) {
            browser.go(link + "?lang=en");
            set(browser, "correct horse battery", "correct horse battery");
            browser.until(() -> browser.driver.getCurrentUrl().contains("/sign-in"));
            browser.go(link);
            assertTrue(browser.all(By.id("newPassword:set")).isEmpty(), "the link is used up");

            browser.go("/password-forgotten?lang=en");
            browser.find(By.id("forgotten:email")).sendKeys(email);
            browser.press(By.id("forgotten:send"));
            assertTrue(browser.text(By.cssSelector(".note-done")).contains("one hour"));
            String reset = linkIn(mailTo(email, 2), "");
            browser.go(reset);
            set(browser, "short", "short");
            assertTrue(
                    browser.text(By.cssSelector(".field-error .ui-message-error-detail"))
                            .contains("15"),
                    "too short is told, and the link is not used up by it");
            set(browser, "another battery staple", "another battery staple");
            browser.until(() -> browser.driver.getCurrentUrl().contains("/sign-in"));
        }
        Visitor person = Visitor.signedIn(email, "another battery staple");
        String wrong = person.submit(
                        "/account",
                        "form#pw",
                        Map.of(
                                "pw:old",
                                "not that one",
                                "pw:new",
                                "a third battery staple",
                                "pw:again",
                                "a third battery staple",
                                "pw:change",
                                ""))
                .body();
        Visitor elsewhere = Visitor.signedIn(email, "another battery staple");
        assertEquals(200, elsewhere.get("/account").statusCode());
        assertTrue(wrong.contains("Nid yw") || wrong.contains("is not correct"), "the old password is asked for");
        assertEquals(
                302,
                person.submit(
                                "/account",
                                "form#pw",
                                Map.of(
                                        "pw:old",
                                        "another battery staple",
                                        "pw:new",
                                        "a third battery staple",
                                        "pw:again",
                                        "a third battery staple",
                                        "pw:change",
                                        ""))
                        .statusCode());
        Visitor.signedIn(email, "a third battery staple");
        assertEquals(200, person.get("/account").statusCode(), "the session in which the password was changed goes on");
        HttpResponse<String> ended = elsewhere.get("/account");
        assertEquals(302, ended.statusCode(), "all others end");
        assertTrue(ended.headers().firstValue("Location").orElse("").contains("/sign-in"));
    }

    @Test
    void a_page_that_was_open_too_long_opens_again_with_what_was_typed() throws Exception {
        String own = AddressesIT.ids().get("{own}");
        try (Browser browser = Browser.signedIn("coordinator")) {
            browser.go("/working-details/" + own + "?lang=en");
            WebElement secretariat = browser.find(By.id("details:secretariat"));
            secretariat.clear();
            secretariat.sendKeys("Typed before the page expired");
            browser.driver.executeScript(
                    "document.querySelector('#details input[name=\"jakarta.faces.ViewState\"]').value = '-1:-1'");
            browser.press(By.id("details:save"));
            assertEquals(
                    "Typed before the page expired",
                    browser.find(By.id("details:secretariat")).getDomProperty("value"));
            assertTrue(browser.text(By.cssSelector(".note-warn")).contains("open too long"));
        }
    }

    @Test
    void a_session_that_ended_meanwhile_leads_through_sign_in_back_to_what_was_typed() throws Exception {
        String own = AddressesIT.ids().get("{own}");
        try (Browser browser = Browser.signedIn("coordinator")) {
            browser.go("/working-details/" + own + "?lang=en");
            WebElement secretariat = browser.find(By.id("details:secretariat"));
            secretariat.clear();
            secretariat.sendKeys("Typed before the session ended");
            browser.driver.manage().deleteCookieNamed("CYDWEITHIO");
            browser.driver.executeScript(
                    "document.getElementById('session-ending').showModal(); document.querySelector('[data-session=stay]').click()");
            browser.until(() -> browser.find(By.id("session-ended")).isDisplayed());
            browser.press(By.cssSelector("[data-session=again]"));
            browser.find(By.id("signIn:email")).sendKeys("coordinator@cydweithio.example");
            browser.find(By.id("signIn:password")).sendKeys(TestEnvironment.PASSWORD);
            browser.press(By.id("signIn:enter"));
            browser.until(() -> browser.driver.getCurrentUrl().contains("/working-details/"));
            assertEquals(
                    "Typed before the session ended",
                    browser.find(By.id("details:secretariat")).getDomProperty("value"));
        }
    }

    @Test
    void a_warning_opens_before_the_session_ends_and_one_press_keeps_it() throws Exception {
        try (Browser browser = Browser.signedIn("coordinator")) {
            browser.go("/account?lang=en");
            assertFalse(browser.find(By.id("session-ending")).isDisplayed());
            browser.driver.executeCdpCommand(
                    "Emulation.setVirtualTimePolicy",
                    Map.of("policy", "advance", "budget", (TestEnvironment.SESSION_MINUTES - 1) * 60_000));
            browser.until(() -> browser.find(By.id("session-ending")).isDisplayed());
            WebElement stay = browser.find(By.cssSelector("[data-session=stay]"));
            assertEquals(stay, browser.driver.switchTo().activeElement(), "the keyboard is in the warning");
            stay.sendKeys(Keys.ENTER);
            browser.until(() -> !browser.find(By.id("session-ending")).isDisplayed());
            assertFalse(browser.find(By.id("session-ended")).isDisplayed());
        }
    }

    @Test
    void a_stale_form_is_told_so_and_keeps_what_was_typed() throws Exception {
        String own = AddressesIT.ids().get("{own}");
        try (Browser first = Browser.signedIn("coordinator");
                Browser second = Browser.signedIn("coordinator")) {
            first.go("/working-details/" + own + "?lang=en");
            second.go("/working-details/" + own + "?lang=en");
            retype(first, "details:secretariat", "First was quicker " + System.nanoTime());
            first.press(By.id("details:save"));
            first.until(() -> first.driver.getCurrentUrl().contains("/partnership/"));
            assertTrue(first.text(By.id("notices")).contains("has been saved"));
            first.go(first.driver.getCurrentUrl());
            assertEquals("", first.text(By.id("notices")), "it is told once");
            retype(second, "details:secretariat", "Second came late");
            second.press(By.id("details:save"));
            assertTrue(second.text(By.id("messages-box")).contains("Somebody else changed this"));
            assertEquals(
                    "Second came late",
                    second.find(By.id("details:secretariat")).getDomProperty("value"));
        }
    }

    @Test
    void an_administrator_who_uploads_a_faulty_file_reads_every_fault_with_its_place() throws Exception {
        Path faulty = Files.createTempDirectory("cydweithio").resolve("duties.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(Path.of("src/main/resources/reference/duties.csv")));
        lines.set(2, lines.get(2).replace(",high,", ",certain,"));
        lines.set(4, lines.get(1));
        Files.write(faulty, lines);
        try (Browser browser = Browser.signedIn("administrator")) {
            browser.go("/reference-data?lang=en");
            browser.find(By.id("upload:files")).sendKeys(faulty.toString());
            browser.press(By.id("upload:load"));
            List<String> faults = browser.all(By.cssSelector(".faults tbody tr")).stream()
                    .map(WebElement::getText)
                    .toList();
            assertTrue(
                    faults.stream()
                            .anyMatch(
                                    fault -> fault.startsWith("duties.csv 3 confidence") && fault.contains("certain")),
                    faults::toString);
            assertTrue(faults.stream().anyMatch(fault -> fault.startsWith("duties.csv 5 code")), faults::toString);
            assertEquals(List.of(), browser.complaints());
            Files.copy(Path.of("src/main/resources/reference/duties.csv"), faulty, StandardCopyOption.REPLACE_EXISTING);
            browser.go("/reference-data?lang=en");
            browser.find(By.id("upload:files")).sendKeys(faulty.toString());
            browser.press(By.id("upload:load"));
            assertTrue(
                    browser.text(By.id("notices")).contains("51 rows, 0 added, 0 changed, 0 removed"),
                    browser.text(By.id("notices")));
        }
    }

    private static void retype(Browser browser, String id, String text) {
        WebElement input = browser.find(By.id(id));
        input.clear();
        input.sendKeys(text);
    }

    private static void set(Browser browser, String password, String again) {
        browser.find(By.id("newPassword:password")).sendKeys(password);
        browser.find(By.id("newPassword:again")).sendKeys(again);
        browser.press(By.id("newPassword:set"));
    }

    private static String bridgend(Browser browser) {
        return browser.text(By.xpath("//table[contains(@class,'grid')]//tr[th/a[contains(@href,'W06000013')]]/td[1]"));
    }

    /** The n-th mail to the address, waited for: the sender looks every few seconds. */
    private static MimeMessage mailTo(String email, int number) throws Exception {
        for (int i = 0; i < 200; i++) {
            List<MimeMessage> mails = TestEnvironment.mail().all().stream()
                    .filter(mail -> to(mail).equals(email))
                    .toList();
            if (mails.size() >= number) {
                return mails.get(number - 1);
            }
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("no mail to " + email);
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String linkIn(MimeMessage mail, String greeting) throws Exception {
        String text = mail.getContent().toString();
        assertTrue(text.startsWith(greeting), text);
        Matcher link =
                Pattern.compile("http\\S+/password-new/[A-Za-z0-9_-]{43}").matcher(text);
        assertTrue(link.find(), text);
        return link.group();
    }
}
