package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * A commissioner's spreadsheets over HTTP and in the browser: faults beside the form, in the reader's language; files
 * whose sums are those of the pages.
 */
@ArquillianTest
@RunAsClient
@Tag(SecondLane.NAME)
class MoneyPagesIT {

    private static final String BAD =
            "Contract reference,Paid on,Amount,Ledger reference\nNOT-THERE,1 March 2026,\"1,5\",A1\nNWP-DA-1,1 March 2026,-5-,A2\n";

    @Test
    void what_is_wrong_with_a_file_is_told_with_line_and_column_in_the_readers_language() throws Exception {
        Map<String, String> ids = AddressesIT.ids();
        String page = "/money-import/" + ids.get("{council}");
        Visitor commissioner = Visitor.signedIn("commissioner");
        Document shown = checked(commissioner, page, "PAYMENTS", BAD);
        List<String> rows = shown.select(".faults tbody tr").eachText();
        assertEquals(3, rows.size(), rows::toString);
        assertTrue(rows.get(0).startsWith("2 A: Contract reference No contract that you lead"), rows.get(0));
        assertTrue(rows.get(2).startsWith("3 "), rows.get(2));
        assertTrue(shown.select("#bring").isEmpty(), "nothing can be imported");
        List<String> faults = new ArrayList<>();
        Path file = Files.createTempFile("payments", ".csv");
        Files.writeString(file, BAD);
        try (Browser browser = Browser.open()) {
            browser.signIn("commissioner");
            for (String language : List.of("en", "cy")) {
                browser.width(Browser.PHONE);
                browser.go(page + "?lang=" + language);
                browser.find(By.cssSelector("#upload\\:kind option[value=PAYMENTS]"))
                        .click();
                browser.find(By.id("upload:file")).sendKeys(file.toString());
                browser.press(By.id("upload:go"));
                AccessibilityIT.look(browser, "columns, phone, " + language, faults);
                browser.press(By.id("match:check"));
                assertEquals(3, browser.all(By.cssSelector(".faults tbody tr")).size());
                AccessibilityIT.look(browser, "faults, phone, " + language, faults);
                browser.width(Browser.DESK);
                AccessibilityIT.look(browser, "faults, desk, " + language, faults);
            }
        } finally {
            Files.delete(file);
        }
        assertEquals(List.of(), faults);
    }

    /** Uploads a file, takes its columns as they are proposed, and opens what would be imported of it. */
    private static Document checked(Visitor commissioner, String page, String kind, String content) throws Exception {
        String columns = commissioner
                .send(
                        page,
                        "form#upload",
                        Map.of("upload:kind", kind, "upload:go", ""),
                        "upload:file",
                        "money.csv",
                        content)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        HttpResponse<String> matched = commissioner.submit(
                columns.substring(columns.indexOf("/money-columns/")), "form#match", Map.of("match:check", ""));
        String check = matched.headers().firstValue("Location").orElseThrow();
        return commissioner.page(check.substring(check.indexOf("/money-check/")));
    }

