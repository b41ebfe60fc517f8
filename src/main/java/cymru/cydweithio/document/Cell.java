package cymru.cydweithio.document;

import java.util.List;

/**
 * A cell of a table.
 *
 * @param lines what it says, one under the other
 * @param value the figure that a workbook reckons with, or null where it is words
 * @param share whether that figure is a share from 0 to 1, which a workbook shows in per cent
 * @param tone how it is coloured
 */
public record Cell(List<Line> lines, Number value, boolean share, Tone tone) {

    /** How a cell is coloured: a figure from far to near, or less than the others. */
    public enum Tone {
        NONE,
        SOFT,
        BAND_0,
        BAND_1,
        BAND_2,
        BAND_3,
        BAND_4,
        BAND_5;

        /** From 0 to 5; anything below is none. */
        public static Tone band(int band) {
            return band < 0 ? NONE : valueOf("BAND_" + band);
        }
    }

    public static final Cell EMPTY = new Cell(List.of(), null, false, Tone.NONE);

    public Cell {
        lines = lines.stream().filter(line -> !line.spans().isEmpty()).toList();
    }

    public static Cell of(String text) {
        return text == null || text.isEmpty() ? EMPTY : of(Span.of(text));
    }

    public static Cell of(Span span) {
        return ofLines(List.of(Line.of(span)));
    }

    /** What it says line by line; a line without words is none. */
    public static Cell ofLines(List<Line> lines) {
        return new Cell(lines, null, false, Tone.NONE);
    }

    public static Cell figure(String said, Number value) {
        return new Cell(List.of(Line.of(said)), value, false, Tone.NONE);
    }

    public static Cell ofShare(String said, double value) {
        return new Cell(List.of(Line.of(said)), value, true, Tone.NONE);
    }

    public Cell toned(Tone tone) {
        return new Cell(lines, value, share, tone);
    }

    public List<String> words() {
        return lines.stream().flatMap(line -> line.words().stream()).toList();
    }

    /** The class of the style sheet by which it is coloured, or nothing. Public because the template asks. */
    public String look() {
        return switch (tone) {
            case NONE -> "";
            case SOFT -> "soft";
            default -> "band-" + (tone.ordinal() - Tone.BAND_0.ordinal());
        };
    }
}
