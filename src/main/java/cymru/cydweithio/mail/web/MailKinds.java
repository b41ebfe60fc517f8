package cymru.cydweithio.mail.web;

import cymru.cydweithio.security.DueSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What kinds of mails are called: those of what falls due by the capability that it belongs to. */
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
