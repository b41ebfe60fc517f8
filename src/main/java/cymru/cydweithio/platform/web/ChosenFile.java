package cymru.cydweithio.platform.web;

import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.PlatformRule;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The message where a required file is missing: Faces treats an empty file as no file, but a person who chose one must
 * be told that it is empty.
 */
@Named
@RequestScoped
public class ChosenFile {
    private Messages messages;
    private RequestLanguage language;

    protected ChosenFile() {}

    @Inject
    ChosenFile(Messages messages, RequestLanguage language) {
        this.messages = messages;
        this.language = language;
    }

    /** For {@code requiredMessage}: that the chosen file is empty, or that none was chosen. */
    public String missing(UIComponent input) {
        return messages.text(
                language.get(),
                empty(input.getClientId(FacesContext.getCurrentInstance()))
                        ? PlatformRule.FILE_EMPTY.key()
                        : "platform.file.choose");
    }

    private static boolean empty(String name) {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        try {
            return request.getParts().stream()
                    .filter(part -> part.getName().equals(name))
                    .anyMatch(part -> part.getSubmittedFileName() != null
                            && !part.getSubmittedFileName().isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException | IllegalStateException e) {
            return false;
        }
    }
}
