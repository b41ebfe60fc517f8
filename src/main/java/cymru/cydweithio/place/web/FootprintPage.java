package cymru.cydweithio.place.web;

import cymru.cydweithio.place.Places;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** One footprint: which areas it covers, since when, and where that was read. */
@Named
@RequestScoped
public class FootprintPage {

    private RequestLanguage language;
    private Places places;
    private String code;
    private Places.FootprintRow footprint;
    private List<Places.CoveredArea> areas;

    protected FootprintPage() {}

    @Inject
    FootprintPage(RequestLanguage language, Places places, @Param(pathIndex = 0) String code) {
        this.language = language;
        this.places = places;
        this.code = code;
    }

    public void open() {
        footprint = places.footprint(code);
        areas = places.coveredBy(footprint.code(), language.get());
    }

    public Places.FootprintRow getFootprint() {
        return footprint;
    }

    public List<Places.CoveredArea> getAreas() {
        return areas;
    }

    /** Residents of the areas, Census 2021; where areas are covered in part, of the whole of them. */
    public int getPopulation() {
        return areas.stream()
                .collect(Collectors.toMap(
                        Places.CoveredArea::gssCode, Places.CoveredArea::population, (one, same) -> one))
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    public boolean isPartial() {
        return areas.stream().anyMatch(area -> area.coverage() == cymru.cydweithio.place.Coverage.PARTIAL);
    }
}
