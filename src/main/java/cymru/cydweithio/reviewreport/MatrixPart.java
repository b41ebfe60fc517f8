package cymru.cydweithio.reviewreport;

import cymru.cydweithio.document.Block;
import cymru.cydweithio.document.Cell;
import cymru.cydweithio.document.Column;
import cymru.cydweithio.document.Paragraph;
import cymru.cydweithio.document.Section;
import cymru.cydweithio.document.Table;
import cymru.cydweithio.overlap.Comparison;
import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.FigureFormats;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.overlap.Measure;
import cymru.cydweithio.overlap.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** How near layers are to each other, and what would have to move. */
final class MatrixPart {

    /** As many columns as a wide page has room for. */
    private static final int COLUMNS = 12;

    private final ReportTexts say;
    private final ReportFindings findings;

    MatrixPart(ReportTexts say, ReportFindings findings) {
        this.say = say;
        this.findings = findings;
    }

    Stream<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(say.part(
                        "matrix",
                        ReportTexts.<Block>joined(
                                List.of(Paragraph.of(
                                        say.words("overlap.measure.how.same_share") + " " + say.text("matrix.read"))),
                                tables(Measure.SAME_SHARE)))
                .set(Section.Setting.WIDE, Section.Setting.KEPT_TOGETHER));
        for (Measure measure : List.of(Measure.CUTTING_PAIRS, Measure.MOVES_TO_NEST)) {
            String name = measure.name().toLowerCase(Locale.ROOT);
            sections.add(Section.within(
                            "matrix-" + name,
                            say.word("overlap.measure", measure),
                            ReportTexts.<Block>joined(
                                    List.of(Paragraph.of(say.words("overlap.measure.how." + name))), tables(measure)))
                    .set(Section.Setting.WIDE, Section.Setting.KEPT_TOGETHER));
        }
        return sections.stream();
    }

    private List<Table> tables(Measure measure) {
        List<Coterminosity.Column> all = findings.chosen();
        List<Table> tables = new ArrayList<>();
        for (int from = 0; from < all.size(); from += COLUMNS) {
            List<Coterminosity.Column> part = all.subList(from, Math.min(from + COLUMNS, all.size()));
            String caption = say.words("overlap.matrix.caption", say.word("overlap.measure", measure), findings.day());
            tables.add(Table.of(
                    all.size() <= COLUMNS
                            ? caption
                            : say.text(
                                    "matrix.part", caption, from / COLUMNS + 1, (all.size() + COLUMNS - 1) / COLUMNS),
                    headed(part.stream().map(MatrixPart::code).toList()),
                    all.stream().map(row -> row(measure, row, part)).toList()));
        }
        return tables;
    }

    private List<Column> headed(List<String> layers) {
        return ReportTexts.joined(
                List.of(Column.words(say.words("place.layer"))),
                layers.stream().map(Column::figures).toList());
    }

    private List<Cell> row(Measure measure, Coterminosity.Column row, List<Coterminosity.Column> columns) {
        List<Cell> cells = new ArrayList<>(
                List.of(Cell.of(say.text("matrix.row", row.layer().name(), code(row)))));
        for (Coterminosity.Column column : columns) {
            cells.add(
                    row == column
                            ? Cell.of(say.text("matrix.self")).toned(Cell.Tone.SOFT)
                            : figure(
                                    measure,
                                    Comparison.of(
                                            findings.map(row.layer().code()),
                                            findings.map(column.layer().code()))));
        }
        return cells;
    }

    private Cell figure(Measure measure, Comparison comparison) {
        String said = say.measured(measure, comparison);
        Double value = measure.of(comparison);
        Cell cell =
                measure == Measure.SAME_SHARE && value != null ? Cell.ofShare(said, value) : Cell.figure(said, value);
        return cell.toned(Cell.Tone.band(FigureFormats.band(measure, comparison)));
    }

    private static String code(Coterminosity.Column column) {
        return column.layer().code().replace('_', ' ');
    }

    /** Of all layers: the shares beside each other, then every measure of every two. */
    Stream<Table> sheets() {
        List<Coterminosity.Column> columns = findings.matrix().columns();
        List<List<Cell>> shares = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            shares.add(ReportTexts.joined(
                    List.of(say.cell(columns.get(index).layer().name())),
                    findings.matrix().cells().get(index).stream()
                            .map(one -> one == null ? Cell.EMPTY : say.share(one.sameBoundaryShare()))
                            .toList()));
        }
        return Stream.of(
                say.sheet(
                        "matrix",
                        headed(columns.stream()
                                .map(column -> column.layer().code())
                                .toList()),
                        shares),
                say.sheet(
                        "measures",
                        ReportTexts.joined(
                                List.of(Column.words(say.text("sheet.first")), Column.words(say.text("sheet.second"))),
                                say.measures()),
                        findings.matrix().cells().stream()
                                .flatMap(List::stream)
                                .filter(Objects::nonNull)
                                .map(one -> ReportTexts.<Cell>joined(
                                        List.of(Cell.of(one.first()), Cell.of(one.second())), say.measured(one)))
                                .toList()));
    }

    /** What would have to move for each layer that the paper compares to be like another, or to nest in it. */
    Table moves() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Coterminosity.Column first : findings.chosen()) {
            for (Coterminosity.Column second : findings.chosen()) {
                if (first != second) {
                    Comparison one = Comparison.of(
                            findings.map(first.layer().code()),
                            findings.map(second.layer().code()));
                    one.toSame()
                            .ifPresent(
                                    moves -> moves.forEach(move -> rows.add(move(one, Measure.MOVES_TO_SAME, move))));
                    one.toNest()
                            .ifPresent(
                                    moves -> moves.forEach(move -> rows.add(move(one, Measure.MOVES_TO_NEST, move))));
                }
            }
        }
        return say.sheet(
                "moves",
                List.of(
                        Column.words(say.text("sheet.first")),
                        Column.words(say.text("sheet.second")),
                        Column.words(say.words("overlap.measure")),
                        Column.words(say.words("burden.column.name.area")),
                        Column.words(say.words("scenario.step.from")),
                        Column.words(say.words("scenario.step.to")),
                        Column.words(say.text("sheet.like")),
                        Column.figures(say.text("sheet.residents"))),
                rows);
    }

    private List<Cell> move(Comparison one, Measure measure, Move move) {
        MapsOfDay maps = findings.maps();
        return List.of(
                Cell.of(one.first()),
                Cell.of(one.second()),
                Cell.of(say.word("overlap.measure", measure)),
                say.cell(ReportFindings.area(maps, move.area())),
                say.footprintCell(maps, move.from()),
                move.to() == null ? Cell.of(say.words("overlap.moves.new")) : say.footprintCell(maps, move.to()),
                say.footprintCell(maps, move.like()),
                say.figure(move.residents()));
    }
}
