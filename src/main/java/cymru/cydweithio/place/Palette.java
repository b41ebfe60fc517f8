package cymru.cydweithio.place;

import java.util.List;

/**
 * The colours of the map.
 *
 * <p>Fills are Paul Tol's scheme <em>light</em>, made for filling labelled areas: its eight colours are told apart with
 * deuteranopia, protanopia and tritanopia, and are light enough for black type on each of them. Lines and marks are all
 * of the one ink, whose contrast with each fill is above 3:1, so that nothing that a line says hangs on colour; on
 * paper and in pictures every fill has a pattern of its own beside. {@code frame.css} says the same colours, and a test
 * compares.
 */
final class Palette {

    static final List<String> FILLS =
            List.of("#77aadd", "#eedd88", "#44bb99", "#ffaabb", "#bbcc33", "#ee8866", "#99ddff", "#aaaa00");
    static final String INK = "#10211f";
    static final String SOFT_INK = "#34524f";
    static final String NOTHING = "#f1f3f2";
    static final String SEVERAL_GROUND = "#ffffff";
    static final String PARTIAL_GROUND = "#fdf0d3";

    private Palette() {}
}
