package cymru.cydweithio.reviewpaper;

import cymru.cydweithio.burden.Burden;
import cymru.cydweithio.conflict.ConflictKind;
import cymru.cydweithio.conflict.ConflictStatus;
import cymru.cydweithio.conflict.Conflicts;
import cymru.cydweithio.conflict.Finding;
import cymru.cydweithio.overlap.Comparison;
import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.Figures;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.overlap.Measure;
import cymru.cydweithio.overlap.Patch;
import cymru.cydweithio.overlap.Relation;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Formats;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.reviewpaper.PaperText.Block;
import cymru.cydweithio.reviewpaper.PaperText.Cell;
import cymru.cydweithio.reviewpaper.PaperText.Column;
import cymru.cydweithio.reviewpaper.PaperText.Grid;
import cymru.cydweithio.reviewpaper.PaperText.Said;
import cymru.cydweithio.reviewpaper.PaperText.Section;
import cymru.cydweithio.scenario.LawOfChange;
import cymru.cydweithio.scenario.Scenarios;
import cymru.cydweithio.scenario.Step;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a paper into words: the short answer first, then what it rests on. */
final class PaperWords {

    /** As many columns as a wide page has room for. */
    private static final int COLUMNS = 12;
    /** As many bodies as a paper is read for; the workbook has all. */
    private static final int BODIES = 30;

    private final Messages messages;
    private final Language language;

