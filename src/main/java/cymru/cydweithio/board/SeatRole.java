package cymru.cydweithio.board;

/** What a seat is on its board. */
public enum SeatRole {
    CHAIR,
    VICE_CHAIR,
    MEMBER,
    /**
     * Attends and advises, such as those whom a Public Services Board invites to participate; never counts towards a
     * quorum.
     */
    ADVISER;

    public boolean counts() {
        return this != ADVISER;
    }
}
