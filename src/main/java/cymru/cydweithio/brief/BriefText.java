package cymru.cydweithio.brief;

import java.util.List;

/**
 * A brief in words, in one language: what the page, the PDF and the Word document all show. Public because views and
 * templates read it.
 *
 * @param area the name of the area
 * @param asOn 'As on … drawn up …'
 */
public record BriefText(
        String gssCode, String area, String title, String description, String asOn, List<Section> sections) {

    /**
     * A part under a heading.
     *
     * @param id of the heading, unique in the brief
     * @param level of the heading: 2, or 3 within the part before it
     */
    public record Section(String id, int level, Said heading, List<Said> paragraphs, List<Grid> grids) {}

    /**
     * A table; the first cell of each row heads it. A table without rows is not there: a paragraph says that there are
     * none.
     */
    public record Grid(String caption, List<String> columns, List<List<Cell>> rows) {}

    /**
     * A cell.
     *
     * @param lines the things that it says
     * @param running whether they run on in one line, parted by semicolons, or have a line each
     */
    public record Cell(List<Said> lines, boolean running) {
        static Cell of(Said... lines) {
            return new Cell(List.of(lines), false);
        }

        static Cell lines(List<Said> lines) {
            return new Cell(lines, false);
        }

        static Cell running(List<Said> lines) {
            return new Cell(lines, true);
        }

        static Cell of(String text) {
            return of(Said.plain(text));
        }
    }

    /**
     * Some words.
     *
     * @param lang the language that they are in, where it is not the brief's; otherwise null
     * @param href where they lead on the page, or null
     */
    public record Said(String text, String lang, String href) {
        static Said plain(String text) {
            return new Said(text, null, null);
        }

        Said leadingTo(String address) {
            return new Said(text, lang, address);
        }
    }
}
