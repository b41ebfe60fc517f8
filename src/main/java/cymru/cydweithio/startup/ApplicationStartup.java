package cymru.cydweithio.startup;

import cymru.cydweithio.reference.ReferenceData;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.FirstAccounts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Runs before the first request is answered: what it needs to answer must be there. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ApplicationStartup {
    private static final Logger LOG = Logger.getLogger(ApplicationStartup.class);

    @Inject
    private CurrentActor current;

    @Inject
    private ReferenceData referenceData;

    @Inject
    private FirstAccounts accounts;

    @Inject
    @ConfigProperty(name = "ADMIN_EMAIL")
    private Optional<String> adminEmail;

    @PostConstruct
    void begin() {
        current.actAs(Actor.SYSTEM);
        referenceData
                .loadShipped()
                .forEach(file -> LOG.infof(
                        "Reference data %s: %d rows, %d added, %d changed, %d removed",
                        file.fileName(), file.rows(), file.added(), file.changed(), file.removed()));
        adminEmail.ifPresent(accounts::administrator);
    }
}
