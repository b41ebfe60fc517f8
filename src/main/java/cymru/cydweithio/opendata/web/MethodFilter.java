package cymru.cydweithio.opendata.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * What becomes of {@code OPTIONS}. A browser that asks, for a page of another site, whether it may send a header such
 * as {@code If-None-Match} is told so; any other is a method like {@code POST}: a problem which names those there are,
 * and which is the same for an address that does not exist as for every method.
 */
@Provider
@PreMatching
public class MethodFilter implements ContainerRequestFilter {

    /** No method of any resource. */
    private static final String NONE = "NONE";

    @Override
    public void filter(ContainerRequestContext request) {
        if (!HttpMethod.OPTIONS.equals(request.getMethod())) {
            return;
        }
        if (request.getHeaderString("Origin") != null
                && HttpMethod.GET.equals(request.getHeaderString("Access-Control-Request-Method"))) {
            request.abortWith(Response.noContent()
                    .header("Allow", ApiExceptionMapper.ALLOWED)
                    .header("Access-Control-Allow-Origin", "*")
                    .header("Access-Control-Allow-Methods", "GET, HEAD")
                    .header("Access-Control-Allow-Headers", "If-None-Match, Accept-Language")
                    .header("Access-Control-Max-Age", "86400")
                    .build());
        } else {
            request.setMethod(NONE);
        }
    }
}
