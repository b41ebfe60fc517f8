package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The main menu is ordered by job: few entries, on one line, that lead where the person may go. */
@ArquillianTest
@RunAsClient
class MenuIT {

    private static final List<String> ROLES = List.of(
            "administrator", "coordinator", "chair", "member", "commissioner", "provider", "reviewer", "auditor");

    @Test
    void nobody_has_more_than_six_entries_and_every_one_leads_to_a_page_that_the_person_may_open() throws Exception {
        List<String> faults = new ArrayList<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String role : ROLES) {
            Visitor visitor = Visitor.signedIn(role);
            visitor.get("/?lang=en");
            List<Element> jobs = visitor.page("/").select(".main-nav li a");
            counts.put(role, jobs.size());
            for (Element job : jobs.subList(1, jobs.size())) {
                Document page = visitor.page(job.attr("href"));
                String marked = page.select(".main-nav a[aria-current]").text();
                if (!marked.equals(job.text())) {
                    faults.add(role + ": " + job.text() + " leads to a page of " + marked);
                }
                if (page.select(".section-nav a[aria-current=page]").size() != 1) {
                    faults.add(role + ": no page of " + job.text() + " is marked");
                }
                for (Element entry : page.select(".section-nav a")) {
                    int status = visitor.get(entry.attr("href")).statusCode();
                    if (status != 200) {
                        faults.add(role + ": " + entry.attr("href") + " answers " + status);
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(counts.values().stream().allMatch(count -> count >= 3 && count <= 6), counts::toString);
    }

    @Test
    void it_stands_on_one_line_in_both_languages_at_1280_pixels() throws Exception {
        try (Browser browser = Browser.signedIn("administrator")) {
            browser.width(Browser.DESK);
            for (String language : List.of("en", "cy")) {
                browser.go("/partnerships?lang=" + language);
                List<Integer> tops = browser.all(By.cssSelector(".main-nav li a")).stream()
                        .map(link -> link.getLocation().getY())
                        .distinct()
                        .toList();
                assertEquals(1, tops.size(), language + " " + tops);
            }
        }
    }
}