    @Test
    void a_ledger_of_a_council_is_brought_in_a_browser_with_the_choice_of_its_contract_alone() throws Exception {
        Map<String, String> ids = AddressesIT.ids();
        String mark = UUID.randomUUID().toString().substring(0, 8);
        StringBuilder ledger =
                new StringBuilder("BodyName,TransactionNo,SupplierName,PaymentDate,CostCentre,Amount,Notes\n");
        for (int line = 0; line < 400; line++) {
            ledger.append("A Council,")
                    .append(mark)
                    .append(line / 2)
                    .append(line % 100 < 2 ? ",A Supplier Ltd," : ",Somebody else,")
                    .append("06/03/2026,Centre ")
                    .append(line)
                    .append(",\"1,000.51\",n/a\n");
        }
        List<String> faults = new ArrayList<>();
        Path file = Files.createTempFile("ledger", ".csv");
        Files.writeString(file, ledger);
        try (Browser browser = Browser.signedIn("commissioner")) {
            browser.go("/money-import/" + ids.get("{council}") + "?lang=en");
            browser.find(By.cssSelector("#upload\\:kind option[value=PAYMENTS]"))
                    .click();
            browser.find(By.id("upload:file")).sendKeys(file.toString());
            browser.press(By.id("upload:go"));
            browser.width(Browser.DESK);
            AccessibilityIT.look(browser, "columns of a ledger", faults);
            browser.all(By.cssSelector("table tbody tr")).stream()
                    .filter(row -> row.getText().contains("A Supplier Ltd"))
                    .findFirst()
                    .orElseThrow()
                    .findElement(By.cssSelector("option[value='" + ids.get("{paidContract}") + "']"))
                    .click();
            browser.press(By.id("match:check"));
            assertEquals(
                    List.of("4", "£8,004.08", "6 March 2026", "6 March 2026", "8", "392"),
                    browser.all(By.cssSelector("section[aria-labelledby=totals] dd")).stream()
                            .map(org.openqa.selenium.WebElement::getText)
                            .skip(1)
                            .limit(6)
                            .toList());
            AccessibilityIT.look(browser, "what a ledger would bring", faults);
            browser.press(By.id("bring:go"));
            AccessibilityIT.look(browser, "what a ledger brought", faults);
            browser.press(By.id("back:undo"));
        } finally {
            Files.delete(file);
        }
        assertEquals(List.of(), faults);
    }

    private static final String ONE_TOTAL =
            "Contract Reference,Contract Title,Supplier,Contract Value,Start Date,End Date,Service\n%s,A register entry,A Supplier Ltd,178045.63,2026-04-01,2031-03-31,\"Public space CCTV, Newport\"\n";

    @Test
    void a_register_with_one_total_shows_the_shares_of_its_years_and_books_them_when_somebody_confirms()
            throws Exception {
        String reference = "REG-" + UUID.randomUUID().toString().substring(0, 8);
        String page = "/money-import/" + AddressesIT.ids().get("{council}");
        List<String> faults = new ArrayList<>();
        Path file = Files.createTempFile("register", ".csv");
        Files.writeString(file, String.format(ONE_TOTAL, reference));
        try (Browser browser = Browser.signedIn("commissioner")) {
            browser.go(page + "?lang=en");
            browser.find(By.cssSelector("#upload\\:kind option[value=CONTRACTS]"))
                    .click();
            browser.find(By.id("upload:file")).sendKeys(file.toString());
            browser.press(By.id("upload:go"));
            browser.press(By.id("match:check"));
            assertEquals(
                    List.of(
                            "2026\u201327 £35,589.63",
                            "2027\u201328 £35,687.13",
                            "2028\u201329 £35,589.63",
                            "2029\u201330 £35,589.62",
                            "2030\u201331 £35,589.62"),
                    browser.all(By.cssSelector("section[aria-labelledby=offer] table tbody tr")).stream()
                            .map(org.openqa.selenium.WebElement::getText)
                            .toList());
            String offer = browser.driver.getCurrentUrl();
            for (String language : List.of("cy", "en")) {
                browser.driver.get(offer + "?lang=" + language);
                browser.width(Browser.PHONE);
                AccessibilityIT.look(browser, "totals to confirm, phone, " + language, faults);
                browser.width(Browser.DESK);
                AccessibilityIT.look(browser, "totals to confirm, desk, " + language, faults);
            }
            Visitor commissioner = Visitor.signedIn("commissioner");
            String register = "/contracts?state=ALL&q=" + reference;
            assertEquals(
                    0,
                    commissioner
                            .page(register)
                            .select("td a.steady[href^=/contract/]")
                            .size(),
                    "nothing is booked before somebody confirms");
            browser.press(By.id("bring:go"));
            assertEquals(
                    1,
                    commissioner
                            .page(register)
                            .select("td a.steady[href^=/contract/]")
                            .size());
            browser.go("/money-imports/" + AddressesIT.ids().get("{council}"));
            browser.find(By.cssSelector("form#list tbody a[href*='import=']")).click();
            browser.press(By.id("back:undo"));
            assertEquals(
                    0,
                    commissioner
                            .page(register)
                            .select("td a.steady[href^=/contract/]")
                            .size());
        } finally {
            Files.delete(file);
        }
        assertEquals(List.of(), faults);
    }

