package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalTime;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which days and at which times a coordinator can plan a meeting, and what the pages of its board lead to. */
@ArquillianTest
@RunAsClient
class MeetingDaysIT {

    @ParameterizedTest
    @CsvSource({
        "2031-12-25, 25 December 2031, 29 December 2031",
        "2031-04-11, 11 April 2031, 15 April 2031",
        "2031-05-05, 5 May 2031, 6 May 2031",
        "2031-05-10, 10 May 2031, 12 May 2031"
    })
    void a_single_meeting_on_a_day_that_is_no_working_day_moves_and_the_page_says_so(
            String day, String wished, String planned) throws Exception {
        Visitor coordinator = Visitor.signedIn("coordinator");
        String meeting = address(plan(coordinator, day, time()));
        Document page = coordinator.page(meeting);
        String said = page.select("#notices").text();
        assertTrue(said.contains(wished + " is not a working day, so the meeting is on " + planned), said);
        assertTrue(
                page.select("dl.facts").text().contains(planned),
                page.select("dl.facts").text());

        String move = meeting.replaceFirst(".*/meeting/", "/meeting-move/");
        Document moved = coordinator.page(
                address(coordinator.submit(move, "form#move", Map.of("move:day", day, "move:save", ""))));
        said = moved.select("#notices").text();
        assertTrue(said.contains("The meeting is on " + wished + ", which is not a working day"), said);
        assertTrue(moved.select("dl.facts").text().contains(wished), "whoever means it has it");
    }

    @Test
    void a_time_that_does_not_exist_or_comes_twice_is_refused_beside_its_field() throws Exception {
        Visitor coordinator = Visitor.signedIn("coordinator");
        for (Map.Entry<String, String> night : Map.of(
                        "2027-03-28", "the clocks go forward", "2027-10-31", "the clocks go back")
                .entrySet()) {
            HttpResponse<String> answer = plan(coordinator, night.getKey(), "01:30");
            assertEquals(200, answer.statusCode());
            String fault =
                    Jsoup.parse(answer.body()).select("form#plan .field-error").text();
            assertTrue(fault.contains(night.getValue()), fault);
        }
    }

    @Test
    void the_page_of_a_board_leads_to_its_meetings_decisions_and_actions_and_they_lead_back() throws Exception {
        Visitor coordinator = Visitor.signedIn("coordinator");
        String board = AddressesIT.ids().get("{board}");
        Document page = coordinator.page("/board/" + board);
        for (String list : new String[] {"/meetings", "/decisions", "/minutes-register", "/papers", "/actions"}) {
            String address = page.select("main a[href^=" + list + "?][href*=" + board + "]")
                    .attr("href");
            assertFalse(address.isEmpty(), list);
            assertFalse(
                    coordinator
                            .page(address)
                            .select(".crumbs a[href=/board/" + board + "]")
                            .isEmpty(),
                    list);
        }
        Document meeting = coordinator.page("/meeting/" + AddressesIT.ids().get("{meeting}"));
        assertFalse(meeting.select("dl.facts a[href^=/board/]").isEmpty());
    }

    private static HttpResponse<String> plan(Visitor coordinator, String day, String time) throws Exception {
        return coordinator.submit(
                "/meeting-plan/" + AddressesIT.ids().get("{board}"),
                "form#plan",
                Map.of("plan:day", day, "plan:starts", time, "plan:save", ""));
    }

    private static String address(HttpResponse<String> answer) {
        assertEquals(302, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String time() {
        return LocalTime.of(7, 0)
                .plusMinutes(ThreadLocalRandom.current().nextInt(600))
                .toString();
    }
}
