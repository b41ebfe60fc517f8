package cymru.cydweithio.place;

/** Whether a footprint stands, has ended, or is only assumed to exist. */
public enum FootprintStatus {
    CURRENT,
    HISTORIC,
    UNCONFIRMED
}
