package cymru.cydweithio.place;

/** How wide the footprints of a layer usually reach. */
public enum Level {
    LOCAL,
    REGIONAL,
    NATIONAL
}
