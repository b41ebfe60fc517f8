package cymru.cydweithio.opendata.web;

import cymru.cydweithio.place.Publication;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What programs can ask for, told to people. */
@Named
@RequestScoped
public class DataPage {

    /**
     * An address.
     *
     * @param path as it is written, with what varies in braces
     * @param example one that can be opened
     * @param key of the text that says what it answers
     * @param format of the answer
     */
    public record Address(String path, String example, String key, String format) {}

    /** A kind of problem with the status of its answer. */
    public record Kind(String name, int status) {
        public String title() {
            return "opendata.problem." + name;
        }
    }

    private static final String JSON = "JSON";
    private static final String GEO_JSON = "GeoJSON";
    private static final String CSV = "CSV";
    private static final List<Address> ADDRESSES = List.of(
            new Address("/api/v1/areas", "/api/v1/areas", "opendata.api.areas", JSON),
            new Address("/api/v1/areas/{code}", "/api/v1/areas/W06000013", "opendata.api.area", JSON),
            new Address("/api/v1/areas/at", "/api/v1/areas/at?lon=-3.58&lat=51.51", "opendata.api.areasAt", JSON),
            new Address("/api/v1/areas/{code}/areas", "/api/v1/areas/W06000013/areas", "opendata.api.areaAreas", JSON),
            new Address(
                    "/api/v1/areas/{code}/footprints",
                    "/api/v1/areas/W06000013/footprints?date=2019-03-31",
                    "opendata.api.areaFootprints",
                    JSON),
            new Address("/api/v1/layers", "/api/v1/layers", "opendata.api.layers", JSON),
            new Address("/api/v1/layers/{code}", "/api/v1/layers/PSB", "opendata.api.layer", JSON),
            new Address(
                    "/api/v1/layers/relations",
                    "/api/v1/layers/relations?date=2019-03-31",
                    "opendata.api.relations",
                    JSON),
            new Address(
                    "/api/v1/footprints",
                    "/api/v1/footprints?layer=LHB&date=2019-04-01",
                    "opendata.api.footprints",
                    JSON),
            new Address("/api/v1/footprints/{code}", "/api/v1/footprints/LHB-CTM", "opendata.api.footprint", JSON),
            new Address(
                    "/api/v1/footprints/{code}/areas",
                    "/api/v1/footprints/LHB-CTM/areas?date=2019-04-01",
                    "opendata.api.footprintAreas",
                    JSON),
            new Address("/api/v1/organisations", "/api/v1/organisations", "opendata.api.organisations", JSON),
            new Address(
                    "/api/v1/organisations/{code}", "/api/v1/organisations/LA-AGY", "opendata.api.organisation", JSON),
            new Address(
                    "/api/v1/organisations/{code}/duties",
                    "/api/v1/organisations/LA-AGY/duties",
                    "opendata.api.organisationDuties",
                    JSON),
            new Address("/api/v1/duties", "/api/v1/duties", "opendata.api.duties", JSON),
            new Address("/api/v1/duties/{code}", "/api/v1/duties/CDA-S6", "opendata.api.duty", JSON),
            new Address("/api/v1/areas.geojson", "/api/v1/areas.geojson", "opendata.api.areasGeoJson", GEO_JSON),
            new Address("/api/v1/areas.csv", "/api/v1/areas.csv", "opendata.api.areasCsv", CSV),
            new Address(
                    "/api/v1/footprints.geojson",
                    "/api/v1/footprints.geojson?layer=PSB",
                    "opendata.api.footprintsGeoJson",
                    GEO_JSON),
            new Address("/api/v1/footprints.csv", "/api/v1/footprints.csv?date=all", "opendata.api.footprintsCsv", CSV),
            new Address(
                    "/api/v1/footprint-areas.csv",
                    "/api/v1/footprint-areas.csv?date=all",
                    "opendata.api.coversCsv",
                    CSV),
            new Address("/api/v1/openapi", "/api/v1/openapi", "opendata.api.openapi", "OpenAPI 3.1"));
    private static final List<String> PARAMETERS = List.of(
            "date", "layer", "level", "unconfirmed", "partial", "modified_since", "lon", "lat", "limit", "offset");
    private static final List<Kind> KINDS = List.of(
            new Kind("parameter", 400),
            new Kind("unpublished", 401),
            new Kind("forbidden", 403),
            new Kind("unknown", 404),
            new Kind("request", 405),
            new Kind("failure", 500));

    private Publication publication;

    protected DataPage() {}

    @Inject
    DataPage(Publication publication) {
        this.publication = publication;
    }

    public boolean isPublished() {
        return publication.published();
    }

    public List<Address> getAddresses() {
        return ADDRESSES;
    }

    public List<String> getParameters() {
        return PARAMETERS;
    }

    public List<Kind> getProblems() {
        return KINDS;
    }
}
