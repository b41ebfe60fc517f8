package cymru.cydweithio.place.web;

import cymru.cydweithio.place.Places;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** One area: what covers it, on any date. */
@Named
@RequestScoped
public class AreaPage {

    private RequestLanguage language;
    private Places places;
    private DayChoice choice;
    private String code;
    private Places.AreaView area;
    private List<Places.Covering> covering;

    protected AreaPage() {}

    @Inject
    AreaPage(RequestLanguage language, Places places, DayChoice choice, @Param(pathIndex = 0) String code) {
        this.language = language;
        this.places = places;
        this.choice = choice;
        this.code = code;
    }

    public void open() {
        area = places.area(code);
        covering = places.covering(area.gssCode(), choice.getDay(), choice.isUnconfirmed(), language.get());
    }

    public Places.AreaView getArea() {
        return area;
    }

    public List<Places.Covering> getCovering() {
        return covering;
    }
}
