package cymru.cydweithio.security;

import java.util.UUID;

/**
 * An argument of a use case that names an object of a partnership by its id alone. The door looks up which partnership
 * holds it; one that does not exist and one that the actor's roles do not reach are answered alike.
 */
public interface OwnedId {

    OwnedKind kind();

    UUID value();
}
