package cymru.cydweithio.place.web;

import cymru.cydweithio.place.MapOfWales;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.platform.web.ViewFormats;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;

/** Says in words what the map shows of an area. */
@Named
@RequestScoped
public class MapWords {

    private RequestLanguage language;
    private ViewFormats formats;

    protected MapWords() {
    }

    @Inject
    MapWords(RequestLanguage language, ViewFormats formats) {
        this.language = language;
        this.formats = formats;
    }

    /** {@code Newport: Gwent Public Services Board}. */
    public String describe(MapOfWales.MappedArea area) {
        String footprints = area.footprints().isEmpty() ? formats.text("place.map.none")
            : area.footprints().stream().map(one -> one.footprint().name().in(language.get())).collect(Collectors.joining("; "));
        return area.name().in(language.get()) + ": " + footprints;
    }
}
