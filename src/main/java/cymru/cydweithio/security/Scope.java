package cymru.cydweithio.security;

import java.util.UUID;

/**
 * Over what a role is held, or to what an object belongs.
 *
 * @param kind nation, one partnership, one organisation, or one account (which only its holder is in)
 * @param id of the partnership, organisation or account; null for the nation
 */
public record Scope(Kind kind, UUID id) {

    /** The kinds of scope. */
    public enum Kind {
        NATION,
        PARTNERSHIP,
        ORGANISATION,
        ACCOUNT
    }

    public static final Scope NATION = new Scope(Kind.NATION, null);

    public Scope {
        if ((kind == Kind.NATION) != (id == null)) {
            throw new IllegalArgumentException("the nation has no id, everything else has one");
        }
    }

    public static Scope partnership(UUID id) {
        return new Scope(Kind.PARTNERSHIP, id);
    }

    public static Scope organisation(UUID id) {
        return new Scope(Kind.ORGANISATION, id);
    }

    public static Scope account(UUID id) {
        return new Scope(Kind.ACCOUNT, id);
    }

    /** Whether a role over this scope reaches what belongs to the other. */
    public boolean covers(Scope other) {
        return kind == Kind.NATION || equals(other);
    }
}
