package cymru.cydweithio.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people reach the product: for links in mails, feeds and documents. */
@ApplicationScoped
public class BaseUrl {

    private String base;

    protected BaseUrl() {}

    @Inject
    BaseUrl(@ConfigProperty(name = "BASE_URL", defaultValue = "http://localhost:8080") String base) {
        this.base = base;
    }

    /** The whole address of a path that begins with a slash. */
    public String of(String path) {
        return base + path;
    }
}
