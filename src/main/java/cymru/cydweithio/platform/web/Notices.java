package cymru.cydweithio.platform.web;

import cymru.cydweithio.platform.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells a person that something was done, on the page that is shown next. They are kept in the session: the flash of
 * Faces needs a cookie, and fails on one that it did not write itself.
 */
@Named
@RequestScoped
public class Notices {

    private static final String WAITING = "cydweithio.notices";

    private Messages messages;
    private RequestLanguage language;
    private HttpServletRequest request;
    private List<String> taken;

    protected Notices() {}

    @Inject
    Notices(Messages messages, RequestLanguage language, HttpServletRequest request) {
        this.messages = messages;
        this.language = language;
        this.request = request;
    }

    public void done(String key, Object... args) {
        ArrayList<String> waiting = waiting();
        waiting.add(messages.text(language.get(), key, args));
        request.getSession().setAttribute(WAITING, waiting);
    }

    /** What waited, once. */
    public List<String> getTaken() {
        if (taken == null) {
            taken = List.copyOf(waiting());
            HttpSession session = request.getSession(false);
            if (session != null && !taken.isEmpty()) {
                session.removeAttribute(WAITING);
            }
        }
        return taken;
    }

    private ArrayList<String> waiting() {
        HttpSession session = request.getSession(false);
        ArrayList<String> waiting = new ArrayList<>();
        if (session != null && session.getAttribute(WAITING) instanceof List<?> list) {
            list.forEach(one -> waiting.add(one.toString()));
        }
        return waiting;
    }
}
