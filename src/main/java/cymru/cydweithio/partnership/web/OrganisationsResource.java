package cymru.cydweithio.partnership.web;

import cymru.cydweithio.opendata.web.ApiResource;
import cymru.cydweithio.partnership.Organisations.OrganisationView;
import cymru.cydweithio.partnership.PublishedOrganisations;
import cymru.cydweithio.platform.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;

/** {@code /api/v1/organisations}: public bodies, and which of the two lists of the Act of 1998 each is on. */
@Path("organisations")
@RequestScoped
public class OrganisationsResource extends ApiResource {

    @Inject
    private PublishedOrganisations organisations;

    @GET
    public Response list(
            @QueryParam("modified_since") String modifiedSince,
            @QueryParam("limit") String limit,
            @QueryParam("offset") String offset) {
        Instant since = since(modifiedSince);
        Slice slice = slice(limit, offset);
        return list(slice, () -> organisations.organisations(since, slice), json -> {}, this::write);
    }

    @GET
    @Path("{code}")
    public Response one(@PathParam("code") String code) {
        return answer(json -> write(json, organisations.organisation(code)));
    }

    @Override
    protected String edition() {
        return super.edition() + "/" + organisations.edition();
    }

    private void write(JsonGenerator json, OrganisationView one) {
        json.write("code", one.code());
        name(json, "name", one.name());
        json.write("kind", one.kind())
                .write("devolved", one.devolved().name())
                .write("section17", one.section17().name())
                .write("responsibleAuthority", one.responsibleAuthority());
        name(json, "note", one.note());
        text(json, "footprint", one.footprintCode());
        json.write("confidence", one.confidence().name());
        json.writeStartObject("provenance")
                .write("source", text(language(), "opendata.licence.organisations"))
                .writeEnd();
    }
}
