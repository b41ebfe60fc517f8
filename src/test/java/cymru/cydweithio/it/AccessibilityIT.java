package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Every page, on a phone and on a desk, half of them in Welsh and in the nightly run all in both languages: nothing for
 * axe, nothing in the console, nothing that runs off the page.
 */
@ArquillianTest
@RunAsClient
@Tag(SecondLane.NAME)
class AccessibilityIT {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String AXE = axe();

    /** With every look: each page in both languages, and axe asked at both widths. */
    private static final boolean IN_FULL = Boolean.getBoolean("every.look");

    @Test
    void every_page_meets_wcag_in_both_languages_at_both_widths() throws Exception {
        Map<String, String> ids = AddressesIT.ids();
        Map<String, List<String>> byRole = new LinkedHashMap<>();
        for (Matrix.Row row : Matrix.read("addresses.csv")) {
            String who = row.allowed().contains("stranger")
                    ? "stranger"
                    : row.allowed().contains("administrator")
                            ? "administrator"
                            : row.allowed().contains("coordinator")
                                    ? "coordinator"
                                    : row.allowed().contains("commissioner") ? "commissioner" : "auditor";
            String address = row.object();
            for (Map.Entry<String, String> id : ids.entrySet()) {
                address = address.replace(id.getKey(), id.getValue());
            }
            byRole.computeIfAbsent(who, role -> new ArrayList<>()).add(address);
        }
        byRole.get("administrator")
                .addAll(List.of(
                        "/nothing-at-this-address",
                        "/areas?q=nothing-matches",
                        "/map?layer=CONTEST&unconfirmed=true&date=2026-01-01",
                        "/map?layer=NPA&date=not-a-date",
                        "/layer/MARAC",
                        "/working-details/" + ids.get("{own}")));
        byRole.get("coordinator")
                .addAll(List.of(
                        "/actions?state=ALL&q=nothing-matches",
                        "/actions?state=ALL&meeting=00000000-0000-7000-8000-000000000000",
                        "/history/action/" + ids.get("{action}")));
        List<String> faults = new ArrayList<>();
        int pages = 0;
        for (Map.Entry<String, List<String>> role : byRole.entrySet()) {
            try (Browser browser = Browser.open()) {
                if (!role.getKey().equals("stranger")) {
                    browser.signIn(role.getKey());
                }
                for (String address : role.getValue()) {
                    for (String language : languages(pages)) {
                        visit(browser, address, language, faults);
                    }
                    pages++;
                }
            }
        }
        assertEquals(List.of(), faults);
        assertFalse(pages < 30, "visited " + pages);
    }

    /** Every page in one language, every other one in Welsh; in the nightly run each in both. */
    private static List<String> languages(int page) {
        return IN_FULL ? List.of("en", "cy") : List.of(page % 2 == 0 ? "en" : "cy");
    }

    /**
     * At either width nothing may run off the page or complain. What axe says is asked once for each page, of one in
     * English on a desk and of the next in Welsh on a phone (the structure, sizes and colours of a page are the same in
     * both languages; that every text is there in both is held by the texts themselves), and of all four in the nightly
     * run.
     */
    private static void visit(Browser browser, String address, String language, List<String> faults) {
        boolean english = language.equals("en");
        browser.width(Browser.DESK);
        browser.go(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
        assertEquals(language, browser.find(By.tagName("html")).getDomAttribute("lang"), address);
        for (int width : List.of(Browser.DESK, Browser.PHONE)) {
            browser.width(width);
            String where = address + " " + language + " at " + width;
            if (IN_FULL || english == (width == Browser.DESK)) {
                look(browser, where, faults);
            } else {
                fits(browser, where, faults);
            }
        }
    }

    @Test
    void forms_with_errors_meet_wcag_and_say_what_is_wrong_beside_the_field() throws Exception {
        List<String> faults = new ArrayList<>();
        try (Browser browser = Browser.open()) {
            for (String language : List.of("en", "cy")) {
                browser.go("/sign-in?lang=" + language);
                browser.press(By.id("signIn:enter"));
                assertFalse(browser.all(By.cssSelector(".field-error .ui-message-error-detail"))
                        .isEmpty());
                look(browser, "sign-in with errors " + language, faults);
                browser.width(Browser.PHONE);
                look(browser, "sign-in with errors, phone, " + language, faults);
                browser.width(Browser.DESK);
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void the_check_is_able_to_fail() throws Exception {
        List<String> faults = new ArrayList<>();
        try (Browser browser = Browser.open()) {
            browser.go("/sign-in");
            browser.driver.executeScript(
                    "document.querySelector('label').remove(); document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/favicon.ico\"><div class=\"too-wide\">x</div>');"
                            + "document.querySelector('.too-wide').style.width = '3000px'; console.error('complaint')");
            look(browser, "spoilt", faults);
            assertEquals(
                    new AxeBuilder()
                            .withTags(TAGS).analyze(browser.driver).getViolations().stream()
                                    .map(Rule::getId)
                                    .sorted()
                                    .toList(),
                    violations(browser).stream()
                            .map(violation -> violation.substring(0, violation.indexOf(' ')))
                            .sorted()
                            .toList(),
                    "the wrapper finds the same");
        }
        assertFalse(faults.stream().noneMatch(fault -> fault.contains("label")), faults::toString);
        assertFalse(faults.stream().noneMatch(fault -> fault.contains("image-alt")), faults::toString);
        assertFalse(faults.stream().noneMatch(fault -> fault.contains("wider")), faults::toString);
        assertFalse(faults.stream().noneMatch(fault -> fault.contains("complaint")), faults::toString);
    }

    /**
     * Runs axe in the page itself. Its wrapper for Selenium finds the same and takes three times as long, because it
     * opens a window for each page.
     *
     * @return each violated rule with the first place where it is violated
     */
    private static List<String> violations(Browser browser) {
        if (Boolean.TRUE.equals(browser.driver.executeScript("return typeof axe === 'undefined'"))) {
            browser.driver.executeScript(AXE);
        }
        Object answer = browser.driver.executeAsyncScript("""
                const [tags, done] = arguments;
                axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'], preload: false}).then(
                    results => done(results.violations.map(one =>
                        one.id + ' ' + one.nodes[0].target.join(' ') + ' ' + one.nodes[0].html)),
                    failure => done(['axe failed: ' + failure]));""", TAGS);
        return ((List<?>) answer).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void look(Browser browser, String where, List<String> faults) {
        violations(browser).forEach(violation -> faults.add(where + ": " + violation));
        fits(browser, where, faults);
    }

    private static void fits(Browser browser, String where, List<String> faults) {
        long over = (Long) browser.driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (over > 0) {
            faults.add(where + ": wider than the page by " + over);
        }
        browser.complaints().forEach(complaint -> faults.add(where + ": console " + complaint));
    }
}
