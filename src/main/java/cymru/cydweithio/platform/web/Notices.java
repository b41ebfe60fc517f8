package cymru.cydweithio.platform.web;

import cymru.cydweithio.platform.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** Tells a person that something was done. */
@RequestScoped
public class Notices {

    private Messages messages;
    private RequestLanguage language;

    protected Notices() {
    }

    @Inject
    Notices(Messages messages, RequestLanguage language) {
        this.messages = messages;
        this.language = language;
    }

    /** On the page that is shown next, also after a redirect. */
    public void done(String key, Object... args) {
        String text = messages.text(language.get(), key, args);
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, text));
    }
}
