package cymru.cydweithio.jobs;

/** Whether the data is that of a backup, and how far it is on its way back to work. */
enum RestoredState {
    /** It never was. */
    NONE,
    /** A backup was begun to be loaded. The product does not start on it. */
    LOADING,
    /** The backup is whole, and the product has not yet ended what must not come back. */
    LOADED,
    /** Mail and jobs wait for the administrator. */
    HELD,
    /** They were let go. */
    RELEASED;

    boolean holds() {
        return this == LOADING || this == LOADED || this == HELD;
    }
}
