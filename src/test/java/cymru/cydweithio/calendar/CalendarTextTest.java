package cymru.cydweithio.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.calendar.CalendarText.Entry;
import cymru.cydweithio.platform.BaseUrl;
import cymru.cydweithio.platform.Clocks;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.DueDate;
import cymru.cydweithio.security.DueDate.Audience;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;

class CalendarTextTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final UUID ID = Ids.next();

    private final CalendarText texts = new CalendarText(new Messages(), new BaseUrl() {
        @Override
        public String of(String path) {
            return "https://cydweithio.example" + path;
        }
    });

    @Test
    void a_meeting_is_at_its_time_in_wales_with_its_board_in_the_language_of_the_person() throws Exception {
        VEvent winter = event(Language.CY, meeting("CALLED", LocalDate.of(2026, 3, 28), "Bwrdd Diogelwch"));
        VEvent summer = event(Language.CY, meeting("CALLED", LocalDate.of(2026, 3, 29), "Bwrdd Diogelwch"));
        assertEquals(Instant.parse("2026-03-28T10:00:00Z"), start(winter));
        assertEquals(Instant.parse("2026-03-29T09:00:00Z"), start(summer), "summer time began that night");
        assertEquals("Cyfarfod: Bwrdd Diogelwch", text(summer, Property.SUMMARY));
        assertEquals(
                "cy",
                summer.getProperty(Property.SUMMARY)
                        .orElseThrow()
                        .getParameter(Parameter.LANGUAGE)
                        .orElseThrow()
                        .getValue());
        assertEquals("meeting-" + ID + "@cydweithio", text(summer, Property.UID));
        assertEquals("7", text(summer, Property.SEQUENCE));
        assertEquals("Civic Centre, Newport; room 1", text(summer, Property.LOCATION));
        assertTrue(text(summer, Property.DESCRIPTION).contains("https://cydweithio.example/meeting/" + ID));
        assertEquals("CONFIRMED", text(summer, Property.STATUS));
        assertEquals(
                "Meeting: Safety Board",
                text(
                        event(Language.EN, meeting("CALLED", LocalDate.of(2026, 3, 29), "Bwrdd Diogelwch")),
                        Property.SUMMARY));
    }

    @Test
    void a_cancelled_meeting_stays_and_says_so() throws Exception {
        VEvent cancelled = event(Language.EN, meeting("CANCELLED", LocalDate.of(2026, 5, 1), null));
        assertEquals("CANCELLED", text(cancelled, Property.STATUS));
        assertEquals("Cancelled: Meeting: Safety Board", text(cancelled, Property.SUMMARY));
    }

    @Test
    void a_due_date_is_a_whole_day_that_takes_up_no_time() throws Exception {
        VEvent due = (VEvent) parsed(texts.write(Language.EN, List.of(action("Ŵyl: agree, sign")), NOW)
                        .text())
                .getComponents(Component.VEVENT)
                .get(0);
        assertEquals("20260401", text(due, Property.DTSTART));
        assertEquals("20260402", text(due, Property.DTEND));
        assertEquals("TRANSPARENT", text(due, Property.TRANSP));
        assertEquals("Action A-2026-014 is due: Ŵyl: agree, sign", text(due, Property.SUMMARY));
    }

    @Test
    void a_due_date_from_a_closed_item_is_told_without_its_wording() throws Exception {
        String text = texts.write(Language.EN, List.of(action(null)), NOW).text();
        assertTrue(text.contains("Action A-2026-014 is due\r\n"), text);
        assertFalse(text.contains("null"), text);
    }

    @Test
    void the_tag_of_an_answer_changes_with_what_it_says_and_not_with_the_time_of_day() {
        Entry meeting = meeting("CALLED", LocalDate.of(2026, 5, 1), null);
        String first = texts.write(Language.EN, List.of(meeting), NOW).etag();
        assertEquals(
                first,
                texts.write(Language.EN, List.of(meeting), NOW.plusSeconds(60)).etag());
        assertNotEquals(
                first,
                texts.write(Language.EN, List.of(meeting("CALLED", LocalDate.of(2026, 5, 2), null)), NOW)
                        .etag());
    }

    @Test
    void summer_time_begins_and_ends_when_it_does_in_wales() throws Exception {
        VTimeZone zone =
                (VTimeZone) parsed(texts.write(Language.EN, List.of(), NOW).text())
                        .getComponents(Component.VTIMEZONE)
                        .get(0);
        Instant at = Instant.parse("2025-12-01T00:30:00Z");
        int summers = 0;
        for (Instant end = at.plus(800, ChronoUnit.DAYS); at.isBefore(end); at = at.plus(6, ChronoUnit.HOURS)) {
            String name = zone.getApplicableObservance(at)
                    .getRequiredProperty(Property.TZNAME)
                    .getValue();
            boolean summer = Clocks.WALES.getRules().isDaylightSavings(at);
            assertEquals(summer ? "BST" : "GMT", name, at.toString());
            summers += summer ? 1 : 0;
        }
        assertTrue(summers > 100);
    }

    @Test
    void no_line_is_longer_than_75_octets_and_none_ends_within_a_character() throws Exception {
        for (String sign : List.of("ŵ", "€", "\uD83D\uDE80", "x", "ŵx", "\uD83D\uDE80x")) {
            String place = sign.repeat(190);
            String text = texts.write(
                            Language.CY,
                            List.of(meeting("CALLED", LocalDate.of(2026, 5, 1), "Bwrdd " + place, place)),
                            NOW)
                    .text();
            for (String line : text.split("\r\n")) {
                byte[] octets = line.getBytes(StandardCharsets.UTF_8);
                assertTrue(octets.length <= 75, octets.length + ": " + line);
                assertFalse(line.contains("?") || Character.isHighSurrogate(line.charAt(line.length() - 1)), line);
            }
            VEvent event = (VEvent) parsed(text).getComponents(Component.VEVENT).get(0);
            assertEquals(place, text(event, Property.LOCATION));
            assertEquals("Cyfarfod: Bwrdd " + place, text(event, Property.SUMMARY));
        }
    }

    private static Entry meeting(String state, LocalDate day, String boardCy) {
        return meeting(state, day, boardCy, "Civic Centre, Newport; room 1");
    }

    private static Entry meeting(String state, LocalDate day, String boardCy, String place) {
        return new Entry(
                "meeting",
                "meeting.due",
                "/meeting/" + ID,
                new DueDate(
                        ID,
                        ID,
                        null,
                        day,
                        state,
                        Audience.BOARD,
                        ID,
                        ID,
                        null,
                        new Wording("Safety Board", boardCy),
                        LocalTime.of(10, 0),
                        LocalTime.of(12, 0),
                        place,
                        "https://meet.example/abc",
                        7));
    }

    private static Entry action(String wording) {
        return new Entry(
                "action",
                "action.due",
                "/action/" + ID,
                new DueDate(
                        ID,
                        ID,
                        null,
                        LocalDate.of(2026, 4, 1),
                        "OPEN",
                        Audience.PERSON,
                        ID,
                        ID,
                        "A-2026-014",
                        Wording.ofNullable(wording, null),
                        null,
                        null,
                        null,
                        null,
                        0));
    }

    private VEvent event(Language language, Entry meeting) throws Exception {
        return (VEvent) parsed(texts.write(language, List.of(meeting), NOW).text())
                .getComponents(Component.VEVENT)
                .get(0);
    }

    private static Calendar parsed(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertEquals(List.of(), List.copyOf(calendar.validate().getEntries()));
        return calendar;
    }

    private static Instant start(VEvent event) {
        Temporal start = event.getDateTimeStart().getDate();
        return ZonedDateTime.from(start).toInstant();
    }

    private static String text(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}
