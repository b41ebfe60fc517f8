package cymru.cydweithio.mail.web;

import cymru.cydweithio.security.DueSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The names of the kinds of mail; those about what falls due are named by their capability. */
@Named
@ApplicationScoped
public class MailKinds {

    private Instance<DueSource> sources;

    protected MailKinds() {}

    @Inject
    MailKinds(@Any Instance<DueSource> sources) {
        this.sources = sources;
    }

    /** The key of the text. */
    public String key(String kind) {
        return sources.stream()
                .filter(source -> source.mail().equals(kind))
                .findAny()
                .map(source -> source.words() + ".mail.kind")
                .orElse("mail.kind." + kind);
    }
}
