package cymru.cydweithio.place.web;

import cymru.cydweithio.place.MapOfWales;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.web.DateParameter;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The map as an SVG file, in the language of the page that asks for it:
 * {@code /map.svg?layer=&border=&date=&unconfirmed=&area=}, the areas to stand out as often as wanted.
 */
@WebServlet("/map.svg")
public class MapDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient MapOfWales map;

    @Inject
    private transient Messages messages;

    @Inject
    private transient RequestLanguage language;

    @Inject
    private transient DateParameter day;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        day.setDate(request.getParameter("date"));
        String layer = request.getParameter("layer");
        String border = request.getParameter("border");
        String[] areas = request.getParameterValues("area");
        byte[] svg;
        try {
            svg = map.picture(
                            layer == null ? "" : layer,
                            border == null || border.isBlank() ? null : border,
                            day.getDay(),
                            "true".equals(request.getParameter("unconfirmed")),
                            language.get(),
                            areas == null ? List.of() : List.of(areas))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (NotPermitted e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("image/svg+xml");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(svg.length);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\""
                        + messages.text(
                                language.get(), "place.map.file", day.getDay().toString()) + ".svg\"");
        response.getOutputStream().write(svg);
    }
}
