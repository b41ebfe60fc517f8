package cymru.cydweithio.reviewreport;

import cymru.cydweithio.conflict.ConflictKind;
import cymru.cydweithio.conflict.Conflicts;
import cymru.cydweithio.document.Cell;
import cymru.cydweithio.document.Column;
import cymru.cydweithio.document.Line;
import cymru.cydweithio.document.Paragraph;
import cymru.cydweithio.document.Section;
import cymru.cydweithio.document.Table;
import cymru.cydweithio.overlap.MapsOfDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The register of conflicts, kind by kind. */
final class ConflictsPart {

    private final ReportTexts say;
    private final ReportFindings findings;

    ConflictsPart(ReportTexts say, ReportFindings findings) {
        this.say = say;
        this.findings = findings;
    }

    Stream<Section> sections() {
        List<Conflicts.Row> all = findings.conflicts().rows();
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                        "conflicts",
                        say.words("conflict.title"),
                        List.of(
                                Paragraph.of(say.words("conflict.lead")),
                                Paragraph.of(say.text("summary.conflicts", all.size()))))
                .set(Section.Setting.WIDE));
        for (ConflictKind kind : ConflictKind.values()) {
            List<Conflicts.Row> rows =
                    all.stream().filter(row -> row.finding().kind() == kind).toList();
            if (!rows.isEmpty()) {
                sections.add(ofKind(kind, rows));
            }
        }
        return sections.stream();
    }

    private Section ofKind(ConflictKind kind, List<Conflicts.Row> rows) {
        String heading = say.counted(say.word("conflict.kind", kind), rows.size());
        return Section.within(
                        "conflicts-" + kind.name().toLowerCase(Locale.ROOT),
                        heading,
                        List.of(
                                Paragraph.of(say.word("conflict.how", kind)),
                                Table.of(
                                        heading,
                                        List.of(
                                                Column.words(say.words("conflict.about")),
                                                Column.words(say.words("place.layer")),
                                                Column.figures(say.words("conflict.residents")),
                                                Column.words(say.words("conflict.law")),
                                                Column.words(say.words("conflict.status"))),
                                        rows.stream().map(this::conflict).toList())))
                .set(Section.Setting.WIDE);
    }

    private List<Cell> conflict(Conflicts.Row row) {
        return List.of(
                Cell.ofLines(
                        Stream.concat(about(row), say.beginning(row.finding())).toList()),
                say.cell(row.layerName()),
                say.figure(row.finding().residents()),
                say.cell(row.law()),
                Cell.ofLines(Stream.concat(
                                Stream.of(Line.of(say.word("conflict.status", row.status()))),
                                row.reason() == null
                                        ? Stream.empty()
                                        : Stream.of(Line.of(say.span(row.reason(), row.reasonLanguage()))))
                        .toList()));
    }

    /** The footprints and the areas, or the whole layer. */
    private Stream<Line> about(Conflicts.Row row) {
        MapsOfDay maps = findings.conflicts().maps();
        List<String> footprints = List.copyOf(row.finding().footprints());
        List<String> areas = List.copyOf(row.finding().areas());
        if (footprints.isEmpty() && areas.isEmpty()) {
            return Stream.of(Line.of(say.text("conflict.layer")));
        }
        return Stream.concat(
                Stream.of(Line.joined(
                        footprints.stream()
                                .map(code -> say.span(ReportFindings.footprint(maps, code)))
                                .toList(),
                        ", ")),
                areas.isEmpty()
                        ? Stream.empty()
                        : Stream.of(Line.of(say.text("conflict.areas", areas.size(), say.areas(maps, areas)))));
    }

    /** The whole register, a fact a column. */
    Table sheet() {
        MapsOfDay maps = findings.conflicts().maps();
        return say.sheet(
                "conflicts",
                List.of(
                        Column.words(say.words("conflict.kind")),
                        Column.words(say.words("place.layer")),
                        Column.words(say.text("sheet.footprints")),
                        Column.words(say.text("sheet.areas")),
                        Column.figures(say.words("conflict.residents")),
                        Column.words(say.words("conflict.law")),
                        Column.words(say.words("conflict.status")),
                        Column.words(say.words("conflict.reason")),
                        Column.words(say.text("sheet.key")),
                        Column.words(say.words("conflict.beginning.unknown"))),
                findings.conflicts().rows().stream()
                        .map(one -> ReportTexts.row(
                                Cell.of(say.word("conflict.kind", one.finding().kind())),
                                say.cell(one.layerName()),
                                Cell.of(say.footprints(maps, one.finding().footprints())),
                                Cell.of(say.areas(maps, one.finding().areas())),
                                say.figure(one.finding().residents()),
                                say.cell(one.law()),
                                Cell.of(say.word("conflict.status", one.status())),
                                Cell.of(one.reason()),
                                Cell.of(one.finding().key()),
                                say.yesOrNo(one.finding().beginningUnknown())))
                        .toList());
    }
}
