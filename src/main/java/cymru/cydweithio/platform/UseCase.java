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
 * Something that a person or a job can do: authorise, load, call a verb of the entity, fire an event, all in one
 * transaction.
 *
 * <p>Anything that goes wrong rolls back, including a checked exception such as that of a full disk.
 *
 * <p>Every public method declares who may call it; an ArchUnit rule and the authorisation matrix make sure of that.
 */
@Stereotype
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {}
