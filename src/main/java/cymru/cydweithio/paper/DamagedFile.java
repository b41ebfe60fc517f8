package cymru.cydweithio.paper;

/** The database gives back other bytes than were stored. */
class DamagedFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedFile(String sha256) {
        super("The stored file " + sha256 + " is damaged");
    }
}
