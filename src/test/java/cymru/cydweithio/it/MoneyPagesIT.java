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
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * A commissioner's spreadsheets over HTTP and in the browser: faults beside the form, in the reader's language; files
 * whose sums are those of the pages.
 */
@ArquillianTest
@RunAsClient
class MoneyPagesIT {

    private static final String BAD =
            "Contract reference,Paid on,Amount,Ledger reference\nNOT-THERE,1 March 2026,\"1,5\",A1\nNWP-DA-1,1 March 2026,-5,A2\n";

    @Test
    void what_is_wrong_with_a_file_is_told_with_line_and_column_in_the_readers_language() throws Exception {
        Map<String, String> ids = AddressesIT.ids();
        String page = "/money-import/" + ids.get("{council}");
        Visitor commissioner = Visitor.signedIn("commissioner");
        HttpResponse<String> answer = commissioner.send(
                page,
                "form#upload",
                Map.of("upload:kind", "PAYMENTS", "upload:go", ""),
                "upload:file",
                "payments.csv",
                BAD);
        assertEquals(200, answer.statusCode());
        Document shown = Jsoup.parse(answer.body());
        List<String> rows = shown.select(".faults tbody tr").eachText();
        assertEquals(3, rows.size(), rows::toString);
        assertTrue(rows.get(0).startsWith("2 A: Contract reference No contract that you lead"), rows.get(0));
        assertTrue(rows.get(2).startsWith("3 "), rows.get(2));
        assertFalse(shown.select(".field-error").isEmpty(), "and beside the field");
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
}
