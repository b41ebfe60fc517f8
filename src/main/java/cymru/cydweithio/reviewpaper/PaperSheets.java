package cymru.cydweithio.reviewpaper;

import cymru.cydweithio.burden.Burden;
import cymru.cydweithio.conflict.Conflicts;
import cymru.cydweithio.overlap.Comparison;
import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.overlap.Measure;
import cymru.cydweithio.overlap.Move;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Formats;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.SpreadsheetText;
import cymru.cydweithio.scenario.LawOfChange;
import cymru.cydweithio.scenario.Scenarios;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of the paper as sheets of a workbook: whole where the paper shows a part, and of all layers. */
final class PaperSheets {

    /** A share from 0 to 1, to be shown in per cent. */
    record Share(double value) {}

    /**
     * A sheet. Cells are texts that no spreadsheet takes for formulas, numbers, {@link Share}s, or null where there is
     * nothing.
     */
    record Sheet(String title, List<String> headings, List<List<Object>> rows) {}

    private final Messages messages;
    private final Language language;

    PaperSheets(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    List<Sheet> of(PaperFacts facts) {
        List<Sheet> sheets = new ArrayList<>(List.of(
                about(facts),
                layers(facts),
                matrix(facts),
                measures(facts),
                pairs(facts),
                moves(facts),
                conflicts(facts),
                burden(Burden.By.AREA, facts.areas()),
                burden(Burden.By.ORGANISATION, facts.organisations())));
        if (facts.people() != null) {
            sheets.add(burden(Burden.By.PERSON, facts.people()));
        }
        if (!facts.scenarios().isEmpty()) {
            sheets.addAll(List.of(
                    scenarios(facts),
                    steps(facts),
                    rulings(facts),
                    consequences(facts),
                    conflictChanges(facts),
                    burdenChanges(facts),
                    effects(facts)));
        }
        if (!facts.recommendations().isEmpty()) {
            List<List<Object>> rows = new ArrayList<>();
            facts.recommendations().forEach(one -> rows.add(row(rows.size() + 1, cell(one))));
            sheets.add(sheet("recommendations", List.of(text("sheet.number"), text("sheet.recommendation")), rows));
        }
        return sheets;
    }

    private Sheet about(PaperFacts facts) {
        List<List<Object>> rows = Stream.concat(
                        Stream.of(
                                text("paper.asOn", facts.day()),
                                text("paper.drawnUp", facts.drawnUp()),
                                text("paper.by"),
                                text(facts.unconfirmed() ? "unconfirmed.counted" : "unconfirmed.apart"),
                                text("sources.footprints"),
                                text("sources.residents"),
                                text("sources.conflicts"),
                                text("sources.law")),
                        Stream.concat(
                                Arrays.stream(Measure.values())
                                        .map(measure -> text(
                                                "sheet.measure",
                                                word("overlap.measure", measure),
                                                word("overlap.measure.how", measure))),
                                Stream.of(
                                        words("burden.how.sets"),
                                        words("burden.how.unsure"),
                                        words("burden.how.footprint.area"),
                                        words("burden.how.footprint.organisation"),
                                        words("burden.how.recorded.area"),
                                        words("burden.how.recorded.organisation"),
                                        words(
                                                "burden.how.meetings",
                                                facts.day().minusYears(1).plusDays(1),
                                                facts.day()),
                                        words("burden.how.assumed", Burden.ASSUMED_MINUTES / 60))))
                .map(line -> row(cell(line)))
                .toList();
        return sheet("about", List.of(text("paper.title")), rows);
    }

    private Sheet layers(PaperFacts facts) {
        return sheet(
                "layers",
                List.of(
                        words("place.layer"),
                        words("burden.column.code"),
                        text("sheet.group"),
                        text("sheet.footprints"),
                        words("overlap.apart.unconfirmed"),
                        words("overlap.apart.ended"),
                        words("overlap.apart.partial")),
                facts.matrix().columns().stream()
                        .map(column -> row(
                                name(column.layer().name()),
                                cell(column.layer().code()),
                                column.group() == 0 ? null : column.group(),
                                column.footprints(),
                                column.apart().unconfirmed().size(),
                                column.apart().ended().size(),
                                column.apart().partial().size()))
                        .toList());
    }

    private Sheet matrix(PaperFacts facts) {
        List<Coterminosity.Column> columns = facts.matrix().columns();
        List<String> headings = new ArrayList<>(List.of(words("place.layer")));
        columns.forEach(column -> headings.add(column.layer().code()));
        List<List<Object>> rows = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            List<Object> cells = new ArrayList<>();
            cells.add(name(columns.get(index).layer().name()));
            facts.matrix()
                    .cells()
                    .get(index)
                    .forEach(one -> cells.add(one == null ? null : share(one.sameBoundaryShare())));
            rows.add(cells);
        }
        return sheet("matrix", headings, rows);
    }

