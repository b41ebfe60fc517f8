package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** What a coordinator does with boards and people, on the pages. */
@ArquillianTest
@RunAsClient
@Tag(SecondLane.NAME)
class BoardPagesIT {

    @Test
    void a_coordinator_founds_a_sub_group_seats_an_organisation_appoints_a_person_lays_down_a_quorum_and_closes_it()
            throws Exception {
        String name = InServer.unique("Z-Journey");
        String person = InServer.unique("Z-Traveller");
        List<String> faults = new ArrayList<>();
        String own = AddressesIT.ids().get("{own}");
        try (Browser browser = Browser.signedIn("coordinator")) {
            browser.go("/person-edit/" + own + "?lang=en");
            browser.find(By.id("edit:name")).sendKeys("Chair, Newport");
            browser.find(By.id("edit:email"))
                    .sendKeys(person.toLowerCase(java.util.Locale.ROOT) + "@cydweithio.example");
            browser.press(By.id("edit:save"));
            says(browser, "edit:name", "Another person in this register has that name");
            AccessibilityIT.look(browser, "a person whose name is taken", faults);
            browser.find(By.id("edit:name")).clear();
            browser.find(By.id("edit:name")).sendKeys(person);
            browser.press(By.id("edit:save"));
            assertEquals(person, browser.text(By.tagName("h1")));

            browser.go("/board-edit/" + own + "?lang=en");
            browser.find(By.id("edit:nameEn")).sendKeys(name);
            new Select(browser.find(By.id("edit:parent")))
                    .selectByVisibleText("Newport Community Safety Partnership Board");
            date(browser, "edit:from", LocalDate.of(2024, 1, 1));
            number(browser, "edit:papersDueDays", "3");
            browser.press(By.id("edit:save"));
            says(browser, "edit:papersDueDays", "Papers are due at the latest when the pack goes out");
            assertEquals(
                    name, browser.find(By.id("edit:nameEn")).getDomProperty("value"), "the rest of the form is kept");
            number(browser, "edit:papersDueDays", "7");
            browser.press(By.id("edit:save"));
            String board = browser.driver.getCurrentUrl();
            assertTrue(browser.text(By.cssSelector("dl.facts")).contains("Newport Community Safety Partnership Board"));
            assertTrue(browser.text(By.id("main")).contains("The board has no seats on this day."));
            AccessibilityIT.look(browser, "a board without seats, quorum and terms", faults);

            browser.press(By.linkText("Add a seat"));
            new Select(browser.find(By.id("edit:organisation"))).selectByVisibleText("Gwent Police");
            new Select(browser.find(By.id("edit:role"))).selectByVisibleText("Chair");
            date(browser, "edit:from", LocalDate.of(2023, 12, 31));
            browser.press(By.id("edit:save"));
            says(browser, "edit:from", "A seat cannot begin before its board");
            AccessibilityIT.look(browser, "a seat before its board", faults);
            date(browser, "edit:from", LocalDate.of(2024, 1, 1));
            browser.press(By.id("edit:save"));
            assertTrue(browser.text(By.id("main")).contains("Nobody has been appointed to this seat."));
            browser.press(By.linkText("Appoint somebody"));
            new Select(browser.find(By.id("edit:person"))).selectByVisibleText(person);
            date(browser, "edit:from", LocalDate.of(2024, 3, 1));
            browser.press(By.id("edit:save"));
            assertTrue(browser.text(By.cssSelector("ul.rows")).contains(person));

            browser.go(board + "?date=2024-02-29");
            assertTrue(browser.text(By.cssSelector("table.grid")).contains("Vacant"));
            browser.go(board + "?date=2024-03-01");
            assertTrue(browser.text(By.cssSelector("table.grid")).contains(person));
            browser.go(board + "?date=2024-02-30");
            assertTrue(browser.text(By.id("main")).contains("That is not a date. Today is shown."));

            browser.press(By.linkText("Set a new quorum"));
            number(browser, "edit:members", "1");
            number(browser, "edit:organisations", "2");
            browser.press(By.id("edit:save"));
            says(browser, "edit:members", "no more organisations than members");
            number(browser, "edit:members", "2");
            browser.press(By.id("edit:save"));
            assertTrue(browser.text(By.cssSelector("dl.facts")).contains("2 members of 2 organisations"));
            assertTrue(
                    browser.text(By.id("main")).contains("even if every seat were filled"),
                    "one seat makes no quorum of two");
            browser.go(board + "?lang=cy");
            assertTrue(browser.text(By.cssSelector("dl.facts")).contains("2 aelod o 2 sefydliad"));
            AccessibilityIT.look(browser, "a board whose quorum cannot be reached", faults);
            browser.go(board + "?lang=en");

            browser.driver.executeScript("document.getElementById('close').closest('details').open = true");
            date(browser, "close:lastDay", LocalDate.of(2023, 1, 1));
            browser.press(By.id("close:closeDo"));
            says(browser, "close:lastDay", "is before the start");
            AccessibilityIT.look(browser, "closing before it began", faults);
            date(browser, "close:lastDay", LocalDate.of(2024, 12, 31));
            browser.press(By.id("close:closeDo"));
            assertTrue(browser.text(By.id("main")).contains("The board does not exist on"));
            browser.go("/boards/" + own);
            assertTrue(browser.text(By.id("closed")).contains("Closed boards"));
            assertEquals(List.of(), browser.complaints());
            assertEquals(List.of(), faults);
        }
    }

