package cymru.cydweithio.security.web;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Formats;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.platform.web.ViewFormats;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/** Says stored values in the words of the pages: names for ids, words for constants, dates as they are written. */
@Named
@RequestScoped
public class HistoryWords {

    private static final int LONGEST = 160;
    private static final Map<String, String> WORDS = Map.ofEntries(
        Map.entry("confidence", "platform.confidence"), Map.entry("devolved", "platform.devolved"), Map.entry("language", "platform.language"),
        Map.entry("working_language", "platform.language"), Map.entry("level", "place.level"), Map.entry("sponsor", "place.sponsor"),
        Map.entry("status", "place.status"), Map.entry("evidence", "place.evidence"), Map.entry("coverage", "place.coverage"),
        Map.entry("name_cy_status", "platform.welsh"), Map.entry("valid_from_precision", "platform.precision"),
        Map.entry("valid_to_precision", "platform.precision"), Map.entry("kind", "partnership.kind"), Map.entry("section17", "partnership.section17"),
        Map.entry("binds", "duty.binding"), Map.entry("strength", "duty.strength"), Map.entry("role", "security.role"),
        Map.entry("scope", "security.scope"), Map.entry("state", "security.state"), Map.entry("divides_wales", "platform.truth"),
        Map.entry("responsible_authority", "platform.truth"));

    private RequestLanguage language;
    private ViewFormats formats;

    protected HistoryWords() {
    }

    @Inject
    HistoryWords(RequestLanguage language, ViewFormats formats) {
        this.language = language;
        this.formats = formats;
    }

    public String say(String column, String value, Bilingual name) {
        if (name != null) {
            return name.in(language.get());
        }
        if (WORDS.containsKey(column)) {
            return formats.word(WORDS.get(column), value);
        }
        if (column.equals("valid_from") || column.equals("valid_to")) {
            return Formats.date(language.get(), LocalDate.parse(value));
        }
        if (column.endsWith("_at")) {
            return Formats.dateTime(language.get(), LocalDateTime.parse(value.replace(' ', 'T')).toInstant(ZoneOffset.UTC));
        }
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + " …";
    }
}
