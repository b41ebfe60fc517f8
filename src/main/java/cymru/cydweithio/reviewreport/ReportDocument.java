package cymru.cydweithio.reviewreport;

import cymru.cydweithio.burden.Burden;
import cymru.cydweithio.conflict.ConflictKind;
import cymru.cydweithio.conflict.ConflictStatus;
import cymru.cydweithio.document.Block;
import cymru.cydweithio.document.Cell;
import cymru.cydweithio.document.Column;
import cymru.cydweithio.document.Document;
import cymru.cydweithio.document.DocumentTexts;
import cymru.cydweithio.document.Listing;
import cymru.cydweithio.document.Paragraph;
import cymru.cydweithio.document.Section;
import cymru.cydweithio.document.Table;
import cymru.cydweithio.overlap.Comparison;
import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.Measure;
import cymru.cydweithio.platform.Formats;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts a paper into words: the short answer first, then what it rests on, part by part, and the sheets of the workbook,
 * whole where the paper shows a part, and of all layers.
 */
final class ReportDocument {

    private final ReportTexts say;

    ReportDocument(Messages messages, Language language) {
        this.say = new ReportTexts(new DocumentTexts(messages, language, "reviewreport"));
    }

    Document of(ReportFindings findings) {
        MapsPart maps = new MapsPart(say, findings);
        MatrixPart matrix = new MatrixPart(say, findings);
        ConflictsPart conflicts = new ConflictsPart(say, findings);
        BurdenPart burden = new BurdenPart(say, findings);
        ScenariosPart scenarios = new ScenariosPart(say, findings);
        return new Document(
                say.language(),
                say.text("paper.title"),
                say.text("paper.description", findings.day()),
                List.of(
                        say.text("paper.asOn", findings.day()),
                        say.text("paper.drawnUp", findings.drawnUp()),
                        say.text("paper.by")),
                Document.Layout.BOOK,
                Stream.of(
                                Stream.of(summary(findings)),
                                maps.sections(),
                                matrix.sections(),
                                conflicts.sections(),
                                burden.sections(),
                                scenarios.sections(),
                                Stream.of(recommendations(findings), sources(findings)))
                        .flatMap(sections -> sections)
                        .toList(),
                Stream.of(
                                Stream.of(about(findings), maps.layers()),
                                matrix.sheets(),
                                Stream.of(maps.pairs(), matrix.moves(), conflicts.sheet()),
                                burden.sheets(),
                                scenarios.sheets(),
                                recommended(findings))
                        .flatMap(sheets -> sheets)
                        .toList());
    }

    private Section summary(ReportFindings findings) {
        List<Block> blocks = new ArrayList<>();
        List<Coterminosity.Column> drawn = findings.matrix().columns().stream()
                .filter(column -> column.group() > 0)
                .toList();
        blocks.add(Paragraph.of(say.text(
                "summary.layers",
                findings.matrix().columns().size(),
                drawn.size(),
                drawn.stream().map(Coterminosity.Column::group).distinct().count())));
        List<List<Coterminosity.LayerName>> sharing = findings.matrix().sharing();
        if (!sharing.isEmpty()) {
            blocks.add(Listing.of(sharing.stream()
                    .map(group -> say.words("overlap.sharing", say.names(group)))
                    .toList()));
        }
        List<Comparison> pairs = findings.pairs();
        blocks.add(Paragraph.of(say.text(
                "summary.cuts",
                findings.chosen().size(),
                pairs.stream()
                        .filter(pair -> pair.cuttingPairs() != null)
                        .mapToInt(Comparison::cuttingPairs)
                        .sum(),
                pairs.stream()
                        .filter(pair -> pair.cuttingPairs() != null && pair.cuttingPairs() == 0)
                        .count(),
                pairs.size())));
        conflicts(findings, blocks);
        String stretched = stretchedMost(findings.areas());
        if (stretched != null) {
            blocks.add(Paragraph.of(stretched));
        }
        blocks.add(Paragraph.of(
                findings.scenarios().isEmpty()
                        ? say.text("scenarios.none")
                        : say.text("summary.scenarios", findings.scenarios().size())));
        blocks.add(Paragraph.of(
                say.text("summary.recommendations", findings.recommendations().size())));
        blocks.add(Paragraph.aside(unconfirmed(findings)));
        if (findings.conflicts().unknownBeginnings() > 0) {
            blocks.add(Paragraph.aside(
                    say.text("beginnings.unknown", findings.conflicts().unknownBeginnings())));
        }
        return say.part("summary", blocks);
    }