    PaperWords(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    PaperText say(PaperFacts facts) {
        List<Section> sections = new ArrayList<>();
        sections.add(summary(facts));
        maps(facts, sections);
        matrix(facts, sections);
        conflicts(facts, sections);
        burden(facts, sections);
        scenarios(facts, sections);
        sections.add(part(
                "recommendations",
                facts.recommendations().isEmpty()
                        ? List.of(Block.paragraph(text("recommendations.none")))
                        : List.of(Block.numbered(facts.recommendations().stream()
                                .map(Said::plain)
                                .toList()))));
        sections.add(sources(facts));
        return new PaperText(
                text("paper.title"),
                text("paper.description", facts.day()),
                List.of(text("paper.asOn", facts.day()), text("paper.drawnUp", facts.drawnUp()), text("paper.by")),
                sections);
    }

    private Section summary(PaperFacts facts) {
        List<Block> blocks = new ArrayList<>();
        List<Coterminosity.Column> drawn = facts.matrix().columns().stream()
                .filter(column -> column.group() > 0)
                .toList();
        blocks.add(Block.paragraph(text(
                "summary.layers",
                facts.matrix().columns().size(),
                drawn.size(),
                drawn.stream().map(Coterminosity.Column::group).distinct().count())));
        List<List<Coterminosity.LayerName>> sharing = facts.matrix().sharing();
        if (!sharing.isEmpty()) {
            blocks.add(Block.list(sharing.stream()
                    .map(group -> Said.plain(words("overlap.sharing", names(group))))
                    .toList()));
        }
        List<Comparison> pairs = facts.pairs();
        blocks.add(Block.paragraph(text(
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
        blocks.add(Block.paragraph(
                text("summary.conflicts", facts.conflicts().rows().size())));
        if (facts.conflicts().beginningUnknown() > 0) {
            blocks.add(Block.paragraph(
                    words("conflict.beginning.count", facts.conflicts().beginningUnknown())));
        }
        List<Said> kinds = Arrays.stream(ConflictKind.values())
                .filter(kind -> facts.conflicts().byKind().containsKey(kind))
                .map(kind -> Said.plain(text(
                        "summary.counted",
                        word("conflict.kind", kind),
                        facts.conflicts().byKind().get(kind))))
                .toList();
        if (!kinds.isEmpty()) {
            blocks.add(Block.list(kinds));
            blocks.add(Block.paragraph(text(
                    "summary.status",
                    Arrays.stream(ConflictStatus.values())
                            .map(status -> text(
                                    "summary.counted",
                                    word("conflict.status", status),
                                    facts.conflicts().rows().stream()
                                            .filter(row -> row.status() == status)
                                            .count()))
                            .collect(Collectors.joining("; ")))));
        }
        String stretched = stretchedMost(facts.areas());
        if (stretched != null) {
            blocks.add(Block.paragraph(stretched));
        }
        blocks.add(Block.paragraph(
                facts.scenarios().isEmpty()
                        ? text("scenarios.none")
                        : text("summary.scenarios", facts.scenarios().size())));
        blocks.add(Block.paragraph(
                text("summary.recommendations", facts.recommendations().size())));
        blocks.add(Block.note(text(facts.unconfirmed() ? "unconfirmed.counted" : "unconfirmed.apart")));
        if (facts.conflicts().unknownBeginnings() > 0) {
            blocks.add(Block.note(text("beginnings.unknown", facts.conflicts().unknownBeginnings())));
        }
        return part("summary", blocks);
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
            return text("summary.burden", most.get(0).name(), footprints.getMax(), sets);
        }
        String reached = footprints.getMin() == footprints.getMax()
                ? text("summary.burden.footprints", footprints.getMax())
                : text("summary.burden.range", footprints.getMin(), footprints.getMax());
        return most.size() == areas.size()
                ? text("summary.burden.all", areas.size(), sets, reached)
                : text(
                        "summary.burden.equal",
                        Formats.list(
                                language,
                                most.stream()
                                        .map(row -> row.name().in(language))
                                        .toList()),
                        sets,
                        reached);
    }

    private void maps(PaperFacts facts, List<Section> sections) {
        sections.add(part(
                "maps",
                List.of(Block.paragraph(
                        facts.pictures().isEmpty()
                                ? text("maps.none")
                                : text(
                                        "maps.lead",
                                        facts.chosen().size(),
                                        facts.pictures().size())))));
        int number = 0;
        for (PaperFacts.Picture picture : facts.pictures()) {
            String names = names(picture.layers());
            String first = picture.layers().get(0).code();
            List<Block> blocks = new ArrayList<>();
            if (picture.layers().size() > 1) {
                blocks.add(Block.paragraph(words("overlap.sharing", names)));
            }
            blocks.add(Block.picture(
                    picture.svg(),
                    text(
                            "map.alt",
                            names,
                            facts.map(first).patches().stream()
                                    .map(patch -> covers(facts.maps(), patch))
                                    .collect(Collectors.joining("; ")))));
            sections.add(new Section(
                    "map-" + ++number, 3, said(picture.layers().get(0).name()), false, blocks));
        }
        sections.add(two(facts));
    }

    private Section two(PaperFacts facts) {
        Coterminosity.Between pair = facts.pair();
        List<Comparison.Pair> cutting = pair.pairs().stream()
                .filter(one -> one.relation() == Relation.CUTS_ACROSS)
                .toList();
        String first = pair.first().name().in(language);
        String second = pair.second().name().in(language);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(text(
                "pair.says",
                first,
                second,
                Figures.percent(language, pair.comparison().sameBoundaryShare()),
                cutting.size())));
        blocks.add(Block.picture(
                facts.pairPicture(),
                text(
                        "pair.alt",
                        first,
                        second,
                        cutting.isEmpty()
                                ? text("pair.alt.none")
                                : cutting.stream()
                                        .map(one -> text(
                                                "pair.alt.cut",
                                                footprint(
                                                        facts.maps(),
                                                        one.first().code()),
                                                footprint(
                                                        facts.maps(),
                                                        one.second().code())))
                                        .collect(Collectors.joining("; ")))));
        if (pair.pairs().isEmpty()) {
            blocks.add(Block.paragraph(words("overlap.pair.none")));
        } else {
            blocks.add(Block.grid(new Grid(
                    text("pair.caption", first, second),
                    List.of(
                            column(first),
                            column(words("overlap.relation")),
                            column(second),
                            number(words("overlap.shared.areas")),
                            number(words("overlap.shared.residents"))),
                    pair.pairs().stream()
                            .map(one -> List.of(
                                    Cell.of(said(PaperFacts.footprint(
                                            facts.maps(), one.first().code()))),
                                    Cell.of(word("overlap.relation", one.relation())),
                                    Cell.of(said(PaperFacts.footprint(
                                            facts.maps(), one.second().code()))),
                                    figure(one.sharedAreas()),
                                    figure(one.sharedResidents())))
                            .toList())));
        }
        return new Section("pair", 3, Said.plain(words("overlap.pair.title", first, second)), false, blocks);
    }

    private String covers(MapsOfDay maps, Patch patch) {
        return text(
                "map.alt.covers",
                footprint(maps, patch.code()),
                patch.areas()
                        .mapToObj(place -> PaperFacts.area(
                                        maps, maps.ground().plot(place).code())
                                .in(language))
                        .collect(Collectors.joining(", ")));
    }

    private void matrix(PaperFacts facts, List<Section> sections) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(words("overlap.measure.how.same_share") + " " + text("matrix.read")));
        grids(facts, Measure.SAME_SHARE, blocks);
        sections.add(new Section("matrix", 2, Said.plain(text("matrix.title")), true, blocks));
        for (Measure measure : List.of(Measure.CUTTING_PAIRS, Measure.MOVES_TO_NEST)) {
            List<Block> more = new ArrayList<>(List.of(Block.paragraph(
                    words("overlap.measure.how." + measure.name().toLowerCase(Locale.ROOT)))));
            grids(facts, measure, more);
            sections.add(new Section(
                    "matrix-" + measure.name().toLowerCase(Locale.ROOT),
                    3,
                    Said.plain(word("overlap.measure", measure)),
                    true,
                    more));
        }
    }

