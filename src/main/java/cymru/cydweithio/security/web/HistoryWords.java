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
import java.util.regex.Pattern;

/** Says stored values in the words of the pages: names for ids, words for constants, dates as they are written. */
@Named
@RequestScoped
public class HistoryWords {

    private static final int LONGEST = 160;
    /**
     * Columns of days and times: what people wrote elsewhere is shown as they wrote it, even where it looks like one.
     */
    private static final Pattern OF_TIME = Pattern.compile(".+_(on|at|from|to)");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?");
    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d(:\\d\\d)?");
    /**
     * Where the words of a column's constants are: by table and column where one name of a column means different
     * things, otherwise by column.
     */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("confidence", "platform.confidence"),
            Map.entry("devolved", "platform.devolved"),
            Map.entry("language", "platform.language"),
            Map.entry("working_language", "platform.language"),
            Map.entry("layer.level", "place.level"),
            Map.entry("area.level", "place.areaLevel"),
            Map.entry("layer.kind", "place.kind"),
            Map.entry("sponsor", "place.sponsor"),
            Map.entry("status", "place.status"),
            Map.entry("evidence", "place.evidence"),
            Map.entry("coverage", "place.coverage"),
            Map.entry("name_cy_status", "platform.welsh"),
            Map.entry("valid_from_precision", "platform.precision"),
            Map.entry("valid_to_precision", "platform.precision"),
            Map.entry("organisation.kind", "partnership.kind"),
            Map.entry("organisation.section17", "partnership.section17"),
            Map.entry("binds", "duty.binding"),
            Map.entry("strength", "duty.strength"),
            Map.entry("role_grant.role", "security.role"),
            Map.entry("scope", "security.scope"),
            Map.entry("account.state", "security.state"),
            Map.entry("divides_wales", "platform.truth"),
            Map.entry("responsible_authority", "platform.truth"),
            Map.entry("cleared", "platform.truth"),
            Map.entry("welsh_expected", "platform.truth"),
            Map.entry("historic", "platform.truth"),
            Map.entry("governance_link.kind", "partnership.governance"),
            Map.entry("seat.role", "board.role"),
            Map.entry("capacity", "board.capacity"),
            Map.entry("quorum_policy.kind", "board.quorum.kind"),
            Map.entry("meeting.state", "meeting.state"),
            Map.entry("minutes_state", "meeting.minutes"),
            Map.entry("presence", "meeting.presence"),
            Map.entry("classification", "meeting.classification"),
            Map.entry("agenda_item.purpose", "meeting.purpose"),
            Map.entry("declaration.kind", "meeting.declaration"),
            Map.entry("standing", "meeting.standing"),
            Map.entry("funding_condition.state", "funding.condition.state"),
            Map.entry("allocation.standing", "funding.standing"),
            Map.entry("funding_stream.theme", "service.theme"),
            Map.entry("action.state", "action.state"),
            Map.entry("contract.state", "contract.state"),
            Map.entry("contract_option.state", "contract.option"),
            Map.entry("contract_provider.role", "contract.role"),
            Map.entry("contract_contribution.kind", "contract.contribution"),
            Map.entry("critical_date.kind", "contract.kind"),
            Map.entry("notice", "contract.notice"),
            Map.entry("ground", "contract.ground"),
            Map.entry("outcome", "review.outcome"));

    /** What a column is called where its name means something else in another table. */
    private static final Map<String, String> FIELDS =
            Map.of("area.parent_id", "place.area.parent", "funded_post.title", "funding.post.title");

    private RequestLanguage language;
    private ViewFormats formats;

    protected HistoryWords() {}

    @Inject
    HistoryWords(RequestLanguage language, ViewFormats formats) {
        this.language = language;
        this.formats = formats;
    }

    /** What the column of a table is called. */
    public String field(String table, String column) {
        String special = FIELDS.get(table + "." + column);
        return special == null ? formats.word("security.history.field", column) : formats.text(special);
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
        String words = WORDS.getOrDefault(table + "." + column, WORDS.get(column));
        if (words != null) {
            return formats.word(words, value);
        }
        if (!OF_TIME.matcher(column).matches()) {
            return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + " …";
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
