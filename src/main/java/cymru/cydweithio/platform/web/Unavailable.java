package cymru.cydweithio.platform.web;

import cymru.cydweithio.platform.Language;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The answer while the database does not answer. */
final class Unavailable {

    private static final String WORDS = "error.503";
    private static final String SECONDS = "30";

    private Unavailable() {}

    static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.setCharacterEncoding("UTF-8");
        boolean program = request.getRequestURI().startsWith("/api/");
        response.setContentType(program ? "application/problem+json" : "text/html");
        response.getWriter().write(program ? problem() : PlainPage.of(WORDS));
        response.flushBuffer();
    }

    private static String problem() {
        return Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", PlainPage.text(Language.EN, WORDS, "title"))
                .add("status", HttpServletResponse.SC_SERVICE_UNAVAILABLE)
                .build()
                .toString();
    }
}
