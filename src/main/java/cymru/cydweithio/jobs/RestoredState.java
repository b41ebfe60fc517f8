package cymru.cydweithio.jobs;

/** Whether the data comes from a backup, and how far it is towards normal operation. */
enum RestoredState {
    /** It never was. */
    NONE,
    /** Loading a backup has started and not finished. The product does not start on such data. */
    LOADING,
    /** The backup is complete, and the product has not yet ended what must not come back. */
    LOADED,
    /** Mail and jobs wait for the administrator. */
    HELD,
    /** They were let go. */
    RELEASED;

    boolean holds() {
        return this == LOADING || this == LOADED || this == HELD;
    }
}