    private Sheet measures(PaperFacts facts) {
        List<String> headings = new ArrayList<>(List.of(text("sheet.first"), text("sheet.second")));
        Arrays.stream(Measure.values()).forEach(measure -> headings.add(word("overlap.measure", measure)));
        List<List<Object>> rows = facts.matrix().cells().stream()
                .flatMap(List::stream)
                .filter(one -> one != null)
                .map(one -> {
                    List<Object> cells = new ArrayList<>(List.of(cell(one.first()), cell(one.second())));
                    cells.addAll(figures(one));
                    return cells;
                })
                .toList();
        return sheet("measures", headings, rows);
    }

    private List<Object> figures(Comparison one) {
        return row(
                share(one.sameBoundaryShare()),
                one.nests() == null ? null : words(one.nests() ? "overlap.yes" : "overlap.no"),
                one.cuttingPairs(),
                one.movesToSame(),
                one.movesToNest());
    }

    private Sheet pairs(PaperFacts facts) {
        List<List<Object>> rows = facts.pairs().stream()
                .flatMap(between -> between.pairs().stream()
                        .map(pair -> row(
                                cell(between.first()),
                                footprint(facts.maps(), pair.first().code()),
                                word("overlap.relation", pair.relation()),
                                cell(between.second()),
                                footprint(facts.maps(), pair.second().code()),
                                pair.sharedAreas(),
                                pair.sharedResidents(),
                                pair.sharedKm2())))
                .toList();
        return sheet(
                "pairs",
                List.of(
                        text("sheet.first"),
                        text("sheet.first.footprint"),
                        words("overlap.relation"),
                        text("sheet.second"),
                        text("sheet.second.footprint"),
                        words("overlap.shared.areas"),
                        words("overlap.shared.residents"),
                        words("overlap.shared.land")),
                rows);
    }

    private Sheet moves(PaperFacts facts) {
        List<List<Object>> rows = new ArrayList<>();
        for (Coterminosity.Column first : facts.chosen()) {
            for (Coterminosity.Column second : facts.chosen()) {
                if (first != second) {
                    Comparison one = Comparison.of(
                            facts.map(first.layer().code()),
                            facts.map(second.layer().code()));
                    one.toSame()
                            .ifPresent(moves -> moves.forEach(
                                    move -> rows.add(move(facts.maps(), one, Measure.MOVES_TO_SAME, move))));
                    one.toNest()
                            .ifPresent(moves -> moves.forEach(
                                    move -> rows.add(move(facts.maps(), one, Measure.MOVES_TO_NEST, move))));
                }
            }
        }
        return sheet(
                "moves",
                List.of(
                        text("sheet.first"),
                        text("sheet.second"),
                        words("overlap.measure"),
                        words("burden.column.name.area"),
                        words("scenario.step.from"),
                        words("scenario.step.to"),
                        text("sheet.like"),
                        text("sheet.residents")),
                rows);
    }

    private List<Object> move(MapsOfDay maps, Comparison one, Measure measure, Move move) {
        return row(
                cell(one.first()),
                cell(one.second()),
                word("overlap.measure", measure),
                name(PaperFacts.area(maps, move.area())),
                footprint(maps, move.from()),
                move.to() == null ? words("overlap.moves.new") : footprint(maps, move.to()),
                footprint(maps, move.like()),
                move.residents());
    }

