package cymru.cydweithio.reviewreport;

import cymru.cydweithio.document.Block;
import cymru.cydweithio.document.Cell;
import cymru.cydweithio.document.Column;
import cymru.cydweithio.document.Line;
import cymru.cydweithio.document.Listing;
import cymru.cydweithio.document.Paragraph;
import cymru.cydweithio.document.Section;
import cymru.cydweithio.document.Table;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.overlap.Measure;
import cymru.cydweithio.platform.Formats;
import cymru.cydweithio.scenario.ChangePowers;
import cymru.cydweithio.scenario.ScenarioEffects;
import cymru.cydweithio.scenario.Scenarios;
import cymru.cydweithio.scenario.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What could be otherwise: scenarios beside each other, then each with its steps, what law says, and what it changes.
 */
final class ScenariosPart {

    private final ReportTexts say;
    private final ReportFindings findings;

    ScenariosPart(ReportTexts say, ReportFindings findings) {
        this.say = say;
        this.findings = findings;
    }

    Stream<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(say.part(
                "scenarios",
                findings.scenarios().isEmpty()
                        ? List.of(Paragraph.of(say.text("scenarios.none")))
                        : List.of(
                                Paragraph.of(say.words("scenario.compare.lead")),
                                totals(say.words("scenario.totals.title")),
                                Paragraph.aside(say.words("scenario.result.politics") + " "
                                        + say.words("scenario.law.caution")))));
        for (ReportFindings.Branch branch : findings.scenarios()) {
            sections.add(scenario(branch, sections.size()));
        }
        return sections.stream();
    }

    /** The figures of each scenario beside those of the map without any. */
    private Table totals(String caption) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.words(say.words("scenario.figure")), Column.figures(say.words("scenario.compare.without"))));
        findings.scenarios().forEach(one -> columns.add(Column.figures(title(one))));
        List<ScenarioEffects.Totals> totals = Stream.concat(
                        Stream.of(findings.without()),
                        findings.scenarios().stream().map(ReportFindings.Branch::totals))
                .toList();
        return new Table(
                say.text("sheet.name.scenarios"),
                caption,
                columns,
                ScenarioFigure.ALL.stream()
                        .map(figure -> ReportTexts.<Cell>joined(
                                List.of(Cell.of(say.words(figure.key()))),
                                totals.stream()
                                        .map(total -> total(figure, figure.of(total)))
                                        .toList()))
                        .toList(),
                List.of());
    }

    private Cell total(ScenarioFigure figure, double value) {
        return Cell.figure(
                figure.decimal() ? say.decimal(value) : Formats.number(say.language(), Math.round(value)), value);
    }

    private Section scenario(ReportFindings.Branch branch, int number) {
        Scenarios.ScenarioView view = branch.view();
        List<Block> blocks = new ArrayList<>();
        if (view.purpose() != null) {
            blocks.add(Paragraph.of(say.span(view.purpose())));
        }
        blocks.add(Paragraph.of(say.text("scenario.state", view.baseDate(), say.word("scenario.state", view.state()))));
        if (view.fault() != null) {
            blocks.add(Paragraph.aside(say.words("scenario.fault") + " "
                    + say.words(view.fault().key(), view.fault().args())));
        }
        blocks.add(
                view.steps().isEmpty()
                        ? Paragraph.of(say.words("scenario.steps.none"))
                        : Listing.inOrder(view.steps().stream()
                                .map(one -> say.text(
                                        "scenario.step",
                                        say.word(
                                                "scenario.step.kind", one.step().kind()),
                                        findings.layerName(one.step().layer()),
                                        one.step().on(),
                                        step(one.step(), view.after())))
                                .toList()));
        law(view, blocks);
        beside(branch.beside(), blocks);
        effects(branch, blocks);
        return Section.within("scenario-" + number, say.span(view.title()), blocks);
    }

    private void law(Scenarios.ScenarioView view, List<Block> blocks) {
        List<Column> columns = List.of(
                Column.words(say.words("place.layer")),
                Column.words(say.text("ruling")),
                Column.words(say.words("conflict.law")));
        if (!view.rulings().isEmpty()) {
            blocks.add(Table.of(
                    say.words("scenario.law.title"),
                    columns,
                    view.rulings().stream().map(this::ruling).toList()));
        }
        if (!view.consequences().isEmpty()) {
            blocks.add(Table.of(
                    say.words("scenario.law.result"),
                    columns,
                    view.consequences().stream()
                            .map(one -> ReportTexts.row(
                                    say.cell(findings.layerName(one.finding().layer())),
                                    Cell.of(verdict(one.finding().verdict()) + ", " + flaw(one)),
                                    Cell.of(consequence(one))))
                            .toList()));
        } else if (!view.steps().isEmpty() && view.fault() == null) {
            blocks.add(Paragraph.of(say.words("scenario.law.result.none")));
        }
    }

    private List<Cell> ruling(ChangePowers.Ruling one) {
        return List.of(
                say.cell(findings.layerName(one.layer())),
                Cell.of(verdict(one.verdict())),
                Cell.of(say.words(one.key())));
    }

    private String verdict(ChangePowers.Verdict verdict) {
        return say.word("scenario.verdict", verdict);
    }

    private String flaw(Scenarios.Consequence one) {
        return say.word("scenario.law.flaw", one.finding().flaw());
    }

    /** What law says to a result, since when, and until when where it ends. */
    private String consequence(Scenarios.Consequence one) {
        String when = one.until() == null
                ? say.words("scenario.law.from", one.from())
                : say.words("scenario.law.until", one.from(), one.until());
        return say.words(one.finding().key(), one.areas()) + " (" + when + ")";
    }

    /** Conflicts and workload without the scenario and with it. */
    private void beside(ScenarioEffects.BeforeAndAfter beside, List<Block> blocks) {
        if (!beside.conflicts().isEmpty()) {
            blocks.add(Table.of(
                    say.words("scenario.beside.conflicts"),
                    List.of(
                            Column.words(say.words("conflict.kind")),
                            Column.figures(say.words("scenario.before")),
                            Column.figures(say.words("scenario.after"))),
                    beside.conflicts().stream()
                            .map(one -> ReportTexts.row(
                                    Cell.of(say.word("conflict.kind", one.kind())),
                                    say.figure(one.before()),
                                    say.figure(one.after())))
                            .toList()));
        }
        changes("scenario.beside.begun", beside.begun(), blocks);
        changes("scenario.beside.ended", beside.ended(), blocks);
        if (beside.burden().isEmpty()) {
            blocks.add(Paragraph.of(
                    say.words("scenario.beside.burden") + ": " + say.words("scenario.beside.burden.same")));
        } else {
            blocks.add(Table.of(
                    say.words("scenario.beside.burden"),
                    burdenColumns(),
                    beside.burden().stream().map(this::burden).toList()));
        }
    }

    private void changes(String title, List<ScenarioEffects.ConflictChange> changes, List<Block> blocks) {
        if (!changes.isEmpty()) {
            blocks.add(Table.of(
                    say.words(title, changes.size()),
                    List.of(
                            Column.words(say.words("conflict.kind")),
                            Column.words(say.words("place.layer")),
                            Column.words(say.words("conflict.about"))),
                    changes.stream()
                            .map(one -> ReportTexts.row(
                                    Cell.ofLines(Stream.concat(
                                                    Stream.of(Line.of(say.word(
                                                            "conflict.kind",
                                                            one.finding().kind()))),
                                                    say.beginning(one.finding()))
                                            .toList()),
                                    say.cell(findings.layerName(one.finding().layer())),
                                    say.cell(one.areas())))
                            .toList()));
        }
    }

    private List<Column> burdenColumns() {
        return List.of(
                Column.words(say.words("scenario.beside.whom")),
                Column.figures(say.words("scenario.beside.partnerships.before")),
                Column.figures(say.words("scenario.beside.partnerships.after")),
                Column.figures(say.words("scenario.beside.sets.before")),
                Column.figures(say.words("scenario.beside.sets.after")));
    }

    private List<Cell> burden(ScenarioEffects.BurdenChange one) {
        return List.of(
                say.cell(one.name()),
                say.figure(one.before()),
                say.figure(one.after()),
                say.figure(one.setsBefore()),
                say.figure(one.setsAfter()));
    }

    /** Effects on the layers that the paper compares or the scenario redraws. */
    private void effects(ReportFindings.Branch branch, List<Block> blocks) {
        Set<String> shown = Stream.concat(
                        findings.chosen().stream().map(column -> column.layer().code()),
                        branch.view().layers().stream())
                .collect(Collectors.toSet());
        List<ScenarioEffects.Effect> effects = branch.effects().stream()
                .filter(effect -> shown.contains(effect.first()) && shown.contains(effect.second()))
                .toList();
        if (effects.isEmpty()) {
            blocks.add(Paragraph.of(
                    branch.effects().isEmpty()
                            ? say.words("scenario.effects.none")
                            : say.text("effects.elsewhere", branch.effects().size())));
        } else {
            blocks.add(Table.of(
                    say.text("effects.caption", effects.size(), branch.effects().size()),
                    ReportTexts.joined(List.of(Column.words(say.words("scenario.effects.pair"))), say.measures()),
                    effects.stream()
                            .map(effect -> ReportTexts.<Cell>joined(
                                    List.of(Cell.of(say.text(
                                            "effects.pair",
                                            findings.layerName(effect.first()),
                                            findings.layerName(effect.second())))),
                                    Arrays.stream(Measure.values())
                                            .map(measure -> Cell.of(change(measure, effect)))
                                            .toList()))
                            .toList()));
        }
    }

    private String change(Measure measure, ScenarioEffects.Effect effect) {
        String before = say.measured(measure, effect.before());
        String after = say.measured(measure, effect.after());
        return before.equals(after) ? before : say.text("effects.change", before, after);
    }

    /** What a step does, as its page says it: the areas, from where, to where. */
    private String step(Step step, MapsOfDay maps) {
        Set<String> codes = step instanceof Step.Move move
                ? move.areas()
                : step instanceof Step.Split split
                        ? split.areas()
                        : step instanceof Step.Create create ? create.areas() : Set.of();
        String from = step instanceof Step.Move move
                ? move.from()
                : step instanceof Step.Merge merge
                        ? merge.from()
                        : step instanceof Step.Split split
                                ? split.from()
                                : step instanceof Step.End end ? end.from() : null;
        String to = step instanceof Step.Move move
                ? say.footprint(maps, move.to())
                : step instanceof Step.Merge merge
                        ? say.footprint(maps, merge.into())
                        : step instanceof Step.Split split
                                ? split.name().in(say.language())
                                : step instanceof Step.Create create
                                        ? create.name().in(say.language())
                                        : null;
        String areas = say.areas(maps, codes.stream().sorted().toList());
        String way = Stream.of(from == null ? null : say.footprint(maps, from), to)
                .filter(one -> one != null)
                .collect(Collectors.joining(" → "));
        return areas.isEmpty() ? way : areas + ": " + way;
    }

    /** Of all scenarios, each row headed by the scenario that it is of. */
    Stream<Table> sheets() {
        if (findings.scenarios().isEmpty()) {
            return Stream.empty();
        }
        String layer = say.words("place.layer");
        return Stream.of(
                totals(say.text("sheet.name.scenarios")),
                ofEach(
                        "steps",
                        this::steps,
                        List.of(
                                Column.figures(say.text("sheet.number")),
                                Column.words(say.words("scenario.step.kind")),
                                Column.words(layer),
                                Column.words(say.words("scenario.step.on")),
                                Column.words(say.text("sheet.step")))),
                ofEach(
                        "rulings",
                        branch -> branch.view().rulings().stream().map(this::ruling),
                        List.of(
                                Column.words(layer),
                                Column.words(say.text("ruling")),
                                Column.words(say.words("conflict.law")))),
                ofEach(
                        "consequences",
                        this::consequences,
                        List.of(
                                Column.words(layer),
                                Column.words(say.text("ruling")),
                                Column.words(say.text("sheet.flaw")),
                                Column.words(say.words("place.areas.title")),
                                Column.words(say.words("conflict.law")))),
                ofEach(
                        "conflictChanges",
                        this::conflictChanges,
                        List.of(
                                Column.words(say.text("sheet.change")),
                                Column.words(say.words("conflict.kind")),
                                Column.words(layer),
                                Column.words(say.words("place.areas.title")),
                                Column.figures(say.words("conflict.residents")))),
                ofEach(
                        "burdenChanges",
                        branch -> branch.beside().burden().stream().map(this::burden),
                        burdenColumns()),
                ofEach("effects", this::measured, measuredColumns()));
    }

    private Table ofEach(String name, Function<ReportFindings.Branch, Stream<List<Cell>>> rows, List<Column> columns) {
        return say.sheet(
                name,
                ReportTexts.joined(List.of(Column.words(say.words("scenario.scenario"))), columns),
                findings.scenarios().stream()
                        .flatMap(branch -> rows.apply(branch)
                                .map(row -> ReportTexts.<Cell>joined(List.of(Cell.of(title(branch))), row)))
                        .toList());
    }

    private String title(ReportFindings.Branch branch) {
        return branch.view().title().in(say.language());
    }

    private Stream<List<Cell>> steps(ReportFindings.Branch branch) {
        return branch.view().steps().stream()
                .map(one -> ReportTexts.row(
                        say.figure(one.number()),
                        Cell.of(say.word("scenario.step.kind", one.step().kind())),
                        say.cell(findings.layerName(one.step().layer())),
                        Cell.of(Formats.date(say.language(), one.step().on())),
                        Cell.of(step(one.step(), branch.view().after()))));
    }

    private Stream<List<Cell>> consequences(ReportFindings.Branch branch) {
        return branch.view().consequences().stream()
                .map(one -> ReportTexts.row(
                        say.cell(findings.layerName(one.finding().layer())),
                        Cell.of(verdict(one.finding().verdict())),
                        Cell.of(flaw(one)),
                        say.cell(one.areas()),
                        Cell.of(consequence(one))));
    }

    private Stream<List<Cell>> conflictChanges(ReportFindings.Branch branch) {
        return Stream.concat(
                branch.beside().begun().stream().map(one -> conflictChange("sheet.change.begun", one)),
                branch.beside().ended().stream().map(one -> conflictChange("sheet.change.ended", one)));
    }

    private List<Cell> conflictChange(String what, ScenarioEffects.ConflictChange one) {
        return List.of(
                Cell.of(say.text(what)),
                Cell.of(say.word("conflict.kind", one.finding().kind())),
                say.cell(findings.layerName(one.finding().layer())),
                say.cell(one.areas()),
                say.figure(one.finding().residents()));
    }

    private List<Column> measuredColumns() {
        List<Column> columns =
                new ArrayList<>(List.of(Column.words(say.text("sheet.first")), Column.words(say.text("sheet.second"))));
        say.measures()
                .forEach(measure -> columns.addAll(List.of(
                        Column.figures(say.text("sheet.before", measure.heading())),
                        Column.figures(say.text("sheet.after", measure.heading())))));
        return columns;
    }

    private Stream<List<Cell>> measured(ReportFindings.Branch branch) {
        return branch.effects().stream().map(one -> {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(one.first()), Cell.of(one.second())));
            List<Cell> before = say.measured(one.before());
            List<Cell> after = say.measured(one.after());
            for (int index = 0; index < before.size(); index++) {
                cells.add(before.get(index));
                cells.add(after.get(index));
            }
            return cells;
        });
    }
}
