package cymru.cydweithio.platform.web;

import cymru.cydweithio.platform.Sha256;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A form as it was sent: from which page, out of which opening of that page, with what in it.
 *
 * @param key the page's address and the form on it
 * @param opening tells two openings of the page apart; a page that the browser kept and shows again is the same one
 * @param content hash of all that was typed, chosen and pressed; of files their names and lengths
 */
record SentForm(String key, String opening, String content) implements Serializable {

    /** What pages add by themselves, and what an address may have said. */
    private static final List<String> NOT_TYPED = List.of("jakarta.faces.", "primefaces.", "lang", "expired");

    static SentForm of(FacesContext context, UIForm form) {
        HttpServletRequest request =
                (HttpServletRequest) context.getExternalContext().getRequest();
        Object forwarded = request.getAttribute("jakarta.servlet.forward.request_uri");
        Map<String, String> content = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (NOT_TYPED.stream().noneMatch(name::startsWith)) {
                content.put(name, String.join("\u0000", values));
            }
        });
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            addFiles(request, content);
        }
        String opening = request.getParameter(ResponseStateManager.VIEW_STATE_PARAM);
        return new SentForm(
                (forwarded == null ? request.getRequestURI() : forwarded) + "#" + form.getClientId(context),
                opening == null ? "" : opening,
                Sha256.of(content.toString()));
    }

    private static void addFiles(HttpServletRequest request, Map<String, String> content) {
        try {
            for (Part part : request.getParts()) {
                if (part.getSubmittedFileName() != null) {
                    content.put(part.getName(), part.getSubmittedFileName() + "\u0000" + part.getSize());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean sameContent(SentForm other) {
        return content.equals(other.content);
    }

    boolean sameOpening(SentForm other) {
        return opening.equals(other.opening);
    }
}
