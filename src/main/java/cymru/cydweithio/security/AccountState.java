package cymru.cydweithio.security;

import java.util.Set;

/** The life of an account. */
public enum AccountState {
    /** Created; the person has not yet set a password. */
    INVITED,
    ACTIVE,
    /** Closed to its holder, at once; may be opened again. */
    BLOCKED;

    /** Which states may follow this one. */
    public Set<AccountState> next() {
        return switch (this) {
            case INVITED -> Set.of(ACTIVE, BLOCKED);
            case ACTIVE -> Set.of(BLOCKED);
            case BLOCKED -> Set.of(ACTIVE, INVITED);
        };
    }
}
