package cymru.cydweithio.opendata.web;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.security.CurrentActor;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The one place that turns what was thrown behind {@code /api} into problem details; what nobody foresaw is logged with
 * a reference.
 */
@Provider
public class ApiExceptionMapper implements ExceptionMapper<Exception> {
    private static final Logger LOG = Logger.getLogger(ApiExceptionMapper.class);

    /** What every address answers. */
    static final String ALLOWED = "GET, HEAD, OPTIONS";

    private static final int METHOD_NOT_ALLOWED = 405;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentActor current;

    @Override
    public Response toResponse(Exception thrown) {
        Throwable cause = thrown;
        while (!(cause instanceof RuleViolation) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof NotPermitted) {
            return current.get().signedIn()
                    ? problem(Response.status(403), 403, "forbidden", "opendata.problem.forbidden.text")
                    : problem(
                            Response.status(401)
                                    .header(
                                            "WWW-Authenticate",
                                            "Cookie realm=\"cydweithio\", form-action=\"/sign-in\", cookie-name=CYDWEITHIO"),
                            401,
                            "unpublished",
                            "opendata.problem.unpublished.text");
        }
        if (cause instanceof NotFound) {
            return problem(Response.status(404), 404, "unknown", "opendata.problem.unknown.text");
        }
        if (cause instanceof RuleViolation rule) {
            return problem(Response.status(400), 400, "parameter", rule.key(), rule.args());
        }
        if (thrown instanceof WebApplicationException web) {
            int status = web.getResponse().getStatus();
            Response.ResponseBuilder answer = status == METHOD_NOT_ALLOWED
                    ? Response.status(status).header("Allow", ALLOWED)
                    : Response.fromResponse(web.getResponse());
            return problem(
                    answer,
                    status,
                    status == 404 ? "unknown" : "request",
                    status == 404 ? "opendata.problem.unknown.text" : "opendata.problem.request.text");
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(thrown, "Unforeseen, reference %s", reference);
        return problem(Response.status(500), 500, "failure", "opendata.problem.failure.text", reference);
    }

    private Response problem(Response.ResponseBuilder answer, int status, String kind, String key, Object... args) {
        Language language = ApiResource.language(request);
        return answer.type(Problem.TYPE)
                .entity(Problem.of(
                        messages, language, status, kind, messages.text(language, key, args), request.getRequestURI()))
                .header("Content-Language", language.code())
                .header("Cache-Control", "no-store")
                .header("Vary", "Accept-Language, Cookie")
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
