package cymru.cydweithio.jobs;

import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Runs at every start before the first request is answered; acts once after each restore. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AfterRestore {

    @Inject
    private CurrentActor current;

    @Inject
    private RestoreHold hold;

    @PostConstruct
    void begin() {
        current.actAs(Actor.SYSTEM);
        hold.detect();
    }
}
