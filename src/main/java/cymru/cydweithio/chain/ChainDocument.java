package cymru.cydweithio.chain;

import cymru.cydweithio.document.Block;
import cymru.cydweithio.document.Cell;
import cymru.cydweithio.document.Column;
import cymru.cydweithio.document.Document;
import cymru.cydweithio.document.DocumentTexts;
import cymru.cydweithio.document.Paragraph;
import cymru.cydweithio.document.Section;
import cymru.cydweithio.document.Table;
import cymru.cydweithio.platform.Formats;
import cymru.cydweithio.security.ChainStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the pages of the chain say, as documents. */
final class ChainDocument {
    private ChainDocument() {}

    static Document of(Chains.ChainView chain, DocumentTexts say, LocalDate today) {
        List<Section> sections = new ArrayList<>();
        sections.add(part(say, "before", "nothing.before", chain.before()));
        sections.add(part(say, "after", "nothing.after", chain.after()));
        sections.add(Section.of(
                "gaps",
                say.text("gaps.title"),
                chain.gaps().isEmpty()
                        ? List.of(Paragraph.of(say.text("gaps.none")))
                        : chain.gaps().stream()
                                .map(gap -> (Block) Paragraph.of(said(say, gap)))
                                .toList()));
        if (chain.cut()) {
            sections.add(Section.of("cut", say.text("cut.title"), List.of(Paragraph.of(say.text("cut")))));
        }
        String name = named(say, chain.object());
        return new Document(
                say.language(),
                say.text("of", name),
                say.text("description", name),
                List.of(say.text("asOn", today), say.text("seen")),
                Document.Layout.LANDSCAPE,
                sections);
    }

    private static Section part(DocumentTexts say, String id, String nothing, List<Chains.Node> nodes) {
        List<Block> blocks = nodes.isEmpty()
                ? List.of(Paragraph.of(say.text(nothing)))
                : List.of(Table.of(
                        say.text(id + ".title"),
                        List.of(
                                Column.words(say.text("column.step")),
                                Column.words(say.text("column.kind")),
                                Column.words(say.text("column.reference")),
                                Column.words(say.text("column.title")),
                                Column.words(say.text("column.state")),
                                Column.words(say.text("column.date"))),
                        nodes.stream().map(node -> row(say, node)).toList()));
        return Section.of(id, say.text(id + ".title"), blocks);
    }

    private static List<Cell> row(DocumentTexts say, Chains.Node node) {
        return List.of(
                Cell.of(say.text("step." + node.step().name().toLowerCase(Locale.ROOT))),
                Cell.of(say.words(node.kind())),
                Cell.of(node.reference()),
                node.title() == null ? Cell.EMPTY : Cell.of(say.span(node.title())),
                Cell.of(node.state() == null ? null : say.words(node.state())),
                Cell.of(node.on() == null ? null : Formats.date(say.language(), node.on())));
    }

    private static String named(DocumentTexts say, Chains.Node node) {
        String title = node.title() == null ? null : say.span(node.title()).text();
        return say.words(node.kind()) + " "
                + (node.reference() == null
                        ? title
                        : title == null ? node.reference() : node.reference() + ", " + title);
    }

    /** Each priority of a partnership with how far its chain gets. */
    static Document of(BoardChains.Board board, DocumentTexts say, LocalDate today) {
        List<Block> blocks = new ArrayList<>();
        if (board.lines().isEmpty()) {
            blocks.add(Paragraph.of(say.text("board.none")));
        } else {
            List<Column> columns = new ArrayList<>(
                    List.of(Column.words(say.text("step.priority")), Column.words(say.text("board.break"))));
            BoardChains.RUNGS.forEach(step -> columns.add(Column.words(rung(say, step))));
            columns.add(Column.words(say.text("board.also")));
            blocks.add(Table.of(
                    say.text("board.title"),
                    columns,
                    board.lines().stream().map(line -> row(say, line)).toList()));
        }
        if (board.cut()) {
            blocks.add(Paragraph.of(say.text("board.cut")));
        }
        return new Document(
                say.language(),
                say.text("board.of", say.name(board.name())),
                say.text("board.lead"),
                List.of(say.text("asOn", today), say.text("seen")),
                Document.Layout.LANDSCAPE,
                List.of(Section.of(
                        "priorities", say.text("board.count", board.lines().size(), board.getWhole()), blocks)));
    }

    private static List<Cell> row(DocumentTexts say, BoardChains.PriorityLine line) {
        List<Cell> cells = new ArrayList<>();
        cells.add(
                line.node().title() == null
                        ? Cell.EMPTY
                        : Cell.of(say.span(line.node().title())));
        cells.add(Cell.of(broken(say, line)));
        line.rungs()
                .forEach(rung ->
                        cells.add(rung.isBroken() ? Cell.of(say.text("board.missing")) : say.figure(rung.count())));
        cells.add(Cell.of(
                line.gaps().isEmpty()
                        ? say.text("weakest.none")
                        : line.gaps().stream().map(gap -> said(say, gap)).collect(Collectors.joining("; "))));
        return cells;
    }

    /** The first step that is missing in words. */
    static String broken(DocumentTexts say, BoardChains.PriorityLine line) {
        return line.getFirstBreak() == null
                ? say.text("board.whole")
                : say.text("rung.none." + line.getFirstBreak().name().toLowerCase(Locale.ROOT));
    }

    static String rung(DocumentTexts say, ChainStep step) {
        return say.text("rung." + step.name().toLowerCase(Locale.ROOT));
    }

    /** What is missing in words. */
    static String said(DocumentTexts say, Chains.Gap gap) {
        return say.text(
                gap.behind() ? "gap.before" : "gap.after",
                named(say, gap.node()),
                gap.missing().stream()
                        .map(step -> say.text("step." + step.name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(", ")));
    }
}
