package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** What a coordinator does with an action, on the pages. */
@ArquillianTest
@RunAsClient
class ActionPagesIT {

    private static final LocalDate TODAY = LocalDate.now(Clock.system(cymru.cydweithio.platform.Clocks.WALES));

    @Test
    void a_coordinator_raises_an_action_reports_on_it_moves_it_and_withdraws_it() throws Exception {
        String wording = InServer.unique("Journey");
        try (Browser browser = Browser.signedIn("coordinator")) {
            List<String> faults = new ArrayList<>();
            String own = AddressesIT.ids().get("{own}");
            browser.go("/action-new/" + own + "?lang=en");
            browser.find(By.id("raise:wording")).sendKeys(wording);
            date(browser, "raise:raised", TODAY.minusDays(10));
            date(browser, "raise:due", TODAY.minusDays(11));
            browser.press(By.id("raise:save"));
            assertTrue(browser.text(By.cssSelector("form#raise"))
                    .contains("is before the day on which the action was raised"));
            assertEquals(
                    wording,
                    browser.find(By.id("raise:wording")).getDomProperty("value"),
                    "the rest of the form is kept");
            AccessibilityIT.look(browser, "raising with an error", faults);
            date(browser, "raise:due", TODAY.minusDays(1));
            browser.press(By.id("raise:save"));
            String address = browser.driver.getCurrentUrl();
            assertTrue(browser.text(By.cssSelector("dl.facts")).contains("Overdue"), "in words, not by colour alone");

            browser.go("/actions?state=OVERDUE&q=" + wording);
            assertTrue(browser.text(By.cssSelector("#list\\:actions")).contains("Overdue"));
            AccessibilityIT.look(browser, "a log with an overdue action", faults);

            browser.go(address);
            browser.find(By.id("update:updateNote")).sendKeys("Draft agreed");
            browser.find(By.id("update:progress")).clear();
            browser.find(By.id("update:progress")).sendKeys("140");
            browser.driver.executeScript("document.getElementById('update').noValidate = true");
            browser.press(By.id("update:updateSave"));
            assertTrue(browser.text(By.cssSelector("form#update")).contains("from 0 to 100"));
            browser.find(By.id("update:progress")).clear();
            browser.find(By.id("update:progress")).sendKeys("40");
            browser.press(By.id("update:updateSave"));
            assertTrue(browser.text(By.cssSelector(".story")).contains("Draft agreed"));

            browser.driver.executeScript("document.getElementById('move').closest('details').open = true");
            date(browser, "move:due", TODAY.plusDays(20));
            browser.press(By.id("move:moveSave"));
            assertTrue(
                    browser.text(By.cssSelector("form#move")).contains("Say why"),
                    "the form that has an error stays open");
            AccessibilityIT.look(browser, "moving without a reason", faults);
            browser.find(By.id("move:moveNote")).sendKeys("Waits for the grant letter");
            browser.press(By.id("move:moveSave"));
            assertFalse(browser.text(By.cssSelector("dl.facts")).contains("Overdue"));

            browser.driver.executeScript("document.getElementById('withdraw').closest('details').open = true");
            browser.find(By.id("withdraw:withdrawNote")).sendKeys("Overtaken");
            browser.press(By.id("withdraw:withdrawSave"));
            assertTrue(browser.text(By.cssSelector("dl.facts")).contains("Withdrawn"));
            assertTrue(browser.all(By.id("update")).isEmpty(), "what is closed is not reported on");
            assertEquals(4, browser.all(By.cssSelector(".story > li")).size());
            assertEquals(List.of(), faults);
        }
    }

    @Test
    void of_two_coordinators_on_one_page_the_second_is_told_and_keeps_what_was_typed() throws Exception {
        String action = raise(InServer.unique("Two pages"));
        Visitor first = Visitor.signedIn("coordinator");
        Visitor second = Visitor.signedIn("coordinator");
        Document opened = second.page(action);
        assertEquals(
                302,
                first.submit(
                                action,
                                "form#move",
                                Map.of(
                                        "move:due",
                                        TODAY.plusDays(5).toString(),
                                        "move:moveNote",
                                        "First",
                                        "move:moveSave",
                                        ""))
                        .statusCode());
        HttpResponse<String> late = second.post(
                opened.select("form#move").attr("action"),
                Visitor.fields(
                        opened,
                        "form#move",
                        Map.of(
                                "move:due",
                                TODAY.plusDays(9).toString(),
                                "move:moveNote",
                                "Second",
                                "move:moveSave",
                                "")));
        Document told = Jsoup.parse(late.body());
        assertTrue(told.select("#messages-box").text().contains("Somebody else changed this"));
        assertEquals("Second", told.select("[id=move:moveNote]").text());
        assertEquals(TODAY.plusDays(9).toString(), told.select("[id=move:due]").val());
        assertEquals(
                302,
                first.submit(
                                action,
                                "form#withdraw",
                                Map.of("withdraw:withdrawNote", "Tidied", "withdraw:withdrawSave", ""))
                        .statusCode());
    }

    private static String raise(String wording) throws Exception {
        Visitor coordinator = Visitor.signedIn("coordinator");
        String own = AddressesIT.ids().get("{own}");
        HttpResponse<String> raised = coordinator.submit(
                "/action-new/" + own, "form#raise", Map.of("raise:wording", wording, "raise:save", ""));
        assertEquals(302, raised.statusCode());
        String location = raised.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/action/"));
    }

    /** As the field itself would give it, whatever order the browser's own language shows days and months in. */
    private static void date(Browser browser, String field, LocalDate date) {
        browser.driver.executeScript(
                "document.getElementById(arguments[0]).value = arguments[1]", field, date.toString());
    }
}
