package cymru.cydweithio.place;

/** Whether a footprint takes in the whole of an area. National Parks cover parts only. */
public enum Coverage {
    FULL,
    PARTIAL
}
