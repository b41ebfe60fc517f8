package cymru.cydweithio.security;

import jakarta.enterprise.inject.spi.CDI;
import org.hibernate.envers.RevisionListener;

/** Writes into each revision who acted. Envers makes this object itself, so it looks the actor up. */
public class RevisionActor implements RevisionListener {
    @Override
    public void newRevision(Object revision) {
        ((Revision) revision)
                .by(CDI.current().select(CurrentActor.class).get().get().id());
    }
}
