package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/**
 * The review of footprints as a reviewer in the Welsh Government runs it: one day, the map, the matrix, the conflicts
 * of a region, two scenarios, on the real server with a real browser.
 */
@ArquillianTest
@RunAsClient
@Tag(SecondLane.NAME)
class ReviewerJourneyIT {
    private static final By DONE = By.cssSelector(".note-done");
    private static final By FAULT = By.cssSelector(".field-error .ui-message-error-detail");
    private static final By SHOW = By.cssSelector("form.filters button[type=submit]");
    /** The five areas of Gwent, whose conflicts are looked for. */
    private static final List<String> GWENT =
            List.of("Caerphilly", "Blaenau Gwent", "Torfaen", "Monmouthshire", "Newport", "Gwent");

    private final List<String> faults = new ArrayList<>();

    @Test
    void a_reviewer_finds_the_conflicts_of_a_region_builds_two_scenarios_and_compares_them() throws Exception {
        try (Browser browser = Browser.signedIn("reviewer")) {
            theDayHoldsEverywhere(browser);
            matrix(browser);
            conflict(browser);
            String built = built(browser);
            String suggested = suggested(browser);
            compared(browser, built, suggested);
            commented(browser, built);
            lawStops(browser, built);
            paper(browser);
            look(browser, "at the end");
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void a_reviewer_reads_welsh_from_the_day_of_the_review_to_a_scenario_with_its_suggestion() throws Exception {
        try (Browser browser = Browser.signedIn("reviewer")) {
            browser.go("/footprint-review?lang=cy");
            assertEquals("Adolygiad o olion traed", browser.text(By.tagName("h1")));
            day(browser, "2019-04-01");
            assertEquals("Fel yr oedd ar 1 Ebrill 2019.", browser.text(By.cssSelector(".chosen-day span")));
            browser.go("/map?layer=LHB");
            assertEquals(
                    "Bwrdd Iechyd Prifysgol Cwm Taf Morgannwg", healthBoardOnTheMap(browser, "Pen-y-bont ar Ogwr"));
            look(browser, "map, Welsh");
            browser.press(By.cssSelector(".chosen-day a"));
            assertTrue(browser.all(By.cssSelector(".chosen-day")).isEmpty());
            browser.go("/matrix");
            assertEquals("Matrics cenedlaethol", browser.text(By.tagName("h1")));
            look(browser, "matrix, Welsh");
            browser.go("/conflict/DUTY_MISMATCH:VAWDASV:VAW-S5:VAW-CV");
            new Select(browser.find(By.id("judge:status"))).selectByValue("ACCEPTED");
            browser.press(By.id("judge:go"));
            assertEquals("Nodwch pam.", browser.text(FAULT));
            look(browser, "conflict with an error, Welsh");
            browser.go("/scenario-new");
            browser.press(By.id("begin:save"));
            assertFalse(browser.text(FAULT).isBlank());
            look(browser, "new scenario with an error, Welsh");
            browser.find(By.id("begin:titleCy")).sendKeys("Un bwrdd " + UUID.randomUUID());
            browser.press(By.id("begin:save"));
            String scenario = id(browser);
            browser.go("/scenario-step/" + scenario + "?kind=MOVE&layer=APB");
            new Select(browser.find(By.id("step:to"))).selectByValue("APB-WB");
            browser.press(By.id("step:save"));
            assertEquals("Dewiswch o leiaf un ardal.", browser.text(FAULT));
            look(browser, "step with an error, Welsh");
            tick(browser, "W06000013");
            browser.press(By.id("step:save"));
            assertEquals("Ychwanegwyd y cam.", browser.text(DONE));
            assertTrue(browser.text(By.cssSelector("ol.steps")).contains("Pen-y-bont ar Ogwr"));
            look(browser, "scenario, Welsh");
            browser.go("/suggestion");
            browser.press(By.id("wish:ask"));
            assertTrue(
                    browser.text(By.id("settled"))
                            .startsWith("Profwyd: o bob ffordd o wneud 5 newid ar y mwyaf o fewn y terfynau isod"),
                    browser.text(By.tagName("main")));
            look(browser, "suggestion, Welsh");
            browser.go("/scenario/" + scenario);
            browser.press(By.id("end:letGo"));
            assertEquals("Rhoddwyd y senario o'r neilltu.", browser.text(DONE));
        }
        assertEquals(List.of(), faults);
    }

    /**
     * Bridgend moved from one health board to another on 1 April 2019: seen from both sides, on the map and in the
     * figures.
     */
    private void theDayHoldsEverywhere(Browser browser) {
        browser.go("/?lang=en");
        browser.press(By.cssSelector(".main-nav a[href='/map']"));
        browser.press(By.cssSelector(".section-nav a[href='/footprint-review']"));
        assertEquals("Footprint review", browser.text(By.tagName("h1")));
        look(browser, "start");
        day(browser, "2019-04-01");
        browser.go("/map?layer=LHB");
        assertEquals("Cwm Taf Morgannwg University Health Board", healthBoardOnTheMap(browser, "Bridgend"));
        look(browser, "map of the day");
        browser.go("/layer-pair?a=LHB&b=PSB");
        assertTrue(
                row(browser, "Bridgend Public Services Board").contains("Cwm Taf Morgannwg University Health Board"));
        browser.go("/footprint-review");
        day(browser, "2019-03-31");
        browser.go("/map?layer=LHB");
        assertEquals("Abertawe Bro Morgannwg University Health Board", healthBoardOnTheMap(browser, "Bridgend"));
        browser.go("/matrix");
        assertTrue(browser.text(By.id("matrix-title")).endsWith("on 31 March 2019"));
        browser.go("/layer-pair?a=LHB&b=PSB");
        assertTrue(row(browser, "Bridgend Public Services Board")
                .contains("Abertawe Bro Morgannwg University Health Board"));
        look(browser, "pair of the day");
        browser.press(By.cssSelector(".chosen-day a"));
        assertEquals(
                "Local Health Board beside Public Services Board",
                browser.text(By.tagName("h1")),
                "back to today, and still at these two layers");
        assertTrue(browser.all(By.cssSelector(".chosen-day")).isEmpty());
        assertTrue(row(browser, "Cwm Taf Morgannwg University Health Board")
                .contains("Cwm Taf Morgannwg Public Services Board"));
        browser.go("/conflicts");
        assertTrue(browser.all(By.cssSelector(".chosen-day")).isEmpty(), "and everywhere else");
    }

    private void matrix(Browser browser) {
        browser.press(By.cssSelector(".section-nav a[href='/matrix']"));
        new Select(browser.find(By.id("measure"))).selectByValue("MOVES_TO_SAME");
        browser.press(SHOW);
        assertTrue(browser.text(By.id("matrix-title")).startsWith("Moves to same on"));
        look(browser, "matrix");
        browser.press(By.cssSelector("table.matrix thead a[href*='near=LHB&']"));
        assertTrue(
                browser.driver.getCurrentUrl().contains("measure=MOVES_TO_SAME"),
                "ordered by another layer, and still the same measure");
        List<String> order = browser.all(By.cssSelector("table.matrix tbody th .matrix-code")).stream()
                .map(WebElement::getText)
                .limit(3)
                .toList();
        assertEquals(
                Set.of("LHB", "APB", "RPB"),
                Set.copyOf(order),
                "the health boards, and the two layers that have their map");
        look(browser, "matrix by nearness");

        browser.find(By.cssSelector("table.matrix a[tabindex='0']")).sendKeys(Keys.ARROW_RIGHT);
        String right = focused(browser);
        browser.driver.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
        String below = focused(browser);
        assertFalse(right.equals(below), right);
        assertEquals(second(right), second(below), "one row down, in the same column");
        browser.driver.switchTo().activeElement().sendKeys(Keys.HOME);
        assertEquals(first(below), first(focused(browser)), "the beginning of the same row");
        assertEquals(
                1, browser.all(By.cssSelector("table.matrix a[tabindex='0']")).size(), "one stop for the Tab key");

        browser.driver.executeScript(
                "document.querySelector(\"table.matrix a[href='/layer-pair?a=POLICE&b=LHB']\").focus(); window.leaving = true");
        browser.driver.switchTo().activeElement().sendKeys(Keys.ENTER);
        browser.until(() -> Boolean.TRUE.equals(
                browser.driver.executeScript("return !window.leaving && document.readyState === 'complete'")));
        assertEquals(
                "Police area (force and Police and Crime Commissioner) beside Local Health Board",
                browser.text(By.tagName("h1")));
        assertTrue(browser.text(By.tagName("main")).contains("5 areas would have to move"));
        assertTrue(row(browser, "Gwent Police area").contains("Same"));
        look(browser, "pair");
        browser.width(Browser.PHONE);
        look(browser, "pair, phone");
        browser.width(Browser.DESK);
    }

    private void conflict(Browser browser) {
        browser.go("/conflicts");
        int all = rows(browser);
        new Select(browser.find(By.id("region"))).selectByVisibleText("Gwent Police area");
        new Select(browser.find(By.id("kind"))).selectByValue("DUTY_MISMATCH");
        browser.press(SHOW);
        List<String> found = browser.all(By.cssSelector("table.grid tbody tr")).stream()
                .map(WebElement::getText)
                .toList();
        assertTrue(found.size() > 2 && found.size() < all, found.size() + " of " + all);
        assertEquals(
                List.of(),
                found.stream()
                        .filter(text -> GWENT.stream().noneMatch(text::contains))
                        .toList());
        look(browser, "conflicts of a region");

        browser.press(By.cssSelector("a[href='/conflict/DUTY_MISMATCH:VAWDASV:VAW-S5:VAW-GW']"));
        assertTrue(
                browser.text(By.cssSelector("dl.facts")).contains("587,655"), "people of the five areas, Census 2021");
        new Select(browser.find(By.id("judge:status"))).selectByValue("ACCEPTED");
        browser.press(By.id("judge:go"));
        assertEquals("Say why.", browser.text(FAULT));
        look(browser, "conflict with an error");
        browser.find(By.id("judge:reason")).sendKeys("The five councils wrote one strategy together.");
        browser.press(By.id("judge:go"));
        assertEquals("The status was saved.", browser.text(DONE));
        assertTrue(browser.text(By.cssSelector("dl.facts")).contains("Accepted")
                && browser.text(By.cssSelector("dl.facts")).contains("one strategy together"));

        browser.press(By.id("ask:go"));
        assertEquals("Choose one of the partnerships that it is about.", browser.text(FAULT));
        new Select(browser.find(By.id("ask:partnership"))).selectByIndex(1);
        browser.find(By.id("ask:wording")).sendKeys("Publish which council answers for which part of the strategy");
        browser.press(By.id("ask:go"));
        assertEquals("The partnership was asked.", browser.text(DONE));
        assertTrue(browser.text(By.tagName("main")).contains("Who was asked to act"));
        look(browser, "conflict that became an action");
    }

    /** Two areas of different footprints in one step, a merger, and a step back. */
    private String built(Browser browser) {
        browser.go("/scenario-new");
        browser.find(By.id("begin:titleEn")).sendKeys("West as one " + UUID.randomUUID());
        browser.press(By.id("begin:save"));
        String scenario = id(browser);
        look(browser, "scenario without a step");
        browser.press(By.cssSelector("a[href*='kind=MOVE']"));
        new Select(browser.find(By.id("layer"))).selectByValue("APB");
        browser.press(SHOW);
        tick(browser, "W06000010");
        browser.press(By.id("step:save"));
        assertEquals("Choose a footprint.", browser.text(FAULT));
        look(browser, "step without a footprint");
        new Select(browser.find(By.id("step:to"))).selectByValue("APB-WB");
        tick(browser, "W06000013");
        browser.press(By.id("step:save"));
        assertEquals("The step was added.", browser.text(DONE));
        assertEquals(
                "333,396",
                figure(browser, "Residents of those areas, counted once"),
                "187,896 of Carmarthenshire and 145,500 of Bridgend, Census 2021");

        browser.press(By.cssSelector("a[href*='kind=MERGE']"));
        browser.go("/scenario-step/" + scenario + "?kind=MERGE&layer=APB");
        new Select(browser.find(By.id("step:from"))).selectByValue("APB-POW");
        new Select(browser.find(By.id("step:to"))).selectByValue("APB-POW");
        browser.press(By.id("step:save"));
        assertEquals("Choose two different footprints.", browser.text(FAULT));
        new Select(browser.find(By.id("step:to"))).selectByValue("APB-DYF");
        browser.press(By.id("step:save"));
        assertEquals("466,570", figure(browser, "Residents of those areas, counted once"), "and 133,174 of Powys");
        look(browser, "scenario with a merger");
        browser.width(Browser.PHONE);
        look(browser, "scenario with a merger, phone");
        browser.width(Browser.DESK);
        List<WebElement> back = browser.all(By.cssSelector("ol.steps button, ol.steps input[type=submit]"));
        String last = back.get(back.size() - 1).getDomAttribute("id");
        browser.press(By.id(last));
        assertEquals("The step was undone.", browser.text(DONE));
        assertEquals("333,396", figure(browser, "Residents of those areas, counted once"));
        return scenario;
    }

    private String suggested(Browser browser) {
        browser.go("/scenarios");
        browser.press(By.cssSelector("a[href='/suggestion']"));
        browser.all(By.cssSelector("input[name=layer]:checked")).forEach(WebElement::click);
        browser.press(By.id("wish:ask"));
        assertEquals("Choose at least one layer that may change.", browser.text(FAULT));
        assertEquals(
                "layer",
                browser.driver.switchTo().activeElement().getDomAttribute("name"),
                "the keyboard stands where something is to be chosen");
        look(browser, "suggestion with an error");
        browser.find(By.id("layer-RSB")).click();
        browser.find(By.id("layer-VAWDASV")).click();
        browser.press(By.id("wish:ask"));
        String result = browser.text(By.tagName("main"));
        assertTrue(
                browser.text(By.id("settled"))
                        .startsWith("Proved: of all ways to make at most 5 changes within the limits below"),
                result);
        assertTrue(result.contains("Footprints that change stay in one piece."), result);
        assertTrue(row(browser, "Regional Safeguarding Board").contains("Powys"), result);
        look(browser, "suggestion");
        browser.find(By.id("keep:title")).sendKeys("What arithmetic suggests " + UUID.randomUUID());
        browser.press(By.id("keep:keep"));
        assertEquals("The suggestion was kept as a scenario.", browser.text(DONE));
        look(browser, "suggestion kept");
        return id(browser);
    }

    private void compared(Browser browser, String built, String suggested) {
        browser.go("/scenarios");
        look(browser, "scenarios");
        browser.find(By.cssSelector("input[value='" + built + "']")).click();
        browser.find(By.cssSelector("input[value='" + suggested + "']")).click();
        browser.press(By.cssSelector("form[action='/scenario-compare'] button"));
        assertEquals(
                4, browser.all(By.cssSelector("table.grid thead th")).size(), "the figure, without any, and the two");
        assertTrue(row(browser, "Residents of those areas, counted once").contains("333,396"));
        assertTrue(
                row(browser, "Residents of those areas, counted once").contains("133,174"),
                "Powys, once, in two layers");
        look(browser, "scenarios compared");
    }

    private void commented(Browser browser, String scenario) throws Exception {
        browser.go("/scenario/" + scenario);
        browser.press(By.id("share:go"));
        assertEquals("Choose a partnership.", browser.text(FAULT));
        new Select(browser.find(By.id("share:invite"))).selectByVisibleText("Newport Community Safety Partnership");
        browser.press(By.id("share:go"));
        assertEquals("The partnership was invited.", browser.text(DONE));
        try (Browser invited = Browser.signedIn("coordinator")) {
            invited.go("/scenarios");
            invited.press(By.cssSelector("a[href='/scenario/" + scenario + "']"));
            assertTrue(
                    invited.all(By.id("end:letGo")).isEmpty()
                            && invited.all(By.cssSelector("a[href*='/scenario-step/']"))
                                    .isEmpty(),
                    "who is invited comments and changes nothing");
            invited.press(By.id("comment:say"));
            assertEquals("Enter a comment.", invited.text(FAULT));
            look(invited, "comment with an error");
            invited.find(By.id("comment:said")).sendKeys("Our partners would need a year.");
            invited.press(By.id("comment:say"));
            assertEquals("Your comment was added.", invited.text(DONE));
            look(invited, "comment");
        }
        browser.go("/scenario/" + scenario);
        assertTrue(browser.text(By.cssSelector("article.comment")).contains("Our partners would need a year."));
    }

    /** A resilience forum is for a police area: it cannot be moved by itself. */
    private void lawStops(Browser browser, String scenario) {
        browser.go("/scenario-step/" + scenario + "?kind=MOVE&layer=LRF");
        assertTrue(browser.text(By.tagName("main")).contains("It changes with the police areas or not at all"));
        tick(browser, "W06000023");
        WebElement north = browser.all(By.cssSelector("#step\\:to option")).stream()
                .filter(one -> one.getText().startsWith("North Wales"))
                .findFirst()
                .orElseThrow();
        new Select(browser.find(By.id("step:to"))).selectByValue(north.getDomAttribute("value"));
        browser.press(By.id("step:save"));
        browser.press(By.cssSelector("a[href^='/scenario-adopt/']"));
        assertTrue(browser.text(By.cssSelector("main .note-error")).contains("Law stops this scenario"));
        assertTrue(browser.text(By.cssSelector(".rulings")).contains("Civil Contingencies Act 2004"));
        assertNotNull(browser.find(By.id("adopt:go")).getDomAttribute("disabled"), "what law stops cannot be adopted");
        look(browser, "adoption that law stops");
        browser.press(By.cssSelector("main a.ui-button[href='/scenario/" + scenario + "']"));
        browser.press(By.id("end:letGo"));
        assertEquals("The scenario was discarded.", browser.text(DONE));
        assertTrue(browser.all(By.cssSelector("a[href*='/scenario-step/']")).isEmpty(), "it is closed");
        look(browser, "scenario discarded");
    }

    /** The review ends with the paper, as a file on the reviewer's own disk. */
    private void paper(Browser browser) throws Exception {
        Path downloads =
                Files.createTempDirectory(Path.of("target"), "downloads").toAbsolutePath();
        browser.driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", downloads.toString()));
        browser.go("/review-paper");
        browser.find(By.id("paper:recommendations")).sendKeys("Let safeguarding follow the health boards.");
        look(browser, "the paper, before it is drawn up");
        browser.find(By.id("paper:pdf")).click();
        browser.until(() -> downloads.toFile().list((folder, name) -> name.endsWith(".pdf")).length == 1);
        try (Stream<Path> files = Files.list(downloads)) {
            assertEquals(
                    "%PDF-",
                    new String(Files.readAllBytes(files.findFirst().orElseThrow()), 0, 5, StandardCharsets.US_ASCII));
        }
    }

    private void look(Browser browser, String where) {
        AccessibilityIT.look(browser, where, faults);
    }

    private static void day(Browser browser, String day) {
        browser.driver.executeScript("document.getElementById('date').value = arguments[0]", day);
        browser.press(SHOW);
    }

    /** What the map's area says to a screen reader, and the table below it, agree. */
    private static String healthBoardOnTheMap(Browser browser, String area) {
        String says = browser.all(By.cssSelector(".wales-map .map-area")).stream()
                .map(one -> one.getDomAttribute("aria-label"))
                .filter(label -> label.startsWith(area + ":"))
                .findFirst()
                .orElseThrow();
        String board = says.substring(says.indexOf(':') + 2);
        assertTrue(row(browser, area).contains(board), board);
        return board;
    }

    private static String row(Browser browser, String about) {
        return browser.all(By.cssSelector("main table tbody tr")).stream()
                .map(WebElement::getText)
                .filter(text -> text.contains(about))
                .collect(Collectors.joining("\n"));
    }

    private static int rows(Browser browser) {
        return browser.all(By.cssSelector("table.grid tbody tr")).size();
    }

    private static String figure(Browser browser, String name) {
        String row = row(browser, name);
        return row.substring(row.lastIndexOf(' ') + 1);
    }

    private static void tick(Browser browser, String area) {
        browser.find(By.cssSelector("input[name=area][value$=':" + area + "']")).click();
    }

    private static String focused(Browser browser) {
        return browser.driver.switchTo().activeElement().getDomAttribute("href");
    }

    private static String first(String pair) {
        return pair.substring(0, pair.indexOf('&'));
    }

    private static String second(String pair) {
        return pair.substring(pair.indexOf('&'));
    }

    private static String id(Browser browser) {
        String path = browser.driver.getCurrentUrl().replaceAll("[?#].*", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
