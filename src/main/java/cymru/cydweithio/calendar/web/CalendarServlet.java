package cymru.cydweithio.calendar.web;

import cymru.cydweithio.calendar.CalendarFeeds;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code /calendar/<token>.ics}: the calendar of the person who created that address, for programs that cannot sign in.
 */
@WebServlet("/calendar/*")
public class CalendarServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String ENDING = ".ics";

    @Inject
    private transient CalendarFeeds feeds;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        Optional<CalendarFeeds.Feed> feed = path.endsWith(ENDING)
                ? feeds.read(path.substring(1, path.length() - ENDING.length()))
                : Optional.empty();
        if (feed.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // cached by the person's own program only, and revalidated each time
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("ETag", feed.get().etag());
        if (feed.get().etag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/calendar");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "inline; filename=\"cydweithio.ics\"");
        response.getWriter().write(feed.get().text());
    }
}