    @Test
    void the_partnership_page_says_to_whom_it_answers_and_its_coordinator_changes_that() throws Exception {
        String own = AddressesIT.ids().get("{own}");
        List<String> faults = new ArrayList<>();
        try (Browser browser = Browser.signedIn("coordinator")) {
            browser.go("/partnership/" + own + "?lang=en");
            String governance = browser.text(By.cssSelector("section[aria-labelledby=governance]"));
            assertTrue(governance.contains("Reports to: Gwent Public Services Board"), governance);
            assertTrue(governance.contains("Scrutinised by: Newport City Council"), governance);
            browser.go("/governance-edit/" + own);
            new Select(browser.find(By.id("edit:to"))).selectByVisibleText("Gwent Public Services Board");
            browser.press(By.id("edit:save"));
            says(browser, "edit:to", "recorded already");
            AccessibilityIT.look(browser, "a link said twice", faults);
            assertEquals(List.of(), faults);
        }
        try (Browser browser = Browser.signedIn("member")) {
            browser.go("/partnership/" + own + "?lang=cy");
            assertTrue(browser.text(By.cssSelector("section[aria-labelledby=governance]"))
                    .contains("Yn adrodd i: Bwrdd Gwasanaethau Cyhoeddus Gwent"));
            assertTrue(
                    browser.all(By.cssSelector("a[href^='/governance-edit/']")).isEmpty());
            browser.press(By.cssSelector("#main a[href='/boards/" + own + "']"));
            assertFalse(browser.text(By.id("main")).contains("Bwrdd neu is-grŵp newydd"), "members found nothing");
            assertTrue(browser.text(By.cssSelector("table.grid"))
                    .contains("Bwrdd Partneriaeth Diogelwch Cymunedol Casnewydd"));
        }
    }

    /** What is wrong is told beside the field. */
    private static void says(Browser browser, String input, String what) {
        String field = (String) browser.driver.executeScript(
                "return document.getElementById(arguments[0]).closest('.field').innerText", input);
        assertTrue(
                field.contains(what),
                () -> field.lines().findFirst().orElse("") + " / " + browser.text(By.id("messages-box"))
                        + browser.all(By.cssSelector(".field-error")).stream()
                                .map(error -> error.getText())
                                .toList());
    }

    private static void date(Browser browser, String id, LocalDate day) {
        browser.driver.executeScript("document.getElementById(arguments[0]).value = arguments[1]", id, day.toString());
    }

    private static void number(Browser browser, String id, String value) {
        browser.find(By.id(id)).clear();
        browser.find(By.id(id)).sendKeys(value);
    }
}
