package cymru.cydweithio.reviewpaper;

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
final class PaperDocument {

    private final PaperTexts say;

    PaperDocument(Messages messages, Language language) {
        this.say = new PaperTexts(new DocumentTexts(messages, language, "reviewpaper"));
    }

    Document of(PaperFacts facts) {
        MapsPart maps = new MapsPart(say, facts);
        MatrixPart matrix = new MatrixPart(say, facts);
        ConflictsPart conflicts = new ConflictsPart(say, facts);
        BurdenPart burden = new BurdenPart(say, facts);
        ScenariosPart scenarios = new ScenariosPart(say, facts);
        return new Document(
                say.language(),
                say.text("paper.title"),
                say.text("paper.description", facts.day()),
                List.of(
                        say.text("paper.asOn", facts.day()),
                        say.text("paper.drawnUp", facts.drawnUp()),
                        say.text("paper.by")),
                Document.Layout.BOOK,
                Stream.of(
                                Stream.of(summary(facts)),
                                maps.sections(),
                                matrix.sections(),
                                conflicts.sections(),
                                burden.sections(),
                                scenarios.sections(),
                                Stream.of(recommendations(facts), sources(facts)))
                        .flatMap(sections -> sections)
                        .toList(),
                Stream.of(
                                Stream.of(about(facts), maps.layers()),
                                matrix.sheets(),
                                Stream.of(maps.pairs(), matrix.moves(), conflicts.sheet()),
                                burden.sheets(),
                                scenarios.sheets(),
                                recommended(facts))
                        .flatMap(sheets -> sheets)
                        .toList());
    }

    private Section summary(PaperFacts facts) {
        List<Block> blocks = new ArrayList<>();
        List<Coterminosity.Column> drawn = facts.matrix().columns().stream()
                .filter(column -> column.group() > 0)
                .toList();
        blocks.add(Paragraph.of(say.text(
                "summary.layers",
                facts.matrix().columns().size(),
                drawn.size(),
                drawn.stream().map(Coterminosity.Column::group).distinct().count())));
        List<List<Coterminosity.LayerName>> sharing = facts.matrix().sharing();
        if (!sharing.isEmpty()) {
            blocks.add(Listing.of(sharing.stream()
                    .map(group -> say.words("overlap.sharing", say.names(group)))
                    .toList()));
        }
        List<Comparison> pairs = facts.pairs();
        blocks.add(Paragraph.of(say.text(
                "summary.cuts",
                facts.chosen().size(),
                pairs.stream()
                        .filter(pair -> pair.cuttingPairs() != null)
                        .mapToInt(Comparison::cuttingPairs)
                        .sum(),
                pairs.stream()
                        .filter(pair -> pair.cuttingPairs() != null && pair.cuttingPairs() == 0)
                        .count(),
                pairs.size())));
        conflicts(facts, blocks);
        String stretched = stretchedMost(facts.areas());
        if (stretched != null) {
            blocks.add(Paragraph.of(stretched));
        }
        blocks.add(Paragraph.of(
                facts.scenarios().isEmpty()
                        ? say.text("scenarios.none")
                        : say.text("summary.scenarios", facts.scenarios().size())));
        blocks.add(Paragraph.of(
                say.text("summary.recommendations", facts.recommendations().size())));
        blocks.add(Paragraph.aside(unconfirmed(facts)));
        if (facts.conflicts().unknownBeginnings() > 0) {
            blocks.add(Paragraph.aside(
                    say.text("beginnings.unknown", facts.conflicts().unknownBeginnings())));
        }
        return say.part("summary", blocks);
    }

    private void conflicts(PaperFacts facts, List<Block> blocks) {
        blocks.add(Paragraph.of(
                say.text("summary.conflicts", facts.conflicts().rows().size())));
        if (facts.conflicts().beginningUnknown() > 0) {
            blocks.add(Paragraph.of(
                    say.words("conflict.beginning.count", facts.conflicts().beginningUnknown())));
        }
        List<String> kinds = Arrays.stream(ConflictKind.values())
                .filter(kind -> facts.conflicts().byKind().containsKey(kind))
                .map(kind -> say.counted(
                        say.word("conflict.kind", kind),
                        facts.conflicts().byKind().get(kind)))
                .toList();
        if (!kinds.isEmpty()) {
            blocks.add(Listing.of(kinds));
            blocks.add(Paragraph.of(say.text(
                    "summary.status",
                    Arrays.stream(ConflictStatus.values())
                            .map(status -> say.counted(
                                    say.word("conflict.status", status),
                                    facts.conflicts().rows().stream()
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

    private Section recommendations(PaperFacts facts) {
        return say.part(
                "recommendations",
                List.of(
                        facts.recommendations().isEmpty()
                                ? Paragraph.of(say.text("recommendations.none"))
                                : Listing.inOrder(facts.recommendations())));
    }

    private Stream<Table> recommended(PaperFacts facts) {
        if (facts.recommendations().isEmpty()) {
            return Stream.empty();
        }
        List<List<Cell>> rows = new ArrayList<>();
        facts.recommendations().forEach(one -> rows.add(List.of(say.figure(rows.size() + 1), Cell.of(one))));
        return Stream.of(say.sheet(
                "recommendations",
                List.of(Column.figures(say.text("sheet.number")), Column.words(say.text("sheet.recommendation"))),
                rows));
    }

    private Section sources(PaperFacts facts) {
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
                        meetings(facts),
                        assumed(),
                        say.text("sources.workbook")))));
    }

    private Table about(PaperFacts facts) {
        return say.sheet(
                "about",
                List.of(Column.words(say.text("paper.title"))),
                Stream.of(
                                Stream.of(
                                        say.text("paper.asOn", facts.day()),
                                        say.text("paper.drawnUp", facts.drawnUp()),
                                        say.text("paper.by"),
                                        unconfirmed(facts),
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
                                        meetings(facts),
                                        assumed()))
                        .flatMap(lines -> lines)
                        .map(line -> List.of(Cell.of(line)))
                        .toList());
    }

    private String unconfirmed(PaperFacts facts) {
        return say.text(facts.unconfirmed() ? "unconfirmed.counted" : "unconfirmed.apart");
    }

    private String meetings(PaperFacts facts) {
        return say.words("burden.how.meetings", facts.day().minusYears(1).plusDays(1), facts.day());
    }

    private String assumed() {
        return say.words("burden.how.assumed", Burden.ASSUMED_MINUTES / 60);
    }
}
