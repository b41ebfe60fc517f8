package cymru.cydweithio.paper.web;

import cymru.cydweithio.board.PersonId;
import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.paper.MinutesFiles;
import cymru.cydweithio.paper.PackEditionId;
import cymru.cydweithio.paper.Packs;
import cymru.cydweithio.paper.PaperId;
import cymru.cydweithio.paper.Papers;
import cymru.cydweithio.paper.VersionId;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Sends packs ({@code /file/pack/<edition>?in=cy}, and with {@code /<person>} the copy that somebody of the board may
 * have, for the coordinator to pass on), approved minutes ({@code /file/minutes/<meeting>?in=cy}) and papers
 * ({@code /file/paper/<paper>/<version>}), in parts. What may not be seen is not there.
 */
@WebServlet("/file/*")
public class FileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Packs packs;

    @Inject
    private transient Papers papers;

    @Inject
    private transient MinutesFiles minutes;

    @Inject
    private transient RequestLanguage language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = String.valueOf(request.getPathInfo()).split("/");
        try {
            if (path.length == 3 && path[1].equals("pack")) {
                PackEditionId id = PackEditionId.parse(path[2]);
                Language wanted = Language.ofCode(request.getParameter("in")).orElse(language.get());
                send(packs.file(id, wanted), response);
            } else if (path.length == 3 && path[1].equals("minutes")) {
                Language wanted = Language.ofCode(request.getParameter("in")).orElse(language.get());
                send(
                        minutes.file(MeetingId.parse(path[2]), wanted, "closed".equals(request.getParameter("part"))),
                        response);
            } else if (path.length == 4 && path[1].equals("pack")) {
                PackEditionId id = PackEditionId.parse(path[2]);
                UUID person = Ids.parse(path[3]).orElseThrow(NotFound::new);
                Language wanted = Language.ofCode(request.getParameter("in")).orElse(language.get());
                send(packs.fileFor(id, new PersonId(person), wanted), response);
            } else if (path.length == 4 && path[1].equals("paper")) {
                PaperId id = PaperId.parse(path[2]);
                UUID version = Ids.parse(path[3]).orElseThrow(NotFound::new);
                send(papers.file(id, new VersionId(version)), response);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (NotPermitted e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(Papers.Download file, HttpServletResponse response) throws IOException {
        response.setContentType("application/pdf");
        response.setContentLengthLong(file.content().file().size());
        String ascii = file.fileName().replaceAll("[^A-Za-z0-9._ -]", "_");
        String encoded = java.net.URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        response.setHeader("Content-Disposition", "inline; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded);
        file.content().writeTo(response.getOutputStream());
    }
}
