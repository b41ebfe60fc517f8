package cymru.cydweithio.board;

/** In which capacity a person is appointed to a seat. */
public enum Capacity {
    /** Has the seat: one person at a time. */
    HOLDER,
    /** May stand in for the holder: as many as the organisation names. */
    DEPUTY
}
