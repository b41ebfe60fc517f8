package cymru.cydweithio.opendata.web;

import cymru.cydweithio.place.AreaLevel;
import cymru.cydweithio.place.PlaceCatalogue.AreaEntry;
import cymru.cydweithio.place.Position;
import cymru.cydweithio.platform.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code /api/v1/areas}: areas of every level, what lies in each and what covers it, and those in which a place lies.
 */
@Path("areas")
@RequestScoped
public class AreasResource extends ApiResource {

    @GET
    public Response list(
            @QueryParam("level") String level,
            @QueryParam("modified_since") String modifiedSince,
            @QueryParam("limit") String limit,
            @QueryParam("offset") String offset) {
        AreaLevel wanted = level == null
                ? AreaLevel.PRINCIPAL
                : "all".equals(level) ? null : word("level", level, AreaLevel.class);
        Instant since = since(modifiedSince);
        Slice slice = slice(limit, offset);
        return list(slice, () -> catalogue().areas(wanted, since, slice), json -> {}, Entries::area);
    }

    @GET
    @Path("at")
    public Response at(
            @QueryParam("lon") String longitude, @QueryParam("lat") String latitude, @QueryParam("date") String date) {
        Position position = Position.parse(longitude, latitude);
        LocalDate day = day(date);
        return answer(json -> {
            List<AreaEntry> areas = catalogue().areasAt(position, day);
            json.write("lon", position.longitude())
                    .write("lat", position.latitude())
                    .write("date", day.toString())
                    .write("total", areas.size())
                    .writeStartArray("items");
            areas.forEach(area -> {
                json.writeStartObject();
                Entries.area(json, area);
                json.writeEnd();
            });
            json.writeEnd();
        });
    }

    @GET
    @Path("{code}")
    public Response one(@PathParam("code") String code) {
        return answer(json -> Entries.area(json, catalogue().area(code)));
    }

    @GET
    @Path("{code}/areas")
    public Response within(
            @PathParam("code") String code,
            @QueryParam("level") String level,
            @QueryParam("limit") String limit,
            @QueryParam("offset") String offset) {
        AreaLevel wanted = levelOrAll(level);
        Slice slice = slice(limit, offset);
        return list(
                slice,
                () -> catalogue().areasWithin(code, wanted, slice),
                json -> json.write("area", code),
                Entries::area);
    }

    @GET
    @Path("{code}/footprints")
    public Response footprints(
            @PathParam("code") String code,
            @QueryParam("date") String date,
            @QueryParam("unconfirmed") String unconfirmed,
            @QueryParam("limit") String limit,
            @QueryParam("offset") String offset) {
        LocalDate day = day(date);
        boolean all = yes("unconfirmed", unconfirmed);
        Slice slice = slice(limit, offset);
        return list(
                slice,
                () -> catalogue().covering(code, day, all, slice),
                json -> json.write("area", code).write("date", day.toString()),
                (json, one) -> {
                    Entries.footprint(json, one.footprint());
                    json.writeStartObject("cover");
                    Entries.cover(json, one.cover());
                    json.writeEnd();
                });
    }
}
