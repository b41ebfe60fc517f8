package cymru.cydweithio.scenario.web;

import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.place.MapOfWales;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.scenario.ScenarioFiles;
import cymru.cydweithio.scenario.ScenarioId;
import cymru.cydweithio.scenario.Scenarios;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * {@code /scenario-file/<id>.csv}: the steps; {@code .geojson}: the map after them; {@code .svg?layer=}: a picture of
 * one layer after them.
 */
@WebServlet("/scenario-file/*")
public class ScenarioFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ScenarioFiles files;

    @Inject
    private transient Scenarios scenarios;

    @Inject
    private transient Coterminosity coterminosity;

    @Inject
    private transient MapOfWales map;

    @Inject
    private transient ScenarioWords words;

    @Inject
    private transient RequestLanguage language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        boolean csv = path.endsWith(".csv");
        boolean svg = path.endsWith(".svg");
        try {
            if (!csv && !svg && !path.endsWith(".geojson")) {
                throw new NotFound();
            }
            ScenarioId id = ScenarioId.parse(path.substring(0, path.lastIndexOf('.')));
            // a map of Wales is small; it is built completely before the response starts, so that an error can still be
            // reported as one
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            if (csv) {
                files.writeSteps(id, whole);
            } else if (svg) {
                whole.writeBytes(picture(id, request).getBytes(StandardCharsets.UTF_8));
            } else {
                files.writeMap(id, whole);
            }
            response.setContentType(
                    csv ? "text/csv;charset=UTF-8" : svg ? "image/svg+xml;charset=UTF-8" : "application/geo+json");
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

    /** One layer as the scenario would have it; over it, as border, as it is, unless that is not wanted. */
    private String picture(ScenarioId id, HttpServletRequest request) {
        Scenarios.ScenarioView view = scenarios.view(id);
        String layer = request.getParameter("layer");
        Coterminosity.LayerName drawn = coterminosity.layers(language.get()).stream()
                .filter(one -> one.code().equals(layer))
                .findFirst()
                .orElseThrow(NotFound::new);
        return map.sketchPicture(
                ScenarioWords.sketches(view.after(), layer),
                "none".equals(request.getParameter("beside")) ? null : ScenarioWords.sketches(view.before(), layer),
                words.named("scenario.map.after", drawn.name()),
                words.named("scenario.map.now", drawn.name()),
                view.day(),
                language.get());
    }
}
