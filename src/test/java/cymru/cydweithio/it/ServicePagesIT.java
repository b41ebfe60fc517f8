package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** What a commissioner does with a service, on the pages. */
@ArquillianTest
@RunAsClient
class ServicePagesIT {

    @Test
    void a_commissioner_records_a_service_and_carries_it_over_its_first_gates() throws Exception {
        String name = InServer.unique("Journey");
        try (Browser browser = Browser.signedIn("commissioner")) {
            List<String> faults = new ArrayList<>();
            browser.go("/service-new?lang=en");
            browser.find(By.id("begin:nameEn")).sendKeys(name);
            browser.find(By.id("begin:needEn")).sendKeys("Need of a test");
            browser.find(By.id("begin:cohort")).sendKeys("People of a test");
            browser.press(By.id("begin:save"));
            assertTrue(browser.text(By.cssSelector("form#begin")).contains("Choose what the service is about"));
            assertEquals(
                    name, browser.find(By.id("begin:nameEn")).getDomProperty("value"), "the rest of the form is kept");
            browser.driver.executeScript(
                    "document.getElementById('begin:theme').value = 'HATE_CRIME'; document.getElementById('begin:prevention').value = 'PRIMARY'");
            browser.press(By.id("begin:save"));
            assertTrue(
                    browser.text(By.cssSelector(".area-choice")).contains("Choose at least one area"),
                    "beside the areas");
            AccessibilityIT.look(browser, "recording a service with an error", faults);
            browser.driver.executeScript(
                    "for (const box of document.querySelectorAll('.area-choice li')) if (['Newport', 'Torfaen'].includes(box.innerText.trim())) box.querySelector('input').checked = true");
            browser.press(By.id("begin:save"));
            String address = browser.driver.getCurrentUrl();
            assertTrue(address.contains("/service/"), address);
            assertFalse(browser.find(By.id("advance:go")).isEnabled(), "nothing is shown yet");
            assertTrue(
                    browser.text(By.id("standing")).contains("Need assessed; People with experience asked"),
                    "the page says which gates are meant");
            AccessibilityIT.look(browser, "a service that may not move on", faults);

            browser.driver.executeScript("document.getElementById('note').closest('details').open = true");
            browser.driver.executeScript("document.getElementById('note:met').value = 'NEED_ASSESSED'");
            browser.press(By.id("note:noteSave"));
            assertTrue(
                    browser.text(By.cssSelector("form#note")).contains("Enter what shows"),
                    "the form that has an error stays open");
            AccessibilityIT.look(browser, "a gate without evidence", faults);
            browser.find(By.id("note:evidence")).sendKeys("Illustrative: the assessment");
            browser.press(By.id("note:noteSave"));
            assertTrue(browser.text(By.cssSelector("ol.steps")).contains("Illustrative: the assessment"));

            browser.driver.executeScript("document.getElementById('override').closest('details').open = true");
            browser.driver.executeScript("document.getElementById('override:passedOver').value = 'EXPERIENCE_HEARD'");
            browser.find(By.id("override:by")).sendKeys("A. Example");
            browser.find(By.id("override:reason")).sendKeys("The grant closed the next day");
            browser.press(By.id("override:overrideSave"));
            assertTrue(browser.text(By.cssSelector("form#override")).contains("Enter the post"));
            browser.find(By.id("override:post")).sendKeys("Head of service");
            browser.press(By.id("override:overrideSave"));
            assertTrue(browser.text(By.cssSelector("ol.steps")).contains("Overridden"));
            assertTrue(browser.text(By.cssSelector("ol.steps")).contains("A. Example, Head of service"));
            AccessibilityIT.look(browser, "a service that may move on", faults);
            browser.press(By.id("advance:go"));
            assertEquals("Plan", browser.text(By.cssSelector(".import-steps li[aria-current=step]")));
            browser.go("/coverage?theme=HATE_CRIME");
            assertTrue(
                    browser.text(By.cssSelector("table.grid")).contains("1 planned"), "what is planned fills no gap");
            AccessibilityIT.look(browser, "coverage of one theme", faults);
            for (String other : List.of(
                    "/services",
                    "/services?q=nothing+of+the+kind",
                    "/coverage?everywhere=true",
                    "/coverage?theme=OTHER&view=outlines",
                    address.replace("/service/", "/service-edit/"))) {
                browser.go(other.startsWith("http") ? other.substring(other.indexOf("/service-edit/")) : other);
                AccessibilityIT.look(browser, other, faults);
            }
            assertEquals(List.of(), faults);
        }
    }

    @Test
    void of_two_people_on_one_service_the_second_is_told_and_keeps_what_was_typed() throws Exception {
        String service = "/service/" + AddressesIT.ids().get("{service}");
        Visitor first = Visitor.signedIn("commissioner");
        Visitor second = Visitor.signedIn("commissioner");
        String edit = service.replace("/service/", "/service-edit/");
        Document opened = second.page(edit);
        String name = opened.select("[id=edit:nameEn]").val();
        String area = opened.select("input[name=area][checked]").val();
        assertEquals(
                302,
                first.submit(
                                edit,
                                "form#edit",
                                Map.of("edit:cohort", "Everybody in the city centre", "area", area, "edit:save", ""))
                        .statusCode());
        HttpResponse<String> late = second.post(
                opened.select("form#edit").attr("action"),
                Visitor.fields(opened, "form#edit", Map.of("edit:nameEn", "Second", "area", area, "edit:save", "")));
        Document told = Jsoup.parse(late.body());
        assertTrue(told.select("#messages-box").text().contains("Somebody else changed this"));
        assertEquals("Second", told.select("[id=edit:nameEn]").val());
        assertEquals(1, told.select("input[name=area][checked]").size(), "what was ticked stays ticked");
        assertEquals(name, second.page(edit).select("[id=edit:nameEn]").val());
    }
}
