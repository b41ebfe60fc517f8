package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.Clocks;
import cymru.cydweithio.platform.FinancialYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/**
 * An alliance of two councils as its commissioner carries it: from the need over the service and the contract to a
 * variation and the dates that follow, with a real browser.
 */
@ArquillianTest
@RunAsClient
@Tag(SecondLane.NAME)
class CommissionerJourneyIT {
    private static final By DONE = By.cssSelector(".note-done");
    private static final By FAULT = By.cssSelector(".field-error .ui-message-error-detail");

    private final List<String> faults = new ArrayList<>();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void nothing_is_left() throws Exception {
        try (var connection = TestEnvironment.connection();
                var statement = connection.createStatement()) {
            String services =
                    "(select id from service where name_en like '%" + mark + "%' or name_cy like '%" + mark + "%')";
            String contracts = "(select id from contract where service_id in " + services + ")";
            for (String part : List.of(
                    "contract_document",
                    "contract_award",
                    "provider_change",
                    "critical_date",
                    "contract_variation",
                    "contract_provider",
                    "contract_contribution",
                    "contract_year",
                    "contract_option")) {
                statement.execute("delete from " + part + " where contract_id in " + contracts);
            }
            statement.execute("delete from contract where service_id in " + services);
            for (String part : List.of("service_area", "service_gate")) {
                statement.execute("delete from " + part + " where service_id in " + services);
            }
            statement.execute(
                    "delete from service where name_en like '%" + mark + "%' or name_cy like '%" + mark + "%'");
            statement.execute("delete from provider where name like '%" + mark + "%'");
        }
    }

