package cymru.cydweithio.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Redirects the browser after a change, so that reloading the page repeats nothing (post/redirect/get). */
@ApplicationScoped
public class Redirects {

    /** To an address of the product, which begins with a slash. */
    public void to(String address) {
        FacesContext context = FacesContext.getCurrentInstance();
        OneTimeForms.saved(context, address);
        try {
            context.getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
