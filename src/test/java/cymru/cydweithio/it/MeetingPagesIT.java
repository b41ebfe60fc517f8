package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.dev.SamplePapers;
import cymru.cydweithio.platform.Clocks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** What the page of a meeting tells whoever runs it, in which order. */
@ArquillianTest
@RunAsClient
@Tag(SecondLane.NAME)
class MeetingPagesIT {

    private static final String ITEM = "Knife crime: what schools say";

    @TempDir
    Path folder;

    @Test
    void missing_papers_come_first_and_notes_on_tags_last_and_a_pack_inside_the_notice_period_is_warned_of()
            throws Exception {
        SamplePapers.make(folder);
        LocalDate today = LocalDate.now(Clocks.WALES);
        try (Browser browser = Browser.signedIn("coordinator")) {
            String meeting = BoardMeetingIT.plan(browser, today.plusDays(1));
            BoardMeetingIT.item(browser, meeting, ITEM, null, "DECISION", "PUBLISHED", null);
            String paper = BoardMeetingIT.expect(browser, meeting, ITEM, "What schools say", null);
            for (String file : List.of("violence-en.pdf", "prices-en.pdf")) {
                browser.go("/paper/" + paper);
                new Select(browser.find(By.id("submit:language")))
                        .selectByValue(file.startsWith("violence") ? "CY" : "EN");
                browser.find(By.id("submit:file")).sendKeys(folder.resolve(file).toString());
                browser.press(By.id("submit:do"));
            }
            BoardMeetingIT.expect(browser, meeting, ITEM, "Awaited figures", null);
            browser.go("/meeting/" + meeting);
            String steps = browser.text(By.cssSelector(".steps"));
            int missing = steps.indexOf("Awaited figures: nothing has been uploaded");
            int late = steps.indexOf("What schools say: came after the deadline");
            int untagged = steps.indexOf("What schools say: the PDF is not tagged");
            assertTrue(missing > 0 && late > missing && untagged > late, steps);
            assertEquals(1, browser.all(By.cssSelector(".steps ul.missing li")).size());
            List<String> warnings = browser.all(By.cssSelector(".steps .note-warn")).stream()
                    .map(one -> one.getText())
                    .toList();
            assertTrue(warnings.toString().contains("before the meeting: the pack was due by"), warnings.toString());
            browser.press(By.id("issue:do"));
            assertTrue(
                    browser.text(By.cssSelector(".note-done")).contains("The pack was issued"),
                    "a warning stops nothing");
        }
    }

    @Test
    void a_pack_that_is_in_time_is_told_its_last_day_without_a_warning_and_a_removed_item_wants_no_paper()
            throws Exception {
        LocalDate today = LocalDate.now(Clocks.WALES);
        try (Browser browser = Browser.signedIn("coordinator")) {
            String meeting = BoardMeetingIT.plan(browser, today.plusDays(75));
            BoardMeetingIT.item(browser, meeting, ITEM, null, "DECISION", "PUBLISHED", null);
            BoardMeetingIT.expect(browser, meeting, ITEM, "Awaited figures", null);
            browser.go("/meeting/" + meeting);
            String steps = browser.text(By.cssSelector(".steps"));
            assertTrue(steps.contains("before the meeting: issue the pack by"), steps);
            assertTrue(steps.contains("Awaited figures"), steps);
            assertEquals(0, browser.all(By.cssSelector(".steps .note-warn")).size());
            browser.go("/agenda/" + meeting);
            browser.press(By.linkText(ITEM));
            browser.driver.executeScript(
                    "document.querySelectorAll('main details').forEach(fold => { fold.open = true; })");
            browser.find(By.id("off:offBecause")).sendKeys("The figures did not come");
            browser.press(By.id("off:offDo"));
            browser.go("/meeting/" + meeting);
            assertFalse(browser.text(By.cssSelector(".steps")).contains("Awaited figures"));
            String item =
                    browser.text(By.xpath("//ul[contains(@class, 'agenda')]/li[h3[contains(., '" + ITEM + "')]]"));
            assertTrue(item.contains("Removed from the agenda"), item);
            assertFalse(item.contains("Not received yet") || item.contains("Add a paper request"), item);
            assertEquals(List.of(), browser.complaints());
        }
    }
}
