package cymru.cydweithio.overlap.web;

import cymru.cydweithio.opendata.web.ApiResource;
import cymru.cydweithio.overlap.Comparison;
import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.CountingOptions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * {@code /api/v1/layers/relations}: how nearly each layer shares boundaries with each other, all pairs at once, because
 * they are measured together.
 */
@Path("layers/relations")
@RequestScoped
public class RelationsResource extends ApiResource {

    @Inject
    private Coterminosity coterminosity;

    @GET
    public Response all(
            @QueryParam("date") String date,
            @QueryParam("unconfirmed") String unconfirmed,
            @QueryParam("partial") String partial) {
        LocalDate day = day(date);
        CountingOptions options = new CountingOptions(yes("unconfirmed", unconfirmed), yes("partial", partial));
        return answer(json -> {
            List<Comparison> relations = coterminosity.relations(day, options);
            json.write("date", day.toString()).write("total", relations.size()).writeStartArray("items");
            relations.forEach(one -> write(json, one));
            json.writeEnd();
        });
    }

    private void write(JsonGenerator json, Comparison one) {
        json.writeStartObject().write("a", one.first()).write("b", one.second());
        if (one.sameBoundaryShare() == null) {
            json.writeNull("sameBoundaryShare");
        } else {
            json.write("sameBoundaryShare", one.sameBoundaryShare());
        }
        if (one.nests() == null) {
            json.writeNull("aNestsInB");
        } else {
            json.write("aNestsInB", one.nests());
        }
        number(json, "cuttingPairs", one.cuttingPairs());
        number(json, "movesToSame", one.movesToSame());
        number(json, "movesToNest", one.movesToNest());
        json.writeStartObject("reasons");
        reason(json, "sameBoundaryShare", one.withoutShare());
        reason(json, "aNestsInB", one.withoutNesting());
        reason(json, "cuttingPairs", one.withoutNesting());
        reason(json, "movesToSame", one.withoutMovesToSame());
        reason(json, "movesToNest", one.withoutMovesToNest());
        json.writeEnd().writeEnd();
    }

    /** Why a measure is null. */
    private void reason(JsonGenerator json, String measure, Comparison.Gap gap) {
        if (gap != null) {
            json.writeStartObject(measure)
                    .write("code", gap.name())
                    .write("text", text(language(), "overlap.gap." + gap.name().toLowerCase(Locale.ROOT)))
                    .writeEnd();
        }
    }

    private static void number(JsonGenerator json, String name, Integer value) {
        if (value == null) {
            json.writeNull(name);
        } else {
            json.write(name, value);
        }
    }
}