    private Sheet conflicts(PaperFacts facts) {
        MapsOfDay maps = facts.conflicts().maps();
        return sheet(
                "conflicts",
                List.of(
                        words("conflict.kind"),
                        words("place.layer"),
                        text("sheet.footprints"),
                        text("sheet.areas"),
                        words("conflict.residents"),
                        words("conflict.law"),
                        words("conflict.status"),
                        words("conflict.reason"),
                        text("sheet.key"),
                        words("conflict.beginning.unknown")),
                facts.conflicts().rows().stream()
                        .map((Conflicts.Row one) -> row(
                                word("conflict.kind", one.finding().kind()),
                                name(one.layerName()),
                                cell(one.finding().footprints().stream()
                                        .map(code ->
                                                PaperFacts.footprint(maps, code).in(language))
                                        .collect(Collectors.joining(", "))),
                                cell(one.finding().areas().stream()
                                        .map(code -> PaperFacts.area(maps, code).in(language))
                                        .collect(Collectors.joining(", "))),
                                one.finding().residents(),
                                name(one.law()),
                                word("conflict.status", one.status()),
                                cell(one.reason()),
                                cell(one.finding().key()),
                                words(one.finding().beginningUnknown() ? "overlap.yes" : "overlap.no")))
                        .toList());
    }

    private Sheet burden(Burden.By by, List<Burden.Row> rows) {
        boolean person = by == Burden.By.PERSON;
        String key = by.name().toLowerCase(Locale.ROOT);
        List<String> headings = Stream.concat(
                        person
                                ? Stream.of("name.person", "organisation")
                                : Stream.of("name." + key, "code", "footprints", "sets", "partly", "unsure"),
                        Stream.of("partnerships", "recordedSets", "boards", "seats", "meetings", "hours", "assumed"))
                .map(name -> words("burden.column." + name))
                .toList();
        return sheet(
                "burden." + key,
                headings,
                rows.stream()
                        .map(one -> {
                            List<Object> cells = new ArrayList<>();
                            cells.add(name(one.name()));
                            if (person) {
                                cells.add(one.organisation() == null ? null : name(one.organisation()));
                            } else {
                                cells.add(cell(one.code()));
                                cells.addAll(
                                        one.byFootprint() == null
                                                ? row(null, null, null, null)
                                                : row(
                                                        one.byFootprint().footprints(),
                                                        one.byFootprint().sets(),
                                                        one.byFootprint().partly(),
                                                        one.byFootprint().unsure()));
                            }
                            Burden.Recorded recorded = one.recorded();
                            cells.addAll(row(
                                    recorded.partnerships(),
                                    recorded.sets(),
                                    recorded.boards(),
                                    by == Burden.By.AREA ? null : recorded.seats(),
                                    recorded.meetings(),
                                    recorded.hours(),
                                    recorded.assumed()));
                            return cells;
                        })
                        .toList());
    }

    private Sheet scenarios(PaperFacts facts) {
        List<String> headings = new ArrayList<>(List.of(words("scenario.figure"), words("scenario.compare.without")));
        facts.scenarios().forEach(one -> headings.add(cell(one.view().title().in(language))));
        List<Scenarios.Totals> totals = Stream.concat(
                        Stream.of(facts.without()), facts.scenarios().stream().map(PaperFacts.Branch::totals))
                .toList();
        return sheet(
                "scenarios",
                headings,
                ScenarioFigure.ALL.stream()
                        .map(figure -> {
                            List<Object> cells = new ArrayList<>(List.of(words(figure.key())));
                            totals.forEach(total -> cells.add(figure.of(total)));
                            return cells;
                        })
                        .toList());
    }

    private Sheet steps(PaperFacts facts) {
        return sheet(
                "steps",
                List.of(
                        words("scenario.scenario"),
                        text("sheet.number"),
                        words("scenario.step.kind"),
                        words("place.layer"),
                        words("scenario.step.on"),
                        text("sheet.step")),
                facts.scenarios().stream()
                        .flatMap(branch -> branch.view().steps().stream()
                                .map(one -> row(
                                        title(branch),
                                        one.number(),
                                        word("scenario.step.kind", one.step().kind()),
                                        name(facts.layerName(one.step().layer())),
                                        Formats.date(language, one.step().on()),
                                        cell(PaperWords.step(
                                                one.step(), branch.view().after(), language)))))
                        .toList());
    }

    private Sheet rulings(PaperFacts facts) {
        return sheet(
                "rulings",
                List.of(words("scenario.scenario"), words("place.layer"), text("ruling"), words("conflict.law")),
                facts.scenarios().stream()
                        .flatMap(branch -> branch.view().rulings().stream()
                                .map((LawOfChange.Ruling one) -> row(
                                        title(branch),
                                        name(facts.layerName(one.layer())),
                                        word("scenario.verdict", one.verdict()),
                                        cell(words(one.key())))))
                        .toList());
    }

