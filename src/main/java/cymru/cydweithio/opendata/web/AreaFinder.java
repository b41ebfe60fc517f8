package cymru.cydweithio.opendata.web;

import cymru.cydweithio.place.PlaceCatalogue;
import cymru.cydweithio.place.PlaceCatalogue.AreaEntry;
import cymru.cydweithio.place.Position;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.web.ViewFormats;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;

/** The areas in which a place lies today, asked for with its position in the address. */
@Named
@RequestScoped
public class AreaFinder {

    private PlaceCatalogue catalogue;
    private ViewFormats formats;
    private Clock clock;
    private String longitude;
    private String latitude;
    private String fault;
    private List<AreaEntry> areas;

    protected AreaFinder() {}

    @Inject
    AreaFinder(
            PlaceCatalogue catalogue,
            ViewFormats formats,
            Clock clock,
            @Param(name = "lon") String longitude,
            @Param(name = "lat") String latitude) {
        this.catalogue = catalogue;
        this.formats = formats;
        this.clock = clock;
        this.longitude = longitude;
        this.latitude = latitude;
    }

    /** Looks where both numbers are given; a form is asked for with neither. */
    public void open() {
        if (longitude == null && latitude == null) {
            return;
        }
        try {
            areas = catalogue.areasAt(Position.parse(longitude, latitude), getDay());
        } catch (RuleViolation wrong) {
            fault = formats.text(wrong.key(), wrong.args());
        }
    }

    public String getLongitude() {
        return longitude;
    }

    public String getLatitude() {
        return latitude;
    }

    /** What is wrong with the position; null where nothing is. */
    public String getFault() {
        return fault;
    }

    /** Null where none was asked for. */
    public List<AreaEntry> getAreas() {
        return areas;
    }

    public LocalDate getDay() {
        return LocalDate.now(clock);
    }
}