    private void grids(PaperFacts facts, Measure measure, List<Block> blocks) {
        List<Coterminosity.Column> all = facts.chosen();
        for (int from = 0; from < all.size(); from += COLUMNS) {
            List<Coterminosity.Column> part = all.subList(from, Math.min(from + COLUMNS, all.size()));
            String caption = words("overlap.matrix.caption", word("overlap.measure", measure), facts.day());
            List<Column> columns = new ArrayList<>(List.of(column(words("place.layer"))));
            part.forEach(one -> columns.add(number(code(one.layer().code()))));
            blocks.add(Block.grid(new Grid(
                    all.size() <= COLUMNS
                            ? caption
                            : text("matrix.part", caption, from / COLUMNS + 1, (all.size() + COLUMNS - 1) / COLUMNS),
                    columns,
                    all.stream()
                            .map(row -> {
                                List<Cell> cells = new ArrayList<>(List.of(Cell.of(text(
                                        "matrix.row",
                                        row.layer().name(),
                                        code(row.layer().code())))));
                                part.forEach(one -> cells.add(
                                        row == one
                                                ? new Cell(
                                                        List.of(List.of(Said.plain(text("matrix.self")))),
                                                        "number soft")
                                                : cell(facts, measure, row, one)));
                                return List.copyOf(cells);
                            })
                            .toList())));
        }
    }

    private Cell cell(PaperFacts facts, Measure measure, Coterminosity.Column row, Coterminosity.Column column) {
        Comparison comparison = Comparison.of(
                facts.map(row.layer().code()), facts.map(column.layer().code()));
        int band = Figures.band(measure, comparison);
        return new Cell(
                List.of(List.of(Said.plain(Figures.figure(messages, language, measure, comparison)))),
                "number" + (band < 0 ? "" : " band-" + band));
    }

    private static String code(String code) {
        return code.replace('_', ' ');
    }

    private void conflicts(PaperFacts facts, List<Section> sections) {
        List<Conflicts.Row> all = facts.conflicts().rows();
        sections.add(new Section(
                "conflicts",
                2,
                Said.plain(words("conflict.title")),
                true,
                List.of(
                        Block.paragraph(words("conflict.lead")),
                        Block.paragraph(text("summary.conflicts", all.size())))));
        for (ConflictKind kind : ConflictKind.values()) {
            List<Conflicts.Row> rows =
                    all.stream().filter(row -> row.finding().kind() == kind).toList();
            if (!rows.isEmpty()) {
                String heading = text("summary.counted", word("conflict.kind", kind), rows.size());
                sections.add(new Section(
                        "conflicts-" + kind.name().toLowerCase(Locale.ROOT),
                        3,
                        Said.plain(heading),
                        true,
                        List.of(
                                Block.paragraph(word("conflict.how", kind)),
                                Block.grid(new Grid(
                                        heading,
                                        List.of(
                                                column(words("conflict.about")),
                                                column(words("place.layer")),
                                                number(words("conflict.residents")),
                                                column(words("conflict.law")),
                                                column(words("conflict.status"))),
                                        rows.stream()
                                                .map(row -> conflict(facts, row))
                                                .toList())))));
            }
        }
    }

