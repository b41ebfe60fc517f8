package cymru.cydweithio.meeting;

/**
 * Who may see an agenda item. These are a partnership's own classes; 'exempt' (Local Government Act 1972, Schedule 12A)
 * belongs to council committees.
 */
public enum Classification {
    PUBLISHED,
    /** Only for people of the board who are cleared. */
    RESTRICTED,
    /** Only for people of the board who are cleared; marked as the Government Security Classifications mark it. */
    OFFICIAL_SENSITIVE;

    /** Whether it is closed to those who are not cleared. */
    public boolean closed() {
        return this != PUBLISHED;
    }
}
