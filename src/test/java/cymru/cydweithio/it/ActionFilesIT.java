package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The action log as files, over HTTP. */
@ArquillianTest
@RunAsClient
class ActionFilesIT {

    private static final List<String> FILES = List.of(
            "/actions/export?format=csv&state=ALL",
            "/actions/export?format=xlsx&state=ALL",
            "/actions/report?state=ALL");

    @Test
    void the_files_of_the_log_are_for_those_who_may_read_it() throws Exception {
        for (String who : Matrix.WHO) {
            Visitor visitor = who.equals("stranger") ? Visitor.stranger() : Visitor.signedIn(who);
            int expected = who.equals("stranger")
                    ? 302
                    : List.of("coordinator", "chair", "member").contains(who) ? 200 : 403;
            for (String file : FILES) {
                assertEquals(expected, visitor.get(file).statusCode(), who + " " + file);
            }
        }
    }

    @Test
    void a_file_says_what_it_is_and_is_in_the_readers_language() throws Exception {
        Visitor coordinator = Visitor.signedIn("coordinator");
        HttpResponse<String> csv = coordinator.get(FILES.get(0));
        assertTrue(csv.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"));
        assertTrue(csv.headers()
                .firstValue("Content-Disposition")
                .orElse("")
                .matches("attachment; filename=\"actions-\\d{4}-\\d\\d-\\d\\d\\.csv\""));
        assertTrue(csv.body().startsWith("\uFEFFReference,Action,"), csv.body());
        assertTrue(Visitor.signedIn("member").get(FILES.get(0)).body().startsWith("\uFEFFCyfeirnod,Cam gweithredu,"));
        HttpResponse<String> pdf = coordinator.get(FILES.get(2));
        assertEquals("application/pdf", pdf.headers().firstValue("Content-Type").orElse(""));
        assertTrue(pdf.body().startsWith("%PDF-"));
    }

    @Test
    void what_is_not_a_filter_or_a_format_leads_nowhere() throws Exception {
        Visitor coordinator = Visitor.signedIn("coordinator");
        for (String address : List.of(
                "/actions/export",
                "/actions/export?format=exe",
                "/actions/export?format=csv&state=LATE",
                "/actions/export?format=csv&board=1",
                "/actions/report?owner=x",
                "/actions?state=LATE",
                "/actions?board=x",
                "/action/x",
                "/action-new/x")) {
            assertEquals(404, coordinator.get(address).statusCode(), address);
        }
    }

    @Test
    void a_filter_in_the_address_narrows_list_and_file_alike() throws Exception {
        Visitor coordinator = Visitor.signedIn("coordinator");
        assertEquals(
                0,
                coordinator
                        .page("/actions?state=ALL&q=nothing-has-these-words")
                        .select("a[href^=/action/]")
                        .size());
        assertEquals(
                1,
                coordinator
                        .get("/actions/export?format=csv&state=ALL&q=nothing-has-these-words")
                        .body()
                        .lines()
                        .count(),
                "headings only");
    }
}
