package cymru.cydweithio.security;

import cymru.cydweithio.platform.Language;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who acts: a person with the roles that he or she holds today, the system itself, or a stranger.
 *
 * @param id of the account; null for the system and for strangers
 * @param name to show; empty for strangers
 * @param system whether the product itself acts, in a job
 * @param language the person's own
 * @param grants the roles held today
 */
public record Actor(UUID id, String name, boolean system, Language language, List<Grant> grants) {

    /** A role over a scope. */
    public record Grant(Role role, Scope scope) {}

    /** The product itself, in jobs and at start. */
    public static final Actor SYSTEM = new Actor(null, "system", true, Language.EN, List.of());

    /** Somebody who has not signed in. */
    public static final Actor STRANGER = new Actor(null, "", false, Language.EN, List.of());

    public Actor {
        grants = List.copyOf(grants);
    }

    public boolean signedIn() {
        return id != null;
    }

    /** Whether the actor may do this to something: to the object when one is given, otherwise to anything at all. */
    public boolean may(Permission permission, Scope object) {
        if (system) {
            return true;
        }
        return switch (permission) {
            case PUBLIC -> true;
            case SYSTEM -> false;
            case OWN_ACCOUNT -> signedIn() && (object == null || object.equals(Scope.account(id)));
            default ->
                signedIn()
                        && grants.stream()
                                .anyMatch(grant -> permission.roles().contains(grant.role())
                                        && (object == null || grant.scope().covers(object)));
        };
    }

    /**
     * Over what a permission reaches, for lists that go beyond one object.
     *
     * @param everywhere whether it reaches all of Wales; partnerships and organisations are then empty
     */
    public record Reach(boolean everywhere, Set<UUID> partnerships, Set<UUID> organisations) {}

    /** The partnerships and organisations in which the actor may do this. */
    public Reach reach(Permission permission) {
        List<Scope> scopes = grants.stream()
                .filter(grant -> permission.roles().contains(grant.role()))
                .map(Grant::scope)
                .toList();
        return system || scopes.contains(Scope.NATION)
                ? new Reach(true, Set.of(), Set.of())
                : new Reach(false, ids(scopes, Scope.Kind.PARTNERSHIP), ids(scopes, Scope.Kind.ORGANISATION));
    }

    private static Set<UUID> ids(List<Scope> scopes, Scope.Kind kind) {
        return scopes.stream()
                .filter(scope -> scope.kind() == kind)
                .map(Scope::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the actor may do this to anything at all: what a menu asks. */
    public boolean may(Permission permission) {
        return may(permission, null);
    }
}