    private void conflicts(ReportFindings findings, List<Block> blocks) {
        blocks.add(Paragraph.of(
                say.text("summary.conflicts", findings.conflicts().rows().size())));
        if (findings.conflicts().beginningUnknown() > 0) {
            blocks.add(Paragraph.of(
                    say.words("conflict.beginning.count", findings.conflicts().beginningUnknown())));
        }
        List<String> kinds = Arrays.stream(ConflictKind.values())
                .filter(kind -> findings.conflicts().byKind().containsKey(kind))
                .map(kind -> say.counted(
                        say.word("conflict.kind", kind),
                        findings.conflicts().byKind().get(kind)))
                .toList();
        if (!kinds.isEmpty()) {
            blocks.add(Listing.of(kinds));
            blocks.add(Paragraph.of(say.text(
                    "summary.status",
                    Arrays.stream(ConflictStatus.values())
                            .map(status -> say.counted(
                                    say.word("conflict.status", status),
                                    findings.conflicts().rows().stream()
                                            .filter(row -> row.status() == status)
                                            .count()))
                            .collect(Collectors.joining("; ")))));
        }
    }

    /** The areas that meet in most sets of areas, all of them where several do; null where none is covered. */
    private String stretchedMost(List<Burden.Row> all) {
        List<Burden.Row> areas =
                all.stream().filter(row -> row.byFootprint() != null).toList();
        long sets =
                areas.stream().mapToLong(row -> row.byFootprint().sets()).max().orElse(0);
        if (sets == 0) {
            return null;
        }
        List<Burden.Row> most =
                areas.stream().filter(row -> row.byFootprint().sets() == sets).toList();
        LongSummaryStatistics footprints =
                most.stream().mapToLong(row -> row.byFootprint().footprints()).summaryStatistics();
        if (most.size() == 1) {
            return say.text("summary.burden", most.get(0).name(), footprints.getMax(), sets);
        }
        String reached = footprints.getMin() == footprints.getMax()
                ? say.text("summary.burden.footprints", footprints.getMax())
                : say.text("summary.burden.range", footprints.getMin(), footprints.getMax());
        return most.size() == areas.size()
                ? say.text("summary.burden.all", areas.size(), sets, reached)
                : say.text(
                        "summary.burden.equal",
                        Formats.list(
                                say.language(),
                                most.stream().map(row -> say.name(row.name())).toList()),
                        sets,
                        reached);
    }

    private Section recommendations(ReportFindings findings) {
        return say.part(
                "recommendations",
                List.of(
                        findings.recommendations().isEmpty()
                                ? Paragraph.of(say.text("recommendations.none"))
                                : Listing.inOrder(findings.recommendations())));
    }

    private Stream<Table> recommended(ReportFindings findings) {
        if (findings.recommendations().isEmpty()) {
            return Stream.empty();
        }
        List<List<Cell>> rows = new ArrayList<>();
        findings.recommendations().forEach(one -> rows.add(List.of(say.figure(rows.size() + 1), Cell.of(one))));
        return Stream.of(say.sheet(
                "recommendations",
                List.of(Column.figures(say.text("sheet.number")), Column.words(say.text("sheet.recommendation"))),
                rows));
    }

    private Section sources(ReportFindings findings) {
        return say.part(
                "sources",
                List.of(Listing.of(List.of(
                        say.text("sources.footprints"),
                        say.text("sources.residents"),
                        say.text("sources.outlines"),
                        say.text("sources.conflicts"),
                        say.text("sources.law"),
                        say.words("burden.how.footprint.area"),
                        say.words("burden.how.recorded.area"),
                        meetings(findings),
                        assumed(),
                        say.text("sources.workbook")))));
    }

    private Table about(ReportFindings findings) {
        return say.sheet(
                "about",
                List.of(Column.words(say.text("paper.title"))),
                Stream.of(
                                Stream.of(
                                        say.text("paper.asOn", findings.day()),
                                        say.text("paper.drawnUp", findings.drawnUp()),
                                        say.text("paper.by"),
                                        unconfirmed(findings),
                                        say.text("sources.footprints"),
                                        say.text("sources.residents"),
                                        say.text("sources.conflicts"),
                                        say.text("sources.law")),
                                Arrays.stream(Measure.values())
                                        .map(measure -> say.text(
                                                "sheet.measure",
                                                say.word("overlap.measure", measure),
                                                say.word("overlap.measure.how", measure))),
                                Stream.of(
                                        say.words("burden.how.sets"),
                                        say.words("burden.how.unsure"),
                                        say.words("burden.how.footprint.area"),
                                        say.words("burden.how.footprint.organisation"),
                                        say.words("burden.how.recorded.area"),
                                        say.words("burden.how.recorded.organisation"),
                                        meetings(findings),
                                        assumed()))
                        .flatMap(lines -> lines)
                        .map(line -> List.of(Cell.of(line)))
                        .toList());
    }

    private String unconfirmed(ReportFindings findings) {
        return say.text(findings.unconfirmed() ? "unconfirmed.counted" : "unconfirmed.apart");
    }

    private String meetings(ReportFindings findings) {
        return say.words("burden.how.meetings", findings.day().minusYears(1).plusDays(1), findings.day());
    }

    private String assumed() {
        return say.words("burden.how.assumed", Burden.ASSUMED_MINUTES / 60);
    }
}
