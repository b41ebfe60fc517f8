package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** How a coordinator brings a spreadsheet, in a real browser. */
@ArquillianTest
@RunAsClient
class ImportJourneyIT {

    @Test
    void a_coordinator_matches_the_columns_reads_every_fault_uploads_a_corrected_file_brings_it_and_takes_it_back()
            throws Exception {
        String own = AddressesIT.ids().get("{own}");
        // without digits: the number of an action that is looked for must not stand in the mark of all
        String word = "J"
                + Long.toString(System.nanoTime() % 1_000_000_000L, 26)
                        .chars()
                        .mapToObj(letter -> String.valueOf((char) (letter < 'a' ? letter - '0' + 'q' : letter)))
                        .collect(java.util.stream.Collectors.joining());
        Path folder = Files.createTempDirectory("cydweithio");
        Path faulty = folder.resolve("log.csv");
        Path corrected = folder.resolve("log-corrected.csv");
        List<String> lines =
                new ArrayList<>(List.of("Action log of the partnership", "Ref;Cam gweithredu;Who does it;By when;RAG"));
        for (int i = 1; i <= 60; i++) {
            lines.add(word + "-" + i + ";Action " + i + ";TBC;" + (i <= 55 ? "sometime" : "3 Mawrth 2026") + ";Amber");
        }
        Files.write(faulty, lines);
        Files.write(
                corrected,
                lines.stream()
                        .map(line -> line.replace("sometime", "03/03/2026"))
                        .toList());
        List<String> faults = new ArrayList<>();
        try (Browser browser = Browser.signedIn("coordinator")) {
            browser.go("/partnership/" + own + "?lang=en");
            browser.press(By.cssSelector("a[href='/imports/" + own + "']"));
            browser.press(By.cssSelector("a[href='/import-new/" + own + "']"));
            Path exe = folder.resolve("program.xlsx");
            Files.write(exe, new byte[] {'M', 'Z', 0, 0, 1, 2, 3});
            choose(browser, "upload:kind", "ACTIONS");
            browser.find(By.id("upload:file")).sendKeys(exe.toString());
            browser.press(By.id("upload:go"));
            assertTrue(
                    browser.text(By.cssSelector("#upload .field-error .ui-message-error-detail"))
                            .contains("neither an Excel workbook"),
                    "told beside the field");
            assertEquals(
                    "ACTIONS", browser.find(By.id("upload:kind")).getDomProperty("value"), "what was chosen is kept");
            look(browser, "upload refused", faults);

            browser.find(By.id("upload:file")).sendKeys(faulty.toString());
            browser.press(By.id("upload:go"));
            browser.until(() -> browser.driver.getCurrentUrl().contains("/import-columns/"));
            assertEquals(5, browser.all(By.cssSelector(".columns > li")).size());
            assertEquals(
                    "WORDING", browser.find(By.id("match:columns:1:meaning")).getDomProperty("value"));
            assertEquals(
                    "",
                    browser.find(By.id("match:columns:2:meaning")).getDomProperty("value"),
                    "nobody knows this heading");
            assertTrue(browser.text(By.cssSelector(".columns > li:nth-child(2) .samples"))
                    .contains("Action 1\nAction 2\nAction 3"));
            choose(browser, "match:columns:2:meaning", "OWNER");
            browser.press(By.cssSelector(".languages a"));
            assertEquals("cy", browser.find(By.tagName("html")).getDomAttribute("lang"));
            assertEquals(
                    "OWNER",
                    browser.find(By.id("match:columns:2:meaning")).getDomProperty("value"),
                    "what was chosen survives the switch of language");
            look(browser, "columns in Welsh", faults);
            browser.go(browser.driver.getCurrentUrl() + "?lang=en");
            choose(browser, "match:columns:2:meaning", "OWNER");
            look(browser, "columns", faults);
            browser.press(By.id("match:check"));

            browser.until(() -> browser.driver.getCurrentUrl().contains("/import-check/"));
            assertTrue(browser.text(By.id("faults")).contains("55 faults"));
            assertEquals(50, browser.all(By.cssSelector(".faults tbody tr")).size());
            assertTrue(
                    browser.text(By.cssSelector(".faults tbody tr"))
                            .startsWith("3 D: By when 'sometime' is not a date"),
                    browser.text(By.cssSelector(".faults tbody tr")));
            assertTrue(browser.all(By.id("bring:go")).isEmpty(), "nothing can be brought as long as there are faults");
            look(browser, "check with faults", faults);
            browser.press(By.cssSelector(".faults nav a"));
            assertEquals(5, browser.all(By.cssSelector(".faults tbody tr")).size());

            browser.find(By.id("replace:file")).sendKeys(corrected.toString());
            browser.press(By.id("replace:go"));
            assertTrue(
                    browser.text(By.id("bring")).contains("60 lines can be imported"),
                    browser.text(By.tagName("main")));
            assertEquals(
                    20,
                    browser.all(By.xpath("//h2[@id='rows']/following-sibling::div[1]//tbody/tr"))
                            .size());
            look(browser, "check without faults", faults);
            browser.press(By.id("bring:go"));
            browser.until(() -> browser.driver.getCurrentUrl().contains("/imported/"));
            assertTrue(browser.text(By.id("notices")).contains("60 lines have been imported"));
            String imported = browser.driver.getCurrentUrl();
            browser.go("/actions?state=ALL&q=" + word + "-60");
            assertTrue(browser.text(By.id("list")).contains(word + "-60"));
            browser.go(imported);
            look(browser, "imported", faults);
            browser.press(By.id("back:undo"));
            assertTrue(browser.text(By.id("notices")).contains("has been undone"));
            browser.go("/actions?state=ALL&q=" + word + "-60");
            assertFalse(browser.text(By.id("list")).contains(word + "-60"));
        }
        assertEquals(List.of(), faults);
    }

    /** In both widths; the console has to be silent. */
    private static void look(Browser browser, String where, List<String> faults) {
        for (int width : List.of(Browser.PHONE, Browser.DESK)) {
            browser.width(width);
            AccessibilityIT.look(browser, where + " " + width, faults);
        }
    }

    private static void choose(Browser browser, String select, String value) {
        WebElement element = browser.find(By.id(select));
        element.findElement(By.cssSelector("option[value='" + value + "']")).click();
    }
}
