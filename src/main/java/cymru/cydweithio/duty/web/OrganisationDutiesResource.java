package cymru.cydweithio.duty.web;

import cymru.cydweithio.duty.Duties.Reaching;
import cymru.cydweithio.duty.PublishedDuties;
import cymru.cydweithio.opendata.web.ApiResource;
import cymru.cydweithio.partnership.PublishedOrganisations;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code /api/v1/organisations/<code>/duties}: what duties bind an organisation. */
@Path("organisations/{code}/duties")
@RequestScoped
public class OrganisationDutiesResource extends ApiResource {

    @Inject
    private PublishedDuties duties;

    @Inject
    private PublishedOrganisations organisations;

    @GET
    public Response all(@PathParam("code") String code) {
        return answer(json -> {
            List<Reaching> reaching = duties.ofOrganisation(code);
            json.write("organisation", code).write("total", reaching.size()).writeStartArray("items");
            reaching.forEach(one -> {
                json.writeStartObject().write("duty", one.duty().code());
                name(json, "title", one.duty().title());
                name(json, "legislation", one.duty().legislation());
                name(json, "section", one.duty().section());
                json.write("strength", one.strength().name());
                name(json, "note", one.note());
                json.writeEnd();
            });
            json.writeEnd();
        });
    }

    /** Whom a duty reaches hangs on what kind of body somebody is, too. */
    @Override
    protected String edition() {
        return super.edition() + "/" + duties.edition() + "/" + organisations.edition();
    }
}
