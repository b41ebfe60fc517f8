package cymru.cydweithio.calendar;

import cymru.cydweithio.calendar.CalendarFeeds.Feed;
import cymru.cydweithio.platform.BaseUrl;
import cymru.cydweithio.platform.Clocks;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Sha256;
import cymru.cydweithio.security.DueDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes a calendar (iCalendar, RFC 5545) in one language. A due date is an all-day event that blocks no time. It is
 * not a to-do, because Google's and Outlook's calendars do not show the to-dos of a subscribed address.
 */
@ApplicationScoped
class CalendarText {

    /**
     * Something that falls due to the person.
     *
     * @param subject first part of its identifier
     * @param words prefix of the keys of its words
     * @param path of its page
     */
    record Entry(String subject, String words, String path, DueDate date) {}

    /**
     * The rule for summer time since 1996 (Summer Time Order 2002), which holds for every meeting that a feed can
     * contain.
     */
    private static final String ZONE = """
        BEGIN:VCALENDAR
        BEGIN:VTIMEZONE
        TZID:Europe/London
        BEGIN:DAYLIGHT
        DTSTART:19960331T010000
        TZOFFSETFROM:+0000
        TZOFFSETTO:+0100
        TZNAME:BST
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:19961027T020000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0000
        TZNAME:GMT
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        END:STANDARD
        END:VTIMEZONE
        END:VCALENDAR
        """;

    private static final int MOST_OCTETS = 75;

    private Messages messages;
    private BaseUrl baseUrl;

    protected CalendarText() {}

    @Inject
    CalendarText(Messages messages, BaseUrl baseUrl) {
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    Feed write(Language language, List<Entry> entries, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Cydweithio//Cydweithio//" + language));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", messages.text(language, "calendar.feed.name")));
        calendar.add(zone());
        entries.forEach(entry -> calendar.add(event(language, entry, now)));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String folded = folded(text.toString());
        // the stamps are those of this answer and say nothing new
        return new Feed(folded, "W/\"" + Sha256.of(folded.replaceAll("DTSTAMP:.*\r\n", "")) + "\"");
    }

    /**
     * Lines of no more than 75 octets, as the standard has it, and none that ends within a character. The library
     * counts letters, of which some take several octets.
     */
    static String folded(String calendar) {
        StringBuilder folded = new StringBuilder(calendar.length() + 64);
        int octets = 0;
        String text = calendar.replace("\r\n ", "");
        for (int at = 0, code; at < text.length(); at += Character.charCount(code)) {
            code = text.codePointAt(at);
            if (code == '\r' || code == '\n') {
                octets = 0;
            } else {
                int more = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
                if (octets + more > MOST_OCTETS) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                octets += more;
            }
            folded.appendCodePoint(code);
        }
        return folded.toString();
    }

    private VEvent event(Language language, Entry entry, Instant now) {
        DueDate date = entry.date();
        VEvent event = event(language, entry.subject() + "-" + date.id(), title(language, entry), now);
        if (date.from() == null) {
            event.add(new DtStart<>(date.on()));
            event.add(new DtEnd<>(date.on().plusDays(1)));
            event.add(ImmutableTransp.TRANSPARENT);
        } else {
            event.add(new Sequence((int) date.version()));
            event.add(new DtStart<>(date.on().atTime(date.from()).atZone(Clocks.WALES)));
            if (date.to() != null) {
                event.add(new DtEnd<>(date.on().atTime(date.to()).atZone(Clocks.WALES)));
            }
            event.add(date.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        }
        if (date.place() != null || date.online() != null) {
            event.add(new Location(date.place() != null ? date.place() : date.online()));
        }
        String address = baseUrl.of(entry.path());
        event.add(new Description(
                date.online() == null
                        ? address
                        : messages.text(language, "calendar.feed.online", date.online()) + "\n" + address));
        event.add(new Url(URI.create(address)));
        return event;
    }

    private String title(Language language, Entry entry) {
        DueDate date = entry.date();
        String words = entry.words() + ".calendar";
        String title = date.title() == null
                ? messages.text(language, words + ".withheld", date.reference())
                : messages.text(language, words, date.reference(), date.title());
        return date.cancelled() ? messages.text(language, "calendar.feed.cancelled", title) : title;
    }

    private static VEvent event(Language language, String uid, String title, Instant now) {
        VEvent event = new VEvent(false);
        event.add(new Uid(uid + "@cydweithio"));
        event.add(new DtStamp(now.truncatedTo(ChronoUnit.SECONDS)));
        Summary summary = new Summary(title);
        summary.add(new net.fortuna.ical4j.model.parameter.Language(language.code()));
        event.add(summary);
        return event;
    }

    private static CalendarComponent zone() {
        try {
            return new CalendarBuilder()
                    .build(new StringReader(ZONE))
                    .getComponents()
                    .get(0);
        } catch (IOException | ParserException e) {
            throw new IllegalStateException("The rule of summer time is not written as it should be", e);
        }
    }
}
