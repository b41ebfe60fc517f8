package cymru.cydweithio.demonstration;

import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stages the demonstration once the product itself has started: it stands on the reference data. */
@Singleton
@Startup
@DependsOn("ApplicationStartup")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FirstStart {

    @Inject
    private CurrentActor current;

    @Inject
    private Demonstration demonstration;

    @Inject
    @ConfigProperty(name = "DEMONSTRATION_PASSWORD")
    private Optional<String> password;

    @PostConstruct
    void begin() {
        current.actAs(Actor.SYSTEM);
        password.ifPresent(demonstration::stage);
    }
}
