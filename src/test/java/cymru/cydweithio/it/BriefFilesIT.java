package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The brief and the burden as pages and files, over HTTP. */
@ArquillianTest
@RunAsClient
class BriefFilesIT {

    private static final List<String> FOR_ALL = List.of(
            "/brief-file/W06000013.pdf?date=2026-03-01",
            "/brief-file/W06000013.docx?date=2026-03-01",
            "/burden/export?format=csv&by=AREA",
            "/burden/export?format=xlsx&by=ORGANISATION&kind=ALL");
    private static final List<String> OF_PEOPLE =
            List.of("/burden/export?format=csv&by=PERSON", "/burden/export?format=xlsx&by=PERSON");

    @Test
    void the_files_are_for_everybody_who_is_signed_in_but_those_of_people() throws Exception {
        for (String who : Matrix.WHO) {
            Visitor visitor = who.equals("stranger") ? Visitor.stranger() : Visitor.signedIn(who);
            for (String file : FOR_ALL) {
                assertEquals(
                        who.equals("stranger") ? 302 : 200, visitor.bytes(file).statusCode(), who + " " + file);
            }
            for (String file : OF_PEOPLE) {
                int expected = who.equals("stranger")
                        ? 302
                        : List.of("coordinator", "chair", "member", "reviewer", "auditor")
                                        .contains(who)
                                ? 200
                                : 403;
                assertEquals(expected, visitor.bytes(file).statusCode(), who + " " + file);
            }
        }
    }

    @Test
    void a_file_says_what_it_is_and_is_in_the_readers_language() throws Exception {
        Visitor reviewer = Visitor.signedIn("reviewer");
        HttpResponse<byte[]> pdf = reviewer.bytes(FOR_ALL.get(0));
        assertEquals("application/pdf", pdf.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "attachment; filename=\"brief-W06000013-2026-03-01.pdf\"",
                pdf.headers().firstValue("Content-Disposition").orElse(""));
        HttpResponse<byte[]> word = Visitor.signedIn("member").bytes(FOR_ALL.get(1));
        assertEquals(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                word.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "attachment; filename=\"briff-W06000013-2026-03-01.docx\"",
                word.headers().firstValue("Content-Disposition").orElse(""),
                "the demonstration's member reads Welsh");
        HttpResponse<String> csv = reviewer.get(FOR_ALL.get(2));
        assertTrue(csv.body().startsWith("\uFEFFArea,Code,By footprint: number of footprints,"), csv::body);
        assertEquals(1 + 22, csv.body().lines().count());
        assertFalse(
                Visitor.signedIn("coordinator").get(OF_PEOPLE.get(0)).body().contains("Chair, Cardiff"),
                "people of the own partnership only");
        assertTrue(reviewer.get(OF_PEOPLE.get(0)).body().contains("Chair, Cardiff"), "the check is able to fail");
    }

    @Test
    void the_page_on_an_area_leads_to_the_brief_on_the_day_that_was_chosen_and_that_to_its_files() throws Exception {
        Visitor reviewer = Visitor.signedIn("reviewer");
        reviewer.page("/area/W06000013?date=2019-03-31");
        Document brief = reviewer.page(
                reviewer.page("/area/W06000013").select("a[href$=/brief]").attr("href"));
        assertTrue(
                brief.select("p.lead").text().startsWith("As on 31 March 2019, drawn up on "),
                brief.select("p.lead").text());
        assertTrue(brief.text().contains("Abertawe Bro Morgannwg"));
        String file = brief.select("a[href$=date=2019-03-31]").attr("href");
        assertEquals("/brief-file/W06000013.docx?date=2019-03-31", file);
        assertFalse(
                reviewer.page("/area/W06000013/brief?date=2019-04-01").text().contains("Abertawe Bro Morgannwg"));
    }

    @Test
    void what_is_no_area_no_format_and_no_filter_leads_nowhere() throws Exception {
        Visitor reviewer = Visitor.signedIn("reviewer");
        for (String address : List.of(
                "/brief-file",
                "/brief-file/W06000013",
                "/brief-file/W06000013.exe",
                "/brief-file/W0600001.pdf",
                "/brief-file/..%2FW06000013.pdf",
                "/area/W0600001/brief",
                "/area-brief",
                "/burden/export",
                "/burden/export?format=exe",
                "/burden/export?format=csv&by=BOARD",
                "/burden?kind=SOME")) {
            int status = reviewer.get(address).statusCode();
            assertTrue(status == 404 || status == 400, address + " " + status);
        }
    }
}
