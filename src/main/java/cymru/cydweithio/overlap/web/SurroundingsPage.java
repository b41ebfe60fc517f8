package cymru.cydweithio.overlap.web;

import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.CountingOptions;
import cymru.cydweithio.place.Places;
import cymru.cydweithio.place.web.DayChoice;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** One footprint and all others that overlap it: which are the same, which lie within it, which it cuts. */
@Named
@RequestScoped
public class SurroundingsPage {

    private Coterminosity coterminosity;
    private DayChoice choice;
    private RequestLanguage language;
    private String code;
    private Places places;
    private Places.FootprintRow footprint;
    private Coterminosity.Surroundings surroundings;

    protected SurroundingsPage() {}

    @Inject
    SurroundingsPage(
            Coterminosity coterminosity,
            Places places,
            DayChoice choice,
            RequestLanguage language,
            @Param(pathIndex = 0) String code) {
        this.coterminosity = coterminosity;
        this.places = places;
        this.choice = choice;
        this.language = language;
        this.code = code;
    }

    public void open() {
        footprint = places.footprint(code);
        surroundings = coterminosity
                .surroundings(code, choice.getDay(), new CountingOptions(choice.isUnconfirmed(), false), language.get())
                .orElse(null);
    }

    public Places.FootprintRow getFootprint() {
        return footprint;
    }

    /** Null where the footprint is not on the map of the day. */
    public Coterminosity.Surroundings getSurroundings() {
        return surroundings;
    }
}