    private List<Cell> conflict(PaperFacts facts, Conflicts.Row row) {
        MapsOfDay maps = facts.conflicts().maps();
        List<Said> footprints = row.finding().footprints().stream()
                .map(code -> said(PaperFacts.footprint(maps, code)))
                .toList();
        List<Said> areas = row.finding().areas().isEmpty()
                ? List.of()
                : List.of(Said.plain(text(
                        "conflict.areas",
                        row.finding().areas().size(),
                        row.finding().areas().stream()
                                .map(code -> PaperFacts.area(maps, code).in(language))
                                .collect(Collectors.joining(", ")))));
        List<List<Said>> about = footprints.isEmpty() && areas.isEmpty()
                ? List.of(List.of(Said.plain(text("conflict.layer"))))
                : List.of(footprints, areas);
        List<Said> reason = row.reason() == null
                ? List.of()
                : List.of(new Said(
                        row.reason(),
                        row.reasonLanguage() == language
                                ? null
                                : row.reasonLanguage().code()));
        return List.of(
                Cell.lines(Stream.concat(about.stream(), Stream.of(beginning(row.finding())))
                        .toList()),
                Cell.of(said(row.layerName())),
                figure(row.finding().residents()),
                Cell.of(said(row.law())),
                Cell.lines(List.of(List.of(Said.plain(word("conflict.status", row.status()))), reason)));
    }

    /** That a conflict rests on something that may not have begun. */
    private List<Said> beginning(Finding finding) {
        return finding.beginningUnknown() ? List.of(Said.plain(words("conflict.beginning.unknown"))) : List.of();
    }

    private void burden(PaperFacts facts, List<Section> sections) {
        sections.add(new Section(
                "burden",
                2,
                Said.plain(words("burden.title")),
                true,
                List.of(Block.paragraph(words("burden.recorded.little")), Block.paragraph(words("burden.how.sets")))));
        sections.add(burden(facts, Burden.By.AREA, facts.areas()));
        sections.add(burden(facts, Burden.By.ORGANISATION, facts.organisations()));
        if (facts.people() != null) {
            sections.add(burden(facts, Burden.By.PERSON, facts.people()));
        }
    }

    /** How many rows a paper shows: never one of two of whom as much is asked without the other. */
    private static int shown(List<Burden.Row> rows) {
        int shown = Math.min(BODIES, rows.size());
        while (shown < rows.size() && asked(rows.get(shown)).equals(asked(rows.get(shown - 1)))) {
            shown++;
        }
        return shown;
    }

    /** What rows are ordered by before their names. */
    private static List<Long> asked(Burden.Row row) {
        Burden.ByFootprint reached = row.byFootprint();
        Burden.Recorded recorded = row.recorded();
        return row.code() == null
                ? List.of(recorded.sets(), recorded.partnerships(), recorded.meetings())
                : List.of(
                        reached == null ? 0 : reached.sets(),
                        recorded.sets(),
                        reached == null ? -1 : reached.footprints());
    }

    private Section burden(PaperFacts facts, Burden.By by, List<Burden.Row> rows) {
        String name = by.name().toLowerCase(Locale.ROOT);
        boolean person = by == Burden.By.PERSON;
        List<Block> blocks = new ArrayList<>();
        int shown = shown(rows);
        if (rows.isEmpty()) {
            blocks.add(Block.paragraph(words("burden.none.person")));
        } else {
            if (shown < rows.size()) {
                blocks.add(Block.paragraph(text("burden.most", shown, rows.size())));
            }
            List<Column> columns = new ArrayList<>(List.of(column(words("burden.column.name." + name))));
            (person
                            ? Stream.of("seats")
                            : by == Burden.By.AREA
                                    ? Stream.of("sets", "footprints")
                                    : Stream.of("sets", "footprints", "seats"))
                    .forEach(key -> columns.add(number(words("burden.column." + key))));
            Stream.of("recordedSets", "partnerships", "boards", "meetings", "hours")
                    .forEach(key -> columns.add(number(words("burden.column." + key))));
            blocks.add(Block.grid(new Grid(
                    words("burden.count." + name, rows.size(), facts.day()),
                    columns,
                    rows.stream()
                            .limit(shown)
                            .map(row -> {
                                List<Cell> cells = new ArrayList<>(List.of(Cell.lines(List.of(
                                        List.of(said(row.name())),
                                        row.organisation() == null ? List.of() : List.of(said(row.organisation()))))));
                                if (!person) {
                                    boolean unknown = row.byFootprint() == null;
                                    cells.add(
                                            unknown
                                                    ? Cell.figure(words("burden.unknown"))
                                                    : figure(row.byFootprint().sets()));
                                    cells.add(unknown ? Cell.figure(words("burden.unknown")) : reached(row));
                                }
                                if (by != Burden.By.AREA) {
                                    cells.add(figure(row.recorded().seats()));
                                }
                                cells.addAll(List.of(
                                        figure(row.recorded().sets()),
                                        figure(row.recorded().partnerships()),
                                        figure(row.recorded().boards()),
                                        figure(row.recorded().meetings()),
                                        Cell.figure(words(
                                                "burden.hours", row.recorded().hours()))));
                                return List.copyOf(cells);
                            })
                            .toList())));
        }
        return new Section("burden-" + name, 3, Said.plain(words("burden.by." + name)), true, blocks);
    }

