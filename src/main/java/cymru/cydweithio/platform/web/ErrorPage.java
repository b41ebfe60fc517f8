package cymru.cydweithio.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Says in plain words what went wrong and what can be done. */
@Named
@RequestScoped
public class ErrorPage {
    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 413);

    private HttpServletRequest request;

    protected ErrorPage() {}

    @Inject
    ErrorPage(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * The status, for those that have their own texts: that of the failed request, or the one in the address to which
     * an Ajax request was redirected.
     */
    public int getStatus() {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (status == null
                && request.getParameter("status") != null
                && request.getParameter("status").matches("[345]\\d\\d")) {
            status = Integer.valueOf(request.getParameter("status"));
        }
        int code = status instanceof Integer number ? number : 404;
        return TOLD.contains(code) ? code : code < 500 ? 400 : 500;
    }

    /** The address of the failed request, where the form that was too large can be filled in again. */
    public String getAddress() {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
                ? address.replaceFirst("^[/\\\\]+", "/")
                : "/";
    }

    /** What a person can quote to support; it is in the log too. */
    public Object getReference() {
        return request.getAttribute("cydweithio.reference");
    }
}
