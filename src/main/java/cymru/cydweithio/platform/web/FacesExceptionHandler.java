package cymru.cydweithio.platform.web;

import cymru.cydweithio.platform.DatabaseAnswers;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.StaleEdit;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.primefaces.csp.CspException;

/**
 * The one place that turns exceptions into what a person sees: broken rules and conflicts become messages on the page,
 * with everything typed still there; something that does not exist, or not for this person, becomes the page that says
 * so; anything unexpected is logged with a reference.
 */
public class FacesExceptionHandler extends ExceptionHandlerWrapper {
    /** Request attribute: the rule that was broken, for pages that show more than its message. */
    public static final String BROKEN = "cydweithio.broken";

    private static final Logger LOG = Logger.getLogger(FacesExceptionHandler.class);

    /** Made by the Faces runtime. */
    public static class Factory extends ExceptionHandlerFactory {
        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new FacesExceptionHandler(getWrapped().getExceptionHandler());
        }
    }

    FacesExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable thrown = events.next().getContext().getException();
            events.remove();
            if (!context.getResponseComplete()) {
                show(context, thrown);
            }
        }
        getWrapped().handle();
    }

    private void show(FacesContext context, Throwable thrown) {
        RuleViolation rule = find(thrown, RuleViolation.class);
        if (find(thrown, ViewExpiredException.class) != null) {
            expired(context);
        } else if (DatabaseAnswers.brokenIn(thrown)
                || CDI.current().select(DatabaseAnswers.class).get().silent()) {
            unavailable(context);
        } else if (find(thrown, CspException.class) != null) {
            // a post that none of our pages made; it may be too late for a partial response
            refuse(context, 400);
        } else if (noSuchView(thrown)) {
            page(context, 404);
        } else if (rule instanceof NotFound) {
            page(context, 404);
        } else if (rule instanceof NotPermitted) {
            page(context, 403);
        } else if (rule != null && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            message(context, rule);
        } else if (conflict(thrown)) {
            message(context, new StaleEdit());
        } else if (find(thrown, ConstraintViolationException.class) != null) {
            message(context, new RuleViolation(PlatformRule.CONSTRAINT));
        } else if (context.getCurrentPhaseId() == PhaseId.APPLY_REQUEST_VALUES
                && find(thrown, SQLException.class) == null) {
            // nothing but the request is read in this phase: it asked a component for something that it does not offer
            LOG.debug("A post that no page of ours makes", thrown);
            refuse(context, 400);
        } else {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.errorf(thrown, "Unforeseen, reference %s", reference);
            context.getExternalContext().getRequestMap().put("cydweithio.reference", reference);
            page(context, 500);
        }
    }

    private void message(FacesContext context, RuleViolation rule) {
        Messages messages = CDI.current().select(Messages.class).get();
        RequestLanguage language = CDI.current().select(RequestLanguage.class).get();
        String text = messages.text(language.get(), rule.key(), rule.args());
        context.getExternalContext().getRequestMap().put(BROKEN, rule);
        UIInput field = fieldOf(context.getViewRoot(), rule.key());
        if (field != null) {
            // an input that is not valid shows what was submitted: that must be what was typed
            field.setSubmittedValue(field.getValue());
            field.setValid(false);
        }
        context.addMessage(
                field == null ? null : field.getClientId(context),
                new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        context.validationFailed();
        context.renderResponse();
    }

    /**
     * The input of the submitted form that names the rule in its attribute {@code rules}: there the message belongs.
     */
    private static UIInput fieldOf(UIComponent parent, String key) {
        if (parent instanceof UIForm form && !form.isSubmitted()) {
            return null;
        }
        if (parent instanceof UIInput input
                && input.getAttributes().get("rules") instanceof String rules
                && List.of(rules.split(" ")).contains(key)) {
            return input;
        }
        for (Iterator<UIComponent> children = parent.getFacetsAndChildren(); children.hasNext(); ) {
            UIInput found = fieldOf(children.next(), key);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /**
     * The page was open too long, or its state was altered: it opens afresh, and what was typed is put back by the
     * browser.
     */
    private void expired(FacesContext context) {
        ExternalContext external = context.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        String path = (String) request.getAttribute("jakarta.servlet.forward.request_uri");
        String query = (String) request.getAttribute("jakarta.servlet.forward.query_string");
        String rest = query == null ? request.getQueryString() : query;
        go(
                context,
                (path == null ? request.getRequestURI() : path) + "?expired=1"
                        + (rest == null || rest.isBlank() || rest.contains("jakarta.faces") ? "" : "&" + rest));
    }

    private void page(FacesContext context, int status) {
        if (context.getPartialViewContext().isAjaxRequest()) {
            go(context, "/error?status=" + status);
        } else {
            refuse(context, status);
        }
    }

    /** The database does not answer: no other page could be made either. */
    private static void unavailable(FacesContext context) {
        ExternalContext external = context.getExternalContext();
        try {
            if (!external.isResponseCommitted()) {
                Unavailable.answer(
                        (HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse());
            }
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuse(FacesContext context, int status) {
        ExternalContext external = context.getExternalContext();
        try {
            if (external.isResponseCommitted()) {
                LOG.debugf("An error page of status %d came too late", status);
            } else {
                external.responseSendError(status, null);
            }
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Mojarra's own word for an address that leads to no view; the class is not visible from here. */
    private static boolean noSuchView(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getSimpleName().equals("ViewHandlingStrategyNotFoundException")) {
                return true;
            }
        }
        return false;
    }

    private void go(FacesContext context, String address) {
        try {
            context.getExternalContext().redirect(address);
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Also error 1020 of MariaDB and its deadlocks (1213): somebody else was quicker. */
    private static boolean conflict(Throwable thrown) {
        if (find(thrown, OptimisticLockException.class) != null || find(thrown, StaleStateException.class) != null) {
            return true;
        }
        SQLException sql = find(thrown, SQLException.class);
        return sql != null
                && find(thrown, PersistenceException.class) != null
                && (sql.getErrorCode() == 1020 || sql.getErrorCode() == 1213);
    }

    private static <T> T find(Throwable thrown, Class<T> type) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }

    @Override
    public Throwable getRootCause(Throwable t) {
        return t instanceof FacesException && t.getCause() != null ? getRootCause(t.getCause()) : t;
    }
}