    /** How many footprints, and of how many of them nobody knows whether they had begun. */
    private Cell reached(Burden.Row row) {
        Cell figure = figure(row.byFootprint().footprints());
        return row.byFootprint().unsure() == 0
                ? figure
                : new Cell(
                        List.of(
                                figure.lines().get(0),
                                List.of(Said.plain(
                                        words("burden.unsure", row.byFootprint().unsure())))),
                        figure.look());
    }

    private void scenarios(PaperFacts facts, List<Section> sections) {
        List<Block> blocks = new ArrayList<>();
        if (facts.scenarios().isEmpty()) {
            blocks.add(Block.paragraph(text("scenarios.none")));
        } else {
            blocks.add(Block.paragraph(words("scenario.compare.lead")));
            List<Column> columns = new ArrayList<>(
                    List.of(column(words("scenario.figure")), number(words("scenario.compare.without"))));
            facts.scenarios()
                    .forEach(one -> columns.add(number(one.view().title().in(language))));
            List<Scenarios.Totals> totals = Stream.concat(
                            Stream.of(facts.without()),
                            facts.scenarios().stream().map(PaperFacts.Branch::totals))
                    .toList();
            blocks.add(Block.grid(new Grid(
                    words("scenario.totals.title"),
                    columns,
                    ScenarioFigure.ALL.stream()
                            .map(one -> {
                                List<Cell> cells = new ArrayList<>(List.of(Cell.of(words(one.key()))));
                                totals.forEach(total -> cells.add(Cell.figure(
                                        one.decimal()
                                                ? decimal(one.of(total))
                                                : Formats.number(language, Math.round(one.of(total))))));
                                return List.copyOf(cells);
                            })
                            .toList())));
            blocks.add(Block.note(words("scenario.result.politics") + " " + words("scenario.law.caution")));
        }
        sections.add(part("scenarios", blocks));
        int number = 0;
        for (PaperFacts.Branch branch : facts.scenarios()) {
            sections.add(scenario(facts, branch, ++number));
        }
    }

