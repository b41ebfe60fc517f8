package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A scenario's pages: what law says to its result, what stands before and after, its map, its copy and its end. */
@ArquillianTest
@RunAsClient
@Tag(SecondLane.NAME)
class ScenarioPagesIT {
    private static final By MAIN = By.tagName("main");
    private static final By FAULT = By.cssSelector(".field-error .ui-message-error-detail");

    private final List<String> faults = new ArrayList<>();

    @Test
    void an_unlawful_result_is_said_with_act_and_section_and_shown_before_and_after_in_both_languages()
            throws Exception {
        try (Browser browser = Browser.signedIn("reviewer")) {
            String scenario = begun(browser);
            browser.go("/scenario-steps/" + scenario + "?lang=en");
            browser.find(By.id("bring:file")).sendKeys(file("map-bad-empty.csv"));
            browser.press(By.id("bring:go"));
            assertEquals("The file is empty.", browser.text(FAULT));
            browser.press(By.id("bring:go"));
            assertEquals("Choose a file.", browser.text(FAULT));
            look(browser, "steps without a file");
            browser.find(By.id("bring:file")).sendKeys(file("map-gap-and-double.csv"));
            browser.press(By.id("bring:go"));

            String text = browser.text(MAIN);
            assertTrue(text.contains("No Public Services Board for Powys"), text);
            assertTrue(text.contains("Well-being of Future Generations (Wales) Act 2015, s.29(1)"), text);
            assertTrue(text.contains("More than one Public Services Board for Vale of Glamorgan, Cardiff"), text);
            assertTrue(text.contains("Conflicts before and after"), text);
            look(browser, "scenario with an unlawful result");
            browser.go("/scenario-adopt/" + scenario);
            assertNotNull(browser.find(By.id("adopt:go")).getDomAttribute("disabled"));
            look(browser, "adoption of an unlawful result");
            browser.go("/scenario-map/" + scenario);
            assertEquals(22, browser.all(By.cssSelector(".wales-map .map-area")).size());
            assertEquals(
                    1,
                    browser.all(By.cssSelector(".wales-map .map-area path.none"))
                            .size(),
                    "Powys is blank on the map of the result");
            assertEquals(
                    2,
                    browser.all(By.cssSelector(".wales-map .map-area path.several"))
                            .size(),
                    "Cardiff and the Vale are hatched");
            look(browser, "map of the result");

            browser.go("/scenario/" + scenario + "?lang=cy");
            text = browser.text(MAIN);
            assertTrue(text.contains("Dim Bwrdd Gwasanaethau Cyhoeddus ar gyfer Powys"), text);
            look(browser, "scenario with an unlawful result, Welsh");
            browser.go("/scenario-steps/" + scenario);
            browser.find(By.id("bring:file")).sendKeys(file("map-bad-empty.csv"));
            browser.press(By.id("bring:go"));
            assertEquals("Mae'r ffeil yn wag.", browser.text(FAULT));
            browser.go("/scenario-map/" + scenario + "?view=tiles");
            look(browser, "map of the result, Welsh");
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void a_scenario_is_renamed_copied_adopted_and_its_adoption_withdrawn_with_a_reason() throws Exception {
        try (Browser browser = Browser.signedIn("reviewer")) {
            String scenario = begun(browser);
            browser.go("/scenario-edit/" + scenario + "?lang=en");
            browser.find(By.id("edit:titleEn")).clear();
            String title = "Renamed " + UUID.randomUUID();
            browser.find(By.id("edit:titleEn")).sendKeys(title);
            look(browser, "rename");
            browser.press(By.id("edit:save"));
            assertTrue(browser.text(By.tagName("h1")).contains(title));
            browser.go("/scenario-steps/" + scenario);
            Path lawful = Files.createTempFile("steps", ".csv");
            Files.writeString(
                    lawful,
                    "kind,layer,from_day,from,to,areas,name_en,name_cy\nMERGE,RSP,2098-04-01,RSP-MW,RSP-NW,,,\n");
            browser.find(By.id("bring:file")).sendKeys(lawful.toString());
            browser.press(By.id("bring:go"));
            browser.go("/scenario-copy/" + scenario);
            look(browser, "copy");
            browser.press(By.id("copy:save"));
            String copy = browser.driver.getCurrentUrl().replaceAll(".*/scenario/", "");
            assertTrue(browser.all(By.cssSelector("ol.steps li")).size() == 1, "the copy has the step");

            browser.go("/scenario-adopt/" + copy);
            browser.press(By.id("adopt:go"));
            browser.press(By.cssSelector("a[href='/scenario-withdraw/" + copy + "']"));
            look(browser, "withdraw");
            browser.press(By.id("withdraw:go"));
            assertEquals("Say why the adoption is withdrawn.", browser.text(FAULT));
            browser.find(By.id("withdraw:reason")).sendKeys("The partners asked for another year.");
            browser.press(By.id("withdraw:go"));
            String text = browser.text(MAIN);
            assertTrue(text.contains("The partners asked for another year."), text);
            look(browser, "adoption withdrawn");
            browser.go("/scenario-withdraw/" + copy + "?lang=cy");
            assertTrue(browser.text(By.cssSelector(".note-error")).contains("Nid yw'r senario wedi'i fabwysiadu."));
            look(browser, "withdraw, not adopted, Welsh");
        }
        assertEquals(List.of(), faults);
    }

    private static String begun(Browser browser) {
        browser.go("/scenario-new?lang=en");
        browser.find(By.id("begin:titleEn")).sendKeys("Law " + UUID.randomUUID());
        browser.press(By.id("begin:save"));
        return browser.driver.getCurrentUrl().replaceAll(".*/scenario/", "").replaceAll("[?].*", "");
    }

    private static String file(String name) throws Exception {
        Path file = Files.createTempDirectory("cases").resolve(name);
        try (InputStream in = ScenarioPagesIT.class.getResourceAsStream("/cases/" + name)) {
            Files.copy(in, file);
        }
        return file.toString();
    }

    private void look(Browser browser, String where) {
        AccessibilityIT.look(browser, where, faults);
    }
}
