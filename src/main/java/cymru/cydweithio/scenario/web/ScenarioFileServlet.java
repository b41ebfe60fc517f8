package cymru.cydweithio.scenario.web;

import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.scenario.ScenarioFiles;
import cymru.cydweithio.scenario.ScenarioId;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** {@code /scenario-file/<id>.csv}: the steps; {@code .geojson}: the map after them. */
@WebServlet("/scenario-file/*")
public class ScenarioFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ScenarioFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        boolean csv = path.endsWith(".csv");
        try {
            if (!csv && !path.endsWith(".geojson")) {
                throw new NotFound();
            }
            ScenarioId id = ScenarioId.parse(path.substring(0, path.lastIndexOf('.')));
            // a map of Wales is small; whole before the answer begins, so that a fault is still told as one
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            if (csv) {
                files.writeSteps(id, whole);
            } else {
                files.writeMap(id, whole);
            }
            response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/geo+json");
            response.setHeader("Content-Disposition", "attachment; filename=\"scenario-" + path + "\"");
            response.setHeader("Cache-Control", "private, no-store");
            response.setContentLength(whole.size());
            whole.writeTo(response.getOutputStream());
        } catch (NotPermitted e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
