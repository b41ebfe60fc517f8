package cymru.cydweithio.chain;

import cymru.cydweithio.document.DocumentTexts;
import cymru.cydweithio.platform.CsvRows;
import cymru.cydweithio.platform.SpreadsheetText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pages of the chain say, as rows of a table. */
final class ChainRows {

    private static final List<String> COLUMNS = List.of("side", "step", "kind", "reference", "title", "state", "date");

    private ChainRows() {}

    static void write(Chains.ChainView chain, DocumentTexts say, OutputStream out) throws IOException {
        CsvRows csv = new CsvRows(
                out,
                COLUMNS.stream().map(column -> say.text("column." + column)).toList());
        chain.before().forEach(node -> csv.row(cells(say, "before", node)));
        csv.row(cells(say, "here", chain.object()));
        chain.after().forEach(node -> csv.row(cells(say, "after", node)));
        csv.finish();
    }

    static void write(BoardChains.Board board, DocumentTexts say, OutputStream out) throws IOException {
        CsvRows csv = new CsvRows(
                out,
                Stream.of(
                                Stream.of(say.text("step.priority"), say.text("board.break")),
                                BoardChains.RUNGS.stream().map(step -> ChainDocument.rung(say, step)),
                                Stream.of(say.text("board.also")))
                        .flatMap(part -> part)
                        .toList());
        for (BoardChains.PriorityLine line : board.lines()) {
            List<Object> cells = new ArrayList<>();
            cells.add(title(say, line.node()));
            cells.add(ChainDocument.broken(say, line));
            line.rungs().forEach(rung -> cells.add(rung.count()));
            cells.add(SpreadsheetText.cell(line.gaps().stream()
                    .map(gap -> ChainDocument.said(say, gap))
                    .collect(Collectors.joining("; "))));
            csv.row(cells);
        }
        csv.finish();
    }

    private static List<Object> cells(DocumentTexts say, String side, Chains.Node node) {
        return Arrays.asList(
                say.text("side." + side),
                say.text("step." + node.step().name().toLowerCase(Locale.ROOT)),
                say.words(node.kind()),
                SpreadsheetText.cell(node.reference()),
                title(say, node),
                node.state() == null ? null : say.words(node.state()),
                node.on());
    }

    private static Object title(DocumentTexts say, Chains.Node node) {
        return node.title() == null ? null : SpreadsheetText.cell(node.title().in(say.language()));
    }
}
