package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The map with two layers and the structure chart in a real browser, by keyboard alone. */
@ArquillianTest
@RunAsClient
@Tag(SecondLane.NAME)
class MapPagesIT {

    private static final String TWO = "/map?layer=POLICE&border=FRA&date=2026-01-01&lang=";

    @Test
    void the_map_of_two_layers_is_walked_and_made_larger_by_keyboard_and_says_its_cuts_in_words_in_both_views()
            throws Exception {
        List<String> faults = new ArrayList<>();
        try (Browser browser = Browser.signedIn("reviewer")) {
            for (String view : List.of("", "&view=tiles")) {
                browser.go(TWO + "en" + view);
                assertEquals(
                        22, browser.all(By.cssSelector(".wales-map .map-area")).size());
                assertEquals(
                        1,
                        browser.all(By.cssSelector(".wales-map .map-area[tabindex='0']"))
                                .size(),
                        "one stop for the Tab key");
                WebElement area = browser.find(By.cssSelector(".map-area[href*='W06000011']"));
                browser.driver.executeScript("arguments[0].focus()", area);
                String said = browser.text(By.cssSelector("[data-map-says]"));
                assertEquals(
                        "Swansea: South Wales Police area. Mid and West Wales Fire and Rescue Authority. South Wales Police area and Mid and West Wales Fire and Rescue Authority cut across each other",
                        said);
                area.sendKeys(Keys.ARROW_RIGHT);
                WebElement next = browser.driver.switchTo().activeElement();
                assertTrue(
                        browser.text(By.cssSelector("[data-map-says]")).startsWith("Neath Port Talbot:"),
                        browser.text(By.cssSelector("[data-map-says]")));

                long small = width(browser);
                next.sendKeys("+");
                next.sendKeys("+");
                assertTrue(width(browser) > small * 1.9, width(browser) + " after " + small);
                assertEquals("Size: 200%", browser.text(By.cssSelector("[data-zoom-says]")));
                assertEquals(
                        0L,
                        browser.driver.executeScript(
                                "return document.documentElement.scrollWidth - document.documentElement.clientWidth"));
                next.sendKeys(Keys.ARROW_UP);
                browser.until(
                        () -> Boolean.TRUE.equals(
                                browser.driver.executeScript(
                                        "const a = document.activeElement.getBoundingClientRect(), f = document.querySelector('[data-map-frame]').getBoundingClientRect();"
                                                + "return a.left + a.width / 2 > f.left && a.left + a.width / 2 < f.right && a.top + a.height / 2 > f.top && a.top + a.height / 2 < f.bottom")));
                browser.driver.switchTo().activeElement().sendKeys("-");
                assertEquals("Size: 150%", browser.text(By.cssSelector("[data-zoom-says]")));
                browser.driver.switchTo().activeElement().sendKeys("0");
                assertEquals(small, width(browser));
                browser.find(By.cssSelector("[data-zoom=in]")).sendKeys(Keys.ENTER);
                assertEquals("Size: 150%", browser.text(By.cssSelector("[data-zoom-says]")));
                browser.find(By.cssSelector("[data-zoom=all]")).sendKeys(Keys.SPACE);
                assertEquals(small, width(browser));

                assertEquals(
                        "The two layers cut across each other in 7 areas: they have dashed outlines and crosses.",
                        browser.text(By.cssSelector("main > p strong")));
                assertEquals(
                        7, browser.all(By.cssSelector(".wales-map .cut-line")).size());
                assertEquals(
                        7, browser.all(By.cssSelector("table.grid .tag-cut")).size(), "the table says the same");
                assertEquals(2, browser.all(By.cssSelector(".cuts > li")).size());
                AccessibilityIT.look(browser, "two layers" + view, faults);
                browser.width(Browser.PHONE);
                AccessibilityIT.look(browser, "two layers, phone" + view, faults);
                browser.width(Browser.DESK);
            }
            assertTrue(browser.find(By.cssSelector(".tile-code")).isDisplayed());
            browser.go(TWO + "cy");
            assertTrue(browser.find(By.cssSelector(".map-area[href*='W06000011']"))
                    .getDomAttribute("aria-label")
                    .contains("yn torri ar draws ei gilydd"));
            browser.press(By.cssSelector(".map-ways a"));
            assertTrue(
                    browser.driver.getCurrentUrl().contains("view=tiles")
                            && browser.driver.getCurrentUrl().contains("border=FRA"),
                    browser.driver.getCurrentUrl());
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void the_wheel_over_the_map_is_the_pages_and_less_motion_is_kept_to() throws Exception {
        try (Browser browser = Browser.signedIn("reviewer")) {
            browser.go(TWO + "en");
            assertEquals(
                    Boolean.FALSE,
                    browser.driver.executeScript(
                            "const e = new WheelEvent('wheel', {deltaY: 100, bubbles: true, cancelable: true}); document.querySelector('.wales-map').dispatchEvent(e);"
                                    + "return e.defaultPrevented"));
            assertEquals(
                    "smooth",
                    browser.driver.executeScript(
                            "return getComputedStyle(document.querySelector('[data-map-frame]')).scrollBehavior"));
            browser.driver.executeCdpCommand(
                    "Emulation.setEmulatedMedia",
                    Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
            assertEquals(
                    "auto",
                    browser.driver.executeScript(
                            "return getComputedStyle(document.querySelector('[data-map-frame]')).scrollBehavior"));
        }
    }

    @Test
    void printed_the_map_is_large_and_its_fills_have_patterns() throws Exception {
        try (Browser browser = Browser.signedIn("reviewer")) {
            browser.go(TWO + "en");
            String onScreen = fill(browser);
            browser.find(By.cssSelector("[data-zoom=in]")).click();
            browser.driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
            assertTrue(fill(browser).contains("paper-1"), fill(browser));
            assertFalse(onScreen.contains("url"), onScreen);
            assertFalse(browser.find(By.cssSelector(".map-zoom")).isDisplayed());
            assertTrue(
                    (Boolean)
                            browser.driver.executeScript(
                                    "const m = document.querySelector('.wales-map').getBoundingClientRect(); return m.height > 600 && m.height < 670"));
        }
    }

    @Test
    void the_map_comes_as_a_file_in_the_language_of_the_page_and_strangers_get_none() throws Exception {
        Visitor reviewer = Visitor.signedIn("reviewer");
        reviewer.get("/map?lang=cy");
        Document page = reviewer.page("/map?layer=POLICE&border=FRA&date=2026-01-01");
        String address = page.select("a[href^=/map.svg]").attr("href");
        HttpResponse<byte[]> file = reviewer.bytes(address);
        assertEquals(200, file.statusCode());
        assertTrue(file.headers().firstValue("Content-Type").orElse("").startsWith("image/svg+xml"));
        assertTrue(file.headers()
                .firstValue("Content-Disposition")
                .orElse("")
                .startsWith("attachment; filename=\"map-cymru-2026-01-01.svg\""));
        var svg =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file.body()));
        assertEquals("svg", svg.getDocumentElement().getTagName());
        assertTrue(svg.getElementsByTagName("desc").item(0).getTextContent().contains("torri ar draws"));
        assertEquals(404, reviewer.bytes("/map.svg?layer=NOTHING").statusCode());
        assertEquals(404, reviewer.bytes("/map.svg").statusCode());
        assertNotEquals(200, Visitor.stranger().bytes(address).statusCode());
    }

    @Test
    void the_structure_chart_leads_from_all_of_wales_to_a_layer_an_area_and_a_partnership() throws Exception {
        List<String> faults = new ArrayList<>();
        try (Browser browser = Browser.signedIn("coordinator")) {
            browser.go("/structure?date=2026-01-01&lang=en");
            browser.press(By.cssSelector(".tree a[href*='layer=PSB']"));
            AccessibilityIT.look(browser, "chart of a layer", faults);
            String chart = browser.text(By.cssSelector(".tree"));
            assertTrue(
                    chart.contains("Gwent Public Services Board")
                            && chart.contains("Newport Community Safety Partnership"),
                    chart);
            browser.go("/structure?area=W06000022&date=2026-01-01&lang=en");
            assertTrue(
                    browser.all(By.cssSelector(".tree ul ul .tree-board")).size() >= 2,
                    "boards under partnerships under those to whom they answer");
            AccessibilityIT.look(browser, "chart of an area", faults);
            browser.width(Browser.PHONE);
            AccessibilityIT.look(browser, "chart of an area, phone", faults);
            browser.width(Browser.DESK);
            browser.press(By.linkText("Newport Community Safety Partnership"));
            assertEquals("Newport Community Safety Partnership", browser.text(By.tagName("h1")));
            browser.go("/structure?area=W06000001&date=2019-03-31&lang=cy");
            assertTrue(
                    browser.text(By.tagName("main")).contains("Cydlynydd partneriaeth sy'n cofnodi"),
                    "an empty chart says how links are recorded");
        }
        assertEquals(List.of(), faults);
    }

    private static String fill(Browser browser) {
        return (String)
                browser.driver.executeScript("return getComputedStyle(document.querySelector('.map-area .c1')).fill");
    }

    /** How wide Powys is. */
    private static long width(Browser browser) {
        return ((Number)
                        browser.driver.executeScript(
                                "return Math.round(document.querySelector('.map-area[href*=W06000023] path').getBoundingClientRect().width)"))
                .longValue();
    }
}
