package cymru.cydweithio.place;

/**
 * How fine an area is: one of the 22 principal areas, or a ward or a Lower layer Super Output Area within one of them.
 */
public enum AreaLevel {
    PRINCIPAL,
    WARD,
    LSOA
}
