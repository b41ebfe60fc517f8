package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Going back in the browser and saving again makes no second one of what was saved. */
@ArquillianTest
@RunAsClient
@Tag(SecondLane.NAME)
class OneTimeFormsIT {

    private static final LocalDate TODAY = LocalDate.now(Clock.system(cymru.cydweithio.platform.Clocks.WALES));

    @Test
    void whoever_goes_back_and_saves_again_is_told_and_nothing_is_made_until_it_is_asked_for_again() throws Exception {
        String own = AddressesIT.ids().get("{own}");
        String wording = InServer.unique("Once raised");
        String person = InServer.unique("Once entered");
        String title = InServer.unique("Once begun");
        try (Browser browser = Browser.signedIn("coordinator")) {
            once(
                    browser,
                    "/action-new/" + own,
                    "raise:save",
                    Map.of("raise:wording", wording, "raise:raised", TODAY.toString()),
                    "/actions?state=ALL&q=" + wording.replace(" ", "%20"),
                    2);
            // a second person of one name has an address that tells the two apart
            once(
                    browser,
                    "/person-edit/" + own,
                    "edit:save",
                    Map.of("edit:name", person),
                    "/people/" + own + "?q=" + person.replace(" ", "%20"),
                    1);
        }
        try (Browser browser = Browser.signedIn("reviewer")) {
            once(
                    browser,
                    "/scenario-new",
                    "begin:save",
                    Map.of("begin:titleEn", title, "begin:base", TODAY.toString()),
                    "/scenarios",
                    2);
        }
    }

    /** Fills a form in, saves, goes back, saves again; and then says that two of it are meant. */
    private static void once(
            Browser browser, String page, String save, Map<String, String> typed, String list, int meant) {
        browser.go(page + "?lang=en");
        fill(browser, typed);
        browser.press(By.id(save));
        String made = browser.driver.getCurrentUrl();
        assertTrue(!made.contains(page), "saved: " + browser.text(By.id("main")));
        assertEquals(1, count(browser, list, typed), page);

        browser.go(made);
        browser.go(page);
        fill(browser, typed);
        browser.press(By.id(save));
        String told = browser.text(By.id("messages-box"));
        assertTrue(told.contains("not saved a second time"), page + ": " + told);
        assertTrue(made.endsWith(browser.find(By.cssSelector("#messages-box a")).getDomAttribute("href")));
        typed.forEach((field, value) ->
                assertEquals(value, browser.find(By.id(field)).getDomProperty("value"), "what was typed is kept"));
        browser.press(By.id(save));
        assertEquals(meant, count(browser, list, typed), page);
    }

    @Test
    void the_browsers_back_button_makes_no_second_action() throws Exception {
        String wording = InServer.unique("Back");
        Map<String, String> typed = Map.of("raise:wording", wording, "raise:raised", TODAY.toString());
        try (Browser browser = Browser.signedIn("coordinator")) {
            browser.go("/action-new/" + AddressesIT.ids().get("{own}") + "?lang=en");
            fill(browser, typed);
            browser.press(By.id("raise:save"));
            browser.driver.navigate().back();
            if (browser.find(By.id("raise:wording")).getDomProperty("value").isEmpty()) {
                fill(browser, typed);
            }
            browser.press(By.id("raise:save"));
            assertTrue(browser.text(By.id("main")).contains("not saved a second time"));
            assertEquals(1, count(browser, "/actions?state=ALL&q=" + wording, typed));
        }
    }

    @Test
    void a_button_that_is_pressed_twice_at_once_makes_one_and_both_answers_lead_to_it() throws Exception {
        String wording = InServer.unique("Pressed twice");
        Visitor coordinator = Visitor.signedIn("coordinator");
        Document opened = coordinator.page("/action-new/" + AddressesIT.ids().get("{own}"));
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("raise:wording", wording);
        typed.put("raise:raised", TODAY.toString());
        typed.put("raise:save", "");
        Map<String, String> fields = Visitor.fields(opened, "form#raise", typed);
        String address = opened.select("form#raise").attr("action");
        List<HttpResponse<String>> answers = Stream.of(1, 2, 3)
                .map(press -> CompletableFuture.supplyAsync(() -> post(coordinator, address, fields)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        TreeSet<String> led = new TreeSet<>();
        answers.forEach(answer -> {
            assertEquals(302, answer.statusCode(), answer.body());
            led.add(answer.headers().firstValue("Location").orElse(""));
        });
        assertEquals(1, led.size(), led::toString);
        assertNotEquals("", led.first());

        // the same page again, and what is on it was changed: it may be that the first was to be corrected
        fields.put("raise:wording", wording + " changed");
        HttpResponse<String> changed = post(coordinator, address, fields);
        assertEquals(200, changed.statusCode());
        assertTrue(changed.body().contains("To correct what you saved"), changed.body());
        Document list = coordinator.page("/actions?state=ALL&q=" + wording.replace(" ", "%20"));
        assertEquals(1, list.select("main a[href^=/action/]").size());
    }

    private static HttpResponse<String> post(Visitor visitor, String address, Map<String, String> fields) {
        try {
            return visitor.post(address, fields);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(Browser browser, Map<String, String> typed) {
        typed.forEach((field, value) -> browser.driver.executeScript(
                "const field = document.getElementById(arguments[0]); field.value = arguments[1];"
                        + " field.dispatchEvent(new Event('change', {bubbles: true}));",
                field,
                value));
    }

    /** How often the list names what was typed. */
    private static int count(Browser browser, String list, Map<String, String> typed) {
        String name = typed.values().stream()
                .filter(value -> value.startsWith("Once") || value.startsWith("Back"))
                .findFirst()
                .orElseThrow();
        browser.go(list);
        return browser.all(By.xpath("//main//table//*[contains(text(), '" + name + "')]"))
                .size();
    }
}
