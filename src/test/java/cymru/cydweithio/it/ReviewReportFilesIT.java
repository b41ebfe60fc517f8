package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The review paper as a page and as files, over HTTP. */
@ArquillianTest
@RunAsClient
class ReviewReportFilesIT {

    private static final String PAGE = "/review-paper?date=2026-01-01";

    @Test
    void a_reviewer_downloads_the_paper_and_the_workbook_in_the_language_of_the_page() throws Exception {
        Visitor reviewer = Visitor.signedIn("reviewer");
        reviewer.get("/review-paper?lang=en");
        HttpResponse<byte[]> pdf =
                submit(reviewer, "paper:pdf", Map.of("paper:recommendations", "One map for all."), true);
        assertEquals(200, pdf.statusCode());
        assertTrue(disposition(pdf).startsWith("attachment;filename=\"review-paper-2026-01-01.pdf\""), "its name");
        assertTrue(pdf.headers().firstValue("Content-Type").orElse("").startsWith("application/pdf"));
        assertEquals("%PDF-", new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII));
        HttpResponse<byte[]> book = submit(reviewer, "paper:workbook", Map.of(), true);
        assertTrue(disposition(book).startsWith("attachment;filename=\"review-paper-2026-01-01.xlsx\""), "its name");
        assertEquals("PK", new String(book.body(), 0, 2, StandardCharsets.US_ASCII));
        reviewer.get("/review-paper?lang=cy");
        assertTrue(
                disposition(submit(reviewer, "paper:pdf", Map.of(), true))
                        .startsWith("attachment;filename=\"papur-adolygu-2026-01-01.pdf\""),
                "its name");
    }

    @Test
    void what_makes_no_paper_is_told_beside_what_was_chosen_and_what_was_written_stays() throws Exception {
        Visitor reviewer = Visitor.signedIn("reviewer");
        reviewer.get("/review-paper?lang=en");
        Document few = Jsoup.parse(new String(
                submit(reviewer, "paper:pdf", Map.of("paper:recommendations", "Cadw hyn: t\u0177 a \u0175yn."), false)
                        .body(),
                StandardCharsets.UTF_8));
        assertEquals("Choose at least two layers for the paper to compare.", besideItsFieldset(few, "layer"));
        assertEquals("Cadw hyn: t\u0177 a \u0175yn.", few.select("textarea").text());
        reviewer.get("/review-paper?lang=cy");
        StringBuilder seven = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            seven.append("&scenario=").append(UUID.randomUUID());
        }
        Document many = Jsoup.parse(new String(
                submit(reviewer, "paper:pdf", Map.of(), true, seven.toString()).body(), StandardCharsets.UTF_8));
        assertEquals("Gellir cymharu 6 o senarios ar y mwyaf. Dewiswch lai.", besideItsFieldset(many, "scenario"));
        reviewer.get("/review-paper?lang=en");
        Document same = Jsoup.parse(new String(
                submit(reviewer, "paper:pdf", Map.of("paper:fill", "LHB", "paper:border", "LHB"), true)
                        .body(),
                StandardCharsets.UTF_8));
        assertTrue(same.text().contains("Choose two different layers"), same.text());
    }

    /** What is said there and nowhere else. */
    private static String besideItsFieldset(Document page, String box) {
        Element fieldset = page.select("fieldset:has(input[name=" + box + "])").first();
        assertEquals("", page.select("#messages").text());
        return page.getElementById(fieldset.attr("aria-describedby"))
                .select(".ui-message-error-detail")
                .text();
    }

    @Test
    void nobody_else_reaches_the_page_or_sees_a_way_to_it() throws Exception {
        for (String who :
                new String[] {"coordinator", "chair", "member", "commissioner", "provider", "auditor", "administrator"
                }) {
            Visitor visitor = Visitor.signedIn(who);
            assertEquals(403, visitor.get(PAGE).statusCode(), who);
            assertTrue(
                    visitor.page("/footprint-review")
                            .select("a[href=/review-paper]")
                            .isEmpty(),
                    who);
        }
        assertEquals(
                2,
                Visitor.signedIn("reviewer")
                        .page("/footprint-review")
                        .select("a[href=/review-paper]")
                        .size(),
                "in the navigation and on the page");
    }

    private static String disposition(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Disposition").orElse("");
    }

    private static HttpResponse<byte[]> submit(
            Visitor visitor, String button, Map<String, String> values, boolean layers) throws Exception {
        return submit(visitor, button, values, layers, "");
    }

    private static HttpResponse<byte[]> submit(
            Visitor visitor, String button, Map<String, String> values, boolean layers, String others)
            throws Exception {
        Document page = visitor.page(PAGE);
        Map<String, String> fields = new LinkedHashMap<>(Visitor.fields(page, "form#paper", values));
        fields.remove("paper:pdf");
        fields.put(button, "");
        StringBuilder more = new StringBuilder(others);
        if (layers) {
            page.select("form#paper input[name=layer][checked]")
                    .forEach(input -> more.append("&layer=").append(input.val()));
        }
        return visitor.postForBytes(page.select("form#paper").attr("action"), fields, more.toString());
    }
}
