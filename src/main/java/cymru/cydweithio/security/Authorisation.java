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
public class Authorisation {

    private final CurrentActor current;

    @Inject
    Authorisation(CurrentActor current) {
        this.current = current;
    }

    @AroundInvoke
    Object ask(InvocationContext call) throws Exception {
        Permission permission = call.getMethod().getAnnotation(Requires.class).value();
        Scope object = Arrays.stream(call.getParameters())
            .filter(Scoped.class::isInstance)
            .map(argument -> ((Scoped) argument).scope())
            .findFirst()
            .orElse(null);
        Actor actor = current.get();
        if (!actor.may(permission, null)) {
            throw new NotPermitted();
        }
        if (object != null && !actor.may(permission, object)) {
            // the person may do such things, but not to this one: it must not even be known to exist
            throw new NotFound();
        }
        return call.proceed();
    }
}
