package cymru.cydweithio.opendata.web;

import cymru.cydweithio.place.AreaLevel;
import cymru.cydweithio.place.PlaceCatalogue.Choice;
import cymru.cydweithio.place.PlaceCatalogue.OutlinedFootprint;
import cymru.cydweithio.platform.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
            @QueryParam("modified_since") String modifiedSince,
            @QueryParam("limit") String limit,
            @QueryParam("offset") String offset) {
        LocalDate day = dayOrAll(date);
        Choice choice = new Choice(
                layer == null || layer.isEmpty() ? null : layer,
                day,
                yes("unconfirmed", unconfirmed),
                since(modifiedSince));
        Slice slice = slice(limit, offset);
        return list(
                slice,
                () -> catalogue().footprints(choice, slice),
                json -> json.write("date", day == null ? "all" : day.toString()),
                (json, one) -> {
                    Entries.footprint(json, one.footprint());
                    Entries.covers(json, one.areas());
                });
    }

    @GET
    @Path("{code}")
    public Response one(@PathParam("code") String code) {
        return answer(json -> {
            OutlinedFootprint one = catalogue().footprint(code);
            Entries.footprint(json, one.footprint());
            Entries.covers(json, one.areas());
            Entries.outline(json, one.outline());
        });
    }

    @GET
    @Path("{code}/areas")
    public Response within(
            @PathParam("code") String code,
            @QueryParam("date") String date,
            @QueryParam("level") String level,
            @QueryParam("limit") String limit,
            @QueryParam("offset") String offset) {
        LocalDate day = day(date);
        AreaLevel wanted = levelOrAll(level);
        Slice slice = slice(limit, offset);
        return list(
                slice,
                () -> catalogue().areasOfFootprint(code, wanted, day, slice),
                json -> json.write("footprint", code).write("date", day.toString()),
                Entries::area);
    }
}