    /** What is refused, and what is read. Nothing is booked: the other fields are empty, the other cells wrong. */
    private static final List<String> REFUSED =
            List.of("150,50", "1,5", "1 234,56", "1,234,56", "12 34", "1.234,56", "1.500", "-250-", "1e3", "twelve");

    private static final List<String> READ =
            List.of("1,234.50", "£1 234.50", "(250.00)", "250.00-", "-250", "\u2212250", "0.01");

    @Test
    void an_amount_is_read_alike_in_a_form_and_in_a_file() throws Exception {
        Map<String, String> ids = AddressesIT.ids();
        Visitor commissioner = Visitor.signedIn("commissioner");
        List<String> texts = new ArrayList<>(REFUSED);
        texts.addAll(READ);
        StringBuilder csv = new StringBuilder("Contract reference,Paid on,Amount,Ledger reference,Reason\n");
        for (int i = 0; i < texts.size(); i++) {
            csv.append("NOT-THERE,1 March 2026,\"")
                    .append(texts.get(i))
                    .append("\",READ-ALIKE-")
                    .append(i)
                    .append(",Came back\n");
        }
        List<String> faults = checked(commissioner, "/money-import/" + ids.get("{council}"), "PAYMENTS", csv.toString())
                .select(".faults tbody tr")
                .eachText();
        String payments = "/payments/" + ids.get("{paidContract}");
        for (String language : List.of("en", "cy")) {
            commissioner.get(payments + "?lang=" + language);
            for (String text : texts) {
                Document form = Jsoup.parse(commissioner
                        .submit(payments, "form#pay", Map.of("pay:paid", text, "pay:paySave", ""))
                        .body());
                assertEquals(text, form.select("[name=pay:paid]").val(), "what was typed is kept as it was typed");
                String told = form.select("form#pay .field-error").text();
                assertEquals(REFUSED.contains(text), told.contains("'" + text + "'"), text + ": " + told);
                boolean byFile = faults.stream()
                        .anyMatch(fault -> fault.startsWith((texts.indexOf(text) + 2) + " C: Amount")
                                && fault.contains("'" + text + "'"));
                assertEquals(REFUSED.contains(text), byFile, text + ": " + faults);
            }
        }
        commissioner.get(payments + "?lang=en");
    }

