package cymru.cydweithio.place;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Says in words what the map shows of an area: on the page, in the table beside it and in pictures it is the same
 * sentence.
 */
@ApplicationScoped
public class AreaWords {

    private Messages messages;

    protected AreaWords() {}

    @Inject
    public AreaWords(Messages messages) {
        this.messages = messages;
    }

    /**
     * {@code Newport: Gwent Public Services Board}, and what a second layer has there and how the two lie to each
     * other.
     */
    public String describe(MapOfWales.MappedArea area, boolean compared, Language language) {
        StringBuilder words = new StringBuilder(area.name().in(language))
                .append(": ")
                .append(names(area.footprints(), "place.map.none", language));
        if (compared) {
            words.append(". ").append(names(area.others(), "place.map.noneOfBorder", language));
            area.meetings().forEach(meeting -> words.append(". ").append(lie(meeting, language)));
        }
        return words.toString();
    }

    /** {@code South Wales Police area contains Cardiff and Vale University Health Board}. */
    public String lie(MapOfWales.Meeting meeting, Language language) {
        return messages.text(
                language,
                "place.lie." + meeting.lie().name().toLowerCase(Locale.ROOT) + ".says",
                meeting.fill().name().in(language),
                meeting.border().name().in(language));
    }

    private String names(List<Places.Covering> coverings, String none, Language language) {
        return coverings.isEmpty()
                ? messages.text(language, none)
                : coverings.stream()
                        .map(one -> one.coverage() == Coverage.FULL
                                ? one.footprint().name().in(language)
                                : messages.text(
                                        language,
                                        "place.map.inPart",
                                        one.footprint().name().in(language)))
                        .collect(Collectors.joining("; "));
    }
}
