package cymru.cydweithio.security;

/**
 * An argument of a use case that says to whom the object belongs. The first such argument decides whether a role over a
 * scope reaches it.
 */
public interface Scoped {
    Scope scope();
}
