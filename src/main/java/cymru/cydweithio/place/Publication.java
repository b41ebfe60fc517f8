package cymru.cydweithio.place;

import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Whether what is known of places is published to everybody, or only told to those who are signed in: the key
 * {@code OPEN_DATA_PUBLISHED}.
 */
@ApplicationScoped
public class Publication {

    private CurrentActor current;

    protected Publication() {}

    @Inject
    Publication(CurrentActor current) {
        this.current = current;
    }

    /** Areas, layers and footprints are public facts: published unless the key says otherwise. Asked anew each time. */
    public boolean published() {
        return ConfigProvider.getConfig()
                .getOptionalValue("OPEN_DATA_PUBLISHED", Boolean.class)
                .orElse(true);
    }

    /** Where nothing is published, only those who may read reference data are let through. */
    public void ask() {
        if (!published() && !current.get().may(Permission.READ_REFERENCE)) {
            throw new NotPermitted();
        }
    }
}
