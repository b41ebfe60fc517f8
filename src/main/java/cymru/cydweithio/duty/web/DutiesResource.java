package cymru.cydweithio.duty.web;

import cymru.cydweithio.duty.Duties.BindingRow;
import cymru.cydweithio.duty.Duties.DutyView;
import cymru.cydweithio.duty.PublishedDuties;
import cymru.cydweithio.opendata.web.ApiResource;
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

/** {@code /api/v1/duties}: statutory duties, and whom each binds. */
@Path("duties")
@RequestScoped
public class DutiesResource extends ApiResource {

    @Inject
    private PublishedDuties duties;

    @GET
    public Response list(
            @QueryParam("modified_since") String modifiedSince,
            @QueryParam("limit") String limit,
            @QueryParam("offset") String offset) {
        Instant since = since(modifiedSince);
        Slice slice = slice(limit, offset);
        return list(slice, () -> duties.duties(since, slice), json -> {}, DutiesResource::write);
    }

    @GET
    @Path("{code}")
    public Response one(@PathParam("code") String code) {
        return answer(json -> {
            PublishedDuties.PublishedDuty one = duties.duty(code);
            write(json, one.duty());
            json.writeStartArray("binds");
            one.bindings().forEach(binding -> writeBinding(json, binding));
            json.writeEnd();
        });
    }

    @Override
    protected String edition() {
        return super.edition() + "/" + duties.edition();
    }

    private static void write(JsonGenerator json, DutyView duty) {
        json.write("code", duty.code());
        name(json, "title", duty.title());
        name(json, "legislation", duty.legislation());
        name(json, "section", duty.section());
        name(json, "appliesTo", duty.appliesTo());
        name(json, "summary", duty.summary());
        name(json, "reviewCycle", duty.reviewCycle());
        text(json, "commencedOn", duty.commencedOn());
        text(json, "commencementSource", duty.commencementSource());
        json.write("confidence", duty.confidence().name());
        json.writeStartObject("provenance").write("source", duty.source()).writeEnd();
    }

    private static void writeBinding(JsonGenerator json, BindingRow binding) {
        json.writeStartObject().write("target", binding.binds().name());
        text(json, "code", binding.target());
        json.write("strength", binding.strength().name());
        name(json, "note", binding.note());
        json.writeEnd();
    }
}
