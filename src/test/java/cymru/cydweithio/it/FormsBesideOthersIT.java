package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** No form of a page empties another: whatever is typed is saved or is still there, whichever button is pressed. */
@ArquillianTest
@RunAsClient
@Tag(SecondLane.NAME)
public class FormsBesideOthersIT {

    /** A page with several forms, and the buttons to press one after the other; none of them changes anything. */
    private record Tried(String account, String address, List<String> buttons) {}

    @Test
    void what_is_typed_into_any_field_is_still_there_when_the_button_of_another_form_was_pressed() throws Exception {
        String upcoming = one(
                "select m.id from meeting m join board b on b.id = m.board_id "
                        + "where b.name_en = 'Newport Community Safety Partnership Board' and m.state = 'ISSUED' order by m.held_on limit 1");
        String item = one("select i.id from agenda_item i where i.meeting_id = '" + upcoming
                + "' and i.purpose = 'INFORMATION' order by i.position limit 1");
        String action = one(
                "select a.id from action a join partnership p on p.id = a.partnership_id join footprint f on f.id = p.footprint_id "
                        + "where f.code = 'CSP-NWP' and a.state = 'OPEN' and a.due_on is not null order by a.reference limit 1");
        String board = one("select id from board where name_en = 'Newport Community Safety Partnership Board'");
        List<String> lost = new ArrayList<>();
        int typed = 0;
        for (Tried page : List.of(
                new Tried("coordinator", "/agenda-item/" + upcoming + "/" + item, List.of("off:offDo", "item:save")),
                new Tried("coordinator", "/attendance/" + upcoming, List.of("declare:add")),
                new Tried("coordinator", "/meeting/" + upcoming, List.of("cancel:do")),
                new Tried("coordinator", "/action/" + action, List.of("reassign:reassignSave")),
                new Tried("coordinator", "/board/" + board, List.of("close:closeDo")))) {
            try (Browser browser = Browser.signedIn(page.account())) {
                for (String button : page.buttons()) {
                    browser.go(page.address());
                    typed += tryOut(browser, page.address(), button, lost);
                }
            }
        }
        assertEquals(List.of(), lost);
        assertTrue(typed > 15, "fields tried: " + typed);
    }

    /**
     * On every page of the table {@code forms.csv}, which {@code FormsTest} keeps whole: what stands in the other forms
     * is still there after each of its forms was sent. A form is sent without any of its buttons, so that nothing is
     * done and nothing changes.
     */
    @Test
    void what_is_typed_into_any_form_of_a_page_is_still_there_after_each_other_form_was_sent() throws Exception {
        Map<String, String> ids = AddressesIT.ids();
        List<String> lost = new ArrayList<>();
        Map<String, Integer> sent = new LinkedHashMap<>();
        String signedIn = null;
        Browser browser = null;
        try {
            for (String[] row : pages()) {
                String address = row[1];
                for (Map.Entry<String, String> id : ids.entrySet()) {
                    address = address.replace(id.getKey(), id.getValue());
                }
                if (!row[2].equals(signedIn)) {
                    if (browser != null) {
                        browser.close();
                    }
                    browser = Browser.signedIn(row[2]);
                    signedIn = row[2];
                }
                browser.go(address);
                for (String form : forms(browser)) {
                    browser.driver.executeScript("sessionStorage.clear()");
                    browser.go(address);
                    int typed = sendBesideOthers(browser, row[0], form, lost);
                    sent.merge(row[0], typed, Integer::sum);
                }
            }
        } finally {
            if (browser != null) {
                browser.close();
            }
        }
        assertEquals(List.of(), lost);
        assertTrue(sent.values().stream().mapToInt(Integer::intValue).sum() > 200, "fields tried: " + sent);
        assertTrue(sent.values().stream().filter(typed -> typed > 0).count() > 15, "pages tried: " + sent);
    }

