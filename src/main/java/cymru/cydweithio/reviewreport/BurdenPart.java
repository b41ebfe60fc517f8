package cymru.cydweithio.reviewreport;

import cymru.cydweithio.burden.Burden;
import cymru.cydweithio.document.Block;
import cymru.cydweithio.document.Cell;
import cymru.cydweithio.document.Column;
import cymru.cydweithio.document.Line;
import cymru.cydweithio.document.Paragraph;
import cymru.cydweithio.document.Section;
import cymru.cydweithio.document.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** How many boards ask for areas, organisations and people. */
final class BurdenPart {

    /** As many bodies as a paper is read for; the workbook has all. */
    private static final int BODIES = 30;

    private final ReportTexts say;
    private final ReportFindings findings;
    private final Map<Burden.By, List<Burden.Row>> asked = new LinkedHashMap<>();

    BurdenPart(ReportTexts say, ReportFindings findings) {
        this.say = say;
        this.findings = findings;
        asked.put(Burden.By.AREA, findings.areas());
        asked.put(Burden.By.ORGANISATION, findings.organisations());
        if (findings.people() != null) {
            asked.put(Burden.By.PERSON, findings.people());
        }
    }

    Stream<Section> sections() {
        Section lead = Section.of(
                "burden",
                say.words("burden.title"),
                List.of(Paragraph.of(say.words("burden.recorded.little")), Paragraph.of(say.words("burden.how.sets"))));
        return Stream.concat(
                        Stream.of(lead), asked.entrySet().stream().map(one -> section(one.getKey(), one.getValue())))
                .map(section -> section.set(Section.Setting.WIDE));
    }

    private Section section(Burden.By by, List<Burden.Row> rows) {
        String name = name(by);
        List<Block> blocks = new ArrayList<>();
        if (rows.isEmpty()) {
            blocks.add(Paragraph.of(say.words("burden.none.person")));
        } else {
            int shown = shown(rows);
            if (shown < rows.size()) {
                blocks.add(Paragraph.of(say.text("burden.most", shown, rows.size())));
            }
            blocks.add(Table.of(
                    say.words("burden.count." + name, rows.size(), findings.day()),
                    columns(by, figures(by)),
                    rows.stream().limit(shown).map(row -> row(by, row)).toList()));
        }
        return Section.within("burden-" + name, say.words("burden.by." + name), blocks);
    }

    private static List<String> figures(Burden.By by) {
        List<String> figures = new ArrayList<>();
        if (by != Burden.By.PERSON) {
            figures.addAll(List.of("sets", "footprints"));
        }
        if (by != Burden.By.AREA) {
            figures.add("seats");
        }
        figures.addAll(List.of("recordedSets", "partnerships", "boards", "meetings", "hours"));
        return figures;
    }

    private List<Column> columns(Burden.By by, List<String> figures) {
        return ReportTexts.joined(
                List.of(Column.words(say.words("burden.column.name." + name(by)))),
                figures.stream()
                        .map(key -> Column.figures(say.words("burden.column." + key)))
                        .toList());
    }

    private List<Cell> row(Burden.By by, Burden.Row row) {
        List<Line> name = new ArrayList<>(List.of(Line.of(say.span(row.name()))));
        if (row.organisation() != null) {
            name.add(Line.of(say.span(row.organisation())));
        }
        return ReportTexts.joined(
                List.of(Cell.ofLines(name)),
                figures(by).stream().map(key -> read(row, key)).toList());
    }

    /** A figure as a paper says it: unknown where it is, and with what makes it unsure. */
    private Cell read(Burden.Row row, String key) {
        Number figure = figure(row, key);
        if (figure == null) {
            return Cell.of(say.words("burden.unknown"));
        }
        Cell cell = key.equals("hours") ? Cell.figure(say.words("burden.hours", figure), figure) : say.figure(figure);
        if (!key.equals("footprints") || row.byFootprint().unsure() == 0) {
            return cell;
        }
        return new Cell(
                ReportTexts.joined(
                        cell.lines(),
                        List.of(Line.of(
                                say.words("burden.unsure", row.byFootprint().unsure())))),
                cell.value(),
                cell.share(),
                cell.tone());
    }

    /** A figure by the key of its heading; null where it is not known. */
    private static Number figure(Burden.Row row, String key) {
        Burden.Recorded recorded = row.recorded();
        return switch (key) {
            case "footprints" -> reached(row, Burden.ByFootprint::footprints);
            case "sets" -> reached(row, Burden.ByFootprint::sets);
            case "partly" -> reached(row, Burden.ByFootprint::partly);
            case "unsure" -> reached(row, Burden.ByFootprint::unsure);
            case "partnerships" -> recorded.partnerships();
            case "recordedSets" -> recorded.sets();
            case "boards" -> recorded.boards();
            case "seats" -> recorded.seats();
            case "meetings" -> recorded.meetings();
            case "hours" -> recorded.hours();
            case "assumed" -> recorded.assumed();
            default -> throw new IllegalArgumentException(key);
        };
    }

    private static Number reached(Burden.Row row, Function<Burden.ByFootprint, Long> reading) {
        return row.byFootprint() == null ? null : reading.apply(row.byFootprint());
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

    /** All of them, with every figure. */
    Stream<Table> sheets() {
        return asked.entrySet().stream().map(one -> sheet(one.getKey(), one.getValue()));
    }

    private Table sheet(Burden.By by, List<Burden.Row> rows) {
        boolean person = by == Burden.By.PERSON;
        List<String> figures = ReportTexts.joined(
                person ? List.of() : List.of("footprints", "sets", "partly", "unsure"),
                List.of("partnerships", "recordedSets", "boards", "seats", "meetings", "hours", "assumed"));
        List<Column> columns = new ArrayList<>(columns(by, figures));
        columns.add(1, Column.words(say.words("burden.column." + (person ? "organisation" : "code"))));
        return say.sheet(
                "burden." + name(by),
                columns,
                rows.stream()
                        .map(row -> ReportTexts.<Cell>joined(
                                List.of(
                                        say.cell(row.name()),
                                        person
                                                ? row.organisation() == null ? Cell.EMPTY : say.cell(row.organisation())
                                                : Cell.of(row.code())),
                                figures.stream()
                                        .map(key -> key.equals("seats") && by == Burden.By.AREA
                                                ? Cell.EMPTY
                                                : say.figure(figure(row, key)))
                                        .toList()))
                        .toList());
    }

    private static String name(Burden.By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }
}
