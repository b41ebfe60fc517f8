package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.dev.SamplePapers;
import cymru.cydweithio.platform.Clocks;
import cymru.cydweithio.platform.WorkingDays;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/**
 * One board meeting as a coordinator runs it, from the plan to approved minutes and chased actions, on the real server
 * with a real browser.
 */
@ArquillianTest
@RunAsClient
@Tag(SecondLane.NAME)
class BoardMeetingIT {

    @TempDir
    Path folder;

    @Test
    void a_coordinator_runs_a_meeting_from_the_call_for_papers_to_approved_minutes_and_chased_actions()
            throws Exception {
        SamplePapers.make(folder);
        LocalDate today = LocalDate.now(Clocks.WALES);
        try (Browser browser = Browser.signedIn("coordinator")) {
            String meeting = plan(browser, today);
            item(
                    browser,
                    meeting,
                    "Knife crime: what schools say",
                    "Troseddau cyllyll: barn ysgolion",
                    "DECISION",
                    "PUBLISHED",
                    null);
            item(
                    browser,
                    meeting,
                    "Offers for the youth service",
                    null,
                    "DECISION",
                    "RESTRICTED",
                    "Prices of a procurement");
            reorder(browser, meeting);
            press(browser, meeting, "call:do");
            assertTrue(browser.text(By.cssSelector(".note-done")).contains("Papers were requested"));

            String paper =
                    expect(browser, meeting, "Knife crime: what schools say", "What schools say", "Barn ysgolion");
            handIn(browser, paper, "violence-en.pdf", "EN");
            asksTheAuthor(browser, paper);
            String closed = expect(browser, meeting, "Offers for the youth service", "Offers", null);
            handIn(browser, closed, "prices-en.pdf", "EN");
            browser.go("/meeting/" + meeting);
            assertTrue(
                    browser.text(By.cssSelector(".steps")).contains("the PDF is not tagged"),
                    "untagged papers are told before the pack is issued");
            browser.press(By.id("issue:do"));
            browser.until(() -> !browser.all(By.cssSelector(".note-done")).isEmpty());
            packIsRight(browser, meeting);
            supplementIsRight(browser, meeting, paper, closed);

            attendance(browser, meeting);
            minutes(browser, meeting);
            section17(browser, meeting, today);
            String earlier = plan(browser, today.minusDays(1));
            attendance(browser, earlier);
            browser.go("/minutes/" + earlier);
            browser.press(By.id("draft:write"));
            writeTheRest(browser, earlier);
            browser.press(By.id("share:do"));
            new Select(browser.find(By.id("approve:at"))).selectByIndex(0);
            browser.press(By.id("approve:do"));
            assertTrue(browser.text(By.cssSelector("main")).contains("Approved"));

            browser.go("/actions?meeting=" + meeting);
            browser.press(By.cssSelector("a[href^='/action/']"));
            assertTrue(browser.text(By.cssSelector("main")).contains("Ask head teachers again in spring"));
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void aelod_yn_darllen_ei_becyn_a_chydlynydd_yn_cynllunio_cyfarfod_yn_gymraeg() throws Exception {
        String day = new WorkingDays()
                .after(LocalDate.now(Clocks.WALES).plusDays(59), 1)
                .toString();
        LocalTime starts = randomTime();
        String meeting;
        try (Browser browser = Browser.signedIn("coordinator")) {
            String board = AddressesIT.ids().get("{board}");
            browser.go("/meeting-plan/" + board + "?lang=cy");
            assertEquals("cy", browser.find(By.tagName("html")).getDomAttribute("lang"));
            browser.press(By.id("plan:save"));
            assertTrue(
                    browser.text(By.cssSelector(".field-error .ui-message-error-detail"))
                            .contains("Dewiswch ddiwrnod y cyfarfod"),
                    "what is missing is said beside the field, in Welsh");
            date(browser, "plan:day", LocalDate.parse(day));
            time(browser, "plan:starts", starts);
            browser.press(By.id("plan:save"));
            assertTrue(browser.text(By.cssSelector(".note-done")).contains("Mae’r cyfarfod yn y calendr"));
            meeting = id(browser.driver.getCurrentUrl());
            browser.go("/agenda-item/" + meeting + "/new");
            browser.find(By.id("item:titleCy")).sendKeys("Diogelwch ar y strydoedd");
            browser.press(By.id("item:save"));
            browser.go("/meeting/" + meeting);
            browser.press(By.id("issue:do"));
            assertTrue(browser.text(By.cssSelector(".note-done")).contains("Cyhoeddwyd y pecyn"));
            assertEquals(List.of(), browser.complaints());
        }
        try (Browser browser = Browser.signedIn("member")) {
            browser.go("/meetings?lang=cy");
            assertEquals("Cyfarfodydd", browser.text(By.tagName("h1")));
            date(browser, "from", LocalDate.parse(day));
            date(browser, "to", LocalDate.parse(day));
            browser.press(By.cssSelector("form.filters button"));
            assertTrue(
                    browser.all(By.cssSelector("#list a[href^='/meeting/']")).size() < 25,
                    "the day of the meeting is asked for, and the list holds that day's alone");
            String time = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(starts);
            browser.press(By.xpath("//div[@id='list:meetings']//a[contains(@href, '/meeting/') and contains(., '" + time
                    + "') and ancestor::tr//a[contains(., 'Bwrdd Partneriaeth Diogelwch Cymunedol Casnewydd')]]"));
            assertEquals(meeting, id(browser.driver.getCurrentUrl()), "found as a member finds it");
            assertEquals("cy", browser.find(By.tagName("html")).getDomAttribute("lang"));
            assertFalse(browser.all(By.cssSelector("a[href^='/file/pack/']")).isEmpty());
            assertTrue(browser.all(By.id("issue:do")).isEmpty(), "a member issues nothing");
        }
    }

    static String plan(Browser browser, LocalDate day) throws Exception {
        browser.go("/meeting-plan/" + AddressesIT.ids().get("{board}") + "?lang=en");
        date(browser, "plan:day", day);
        time(browser, "plan:starts", randomTime());
        browser.find(By.id("plan:place")).sendKeys("Civic Centre");
        browser.press(By.id("plan:save"));
        assertTrue(browser.text(By.cssSelector(".note-done")).contains("The meeting is in the calendar"));
        return id(browser.driver.getCurrentUrl());
    }

    static void item(
            Browser browser,
            String meeting,
            String en,
            String cy,
            String purpose,
            String classification,
            String reason) {
        browser.go("/agenda-item/" + meeting + "/new");
        browser.find(By.id("item:titleEn")).sendKeys(en);
        if (cy != null) {
            browser.find(By.id("item:titleCy")).sendKeys(cy);
        }
        new Select(browser.find(By.id("item:purpose"))).selectByValue(purpose);
        new Select(browser.find(By.id("item:classification"))).selectByValue(classification);
        if (reason != null) {
            browser.press(By.id("item:save"));
            assertTrue(
                    browser.text(By.cssSelector(".field-error .ui-message-error-detail"))
                            .contains("Say why"),
                    "a restricted item says why");
            browser.find(By.id("item:reason")).sendKeys(reason);
        }
        browser.press(By.id("item:save"));
        assertTrue(browser.text(By.cssSelector(".note-done")).contains("The item is on the agenda"));
    }

    /** By the buttons, which a keyboard reaches, and by dragging. */
    private static void reorder(Browser browser, String meeting) {
        browser.go("/agenda/" + meeting);
        List<String> before = titles(browser);
        WebElement up = browser.find(By.xpath("//tr[td[contains(., 'Knife crime')]]//button[contains(., 'Move up')]"));
        browser.driver.executeScript("window.leaving = true");
        up.sendKeys(Keys.ENTER);
        browser.until(() -> Boolean.TRUE.equals(
                browser.driver.executeScript("return !window.leaving && document.readyState === 'complete'")));
        List<String> after = titles(browser);
        assertEquals(
                before.indexOf("Knife crime: what schools say") - 1, after.indexOf("Knife crime: what schools say"));
        assertEquals("Offers for the youth service", after.get(after.size() - 1), "restricted items stand last");
        WebElement row = browser.find(By.xpath("//tr[td[contains(., 'Knife crime')]]"));
        WebElement target = browser.find(By.xpath("//tr[td[contains(., 'Declarations of interest')]]"));
        browser.driver.executeScript("window.leaving = true");
        new Actions(browser.driver)
                .moveToElement(row, -300, 0)
                .clickAndHold()
                .moveByOffset(0, -10)
                .moveToElement(target, -300, -20)
                .moveByOffset(0, -4)
                .release()
                .perform();
        browser.until(() -> Boolean.TRUE.equals(
                browser.driver.executeScript("return !window.leaving && document.readyState === 'complete'")));
        assertTrue(
                titles(browser).indexOf("Knife crime: what schools say")
                        < after.indexOf("Knife crime: what schools say"),
                titles(browser)::toString);
    }

    private static List<String> titles(Browser browser) {
        return browser.all(By.cssSelector("a[href^='/agenda-item/']:not(.ui-button)")).stream()
                .map(WebElement::getText)
                .toList();
    }

    static String expect(Browser browser, String meeting, String item, String en, String cy) {
        browser.go("/meeting/" + meeting);
        browser.press(By.xpath("//ul[contains(@class, 'agenda')]/li[h3[contains(., '" + item
                + "')]]//a[contains(@href, '/paper-new/')]"));
        browser.find(By.id("expect:titleEn")).sendKeys(en);
        if (cy != null) {
            browser.find(By.id("expect:titleCy")).sendKeys(cy);
        }
        new Select(browser.find(By.id("expect:author"))).selectByVisibleText("Chair, Newport");
        browser.press(By.id("expect:save"));
        assertTrue(browser.text(By.cssSelector(".note-done")).contains("The paper request was added"));
        return id(browser.driver.getCurrentUrl());
    }

    private void handIn(Browser browser, String paper, String file, String language) {
        browser.go("/paper/" + paper);
        new Select(browser.find(By.id("submit:language"))).selectByValue(language);
        browser.find(By.id("submit:file")).sendKeys(folder.resolve(file).toString());
        browser.press(By.id("submit:do"));
        assertTrue(
                browser.text(By.cssSelector(".note-done")).contains("The paper was uploaded"),
                browser.text(By.tagName("main")));
    }

    /** The author has no need of an account: the link in the mail hands in this paper and shows nothing else. */
    private void asksTheAuthor(Browser browser, String paper) throws IOException, InterruptedException {
        browser.go("/paper/" + paper);
        browser.press(By.id("invite:do"));
        browser.until(() -> mails("chair@cydweithio.example", "/hand-in/").stream()
                .anyMatch(text -> text.contains("What schools say")));
        String mail = mails("chair@cydweithio.example", "What schools say").stream()
                .filter(text -> text.contains("/hand-in/"))
                .findFirst()
                .orElseThrow();
        String link = mail.substring(mail.indexOf("/hand-in/")).split("\\s")[0];
        try (Browser author = Browser.open()) {
            author.go(link + "?lang=en");
            assertTrue(author.text(By.tagName("main")).contains("What schools say"));
            assertTrue(author.all(By.cssSelector(".main-nav")).isEmpty(), "nothing else is shown");
            Path notes = Files.writeString(folder.resolve("notes.pdf"), "no PDF at all");
            author.find(By.id("submit:file")).sendKeys(notes.toString());
            author.press(By.id("submit:do"));
            assertFalse(
                    author.text(By.cssSelector(".field-error .ui-message-error-detail"))
                            .isBlank(),
                    "what is wrong with the file is said beside it");
            new Select(author.find(By.id("submit:language"))).selectByValue("CY");
            author.find(By.id("submit:file"))
                    .sendKeys(folder.resolve("violence-cy.pdf").toString());
            author.press(By.id("submit:do"));
            assertTrue(
                    author.text(By.cssSelector(".note-done")).contains("The paper has arrived"),
                    author.text(By.tagName("main")));
            assertTrue(author.text(By.tagName("main")).contains("violence-cy.pdf"));
            assertEquals(List.of(), author.complaints());
        }
    }

    /** What the coordinator, the chair (who is cleared) and a member (who is not) receive. */
    private void packIsRight(Browser browser, String meeting) throws Exception {
        String address = newestPack(browser, meeting);
        for (String who : List.of("coordinator", "chair", "member")) {
            Visitor visitor = Visitor.signedIn(who);
            for (String language : List.of("en", "cy")) {
                String text = text(visitor, address + "?in=" + language);
                assertTrue(text.contains(language.equals("en") ? "Knife crime" : "Troseddau cyllyll"), who);
                assertTrue(
                        text.contains(
                                language.equals("en")
                                        ? "Serious violence: quarterly report"
                                        : "Trais difrifol: adroddiad chwarterol"),
                        who + " reads the paper in " + language);
                assertEquals(!who.equals("member"), text.contains("Aderyn Glas"), who + " " + language);
                assertEquals(
                        !who.equals("member"), text.contains("Offers for the youth service"), who + " " + language);
            }
        }
        everybodyNamesTheSamePage(address);
        assertEquals(
                403,
                Visitor.signedIn("auditor").get(address + "?in=en").statusCode(),
                "an auditor reads nobody's papers");
        browser.until(
                () -> !mails("member@cydweithio.example", "/meeting/" + meeting).isEmpty());
    }

    private static String newestPack(Browser browser, String meeting) {
        browser.go("/meeting/" + meeting);
        // beside the packs stand the copies of those who cannot open them, each with a person in its address
        String address = browser.all(By.cssSelector("a[href^='/file/pack/']")).stream()
                .map(link -> link.getDomAttribute("href"))
                .filter(link -> link.matches("/file/pack/[^/?]+\\?.*"))
                .findFirst()
                .orElseThrow();
        return address.substring(0, address.indexOf('?'));
    }

    /** New versions of an open and of a restricted paper: the supplement has one numbering for everybody as well. */
    private void supplementIsRight(Browser browser, String meeting, String paper, String closed) throws Exception {
        String pack = newestPack(browser, meeting);
        handIn(browser, paper, "violence-en.pdf", "EN");
        handIn(browser, paper, "violence-cy.pdf", "CY");
        handIn(browser, closed, "prices-en.pdf", "EN");
        browser.go("/meeting/" + meeting);
        browser.press(By.id("issue:do"));
        browser.until(() -> !browser.all(By.cssSelector(".note-done")).isEmpty());
        String supplement = newestPack(browser, meeting);
        assertNotEquals(pack, supplement);
        everybodyNamesTheSamePage(supplement);
    }

    /**
     * 'Turn to page …': by the label that a viewer shows and the number that is printed, cleared or not, in either
     * language.
     */
    private void everybodyNamesTheSamePage(String address) throws Exception {
        Set<String> reports = new TreeSet<>();
        Map<String, List<String>> open = new TreeMap<>();
        for (String who : List.of("chair", "member")) {
            Visitor visitor = Visitor.signedIn(who);
            for (String language : List.of("en", "cy")) {
                Path file = folder.resolve("same-" + who + language + ".pdf");
                assertEquals(
                        200, visitor.download(address + "?in=" + language, file).statusCode());
                try (PDDocument pack = Loader.loadPDF(file.toFile())) {
                    String[] labels = pack.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
                    String word = language.equals("en") ? "Page " : "Tudalen ";
                    String report = null;
                    for (int i = 0; i < labels.length; i++) {
                        String page = page(pack, i + 1);
                        assertTrue(page.strip().endsWith(word + labels[i]), page);
                        boolean begins = i >= 2
                                && page.contains(
                                        language.equals("en")
                                                ? "Serious violence: quarterly report"
                                                : "Trais difrifol: adroddiad chwarterol");
                        report = begins && report == null ? labels[i] : report;
                    }
                    reports.add(report);
                    List<String> numbers = Stream.of(labels)
                            .filter(label -> !label.startsWith("R"))
                            .toList();
                    assertEquals(open.computeIfAbsent(language, one -> numbers), numbers, who + " " + language);
                    assertEquals(
                            who.equals("chair"),
                            numbers.size() < labels.length,
                            "restricted pages are the chair's only");
                }
            }
        }
        assertEquals(1, reports.size(), () -> "the report begins on one page: " + reports);
    }

    private static String page(PDDocument pack, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(pack);
    }

    private String text(Visitor visitor, String address) throws Exception {
        Path file = folder.resolve("pack.pdf");
        HttpResponse<Path> answer = visitor.download(address, file);
        assertEquals(200, answer.statusCode(), address);
        try (PDDocument pack = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pack);
        }
    }

    private static void attendance(Browser browser, String meeting) {
        browser.go("/attendance/" + meeting);
        // as long as nobody's attendance is recorded nothing is claimed of the quorum
        assertTrue(
                browser.text(By.tagName("main")).contains("No attendance has been recorded yet."),
                browser.text(By.tagName("main")));
        int seats = browser.all(By.cssSelector("#attendance\\:seats select")).size();
        assertTrue(seats > 5, "seats of the day");
        for (int i = 0; i < seats; i++) {
            new Select(browser.all(By.cssSelector("#attendance\\:seats select")).get(i)).selectByIndex(1);
        }
        browser.press(By.id("attendance:save"));
        assertTrue(browser.text(By.tagName("main")).contains("There is a quorum"));
        browser.press(By.id("attendance:hold"));
        assertTrue(browser.text(By.cssSelector(".note-done")).contains("recorded as held"));
    }

    /** What the decision means is stated, comes up again by itself, and is answered. */
    private static void section17(Browser browser, String meeting, LocalDate today) {
        browser.go("/minutes/" + meeting);
        browser.press(By.cssSelector("a[href^='/decision-section17/']"));
        assertTrue(browser.text(By.tagName("main")).contains("Newport City Council"), "the duties register says who");
        new Select(browser.find(By.id("state:material"))).selectByVisibleText("Material");
        browser.find(By.id("state:violenceDone")).sendKeys("Schools ask for help early.");
        browser.press(By.id("state:stateSave"));
        assertTrue(
                browser.text(By.tagName("main")).contains("A material decision needs")
                        || browser.text(By.tagName("main")).contains("Write the likely effect before"),
                browser.text(By.tagName("main")));
        browser.find(By.id("state:violenceEffect")).sendKeys("Fewer young people carry knives.");
        date(browser, "state:reviewOn", today.plusDays(1));
        browser.press(By.id("state:stateSave"));
        assertTrue(browser.text(By.cssSelector(".note-done")).contains("The Section 17 statement was saved"));
        browser.go("/minutes/" + meeting);
        assertTrue(browser.text(By.tagName("main")).contains("Fewer young people carry knives."));
        browser.go("/");
        assertTrue(browser.text(By.tagName("main")).contains("Section 17 review to answer"), "it comes up by itself");
        browser.go("/decisions?review=true");
        browser.press(
                By.xpath("//tr[contains(., 'every secondary school')]//a[contains(@href, '/decision-section17/')]"));
        browser.find(By.id("answer:outcome")).sendKeys("Two schools of nine saw fewer.");
        browser.press(By.id("answer:answerSave"));
        assertTrue(browser.text(By.cssSelector(".note-done")).contains("The answer was saved"));
        assertTrue(browser.text(By.tagName("main")).contains("Two schools of nine saw fewer."));
        assertTrue(browser.all(By.id("answer:outcome")).isEmpty(), "what is answered asks no more");
    }

    private static void minutes(Browser browser, String meeting) {
        browser.go("/minutes/" + meeting);
        browser.press(By.id("draft:write"));
        assertTrue(browser.text(By.tagName("main")).contains("Present: "));
        browser.press(By.xpath("//section[h2[contains(., 'Knife crime')]]//a[contains(@href, '/minute/')]"));
        // all that is typed is saved together, whichever button is pressed
        browser.find(By.id("minute:en")).sendKeys("\nHead teachers spoke of exclusions.");
        browser.find(By.id("minute:textEn")).sendKeys("Agreed to work with every secondary school.");
        browser.press(By.id("minute:decide"));
        assertTrue(browser.text(By.tagName("main")).contains("Stands"), "with a quorum a decision stands");
        assertTrue(
                browser.text(By.tagName("main")).contains("Not stated yet"),
                "a decision is written down first, and marked until it is said what it means under Section 17");
        assertTrue(
                browser.find(By.id("minute:en")).getDomProperty("value").contains("Head teachers spoke of exclusions."),
                "the minute was not lost when the decision was recorded");
        browser.find(By.id("minute:wording")).sendKeys("Ask head teachers again in spring");
        new Select(browser.find(By.id("minute:owner"))).selectByVisibleText("Chair, Newport");
        date(browser, "minute:due", LocalDate.now(Clocks.WALES).plusDays(30));
        browser.press(By.id("minute:raise"));
        assertTrue(
                browser.text(By.cssSelector("#notices")).contains("The action is in the log"),
                browser.text(By.tagName("main")));
        writeTheRest(browser, meeting);
        browser.press(By.id("share:do"));
        assertTrue(browser.text(By.cssSelector(".note-done")).contains("shared with the board"));
    }

    /** Of what nobody recorded nothing is drafted: it is written by hand. */
    private static void writeTheRest(Browser browser, String meeting) {
        browser.go("/minutes/" + meeting);
        List<String> unwritten = browser
                .all(By.xpath("//section[contains(., 'Nothing has been written yet')]//a[contains(@href, '/minute/')]"))
                .stream()
                .map(link -> link.getDomProperty("href"))
                .toList();
        for (String item : unwritten) {
            browser.go(item);
            browser.find(By.id("minute:en")).sendKeys("There was nothing to report.");
            browser.press(By.id("minute:save"));
        }
        browser.go("/minutes/" + meeting);
    }

    private static List<String> mails(String address, String about) {
        try {
            List<String> texts = new ArrayList<>();
            for (MimeMessage mail : TestEnvironment.mail().to(address)) {
                texts.add(mail.getContent().toString());
            }
            return texts.stream().filter(text -> text.contains(about)).toList();
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void press(Browser browser, String meeting, String button) {
        browser.go("/meeting/" + meeting);
        browser.press(By.id(button));
    }

    /**
     * Native date and time inputs are typed in the order of the browser's own language; a script sets what a person
     * would pick.
     */
    private static void date(Browser browser, String id, LocalDate day) {
        browser.driver.executeScript("document.getElementById(arguments[0]).value = arguments[1]", id, day.toString());
    }

    private static void time(Browser browser, String id, LocalTime time) {
        browser.driver.executeScript(
                "document.getElementById(arguments[0]).value = arguments[1]",
                id,
                DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time));
    }

    private static LocalTime randomTime() {
        return LocalTime.of(
                ThreadLocalRandom.current().nextInt(6, 20),
                ThreadLocalRandom.current().nextInt(60));
    }

    private static String id(String address) {
        String path = address.replaceAll("[?#].*", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
