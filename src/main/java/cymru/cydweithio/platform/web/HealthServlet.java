package cymru.cydweithio.platform.web;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * The answers of the MicroProfile Health checks on the main port too, for load balancers; the management port is for
 * this machine only.
 */
@WebServlet("/health/*")
public class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    @Readiness
    private transient Instance<HealthCheck> readiness;

    @Inject
    @Liveness
    private transient Instance<HealthCheck> liveness;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        switch (path) {
            case "/ready" -> answer(readiness, response);
            case "/live" -> answer(liveness, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void answer(Instance<HealthCheck> checks, HttpServletResponse response) throws IOException {
        List<HealthCheckResponse> results = new ArrayList<>();
        checks.forEach(check -> results.add(check.call()));
        boolean up = results.stream().allMatch(result -> result.getStatus() == HealthCheckResponse.Status.UP);
        JsonArrayBuilder list = Json.createArrayBuilder();
        results.forEach(result -> list.add(Json.createObjectBuilder()
                .add("name", result.getName())
                .add("status", result.getStatus().name())));
        JsonObject body = Json.createObjectBuilder()
                .add("status", up ? "UP" : "DOWN")
                .add("checks", list)
                .build();
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(body.toString());
    }
}
