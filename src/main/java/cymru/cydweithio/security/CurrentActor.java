package cymru.cydweithio.security;

import cymru.cydweithio.platform.Language;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;

/** Who acts in this request. Roles are read from the database once a request, so that a revoked role ends at once. */
@RequestScoped
public class CurrentActor {

    private SecurityContext securityContext;
    private ActorDirectory directory;
    private OpenSession session;
    private Actor actor;

    protected CurrentActor() {}

    @Inject
    CurrentActor(SecurityContext securityContext, ActorDirectory directory, OpenSession session) {
        this.session = session;
        this.securityContext = securityContext;
        this.directory = directory;
    }

    public Actor get() {
        if (actor == null) {
            Principal principal = securityContext.getCallerPrincipal();
            actor = principal == null ? Actor.STRANGER : directory.find(principal.getName(), session);
        }
        return actor;
    }

    /** The language of the person who is signed in, for the page frame; null for others. */
    @Produces
    @Dependent
    Language ownLanguage() {
        return get().signedIn() ? get().language() : null;
    }

    /** Jobs act as {@link Actor#SYSTEM} for the rest of their request. */
    public void actAs(Actor other) {
        actor = other;
    }

    /** After sign-in, sign-out or a change of roles within the request. */
    public void forget() {
        actor = null;
    }
}
