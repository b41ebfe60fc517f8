package cymru.cydweithio.security.web;

import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who is signed in, for the page frame. What it hides is a convenience; what is allowed the use cases decide. */
@Named("me")
@RequestScoped
public class Me {

    private CurrentActor current;

    protected Me() {}

    @Inject
    Me(CurrentActor current) {
        this.current = current;
    }

    public boolean isSignedIn() {
        return current.get().signedIn();
    }

    public String getName() {
        return current.get().name();
    }

    /** What unsaved input is kept under: never shown to another person on the same device. */
    public Object getId() {
        return current.get().id();
    }

    public List<Actor.Grant> getGrants() {
        return current.get().grants();
    }

    public boolean may(Permission permission) {
        return current.get().may(permission);
    }
}
