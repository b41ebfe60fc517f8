package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The administrator's page of what is kept how long. */
@ArquillianTest
@RunAsClient
class RetentionPagesIT {

    @Test
    void an_administrator_finds_in_both_languages_what_is_kept_how_long_and_why() throws Exception {
        Visitor visitor = Visitor.signedIn("administrator");
        String marked = ".section-nav a[href=/retention][aria-current=page]";
        visitor.get("/?lang=en");
        assertEquals(
                "What is kept, and for how long",
                visitor.page("/retention").select(marked).text());
        List<String> rows = visitor.page("/retention").select("tbody tr").eachText();
        assertTrue(
                rows.stream().anyMatch(row -> row.startsWith("Windfalls 3 days") && row.contains("set by law")),
                rows.toString());
        assertTrue(rows.stream().anyMatch(row -> row.contains("not imported yet 24 hours")), rows.toString());
        visitor.get("/?lang=cy");
        assertEquals(
                "Beth a gedwir, ac am ba hyd",
                visitor.page("/retention").select(marked).text());
        List<String> welsh = visitor.page("/retention").select("tbody tr").eachText();
        assertEquals(rows.size(), welsh.size());
        assertTrue(welsh.stream().anyMatch(row -> row.contains("180 diwrnod")), welsh.toString());
    }
}
