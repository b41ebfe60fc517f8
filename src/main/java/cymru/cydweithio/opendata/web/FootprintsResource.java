package cymru.cydweithio.opendata.web;

import cymru.cydweithio.place.PlaceCatalogue.Choice;
import cymru.cydweithio.platform.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;

/** {@code /api/v1/footprints}: the footprints of all layers or of one, on a date, with their areas. */
@Path("footprints")
@RequestScoped
public class FootprintsResource extends ApiResource {

    @GET
    public Response list(
            @QueryParam("date") String date,
            @QueryParam("layer") String layer,
            @QueryParam("unconfirmed") String unconfirmed,
            @QueryParam("limit") String limit,
            @QueryParam("offset") String offset) {
        LocalDate day = dayOrAll(date);
        Choice choice =
                new Choice(layer == null || layer.isEmpty() ? null : layer, day, yes("unconfirmed", unconfirmed));
        Slice slice = slice(limit, offset);
        return list(
                slice,
                () -> catalogue().footprints(choice, slice),
                json -> json.write("date", day == null ? "all" : day.toString()),
                (json, one) -> {
                    Entries.footprint(json, one.footprint());
                    json.writeStartArray("areas");
                    one.areas().forEach(cover -> {
                        json.writeStartObject();
                        Entries.cover(json, cover);
                        json.writeEnd();
                    });
                    json.writeEnd();
                });
    }
}
