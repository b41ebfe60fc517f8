package cymru.cydweithio.opendata.web;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/** What went wrong, for programs: problem details (RFC 9457) in the language of the request. */
final class Problem {

    static final String TYPE = "application/problem+json";

    private Problem() {}

    /**
     * One problem.
     *
     * @param kind names the problem and its title, {@code opendata.problem.<kind>}; people find it explained on the
     *     page of open data
     */
    static String of(Messages messages, Language language, int status, String kind, String detail, String instance) {
        JsonObject problem = Json.createObjectBuilder()
                .add("type", "/data#problem-" + kind)
                .add("title", messages.text(language, "opendata.problem." + kind))
                .add("status", status)
                .add("detail", detail)
                .add("instance", instance)
                .build();
        return problem.toString();
    }
}