    private Section scenario(PaperFacts facts, PaperFacts.Branch branch, int number) {
        Scenarios.ScenarioView view = branch.view();
        List<Block> blocks = new ArrayList<>();
        if (view.purpose() != null) {
            blocks.add(Block.paragraph(said(view.purpose())));
        }
        blocks.add(Block.paragraph(text("scenario.state", view.baseDate(), word("scenario.state", view.state()))));
        if (view.fault() != null) {
            blocks.add(Block.note(words("scenario.fault") + " "
                    + messages.text(language, view.fault().key(), view.fault().args())));
        }
        if (view.steps().isEmpty()) {
            blocks.add(Block.paragraph(words("scenario.steps.none")));
        } else {
            blocks.add(Block.numbered(view.steps().stream()
                    .map(one -> Said.plain(text(
                            "scenario.step",
                            word("scenario.step.kind", one.step().kind()),
                            facts.layerName(one.step().layer()),
                            one.step().on(),
                            step(one.step(), view.after(), language))))
                    .toList()));
        }
        if (!view.rulings().isEmpty()) {
            blocks.add(Block.grid(new Grid(
                    words("scenario.law.title"),
                    List.of(column(words("place.layer")), column(text("ruling")), column(words("conflict.law"))),
                    view.rulings().stream()
                            .map(ruling -> List.of(
                                    Cell.of(said(facts.layerName(ruling.layer()))),
                                    Cell.of(verdict(ruling)),
                                    Cell.of(words(ruling.key()))))
                            .toList())));
        }
        if (!view.consequences().isEmpty()) {
            blocks.add(Block.grid(new Grid(
                    words("scenario.law.result"),
                    List.of(column(words("place.layer")), column(text("ruling")), column(words("conflict.law"))),
                    view.consequences().stream()
                            .map(one -> List.of(
                                    Cell.of(said(facts.layerName(one.finding().layer()))),
                                    Cell.of(word(
                                                    "scenario.verdict",
                                                    one.finding().verdict()) + ", "
                                            + word(
                                                    "scenario.law.flaw",
                                                    one.finding().flaw())),
                                    Cell.of(consequence(one, messages, language))))
                            .toList())));
        } else if (!view.steps().isEmpty() && view.fault() == null) {
            blocks.add(Block.paragraph(words("scenario.law.result.none")));
        }
        beside(facts, branch.beside(), blocks);
        Set<String> shown = Stream.concat(
                        facts.chosen().stream().map(column -> column.layer().code()), view.layers().stream())
                .collect(Collectors.toSet());
        List<Scenarios.Effect> effects = branch.effects().stream()
                .filter(effect -> shown.contains(effect.first()) && shown.contains(effect.second()))
                .toList();
        if (effects.isEmpty()) {
            blocks.add(Block.paragraph(
                    branch.effects().isEmpty()
                            ? words("scenario.effects.none")
                            : text("effects.elsewhere", branch.effects().size())));
        } else {
            List<Column> columns = new ArrayList<>(List.of(column(words("scenario.effects.pair"))));
            Arrays.stream(Measure.values()).forEach(measure -> columns.add(number(word("overlap.measure", measure))));
            blocks.add(Block.grid(new Grid(
                    text("effects.caption", effects.size(), branch.effects().size()),
                    columns,
                    effects.stream()
                            .map(effect -> {
                                List<Cell> cells = new ArrayList<>(List.of(Cell.of(text(
                                        "effects.pair",
                                        facts.layerName(effect.first()),
                                        facts.layerName(effect.second())))));
                                Arrays.stream(Measure.values())
                                        .forEach(measure -> cells.add(Cell.figure(change(measure, effect))));
                                return List.copyOf(cells);
                            })
                            .toList())));
        }
        return new Section("scenario-" + number, 3, said(view.title()), false, blocks);
    }

    /** What law says to a result, since when, and until when where it ends. */
    static String consequence(Scenarios.Consequence one, Messages messages, Language language) {
        String when = one.until() == null
                ? messages.text(language, "scenario.law.from", one.from())
                : messages.text(language, "scenario.law.until", one.from(), one.until());
        return messages.text(language, one.finding().key(), one.areas()) + " (" + when + ")";
    }

    /** Conflicts and workload without the scenario and with it. */
    private void beside(PaperFacts facts, Scenarios.BeforeAndAfter beside, List<Block> blocks) {
        if (!beside.conflicts().isEmpty()) {
            blocks.add(Block.grid(new Grid(
                    words("scenario.beside.conflicts"),
                    List.of(
                            column(words("conflict.kind")),
                            number(words("scenario.before")),
                            number(words("scenario.after"))),
                    beside.conflicts().stream()
                            .map(one -> List.of(
                                    Cell.of(word("conflict.kind", one.kind())),
                                    Cell.figure(Formats.number(language, one.before())),
                                    Cell.figure(Formats.number(language, one.after()))))
                            .toList())));
        }
        changes(facts, "scenario.beside.begun", beside.begun(), blocks);
        changes(facts, "scenario.beside.ended", beside.ended(), blocks);
        if (beside.burden().isEmpty()) {
            blocks.add(Block.paragraph(words("scenario.beside.burden") + ": " + words("scenario.beside.burden.same")));
        } else {
            blocks.add(Block.grid(new Grid(
                    words("scenario.beside.burden"),
                    List.of(
                            column(words("scenario.beside.whom")),
                            number(words("scenario.beside.partnerships.before")),
                            number(words("scenario.beside.partnerships.after")),
                            number(words("scenario.beside.sets.before")),
                            number(words("scenario.beside.sets.after"))),
                    beside.burden().stream()
                            .map(one -> List.of(
                                    Cell.of(said(one.name())),
                                    Cell.figure(Formats.number(language, one.before())),
                                    Cell.figure(Formats.number(language, one.after())),
                                    Cell.figure(Formats.number(language, one.setsBefore())),
                                    Cell.figure(Formats.number(language, one.setsAfter()))))
                            .toList())));
        }
    }

