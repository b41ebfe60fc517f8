package cymru.cydweithio.platform;

/**
 * The result of registering reference data.
 *
 * @param added how many were new
 * @param changed how many were known and are now described differently
 * @param removed how many were taken off
 */
public record RegisterResult(int added, int changed, int removed) {

    public static final RegisterResult NOTHING = new RegisterResult(0, 0, 0);

    public RegisterResult andAdded() {
        return new RegisterResult(added + 1, changed, removed);
    }

    /** Counts an entry that was known already: as changed if its description differs. */
    public RegisterResult andKnown(boolean differs) {
        return differs ? new RegisterResult(added, changed + 1, removed) : this;
    }

    public RegisterResult andRemoved() {
        return new RegisterResult(added, changed, removed + 1);
    }

    public RegisterResult and(RegisterResult other) {
        return new RegisterResult(added + other.added, changed + other.changed, removed + other.removed);
    }

    public boolean changedNothing() {
        return equals(NOTHING);
    }
}
