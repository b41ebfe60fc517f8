package cymru.cydweithio.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a class of the tests that those in the server need beside them: it is packed with them, with what is nested in it.
 */
@InServerSupport
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface InServerSupport {}
