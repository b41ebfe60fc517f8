package cymru.cydweithio.reviewpaper;

import java.util.List;

/**
 * A review paper in words, in one language. Public because the template reads it.
 *
 * @param description read out by some viewers
 * @param cover the lines under the title
 */
public record PaperText(String title, String description, List<String> cover, List<Section> sections) {

    /**
     * A part under a heading.
     *
     * @param id of the heading, unique in the paper
     * @param level of the heading: 2, or 3 within the part before it
     * @param wide whether it stands on pages that are wider than high
     */
    public record Section(String id, int level, Said heading, boolean wide, List<Block> blocks) {}

    /**
     * Something under a heading.
     *
     * @param kind {@code paragraph}, {@code note}, {@code list}, {@code numbered}, {@code grid} or {@code picture}
     * @param lines of paragraphs and lists
     * @param svg of a picture
     * @param alt what the picture shows, in words
     */
    public record Block(String kind, List<Said> lines, Grid grid, String svg, String alt) {
        static Block paragraph(String text) {
            return new Block("paragraph", List.of(Said.plain(text)), null, null, null);
        }

        static Block paragraph(Said said) {
            return new Block("paragraph", List.of(said), null, null, null);
        }

        static Block note(String text) {
            return new Block("note", List.of(Said.plain(text)), null, null, null);
        }

        static Block list(List<Said> lines) {
            return new Block("list", lines, null, null, null);
        }

        static Block numbered(List<Said> lines) {
            return new Block("numbered", lines, null, null, null);
        }

        static Block grid(Grid grid) {
            return new Block("grid", List.of(), grid, null, null);
        }

        static Block picture(String svg, String alt) {
            return new Block("picture", List.of(), null, svg, alt);
        }
    }

    /**
     * A table; the first cell of each row heads it. A table without rows is not there: a paragraph says that there are
     * none.
     */
    public record Grid(String caption, List<Column> columns, List<List<Cell>> rows) {}

    /** How a column is headed, and whether it holds figures. */
    public record Column(String heading, boolean number) {}

    /**
     * A cell.
     *
     * @param lines one under the other, each of things that are parted by commas
     * @param look how it is set: empty, or a class of the style sheet
     */
    public record Cell(List<List<Said>> lines, String look) {
        static Cell of(String text) {
            return of(Said.plain(text));
        }

        static Cell of(Said said) {
            return new Cell(List.of(List.of(said)), "");
        }

        static Cell figure(String text) {
            return new Cell(List.of(List.of(Said.plain(text))), "number");
        }

        static Cell lines(List<List<Said>> lines) {
            return new Cell(lines.stream().filter(line -> !line.isEmpty()).toList(), "");
        }
    }

    /**
     * Some words.
     *
     * @param lang the language that they are in, where it is not the paper's; otherwise null
     */
    public record Said(String text, String lang) {
        static Said plain(String text) {
            return new Said(text, null);
        }
    }

    /** The parts that the list of contents names. */
    public List<Section> parts() {
        return sections.stream().filter(section -> section.level() == 2).toList();
    }
}
