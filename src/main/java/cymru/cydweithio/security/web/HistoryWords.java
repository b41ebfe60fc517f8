package cymru.cydweithio.security.web;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Formats;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.ShortText;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.platform.web.ViewFormats;
import cymru.cydweithio.security.HistorySource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Says stored values in the words of the pages: names for ids, words for constants, dates as they are written. */
@Named
@RequestScoped
public class HistoryWords {

    private static final int LONGEST = 160;
    private static final String TITLE = "history.title.";
    private static final String PART = "history.part.";
    private static final String FIELD = "history.field.";

    /** The bundle of what is called alike everywhere. */
    private static final String COMMON = "security";

    /**
     * Columns of days and times: what people wrote elsewhere is shown as they wrote it, even where it looks like one.
     */
    private static final Pattern OF_TIME = Pattern.compile(".+_(on|at|from|to)");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?");
    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d(:\\d\\d)?");
    private RequestLanguage language;
    private ViewFormats formats;
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();
    private final Set<String> bundles = new TreeSet<>();

    protected HistoryWords() {}

    @Inject
    HistoryWords(RequestLanguage language, ViewFormats formats, @Any Instance<HistorySource> sources) {
        this.language = language;
        this.formats = formats;
        for (HistorySource source : sources) {
            words.putAll(source.words());
            fields.putAll(source.fields());
            bundles.add(source.bundle());
        }
    }

    /** What the page is called that shows the history of such an object. */
    public String title(String subject) {
        return formats.text(bundleWith(TITLE + subject) + "." + TITLE + subject);
    }

    /** What the rows of a table are called. */
    public String part(String table) {
        return formats.text(bundleWith(PART + table) + "." + PART + table);
    }

    /** What the column of a table is called. */
    public String field(String table, String column) {
        String special = fields.get(table + "." + column);
        if (special != null) {
            return formats.text(special);
        }
        String bundle = bundleWith(PART + table);
        return formats.text((holds(bundle, FIELD + column) ? bundle : COMMON) + "." + FIELD + column);
    }

    private String bundleWith(String key) {
        return bundles.stream().filter(bundle -> holds(bundle, key)).findFirst().orElse(COMMON);
    }

    private static boolean holds(String bundle, String key) {
        return Messages.bundle(bundle, Language.EN).containsKey(key);
    }

    /**
     * Says a value.
     *
     * @param name of what the value is the id of, where it is one
     */
    public String say(String table, String column, String value, Bilingual name) {
        if (name != null) {
            return name.in(language.get());
        }
        String prefix = words.getOrDefault(table + "." + column, words.get(column));
        if (prefix != null) {
            return formats.word(prefix, value);
        }
        if (Ids.parse(value).isPresent()) {
            return formats.text("security.history.unnamed");
        }
        if (!OF_TIME.matcher(column).matches()) {
            return value.length() <= LONGEST ? value : ShortText.of(value, LONGEST) + " …";
        }
        if (DAY.matcher(value).matches()) {
            return Formats.date(language.get(), LocalDate.parse(value));
        }
        if (INSTANT.matcher(value).matches()) {
            return Formats.dateTime(
                    language.get(), LocalDateTime.parse(value.replace(' ', 'T')).toInstant(ZoneOffset.UTC));
        }
        if (TIME.matcher(value).matches()) {
            return value.substring(0, 5);
        }
        return value;
    }
}
