package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A coordinator's way from an assessment to a priority and the action that serves it, on the pages. */
@ArquillianTest
@RunAsClient
@Tag(SecondLane.NAME)
class AssessmentPagesIT {

    @Test
    void the_menu_leads_to_the_page_in_both_languages() throws Exception {
        Visitor visitor = Visitor.signedIn("coordinator");
        String marked = ".section-nav a[href=/assessments][aria-current=page]";
        visitor.get("/?lang=en");
        assertEquals("Assessments", visitor.page("/assessments").select(marked).text());
        visitor.get("/?lang=cy");
        assertEquals("Asesiadau", visitor.page("/assessments").select(marked).text());
    }

    @Test
    void a_coordinator_goes_from_a_commissioned_assessment_to_a_priority_and_the_action_that_serves_it()
            throws Exception {
        String title = InServer.unique("Journey");
        List<String> faults = new ArrayList<>();
        try (Browser browser = Browser.signedIn("coordinator")) {
            browser.go("/assessment-edit/" + AddressesIT.ids().get("{own}") + "?lang=en");
            browser.find(By.id("edit:titleEn")).sendKeys(title);
            set(browser, "edit:from", "2026-04-01");
            set(browser, "edit:to", "2026-03-31");
            choose(browser, "edit:kind", "Serious violence strategic needs assessment");
            choose(browser, "edit:lead", "Newport City Council");
            browser.press(By.id("edit:save"));
            assertTrue(
                    browser.text(By.cssSelector("form#edit")).contains("31 March 2026"),
                    () -> "a period upside down is told beside it: " + browser.text(By.cssSelector("form#edit")));
            assertEquals(title, browser.find(By.id("edit:titleEn")).getDomProperty("value"), "the rest is kept");
            AccessibilityIT.look(browser, "an assessment with an error", faults);
            set(browser, "edit:to", "2027-03-31");
            browser.press(By.id("edit:save"));
            String address = path(browser);
            assertTrue(address.startsWith("/assessment/"), address);
            AccessibilityIT.look(browser, "an assessment that was commissioned", faults);

            browser.press(By.id("onward:to:0:move"));
            browser.go(address.replace("/assessment/", "/assessment-section-edit/"));
            browser.find(By.id("edit:titleEn")).sendKeys("Knives " + title);
            choose(browser, "edit:theme", "Serious violence");
            browser.find(By.id("edit:findingsEn")).sendKeys("Illustrative finding of a test");
            browser.press(By.id("edit:save"));
            String section = path(browser);
            assertTrue(section.startsWith("/assessment-section/"), section);
            assertTrue(browser.text(By.tagName("main")).contains("There is no source behind this section yet"));

            browser.go(address);
            open(browser, "contribute");
            choose(browser, "contribute:organisation", "Gwent Police");
            browser.find(By.id("contribute:hours")).sendKeys("-1");
            browser.press(By.id("contribute:contributeSave"));
            assertTrue(browser.text(By.id("contribute")).contains("Enter hours from 0"), "negative hours");
            browser.find(By.id("contribute:hours")).clear();
            browser.find(By.id("contribute:hours")).sendKeys("37.5");
            browser.press(By.id("contribute:contributeSave"));
            assertTrue(browser.text(By.id("contributors-form")).contains("37.5 hours"));

            open(browser, "signOff");
            chooseFirst(browser, "signOff:decision");
            browser.press(By.id("signOff:signOffSave"));
            assertTrue(
                    browser.text(By.id("signOff")).contains("1 section has no source"),
                    "an assessment is not signed off without sources");
            AccessibilityIT.look(browser, "signing off without sources", faults);

            browser.go(section);
            open(browser, "source");
            browser.find(By.id("source:dataSet")).sendKeys("Recorded crime");
            browser.find(By.id("source:edition")).sendKeys("year to March 2026");
            choose(browser, "source:supplier", "Gwent Police");
            set(browser, "source:suppliedOn", "2026-05-04");
            browser.press(By.id("source:sourceSave"));
            AccessibilityIT.look(browser, "a section with a source", faults);

            browser.go(address);
            open(browser, "signOff");
            chooseFirst(browser, "signOff:decision");
            browser.press(By.id("signOff:signOffSave"));
            assertEquals("Signed off", browser.text(By.cssSelector(".import-steps li[aria-current=step]")));
            assertTrue(browser.driver.findElements(By.id("use")).isEmpty(), "and no longer changes");
            AccessibilityIT.look(browser, "an assessment that was signed off", faults);

            browser.go(address.replace("/assessment/", "/priority-edit/"));
            browser.find(By.id("edit:titleEn")).sendKeys("Fewer knives " + title);
            browser.find(By.id("edit:objectivesEn")).sendKeys("Fewer people are hurt");
            choose(browser, "edit:lead", "Gwent Police");
            set(browser, "edit:from", "2027-04-01");
            set(browser, "edit:to", "2030-03-31");
            browser.press(By.id("edit:save"));
            assertTrue(
                    browser.text(By.cssSelector("form#edit")).contains("Choose the decision"), "adopted by a decision");
            chooseFirst(browser, "edit:decision");
            browser.press(By.id("edit:save"));
            String priority = path(browser);
            assertTrue(priority.startsWith("/priority/"), priority);
            String main = browser.text(By.tagName("main"));
            assertTrue(main.contains("No section of an assessment behind it"), main);
            assertTrue(main.contains("No action serves it"), main);
            AccessibilityIT.look(browser, "a priority whose chain is broken twice", faults);

            open(browser, "rest");
            choose(browser, "rest:section", "Knives " + title);
            browser.press(By.id("rest:restSave"));
            chooseFirst(browser, "serve:serving");
            String served = browser.find(By.cssSelector("[id='serve:serving'] option:checked"))
                    .getText();
            browser.press(By.id("serve:serveSave"));
            main = browser.text(By.tagName("main"));
            assertFalse(main.contains("No action serves it"), main);
            assertFalse(main.contains("No section of an assessment behind it"), main);
            assertTrue(browser.text(By.id("actions-form")).contains(served.substring(0, served.indexOf(' '))), served);
            AccessibilityIT.look(browser, "a priority with its chain", faults);

            browser.go(section);
            assertTrue(browser.text(By.tagName("main")).contains("Fewer knives " + title), "and the way back");
            browser.go("/statutory-products/" + AddressesIT.ids().get("{own}"));
            assertTrue(browser.text(By.tagName("main")).contains("Knives " + title));
        }
        assertEquals(List.of(), faults);
    }

    private static void open(Browser browser, String verb) {
        browser.driver.executeScript("document.getElementById(arguments[0]).closest('details').open = true", verb);
    }

    private static void set(Browser browser, String id, String value) {
        browser.driver.executeScript("document.getElementById(arguments[0]).value = arguments[1]", id, value);
    }

    private static void choose(Browser browser, String id, String label) {
        browser.driver.executeScript(
                "const list = document.getElementById(arguments[0]); list.value = [...list.options].find(one => one.text.trim() === arguments[1]).value",
                id,
                label);
    }

    private static void chooseFirst(Browser browser, String id) {
        browser.driver.executeScript("document.getElementById(arguments[0]).selectedIndex = 1", id);
    }

    private static String path(Browser browser) {
        return java.net.URI.create(browser.driver.getCurrentUrl()).getPath();
    }
}