    private Sheet consequences(PaperFacts facts) {
        return sheet(
                "consequences",
                List.of(
                        words("scenario.scenario"),
                        words("place.layer"),
                        text("ruling"),
                        text("sheet.flaw"),
                        words("place.areas.title"),
                        words("conflict.law")),
                facts.scenarios().stream()
                        .flatMap(branch -> branch.view().consequences().stream()
                                .map((Scenarios.Consequence one) -> row(
                                        title(branch),
                                        name(facts.layerName(one.finding().layer())),
                                        word("scenario.verdict", one.finding().verdict()),
                                        word("scenario.law.flaw", one.finding().flaw()),
                                        name(one.areas()),
                                        cell(PaperWords.consequence(one, messages, language)))))
                        .toList());
    }

    private Sheet conflictChanges(PaperFacts facts) {
        return sheet(
                "conflictChanges",
                List.of(
                        words("scenario.scenario"),
                        text("sheet.change"),
                        words("conflict.kind"),
                        words("place.layer"),
                        words("place.areas.title"),
                        words("conflict.residents")),
                facts.scenarios().stream()
                        .flatMap(branch -> Stream.concat(
                                branch.beside().begun().stream()
                                        .map(one -> change(facts, branch, "sheet.change.begun", one)),
                                branch.beside().ended().stream()
                                        .map(one -> change(facts, branch, "sheet.change.ended", one))))
                        .toList());
    }

    private List<Object> change(PaperFacts facts, PaperFacts.Branch branch, String what, Scenarios.ConflictChange one) {
        return row(
                title(branch),
                text(what),
                word("conflict.kind", one.finding().kind()),
                name(facts.layerName(one.finding().layer())),
                name(one.areas()),
                one.finding().residents());
    }

    private Sheet burdenChanges(PaperFacts facts) {
        return sheet(
                "burdenChanges",
                List.of(
                        words("scenario.scenario"),
                        words("scenario.beside.whom"),
                        words("scenario.beside.partnerships.before"),
                        words("scenario.beside.partnerships.after"),
                        words("scenario.beside.sets.before"),
                        words("scenario.beside.sets.after")),
                facts.scenarios().stream()
                        .flatMap(branch -> branch.beside().burden().stream()
                                .map((Scenarios.BurdenChange one) -> row(
                                        title(branch),
                                        name(one.name()),
                                        one.before(),
                                        one.after(),
                                        one.setsBefore(),
                                        one.setsAfter())))
                        .toList());
    }

    private Sheet effects(PaperFacts facts) {
        List<String> headings =
                new ArrayList<>(List.of(words("scenario.scenario"), text("sheet.first"), text("sheet.second")));
        Arrays.stream(Measure.values())
                .forEach(measure -> headings.addAll(List.of(
                        text("sheet.before", word("overlap.measure", measure)),
                        text("sheet.after", word("overlap.measure", measure)))));
        return sheet(
                "effects",
                headings,
                facts.scenarios().stream()
                        .flatMap(branch -> branch.effects().stream().map(one -> {
                            List<Object> cells = row(title(branch), cell(one.first()), cell(one.second()));
                            List<Object> before = figures(one.before());
                            List<Object> after = figures(one.after());
                            for (int index = 0; index < before.size(); index++) {
                                cells.add(before.get(index));
                                cells.add(after.get(index));
                            }
                            return cells;
                        }))
                        .toList());
    }

    private Sheet sheet(String name, List<String> headings, List<List<Object>> rows) {
        return new Sheet(text("sheet.name." + name), headings, rows);
    }

    private String title(PaperFacts.Branch branch) {
        return cell(branch.view().title().in(language));
    }

    private String name(Bilingual name) {
        return cell(name.in(language));
    }

    private String footprint(MapsOfDay maps, String code) {
        return name(PaperFacts.footprint(maps, code));
    }

    private static Share share(Double share) {
        return share == null ? null : new Share(share);
    }

    private static String cell(String text) {
        return SpreadsheetText.cell(text);
    }

    private static List<Object> row(Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    private String text(String key, Object... args) {
        return messages.text(language, "reviewpaper." + key, args);
    }

    private String words(String key, Object... args) {
        return messages.text(language, key, args);
    }

    private String word(String prefix, Enum<?> constant) {
        return messages.text(language, prefix + "." + constant.name().toLowerCase(Locale.ROOT));
    }
}