    private void changes(PaperFacts facts, String title, List<Scenarios.ConflictChange> changes, List<Block> blocks) {
        if (!changes.isEmpty()) {
            blocks.add(Block.grid(new Grid(
                    messages.text(language, title, changes.size()),
                    List.of(
                            column(words("conflict.kind")),
                            column(words("place.layer")),
                            column(words("conflict.about"))),
                    changes.stream()
                            .map(one -> List.of(
                                    Cell.lines(List.of(
                                            List.of(Said.plain(word(
                                                    "conflict.kind",
                                                    one.finding().kind()))),
                                            beginning(one.finding()))),
                                    Cell.of(said(facts.layerName(one.finding().layer()))),
                                    Cell.of(said(one.areas()))))
                            .toList())));
        }
    }

    private String verdict(LawOfChange.Ruling ruling) {
        return word("scenario.verdict", ruling.verdict());
    }

    private String change(Measure measure, Scenarios.Effect effect) {
        String before = Figures.figure(messages, language, measure, effect.before());
        String after = Figures.figure(messages, language, measure, effect.after());
        return before.equals(after) ? before : text("effects.change", before, after);
    }

    /** What a step does, as its page says it: the areas, from where, to where. */
    static String step(Step step, MapsOfDay maps, Language language) {
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
                ? PaperFacts.footprint(maps, move.to()).in(language)
                : step instanceof Step.Merge merge
                        ? PaperFacts.footprint(maps, merge.into()).in(language)
                        : step instanceof Step.Split split
                                ? split.name().in(language)
                                : step instanceof Step.Create create
                                        ? create.name().in(language)
                                        : null;
        String areas = codes.stream()
                .sorted()
                .map(code -> PaperFacts.area(maps, code).in(language))
                .collect(Collectors.joining(", "));
        String way = Stream.of(
                        from == null ? null : PaperFacts.footprint(maps, from).in(language), to)
                .filter(one -> one != null)
                .collect(Collectors.joining(" → "));
        return areas.isEmpty() ? way : areas + ": " + way;
    }

    private Section sources(PaperFacts facts) {
        List<Said> said = new ArrayList<>();
        Stream.of("sources.footprints", "sources.residents", "sources.outlines", "sources.conflicts", "sources.law")
                .forEach(key -> said.add(Said.plain(text(key))));
        Stream.of("burden.how.footprint.area", "burden.how.recorded.area")
                .forEach(key -> said.add(Said.plain(words(key))));
        said.add(Said.plain(
                words("burden.how.meetings", facts.day().minusYears(1).plusDays(1), facts.day())));
        said.add(Said.plain(words("burden.how.assumed", Burden.ASSUMED_MINUTES / 60)));
        said.add(Said.plain(text("sources.workbook")));
        return part("sources", List.of(Block.list(said)));
    }

    private Section part(String id, List<Block> blocks) {
        return new Section(id, 2, Said.plain(text(id + ".title")), false, blocks);
    }

    private String names(List<Coterminosity.LayerName> layers) {
        return layers.stream().map(layer -> layer.name().in(language)).collect(Collectors.joining(", "));
    }

    private String footprint(MapsOfDay maps, String code) {
        return PaperFacts.footprint(maps, code).in(language);
    }

    private Said said(Bilingual text) {
        Language shown = text.languageShown(language);
        return new Said(text.in(language), shown == language ? null : shown.code());
    }

    private Said said(Wording text) {
        Language shown = text.languageShown(language);
        return new Said(text.in(language), shown == language ? null : shown.code());
    }

    private static Column column(String heading) {
        return new Column(heading, false);
    }

    private static Column number(String heading) {
        return new Column(heading, true);
    }

    private Cell figure(long number) {
        return Cell.figure(Formats.number(language, number));
    }

    private String decimal(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(number);
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
