package cymru.cydweithio.opendata.web;

import cymru.cydweithio.place.AreaLevel;
import cymru.cydweithio.platform.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;

/** {@code /api/v1/areas}: areas of every level, and what covers each. */
@Path("areas")
@RequestScoped
public class AreasResource extends ApiResource {

    @GET
    public Response list(
            @QueryParam("level") String level, @QueryParam("limit") String limit, @QueryParam("offset") String offset) {
        AreaLevel wanted = level == null
                ? AreaLevel.PRINCIPAL
                : "all".equals(level) ? null : word("level", level, AreaLevel.class);
        Slice slice = slice(limit, offset);
        return list(
                slice,
                () -> catalogue().areas(wanted, slice),
                json -> {},
                (json, area) -> Entries.area(json, area, source()));
    }

    @GET
    @Path("{code}")
    public Response one(@PathParam("code") String code) {
        return answer(json -> Entries.area(json, catalogue().area(code), source()));
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

    private String source() {
        return text(language(), "opendata.licence.areas");
    }
}
