package cymru.cydweithio.security.web;

import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/**
 * Ends the container's session where the identity behind it has ended: by a new password, a block, a role taken, or
 * signing out everywhere. Otherwise the container would go on taking it for signed in, and answer 'success' to any
 * password.
 *
 * <p>The person is sent to sign in as any stranger is. What was sent is not carried out; the browser keeps what was
 * typed.
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST, asyncSupported = true)
public class EndedSessionFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String DOOR = "/sign-in";

    @Inject
    private transient CurrentActor current;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getUserPrincipal() == null || isPartOfAPage(request)) {
            chain.doFilter(request, response);
        } else if (!current.get().signedIn()) {
            end(request);
            if (!request.getMethod().equals("GET")) {
                afresh(response, request.getRequestURI().replaceFirst("^/+", "/"));
            } else if (isProtected()) {
                // the container keeps where the person wanted to go, and sends to the sign-in page
                response.setHeader("Cache-Control", "no-store");
                request.authenticate(response);
            } else {
                chain.doFilter(request, response);
            }
        } else if (request.getMethod().equals("POST") && request.getRequestURI().equals(DOOR)) {
            // somebody signs in where somebody else is signed in: from an empty session, and never on as the other
            end(request);
            afresh(response, DOOR + "?expired=1");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Scripts and pictures, which are the same for everybody and many. */
    private static boolean isPartOfAPage(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/jakarta.faces.resource/");
    }

    private void end(HttpServletRequest request) throws ServletException {
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        current.actAs(Actor.STRANGER);
    }

    private static void afresh(HttpServletResponse response, String address) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(address);
    }

    /** Whether the constraints of web.xml ask who comes to this address. */
    private static boolean isProtected() {
        return ServletRequestContext.requireCurrent().getRequiredConstrains().stream()
                .anyMatch(constraint -> !constraint.getRequiredRoles().isEmpty());
    }
}