    @Test
    void the_files_are_for_those_who_may_read_and_their_sums_are_those_of_the_page() throws Exception {
        Map<String, String> ids = AddressesIT.ids();
        String payments = "/payments/export?contract=" + ids.get("{paidContract}");
        for (String who : Matrix.WHO) {
            Visitor visitor = who.equals("stranger") ? Visitor.stranger() : Visitor.signedIn(who);
            boolean may =
                    List.of("coordinator", "chair", "member", "commissioner").contains(who);
            assertEquals(
                    who.equals("stranger") ? 302 : may ? 200 : 403,
                    visitor.get("/contracts/export?state=ALL").statusCode(),
                    who);
            assertEquals(
                    who.equals("stranger") ? 302 : may ? 200 : 404,
                    visitor.get(payments).statusCode() == 403
                            ? 404
                            : visitor.get(payments).statusCode(),
                    who);
        }
        Visitor commissioner = Visitor.signedIn("commissioner");
        assertEquals(
                404,
                commissioner
                        .get("/payments/export?contract=" + ids.get("{otherPaidContract}"))
                        .statusCode());
        assertEquals(404, commissioner.get("/payments/export").statusCode());
        HttpResponse<String> csv = commissioner.get(payments);
        assertTrue(csv.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"));
        assertTrue(csv.body().startsWith("\uFEFF"), csv.body());
        BigDecimal sum = csv.body()
                .lines()
                .skip(1)
                .map(line -> line.replaceAll("\"[^\"]*\"", "").split(",", -1)[4])
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String total = commissioner
                .page("/payments/" + ids.get("{paidContract}"))
                .select("section[aria-labelledby=byYear] tfoot td")
                .get(1)
                .text();
        assertEquals(new BigDecimal(total.replaceAll("[£,]", "").replace('\u2212', '-')).setScale(2), sum.setScale(2));
        assertTrue(Visitor.signedIn("member")
                .get("/contracts/export?state=ALL")
                .body()
                .startsWith("\uFEFFCyfeirnod,"));
        assertFalse(commissioner.get("/contracts/export?state=ALL").body().contains("CRF-NT-1"));
        assertEquals(
                1,
                commissioner
                        .get("/contracts/export?q=nothing-has-these-words")
                        .body()
                        .lines()
                        .count());
    }

    @Test
    void the_five_figures_of_a_contract_read_the_same_on_every_page_and_in_the_file() throws Exception {
        Visitor commissioner = Visitor.signedIn("commissioner");
        Document register = commissioner.page("/contracts?state=ALL&q=NWP-SM-1");
        String contract =
                register.select("td a.steady[href^=/contract/]").attr("href").replace("/contract/", "");
        List<BigDecimal> figures = inRow(register, contract);
        assertTrue(figures.get(0).signum() > 0 && figures.get(1).signum() > 0, figures.toString());
        Document page = commissioner.page("/contract/" + contract);
        assertEquals(figures, inFacts(page), "contract page");
        assertEquals(figures, inFacts(commissioner.page("/payments/" + contract)), "payments and forecast");
        String service = page.select("a[href^=/service/]").attr("href");
        Document ofService = commissioner.page(service);
        assertEquals(figures, inRow(ofService, contract), "service page, its contracts");
        assertEquals(
                figures,
                numbers(ofService.select("h2#money ~ div tfoot td").eachText().subList(0, FIGURES.size())),
                "service page, all years");
        assertEquals(figures, inRow(commissioner.page("/horizon"), service.replace("/service/", "")), "horizon");
        String line = commissioner
                .get("/contracts/export?state=ALL&q=NWP-SM-1")
                .body()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        List<String> cells = List.of(line.replaceAll("\"[^\"]*\"", "").split(",", -1));
        assertEquals(
                figures,
                numbers(cells.subList(cells.size() - FIGURES.size() - 1, cells.size() - 1)),
                "register as CSV");
    }

    private static final List<String> FIGURES = List.of("Agreed", "Possible", "At risk", "Paid", "In kind");

    private static List<BigDecimal> inFacts(Document page) {
        return numbers(page.select(".figure-agreed, .figure-possible, .figure-at-risk, .figure-paid, .figure-in-kind")
                .eachText());
    }

    /** The figures of the table row that links to something, found by their headings. */
    private static List<BigDecimal> inRow(Document page, String id) {
        org.jsoup.nodes.Element row =
                page.select("tr:has(a[href$=/" + id + "])").last();
        List<String> headings = row.closest("table").select("thead th").eachText();
        return numbers(FIGURES.stream()
                .map(figure -> row.children().get(headings.indexOf(figure)).text())
                .toList());
    }

    private static List<BigDecimal> numbers(List<String> texts) {
        return texts.stream()
                .map(text -> new BigDecimal(text.replaceAll("[^0-9.]", "")).setScale(2))
                .toList();
    }

    @Test
    void a_payment_that_was_entered_wrongly_is_struck_through_and_leaves_every_sum() throws Exception {
        String contract = AddressesIT.ids().get("{paidContract}");
        String reference = "VOID-" + UUID.randomUUID().toString().substring(0, 8);
        List<String> faults = new ArrayList<>();
        By total = By.cssSelector("section[aria-labelledby=byYear] tfoot td:nth-of-type(2)");
        By wrong = By.xpath("//form[@id='list']//tr[contains(., '" + reference + "')]");
        try (Browser browser = Browser.signedIn("commissioner")) {
            browser.go("/payments/" + contract + "?lang=en");
            String before = browser.text(total);
            browser.find(By.cssSelector("details.verb summary")).click();
            browser.find(By.id("pay:paid")).sendKeys("15050");
            browser.find(By.id("pay:payReference")).sendKeys(reference);
            browser.press(By.id("pay:paySave"));
            assertFalse(before.equals(browser.text(total)), "it counts");
            browser.find(By.xpath(
                            "//form[@id='list']//tr[contains(., '" + reference + "')]//a[contains(@href, 'void=')]"))
                    .click();
            browser.press(By.id("strike:strikeDo"));
            assertEquals(
                    "Enter why the payment is void.",
                    browser.text(By.cssSelector(".field-error .ui-message-error-detail")));
            AccessibilityIT.look(browser, "making void, desk", faults);
            browser.width(Browser.PHONE);
            AccessibilityIT.look(browser, "making void, phone", faults);
            browser.find(By.id("strike:because")).sendKeys("A comma was read as a thousand");
            browser.press(By.id("strike:strikeDo"));
            assertEquals(before, browser.text(total), "and no longer");
            for (String language : List.of("en", "cy")) {
                browser.go("/payments/" + contract + "?lang=" + language);
                assertTrue(browser.text(wrong).contains("A comma was read as a thousand"), browser.text(wrong));
                assertEquals(
                        2, browser.find(wrong).findElements(By.tagName("s")).size());
                AccessibilityIT.look(browser, "void payment, phone, " + language, faults);
                browser.width(Browser.DESK);
                AccessibilityIT.look(browser, "void payment, desk, " + language, faults);
                browser.width(Browser.PHONE);
            }
        } finally {
            try (var connection = TestEnvironment.connection();
                    var statement = connection.createStatement()) {
                String line = Visitor.signedIn("commissioner")
                        .get("/payments/export?contract=" + contract)
                        .body()
                        .lines()
                        .filter(one -> one.contains(reference))
                        .findFirst()
                        .orElse("");
                statement.execute("delete from payment where reference = '" + reference + "'");
                assertTrue(line.contains(",,,15050.00,") || line.contains(",,15050.00,"), line);
                assertTrue(line.contains("A comma was read as a thousand"), line);
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void a_form_for_figures_opens_with_what_stands_there_and_the_pages_of_the_verbs_are_for_everybody()
            throws Exception {
        Map<String, String> ids = AddressesIT.ids();
        String stream = "/stream/" + ids.get("{stream}");
        List<String> faults = new ArrayList<>();
        try (Browser browser = Browser.signedIn("commissioner")) {
            browser.go(stream + "?lang=en");
            String row = "section[aria-labelledby=years] tbody tr";
            String announced =
                    browser.text(By.cssSelector(row + " td")).split("\\s")[0].replaceAll("[£,]", "");
            browser.find(By.cssSelector(row + " a[href*='year=']")).click();
            String shown = browser.find(By.id("yearly:announced"))
                    .getAttribute("value")
                    .replaceAll("[£,]", "");
            assertEquals(new BigDecimal(announced).setScale(2), new BigDecimal(shown).setScale(2));
            assertFalse(browser.find(By.id("yearly:announcedOn"))
                    .getAttribute("value")
                    .isBlank());
            AccessibilityIT.look(browser, "year, desk", faults);
            browser.go(stream);
            browser.find(By.cssSelector("section[aria-labelledby=allocations] a[href*='allocation=']"))
                    .click();
            assertFalse(browser.find(By.id("change:changeAmount"))
                    .getAttribute("value")
                    .isBlank());
            for (String page : List.of(
                    stream + "?year=2026",
                    "/providers?withdrawn=yes&q=",
                    "/provider/" + ids.get("{provider}") + "?x=1",
                    "/money-imports/" + ids.get("{council}") + "?x=1",
                    "/contract/" + ids.get("{planned}") + "?x=1",
                    "/service/" + ids.get("{service}") + "?x=1")) {
                for (String language : List.of("cy", "en")) {
                    browser.width(Browser.PHONE);
                    browser.go(page + "&lang=" + language);
                    browser.driver.executeScript(
                            "document.querySelectorAll('details.verb').forEach(d => d.open = true)");
                    AccessibilityIT.look(browser, page + ", phone, " + language, faults);
                    browser.width(Browser.DESK);
                    AccessibilityIT.look(browser, page + ", desk, " + language, faults);
                }
            }
        }
        assertEquals(List.of(), faults);
    }
}