    @Test
    void an_alliance_goes_from_need_over_contract_and_variation_to_its_critical_dates() throws Exception {
        try (Browser browser = Browser.signedIn("commissioner")) {
            browser.go("/services");
            browser.press(By.cssSelector("a.ui-button[href^='/service-new']"));
            service(browser, "nameEn", "Alliance " + mark);
            String reference = "ALL-" + mark;
            plan(browser, reference);
            money(browser);
            deliver(browser);
            browser.press(By.id("start:startDo"));
            assertEquals("The contract is live.", browser.text(DONE));
            look(browser, "live contract");
            String notice = due(browser, "Last day of notice");
            assertFalse(notice.isBlank());
            award(browser);
            vary(browser);
            assertTrue(
                    browser.text(By.cssSelector("section[aria-labelledby=variations]"))
                            .contains("A clinic more"),
                    "told in the story");
            assertFalse(notice.equals(due(browser, "Last day of notice")), "worked back from the new end");
            browser.find(By.xpath("//summary[contains(., 'Mark as done')]")).click();
            new Select(browser.find(By.id("keep:kept"))).selectByIndex(0);
            browser.press(By.id("keep:keepSave"));
            assertEquals("Enter what was done.", browser.text(FAULT));
            look(browser, "contract with an error");
            browser.find(By.id("keep:keepNote")).sendKeys("Told at the board");
            browser.press(By.id("keep:keepSave"));
            assertEquals("Marked as done.", browser.text(DONE));
            replace(browser);
            underNotice(browser);
            browser.go("/contracts?q=" + reference);
            assertEquals(1, browser.all(By.cssSelector("#list tbody tr")).size());
            look(browser, "register");
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void a_commissioner_who_signs_in_reads_which_contract_outlives_its_grant_and_when_staff_must_be_told()
            throws Exception {
        try (Browser browser = Browser.signedIn("commissioner")) {
            String warnings = browser.all(By.cssSelector("main > .note-warn")).stream()
                    .map(WebElement::getText)
                    .reduce("", (all, one) -> all + "\n" + one);
            assertTrue(warnings.contains("this contract runs past its funding by seven months"), warnings);
            assertTrue(warnings.contains("Notice to staff is due on"), warnings);
            look(browser, "my work");
            browser.go("/?lang=cy");
            look(browser, "my work, Welsh");
            assertFalse(browser.all(By.cssSelector("main > .note-warn")).isEmpty());
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void a_commissioner_reads_welsh_from_the_register_to_a_plan_with_its_error() throws Exception {
        try (Browser browser = Browser.signedIn("commissioner")) {
            browser.go("/contracts?lang=cy");
            assertEquals("Contractau", browser.text(By.tagName("h1")));
            look(browser, "register, Welsh");
            browser.press(By.cssSelector("a.ui-button[href^='/contract-new/']"));
            browser.press(By.id("plan:save"));
            assertFalse(browser.text(FAULT).isBlank());
            look(browser, "plan with an error, Welsh");
            browser.go("/horizon");
            look(browser, "horizon, Welsh");
            browser.go("/coverage");
            look(browser, "coverage, Welsh");
        }
        assertEquals(List.of(), faults);
    }

    private void service(Browser browser, String nameField, String name) {
        browser.find(By.id("begin:" + nameField)).sendKeys(name);
        browser.find(By.id("begin:needEn"))
                .sendKeys(
                        "More people come to hospital because of alcohol than in any other area of Gwent (invented).");
        browser.find(By.id("begin:cohort")).sendKeys("Adults who drink or use substances harmfully");
        new Select(browser.find(By.id("begin:theme"))).selectByValue("SUBSTANCE_MISUSE");
        new Select(browser.find(By.id("begin:prevention"))).selectByValue("TERTIARY");
        Select partnership = new Select(browser.find(By.id("begin:partnership")));
        partnership.selectByVisibleText("Newport Community Safety Partnership");
        for (String area : List.of("Newport", "Monmouthshire")) {
            browser.find(By.xpath("//label[normalize-space()='" + area + "']")).click();
        }
        look(browser, "new service");
        browser.press(By.id("begin:save"));
        assertFalse(browser.text(DONE).isBlank());
    }

    /** Two years and an option; first with an option that overlaps. */
    private void plan(Browser browser, String reference) {
        browser.go("/contracts");
        browser.press(By.cssSelector("a.ui-button[href^='/contract-new/']"));
        new Select(browser.find(By.id("plan:service"))).selectByVisibleText("Alliance " + mark);
        browser.find(By.id("plan:reference")).sendKeys(reference);
        browser.find(By.id("plan:titleEn")).sendKeys("Alliance contract " + mark);
        browser.find(By.id("plan:lightTouch")).click();
        day(browser, "plan:starts", april(0));
        day(browser, "plan:ends", april(2).minusDays(1));
        day(browser, "plan:rows:0:from", april(2).minusDays(1));
        day(browser, "plan:rows:0:to", april(3).minusDays(1));
        browser.press(By.id("plan:save"));
        assertTrue(browser.text(FAULT).contains("overlap"), browser.text(FAULT));
        look(browser, "plan with an error");
        assertEquals(reference, browser.find(By.id("plan:reference")).getDomProperty("value"), "what was typed stays");
        day(browser, "plan:rows:0:from", april(2));
        browser.press(By.id("plan:save"));
        assertEquals("The contract is planned. Now enter its money.", browser.text(DONE));
    }

    /** Newport brings three quarters, Monmouthshire a quarter; first a pound too little. */
    private void money(Browser browser) {
        for (String council : List.of("Newport City Council", "Monmouthshire County Council")) {
            new Select(browser.find(By.id("agree:addOrganisation"))).selectByVisibleText(council);
            browser.press(By.id("agree:add"));
        }
        for (int year = 0; year < 3; year++) {
            browser.find(By.id("agree:values:" + year + ":amount")).sendKeys("£100,000.00");
            browser.find(By.id("agree:rows:0:cells:" + year + ":amount")).sendKeys("75000");
            browser.find(By.id("agree:rows:1:cells:" + year + ":amount")).sendKeys(year == 1 ? "24999" : "25000");
        }
        browser.press(By.id("agree:save"));
        assertTrue(browser.text(FAULT).contains("£99,999"), browser.text(FAULT));
        look(browser, "money with an error");
        WebElement short1 = browser.find(By.id("agree:rows:1:cells:1:amount"));
        short1.clear();
        short1.sendKeys("25,000");
        browser.press(By.id("agree:save"));
        assertEquals("The money of the contract was saved.", browser.text(DONE));
        assertTrue(
                browser.text(By.cssSelector("section[aria-labelledby=money] table"))
                        .contains("75%"),
                "shares are worked out");
    }

    private void deliver(Browser browser) {
        assertFalse(browser.find(By.id("start:startDo")).isEnabled(), "nobody leads the delivery yet");
        browser.find(By.xpath("//summary[contains(., 'Add a new provider')]")).click();
        browser.find(By.id("enter:newName")).sendKeys("Provider " + mark);
        browser.press(By.id("enter:enterDo"));
        browser.find(By.xpath("//summary[normalize-space()='Add a provider']")).click();
        new Select(browser.find(By.id("engage:provider"))).selectByVisibleText("Provider " + mark);
        browser.press(By.id("engage:engageDo"));
        assertEquals("The provider was added.", browser.text(DONE));
    }

    /** Three months more, with money for them; first without the day of the agreement. */
    private void award(Browser browser) {
        browser.press(By.cssSelector("a[href^='/contract-award/']"));
        browser.find(By.id("award:estimate")).sendKeys("150,50");
        browser.press(By.id("award:save"));
        assertTrue(browser.text(FAULT).contains("'150,50' is not an amount"), browser.text(FAULT));
        look(browser, "award with an error");
        browser.find(By.id("award:estimate")).clear();
        browser.find(By.id("award:estimate")).sendKeys("£1,000,000");
        browser.find(By.id("award:vat")).sendKeys("0");
        browser.press(By.id("award:save"));
        assertEquals("What was awarded is recorded.", browser.text(DONE));
        assertTrue(
                browser.text(By.cssSelector("section[aria-labelledby=award]")).contains("£1,000,000"));
    }

    private void vary(Browser browser) {
        browser.press(By.cssSelector("a[href^='/contract-vary/']"));
        day(browser, "vary:lastDay", april(2).plusMonths(3).minusDays(1));
        browser.find(By.id("vary:reason")).sendKeys("A clinic more");
        // the option has money for that year, and the term needs its own
        String column = browser.all(By.cssSelector("input[id^='vary:values:']")).stream()
                .filter(input -> input.getDomAttribute("aria-label")
                                .contains(FinancialYear.of(april(2)).toString())
                        && !input.getDomAttribute("aria-label").contains("option 1"))
                .map(input -> input.getDomAttribute("id").split(":")[2])
                .findFirst()
                .orElseThrow();
        browser.find(By.id("vary:values:" + column + ":amount")).sendKeys("25000");
        browser.find(By.id("vary:rows:0:cells:" + column + ":amount")).sendKeys("18750");
        browser.find(By.id("vary:rows:1:cells:" + column + ":amount")).sendKeys("6250");
        browser.press(By.id("vary:weigh"));
        assertTrue(
                browser.text(By.cssSelector("section[aria-labelledby=weighed]"))
                        .contains("No, the contract is light touch: This answer holds."),
                browser.text(By.cssSelector("section[aria-labelledby=weighed]")));
        look(browser, "what the law asks of a variation");
        new Select(browser.find(By.id("vary:notice"))).selectByValue("LIGHT_TOUCH");
        browser.press(By.id("vary:save"));
        assertFalse(browser.text(FAULT).isBlank());
        look(browser, "variation with an error");
        day(browser, "vary:agreed", LocalDate.now(Clocks.WALES));
        browser.press(By.id("vary:save"));
        assertTrue(browser.text(DONE).startsWith("The variation was recorded."), browser.text(By.tagName("main")));
    }

    /** Another provider takes over, first without the notice that its ground asks for. */
    private void replace(Browser browser) {
        browser.find(By.xpath("//summary[contains(., 'Add a new provider')]")).click();
        browser.find(By.id("enter:newName")).sendKeys("Successor " + mark);
        browser.press(By.id("enter:enterDo"));
        browser.find(By.xpath("//summary[normalize-space()='Replace a provider']"))
                .click();
        new Select(browser.find(By.id("replace:coming"))).selectByVisibleText("Successor " + mark);
        day(browser, "replace:replaceOn", LocalDate.now(Clocks.WALES));
        new Select(browser.find(By.id("replace:ground"))).selectByValue("SUCCESSION");
        browser.find(By.id("replace:replaceReason")).sendKeys("The old one became insolvent");
        new Select(browser.find(By.id("replace:replaceNotice"))).selectByValue("SMALL");
        browser.press(By.id("replace:replaceDo"));
        assertTrue(browser.text(FAULT).contains("a notice always comes first"), browser.text(FAULT));
        look(browser, "replacement with an error");
        new Select(browser.find(By.id("replace:replaceNotice"))).selectByValue("LIGHT_TOUCH");
        browser.press(By.id("replace:replaceDo"));
        assertEquals("The provider was replaced.", browser.text(DONE));
        String providers = browser.text(By.cssSelector("section[aria-labelledby=providers]"));
        assertTrue(providers.contains("Successor " + mark) && providers.contains("Provider " + mark), providers);
        look(browser, "replaced provider");
    }

    /** It is told to end on a day ahead, and then it goes on. */
    private void underNotice(Browser browser) {
        browser.find(By.xpath("//summary[normalize-space()='Terminate']")).click();
        day(browser, "terminate:terminatedOn", LocalDate.now(Clocks.WALES).plusDays(60));
        browser.find(By.id("terminate:due")).sendKeys("1,000");
        browser.find(By.id("terminate:because")).sendKeys("The money ends");
        browser.press(By.id("terminate:terminateDo"));
        assertTrue(browser.text(DONE).startsWith("Notice was recorded."), browser.text(By.tagName("main")));
        assertFalse(due(browser, "Exit plan agreed with the provider").isBlank());
        assertFalse(due(browser, "Contract termination notice published").isBlank());
        for (String language : List.of("cy", "en")) {
            browser.go(browser.driver.getCurrentUrl().replaceAll("^https?://[^/]*|\\?.*$", "") + "?lang=" + language);
            look(browser, "under notice, desk, " + language);
            browser.width(Browser.PHONE);
            look(browser, "under notice, phone, " + language);
            browser.width(Browser.DESK);
        }
        browser.find(By.xpath("//summary[normalize-space()='Withdraw the notice']"))
                .click();
        browser.press(By.id("goOn:goOnDo"));
        assertEquals("The notice was withdrawn.", browser.text(DONE));
    }

    private static String due(Browser browser, String what) {
        return browser.all(By.cssSelector("section[aria-labelledby=dates] tbody tr")).stream()
                .filter(row -> row.findElement(By.tagName("th")).getText().equals(what))
                .map(row -> row.findElements(By.tagName("td")).get(0).getText())
                .findFirst()
                .orElseThrow();
    }

    /** 1 April of the running financial year, or of one so many years later. */
    private static LocalDate april(int later) {
        LocalDate today = LocalDate.now(Clocks.WALES);
        return LocalDate.of(today.getYear() - (today.getMonthValue() < 4 ? 1 : 0) + later, 4, 1);
    }

    private static void day(Browser browser, String id, LocalDate day) {
        browser.driver.executeScript("document.getElementById(arguments[0]).value = arguments[1]", id, day.toString());
    }

    private void look(Browser browser, String where) {
        AccessibilityIT.look(browser, where, faults);
    }
}
