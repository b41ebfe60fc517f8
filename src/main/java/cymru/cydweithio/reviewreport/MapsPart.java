package cymru.cydweithio.reviewreport;

import cymru.cydweithio.document.Block;
import cymru.cydweithio.document.Cell;
import cymru.cydweithio.document.Column;
import cymru.cydweithio.document.Figure;
import cymru.cydweithio.document.Paragraph;
import cymru.cydweithio.document.Section;
import cymru.cydweithio.document.Table;
import cymru.cydweithio.overlap.AreaSet;
import cymru.cydweithio.overlap.Comparison;
import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.FigureFormats;
import cymru.cydweithio.overlap.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The layers, their maps, and how the footprints of two of them lie to each other. */
final class MapsPart {

    private final ReportTexts say;
    private final ReportFindings findings;

    MapsPart(ReportTexts say, ReportFindings findings) {
        this.say = say;
        this.findings = findings;
    }

    Stream<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(say.part(
                "maps",
                List.of(Paragraph.of(
                        findings.pictures().isEmpty()
                                ? say.text("maps.none")
                                : say.text(
                                        "maps.lead",
                                        findings.chosen().size(),
                                        findings.pictures().size())))));
        for (ReportFindings.Picture picture : findings.pictures()) {
            sections.add(map(sections.size(), picture));
        }
        sections.add(two());
        return sections.stream();
    }

    private Section map(int number, ReportFindings.Picture picture) {
        String names = say.names(picture.layers());
        String first = picture.layers().get(0).code();
        List<Block> blocks = new ArrayList<>();
        if (picture.layers().size() > 1) {
            blocks.add(Paragraph.of(say.words("overlap.sharing", names)));
        }
        blocks.add(new Figure(
                picture.svg(),
                say.text(
                        "map.alt",
                        names,
                        findings.map(first).footprints().stream()
                                .map(this::covers)
                                .collect(Collectors.joining("; ")))));
        return Section.within("map-" + number, say.span(picture.layers().get(0).name()), blocks)
                .set(Section.Setting.KEPT_TOGETHER);
    }

    private String covers(AreaSet areaSet) {
        return say.text(
                "map.alt.covers",
                say.footprint(findings.maps(), areaSet.code()),
                say.areas(
                        findings.maps(),
                        areaSet.areas()
                                .mapToObj(place ->
                                        findings.maps().ground().area(place).code())
                                .toList()));
    }

    private Section two() {
        Coterminosity.Between pair = findings.pair();
        List<Comparison.Pair> cutting = pair.pairs().stream()
                .filter(one -> one.relation() == Relation.CUTS_ACROSS)
                .toList();
        String first = say.name(pair.first().name());
        String second = say.name(pair.second().name());
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(say.text(
                "pair.says",
                first,
                second,
                FigureFormats.percent(say.language(), pair.comparison().sameBoundaryShare()),
                cutting.size())));
        blocks.add(new Figure(findings.pairPicture(), say.text("pair.alt", first, second, cuts(cutting))));
        if (pair.pairs().isEmpty()) {
            blocks.add(Paragraph.of(say.words("overlap.pair.none")));
        } else {
            blocks.add(Table.of(
                    say.text("pair.caption", first, second),
                    List.of(
                            Column.words(first),
                            Column.words(say.words("overlap.relation")),
                            Column.words(second),
                            Column.figures(say.words("overlap.shared.areas")),
                            Column.figures(say.words("overlap.shared.residents"))),
                    pair.pairs().stream().map(this::pair).toList()));
        }
        return Section.within("pair", say.words("overlap.pair.title", first, second), blocks)
                .set(Section.Setting.NEW_PAGE, Section.Setting.SMALL_PICTURES);
    }

    private String cuts(List<Comparison.Pair> cutting) {
        return cutting.isEmpty()
                ? say.text("pair.alt.none")
                : cutting.stream()
                        .map(one -> say.text(
                                "pair.alt.cut",
                                say.footprint(findings.maps(), one.first().code()),
                                say.footprint(findings.maps(), one.second().code())))
                        .collect(Collectors.joining("; "));
    }

    /** A footprint, how it lies to another, and what they share. */
    private List<Cell> pair(Comparison.Pair one) {
        return List.of(
                say.footprintCell(findings.maps(), one.first().code()),
                Cell.of(say.word("overlap.relation", one.relation())),
                say.footprintCell(findings.maps(), one.second().code()),
                say.figure(one.sharedAreas()),
                say.figure(one.sharedResidents()));
    }

    /** Every pair of footprints of the layers that the paper compares. */
    Table pairs() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Comparison between : findings.pairs()) {
            for (Comparison.Pair one : between.pairs()) {
                List<Cell> cells = new ArrayList<>(pair(one));
                cells.add(2, Cell.of(between.second()));
                cells.add(0, Cell.of(between.first()));
                cells.add(say.figure(one.sharedKm2()));
                rows.add(cells);
            }
        }
        return say.sheet(
                "pairs",
                List.of(
                        Column.words(say.text("sheet.first")),
                        Column.words(say.text("sheet.first.footprint")),
                        Column.words(say.words("overlap.relation")),
                        Column.words(say.text("sheet.second")),
                        Column.words(say.text("sheet.second.footprint")),
                        Column.figures(say.words("overlap.shared.areas")),
                        Column.figures(say.words("overlap.shared.residents")),
                        Column.figures(say.words("overlap.shared.land"))),
                rows);
    }

    Table layers() {
        return say.sheet(
                "layers",
                List.of(
                        Column.words(say.words("place.layer")),
                        Column.words(say.words("burden.column.code")),
                        Column.figures(say.text("sheet.group")),
                        Column.figures(say.text("sheet.footprints")),
                        Column.figures(say.words("overlap.apart.unconfirmed")),
                        Column.figures(say.words("overlap.apart.ended")),
                        Column.figures(say.words("overlap.apart.partial"))),
                findings.matrix().columns().stream()
                        .map(column -> ReportTexts.row(
                                say.cell(column.layer().name()),
                                Cell.of(column.layer().code()),
                                column.group() == 0 ? Cell.EMPTY : say.figure(column.group()),
                                say.figure(column.footprints()),
                                say.figure(column.apart().unconfirmed().size()),
                                say.figure(column.apart().ended().size()),
                                say.figure(column.apart().partial().size())))
                        .toList());
    }
}
