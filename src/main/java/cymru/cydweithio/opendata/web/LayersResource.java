package cymru.cydweithio.opendata.web;

import cymru.cydweithio.platform.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;

/** {@code /api/v1/layers}: the ways in which bodies divide Wales between them. */
@Path("layers")
@RequestScoped
public class LayersResource extends ApiResource {

    @GET
    public Response list(
            @QueryParam("date") String date,
            @QueryParam("modified_since") String modifiedSince,
            @QueryParam("limit") String limit,
            @QueryParam("offset") String offset) {
        LocalDate day = day(date);
        Instant since = since(modifiedSince);
        Slice slice = slice(limit, offset);
        return list(
                slice,
                () -> catalogue().layers(day, since, slice),
                json -> json.write("date", day.toString()),
                (json, layer) -> Entries.layer(json, layer, source()));
    }

    @GET
    @Path("{code}")
    public Response one(@PathParam("code") String code, @QueryParam("date") String date) {
        LocalDate day = day(date);
        return answer(json -> {
            Entries.layer(json, catalogue().layer(code, day), source());
            json.write("date", day.toString());
        });
    }

    private String source() {
        return text(language(), "opendata.licence.footprints");
    }
}
