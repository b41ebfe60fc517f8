package cymru.cydweithio.overlap;

/**
 * An area that would change footprints within its layer.
 *
 * @param area code of the area
 * @param from code of the footprint that it leaves
 * @param to code of the footprint that it joins; null where one would have to be made
 * @param like code of the other layer's footprint that it moves towards
 * @param residents of the area
 */
public record Move(String area, String from, String to, String like, long residents) {}
