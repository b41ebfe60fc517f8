package cymru.cydweithio.it;

import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * Stands behind the authorisation of every use case: while the matrix is tried, a call that was let through ends here
 * and does nothing.
 */
@InServerSupport
@Requires(Permission.SYSTEM)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 1)
public class Probe {

    static final ThreadLocal<Boolean> TRYING = ThreadLocal.withInitial(() -> false);

    /** The call was let through. */
    static final class LetThrough extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @AroundInvoke
    Object end(InvocationContext call) throws Exception {
        if (TRYING.get()) {
            throw new LetThrough();
        }
        return call.proceed();
    }
}