    private static List<String[]> pages() throws Exception {
        try (InputStream table = FormsBesideOthersIT.class.getResourceAsStream("/matrix/forms.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    // one sign-in for all pages of a person
                    .sorted(Comparator.comparing(cells -> cells[2]))
                    .toList();
        }
    }

    private static List<String> forms(Browser browser) {
        return browser.all(By.cssSelector("main form[method=post]")).stream()
                .map(form -> form.getDomAttribute("id"))
                .toList();
    }

    /** Fills in what can be seen of all forms but one, in one go, and answers by name what stands there now. */
    private static final String FILL_IN = """
        const typed = {};
        document.querySelectorAll('main details').forEach(fold => { fold.open = true; });
        document.querySelectorAll('main form.keeps-input textarea, main form.keeps-input select, main form.keeps-input input').forEach(field => {
            const kind = field.getAttribute('type') || 'text';
            if (!field.name || field.form.id === arguments[0] || field.readOnly || field.disabled || field.offsetParent === null) { return; }
            const number = Object.keys(typed).length;
            if (field.tagName === 'SELECT') {
                const other = Array.from(field.options).find(one => !one.selected && one.value && !one.disabled);
                if (!other) { return; }
                field.value = other.value;
            } else if (field.tagName === 'TEXTAREA' || kind === 'text') {
                field.value = 'Typed ' + number;
            } else if (kind === 'date') {
                field.value = '2031-02-0' + (1 + number % 9);
            } else if (kind === 'number') {
                field.value = String(3 + number);
            } else {
                return;
            }
            typed[field.name] = field.value;
        });
        return typed;""";

    private static final String SEND =
            "window.leaving = true; const form = document.getElementById(arguments[0]); form.noValidate = true; form.requestSubmit();";
    private static final String READ =
            "return Object.fromEntries(arguments[0].map(name => [name, (document.getElementsByName(name)[0] || {value: 'no field'}).value]));";

    /** Fills in all other forms, sends one, and looks. */
    private static int sendBesideOthers(Browser browser, String view, String form, List<String> lost) {
        Map<?, ?> typed = (Map<?, ?>) browser.driver.executeScript(FILL_IN, form);
        if (typed.isEmpty()) {
            return 0;
        }
        browser.driver.executeScript(SEND, form);
        browser.until(() -> Boolean.TRUE.equals(
                browser.driver.executeScript("return !window.leaving && document.readyState === 'complete'")));
        Map<?, ?> now = (Map<?, ?>) browser.driver.executeScript(READ, List.copyOf(typed.keySet()));
        typed.forEach((name, text) -> {
            if (!text.equals(now.get(name))) {
                lost.add(view + ", after " + form + " was sent: " + name + " is " + now.get(name) + " and not " + text);
            }
        });
        return typed.size();
    }

    /** Types into every field but those of the pressed form that would let it through, presses, and looks. */
    private static int tryOut(Browser browser, String address, String button, List<String> lost) {
        browser.driver.executeScript(
                "document.querySelectorAll('main details').forEach(fold => { fold.open = true; })");
        String pressed = button.substring(0, button.indexOf(':'));
        Map<String, String> typed = new LinkedHashMap<>();
        for (WebElement field : browser.all(
                By.cssSelector(
                        "main form.keeps-input textarea, main form.keeps-input input[type=text], main form.keeps-input input:not([type])"))) {
            String name = field.getDomAttribute("name");
            String text = "Typed " + typed.size();
            boolean ofPressed = name.startsWith(pressed + ":");
            boolean lets = ofPressed && name.toLowerCase(java.util.Locale.ROOT).contains("because");
            if (lets || !field.isDisplayed()) {
                continue;
            }
            browser.driver.executeScript("arguments[0].value = arguments[1]", field, text);
            typed.put(name, text);
        }
        browser.press(By.id(button));
        for (Map.Entry<String, String> one : typed.entrySet()) {
            List<WebElement> fields = browser.all(By.name(one.getKey()));
            String now = fields.isEmpty() ? "no field" : fields.get(0).getDomProperty("value");
            if (!one.getValue().equals(now)) {
                lost.add(address + ", " + button + ": " + one.getKey() + " is " + now);
            }
        }
        // a second button, after the first was refused, must lose nothing either: the page comes back twice
        if (!typed.isEmpty()) {
            browser.driver.executeScript(
                    "document.querySelectorAll('main details').forEach(fold => { fold.open = true; })");
            browser.press(By.id(button));
            typed.forEach((name, text) -> {
                List<WebElement> fields = browser.all(By.name(name));
                if (fields.isEmpty() || !text.equals(fields.get(0).getDomProperty("value"))) {
                    lost.add(address + ", " + button + " again: " + name);
                }
            });
        }
        return typed.size();
    }

    @Test
    void whoever_leaves_a_page_with_something_typed_is_asked_and_whoever_saves_is_not() throws Exception {
        String board = one("select id from board where name_en = 'Newport Community Safety Partnership Board'");
        try (Browser browser = Browser.signedIn("coordinator")) {
            browser.go("/meeting-plan/" + board);
            assertFalse(asks(browser), "nothing is typed");
            WebElement field = browser.find(
                    By.cssSelector("main form.keeps-input input[type=text], main form.keeps-input input:not([type])"));
            field.sendKeys("Civic Centre");
            assertTrue(asks(browser), "something is typed");
            field.clear();
            assertFalse(asks(browser), "it is as it was");
            field.sendKeys("Civic Centre");
            browser.driver.executeScript(
                    "document.querySelector('main form.keeps-input').dispatchEvent(new Event('submit', {bubbles: true}))");
            assertFalse(asks(browser), "it is being saved");
            browser.driver.executeScript("sessionStorage.clear()");
        }
    }

    private static boolean asks(Browser browser) {
        return Boolean.TRUE.equals(browser.driver.executeScript(
                "return !window.dispatchEvent(new Event('beforeunload', {cancelable: true}))"));
    }

    private static String one(String sql) throws Exception {
        try (Connection connection = TestEnvironment.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertTrue(rows.next(), sql);
            return rows.getString(1);
        }
    }
}
