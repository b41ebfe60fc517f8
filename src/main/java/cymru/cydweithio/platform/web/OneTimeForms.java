package cymru.cydweithio.platform.web;

import cymru.cydweithio.platform.Messages;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A form that makes something new (its attribute {@code once} is true) makes it once. Whoever presses its button twice
 * at once comes to the one thing that was made. Whoever goes back in the browser and saves again is told that it was
 * saved, with the way to it, and nothing is made unless he or she presses the button again: that may be meant, where
 * the browser has kept what was typed and a second entry is like the first. What was sent is remembered in the session,
 * one sending for each form of a page.
 */
public class OneTimeForms implements ActionListener {

    /** Attribute of a form. */
    static final String ONCE = "once";

    /** Request attribute: where that is which was saved before, for the page frame. */
    public static final String SAVED_BEFORE = "cydweithio.savedBefore";

    private static final String SAVED_AS = "cydweithio.savedAs";
    private static final String SENT = "cydweithio.sentForms";
    private static final int MOST = 60;

    /** Those who are in the middle of sending a form: the same form of the same session waits for its turn. */
    private static final Map<String, Turn> TURNS = new ConcurrentHashMap<>();

    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock();
        private int waiting;
    }

    /**
     * What is known of a form that was sent and saved.
     *
     * @param address where its page led
     * @param warned what was sent after that, and refused once; or null
     */
    private record Saved(SentForm sent, String address, SentForm warned) implements Serializable {}

    private final ActionListener wrapped;

    /** Made by the Faces runtime. */
    public OneTimeForms(ActionListener wrapped) {
        this.wrapped = wrapped;
    }

    /** That an action was carried out and leads elsewhere. */
    static void saved(FacesContext context, String address) {
        context.getExternalContext().getRequestMap().put(SAVED_AS, address);
    }

    @Override
    public void processAction(ActionEvent event) {
        FacesContext context = FacesContext.getCurrentInstance();
        UIForm form = formOf(event.getComponent());
        if (form == null
                || !Boolean.parseBoolean(String.valueOf(form.getAttributes().get(ONCE)))) {
            wrapped.processAction(event);
            return;
        }
        HttpSession session = ((HttpServletRequest) context.getExternalContext().getRequest()).getSession();
        SentForm sent = SentForm.of(context, form);
        inTurn(session.getId() + sent.key(), () -> send(context, session, sent, event));
    }

    private void send(FacesContext context, HttpSession session, SentForm sent, ActionEvent event) {
        Saved before = of(session).get(sent.key());
        if (before != null && refused(context, session, before, sent)) {
            return;
        }
        wrapped.processAction(event);
        Object address = context.getExternalContext().getRequestMap().get(SAVED_AS);
        if (address != null) {
            remember(session, new Saved(sent, address.toString(), null));
        }
    }

    private static boolean refused(FacesContext context, HttpSession session, Saved before, SentForm sent) {
        boolean sameContent = sent.sameContent(before.sent());
        boolean sameOpening = sent.sameOpening(before.sent());
        if (sameContent && sameOpening) {
            // pressed twice, or a page that the browser kept whole: what was asked for was done
            CDI.current().select(Notices.class).get().done("platform.once.done");
            CDI.current().select(Redirects.class).get().to(before.address());
            return true;
        }
        boolean insisted = before.warned() != null
                && before.warned().sameContent(sent)
                && !before.warned().sameOpening(sent);
        if (!sameContent && !sameOpening || insisted) {
            return false;
        }
        remember(session, new Saved(before.sent(), before.address(), sent));
        RequestLanguage language = CDI.current().select(RequestLanguage.class).get();
        String text = CDI.current()
                .select(Messages.class)
                .get()
                .text(language.get(), sameContent ? "platform.once.again" : "platform.once.changed");
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        context.getExternalContext().getRequestMap().put(SAVED_BEFORE, before.address());
        context.validationFailed();
        context.renderResponse();
        return true;
    }

    private static UIForm formOf(UIComponent component) {
        for (UIComponent parent = component; parent != null; parent = parent.getParent()) {
            if (parent instanceof UIForm form) {
                return form;
            }
        }
        return null;
    }

    private static Map<String, Saved> of(HttpSession session) {
        Map<String, Saved> known = new LinkedHashMap<>();
        if (session.getAttribute(SENT) instanceof Map<?, ?> kept) {
            kept.forEach((key, saved) -> known.put((String) key, (Saved) saved));
        }
        return known;
    }

    private static void remember(HttpSession session, Saved saved) {
        Map<String, Saved> known = of(session);
        known.remove(saved.sent().key());
        known.put(saved.sent().key(), saved);
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
        session.setAttribute(SENT, known);
    }

    private static void inTurn(String key, Runnable work) {
        Turn turn = TURNS.compute(key, (same, known) -> {
            Turn one = known == null ? new Turn() : known;
            one.waiting++;
            return one;
        });
        turn.lock.lock();
        try {
            work.run();
        } finally {
            turn.lock.unlock();
            TURNS.compute(key, (same, known) -> --turn.waiting == 0 ? null : turn);
        }
    }
}
