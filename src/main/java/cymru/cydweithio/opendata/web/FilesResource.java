package cymru.cydweithio.opendata.web;

import cymru.cydweithio.opendata.PlaceFiles;
import cymru.cydweithio.place.AreaLevel;
import cymru.cydweithio.place.PlaceCatalogue.Choice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;

/**
 * The same lists whole, as files: {@code areas.geojson}, {@code areas.csv}, {@code footprints.geojson},
 * {@code footprints.csv}, {@code footprint-areas.csv}.
 */
@Path("")
@RequestScoped
public class FilesResource extends ApiResource {

    private static final String GEO_JSON = "application/geo+json";
    private static final String CSV = "text/csv;charset=UTF-8;header=present";

    @Inject
    private PlaceFiles files;

    @GET
    @Path("areas.geojson")
    public Response areasAsGeoJson(@QueryParam("level") String level) {
        AreaLevel wanted = level(level);
        return file(GEO_JSON, "areas.geojson", out -> files.areasAsGeoJson(wanted, out));
    }

    @GET
    @Path("areas.csv")
    public Response areasAsCsv(@QueryParam("level") String level) {
        AreaLevel wanted = level(level);
        return file(CSV, "areas.csv", out -> files.areasAsCsv(wanted, out));
    }

    @GET
    @Path("footprints.geojson")
    public Response footprintsAsGeoJson(
            @QueryParam("date") String date,
            @QueryParam("layer") String layer,
            @QueryParam("unconfirmed") String unconfirmed) {
        Choice choice = choice(date, layer, unconfirmed);
        return file(GEO_JSON, named("footprints", choice, ".geojson"), out -> files.footprintsAsGeoJson(choice, out));
    }

    @GET
    @Path("footprints.csv")
    public Response footprintsAsCsv(
            @QueryParam("date") String date,
            @QueryParam("layer") String layer,
            @QueryParam("unconfirmed") String unconfirmed) {
        Choice choice = choice(date, layer, unconfirmed);
        return file(CSV, named("footprints", choice, ".csv"), out -> files.footprintsAsCsv(choice, out));
    }

    @GET
    @Path("footprint-areas.csv")
    public Response coversAsCsv(
            @QueryParam("date") String date,
            @QueryParam("layer") String layer,
            @QueryParam("unconfirmed") String unconfirmed) {
        Choice choice = choice(date, layer, unconfirmed);
        return file(CSV, named("footprint-areas", choice, ".csv"), out -> files.coversAsCsv(choice, out));
    }

    private AreaLevel level(String level) {
        return level == null ? AreaLevel.PRINCIPAL : "all".equals(level) ? null : word("level", level, AreaLevel.class);
    }

    /** An unknown layer is told before the file begins. */
    private Choice choice(String date, String layer, String unconfirmed) {
        Choice choice = new Choice(
                layer == null || layer.isEmpty() ? null : layer, dayOrAll(date), yes("unconfirmed", unconfirmed));
        catalogue().refuseUnknown(choice);
        return choice;
    }

    private static String named(String name, Choice choice, String ending) {
        LocalDate date = choice.date();
        return name + (date == null ? "" : "-" + date) + ending;
    }
}
