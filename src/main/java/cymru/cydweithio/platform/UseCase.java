package cymru.cydweithio.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a person or a job can do: authorise, load, verb, fire an event, in one transaction.
 *
 * <p>Whatever goes wrong, a checked exception such as that of a full disk too, leaves nothing behind.
 *
 * <p>Every public method says who may call it; an ArchUnit rule and the authorisation matrix see to that.
 */
@Stereotype
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {}
