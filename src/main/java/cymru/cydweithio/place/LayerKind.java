package cymru.cydweithio.place;

/** What kind of map a layer is. */
public enum LayerKind {
    /** Its footprints are partnerships: boards on which bodies sit. */
    PARTNERSHIP,
    /** Areas of bodies, and of the services inside them. */
    OPERATIONAL,
    /** Units of law, statistics, planning and deals: nobody sits on them. */
    PLANNING
}
