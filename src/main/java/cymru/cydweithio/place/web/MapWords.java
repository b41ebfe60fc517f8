package cymru.cydweithio.place.web;

import cymru.cydweithio.place.AreaWords;
import cymru.cydweithio.place.MapOfWales;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Says in the page's language what the map shows of an area. */
@Named
@RequestScoped
public class MapWords {

    private RequestLanguage language;
    private AreaWords words;

    protected MapWords() {}

    @Inject
    MapWords(RequestLanguage language, AreaWords words) {
        this.language = language;
        this.words = words;
    }

    public String describe(MapOfWales.MappedArea area, boolean compared) {
        return words.describe(area, compared, language.get());
    }

    public String lie(MapOfWales.Meeting meeting) {
        return words.lie(meeting, language.get());
    }
}
