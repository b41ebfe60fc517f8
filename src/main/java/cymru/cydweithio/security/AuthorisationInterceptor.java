package cymru.cydweithio.security;

import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;

/** Asks at the door of every use case whether the actor may. Runs before the transaction begins. */
@Requires(Permission.SYSTEM)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class AuthorisationInterceptor {

    private final CurrentActor current;
    private final OwnershipDirectory holdings;

    @Inject
    AuthorisationInterceptor(CurrentActor current, OwnershipDirectory holdings) {
        this.current = current;
        this.holdings = holdings;
    }

    @AroundInvoke
    Object ask(InvocationContext call) throws Exception {
        Permission permission = call.getMethod().getAnnotation(Requires.class).value();
        Actor actor = current.get();
        if (!actor.may(permission, null)) {
            throw new NotPermitted();
        }
        Object owned = Arrays.stream(call.getParameters())
                .filter(argument -> argument instanceof Scoped || argument instanceof OwnedId)
                .findFirst()
                .orElse(null);
        if (owned != null && !actor.system() && !allows(actor, permission, owned)) {
            // the person may do such things, but not to this one: it must not even be known to exist
            throw new NotFound();
        }
        return call.proceed();
    }

    private boolean allows(Actor actor, Permission permission, Object owned) {
        return owned instanceof OwnedId ownedId
                ? holdings.allows(actor, permission, ownedId.kind(), ownedId.value())
                : actor.may(permission, ((Scoped) owned).scope());
    }
}
