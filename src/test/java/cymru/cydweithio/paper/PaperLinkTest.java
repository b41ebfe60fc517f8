package cymru.cydweithio.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.security.SecretToken;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How long an author's link lives, by the days of Wales. */
class PaperLinkTest {

    /** Clocks go forward on this day. */
    private static final LocalDate DUE = LocalDate.of(2027, 3, 28);

    private static final LocalDate MEETING = LocalDate.of(2027, 4, 6);

    @Test
    void a_link_that_is_sent_by_the_due_day_ends_with_that_day() {
        Instant end = Instant.parse("2027-03-28T23:00:00Z");
        for (String sent : new String[] {
            "2027-03-01T09:00:00Z", "2027-03-27T23:59:00Z", "2027-03-28T00:30:00Z", "2027-03-28T22:59:59Z"
        }) {
            PaperLink link = link(sent, DUE, MEETING);
            assertEquals(end, link.expiresAt(), sent);
            assertEquals(DUE, link.lastDay(), sent);
            assertTrue(link.usableAt(end.minusMillis(1)), sent);
            assertFalse(link.usableAt(end), sent);
        }
    }

    @Test
    void a_link_that_is_sent_after_the_due_day_has_two_days_more_and_never_outlives_the_day_of_the_meeting() {
        assertEquals(
                LocalDate.of(2027, 3, 31),
                link("2027-03-28T23:00:00Z", DUE, MEETING).lastDay());
        assertEquals(MEETING, link("2027-04-05T09:00:00Z", DUE, MEETING).lastDay());
        assertEquals(MEETING, link("2027-04-06T09:00:00Z", DUE, MEETING).lastDay());
    }

    @Test
    void a_link_moves_with_the_deadline() {
        PaperLink link = link("2027-03-20T09:00:00Z", DUE, MEETING);
        link.follow(DUE.plusDays(14), MEETING.plusDays(14));
        assertEquals(DUE.plusDays(14), link.lastDay());
        link.follow(DUE.minusDays(14), MEETING.minusDays(7));
        assertEquals(LocalDate.of(2027, 3, 22), link.lastDay(), "sent after the new deadline");
    }

    private static PaperLink link(String sent, LocalDate due, LocalDate meeting) {
        return PaperLink.issue(
                Ids.next(),
                SecretToken.random(),
                "author@cydweithio.example",
                Language.EN,
                Instant.parse(sent),
                due,
                meeting);
    }
}
