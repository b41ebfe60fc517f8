package cymru.cydweithio.reviewreport;

import cymru.cydweithio.conflict.Finding;
import cymru.cydweithio.document.Block;
import cymru.cydweithio.document.Cell;
import cymru.cydweithio.document.Column;
import cymru.cydweithio.document.DocumentTexts;
import cymru.cydweithio.document.Line;
import cymru.cydweithio.document.Section;
import cymru.cydweithio.document.Span;
import cymru.cydweithio.document.Table;
import cymru.cydweithio.overlap.Comparison;
import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.FigureFormats;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.overlap.Measure;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts, names and figures that several parts of the paper say in the same way. */
final class ReportTexts {

    private final DocumentTexts words;

    ReportTexts(DocumentTexts words) {
        this.words = words;
    }

    Language language() {
        return words.language();
    }

    String text(String key, Object... args) {
        return words.text(key, args);
    }

    String words(String key, Object... args) {
        return words.words(key, args);
    }

    String word(String prefix, Enum<?> constant) {
        return words.word(prefix, constant);
    }

    Span span(Bilingual text) {
        return words.span(text);
    }

    Span span(Wording text) {
        return words.span(text);
    }

    Span span(String text, Language in) {
        return words.span(text, in);
    }

    Cell cell(Bilingual text) {
        return words.cell(text);
    }

    /** An empty cell where the figure is not known or not defined. */
    Cell figure(Number value) {
        return value == null ? Cell.EMPTY : words.figure(value);
    }

    Cell share(Double value) {
        return value == null ? Cell.EMPTY : Cell.ofShare(FigureFormats.percent(language(), value), value);
    }

    String decimal(double value) {
        return words.decimal(value);
    }

    String name(Bilingual name) {
        return words.name(name);
    }

    String counted(String what, long count) {
        return text("summary.counted", what, count);
    }

    String names(List<Coterminosity.LayerName> layers) {
        return layers.stream().map(layer -> name(layer.name())).collect(Collectors.joining(", "));
    }

    String footprint(MapsOfDay maps, String code) {
        return name(ReportFindings.footprint(maps, code));
    }

    Cell footprintCell(MapsOfDay maps, String code) {
        return cell(ReportFindings.footprint(maps, code));
    }

    String footprints(MapsOfDay maps, Collection<String> codes) {
        return codes.stream().map(code -> footprint(maps, code)).collect(Collectors.joining(", "));
    }

    String areas(MapsOfDay maps, Collection<String> codes) {
        return codes.stream().map(code -> name(ReportFindings.area(maps, code))).collect(Collectors.joining(", "));
    }

    /** That a conflict rests on something that may not have begun. */
    Stream<Line> beginning(Finding finding) {
        return finding.beginningUnknown() ? Stream.of(Line.of(words("conflict.beginning.unknown"))) : Stream.empty();
    }

    Cell yesOrNo(boolean yes) {
        return Cell.of(words(yes ? "overlap.yes" : "overlap.no"));
    }

    /** What is measured of two layers, in the order of the measures. */
    List<Cell> measured(Comparison one) {
        return List.of(
                share(one.sameBoundaryShare()),
                one.nests() == null ? Cell.EMPTY : yesOrNo(one.nests()),
                figure(one.cuttingPairs()),
                figure(one.movesToSame()),
                figure(one.movesToNest()));
    }

    /** A measure as people read it. */
    String measured(Measure measure, Comparison comparison) {
        return FigureFormats.figure(words.messages(), language(), measure, comparison);
    }

    List<Column> measures() {
        return Arrays.stream(Measure.values())
                .map(measure -> Column.figures(word("overlap.measure", measure)))
                .toList();
    }

    Section part(String id, List<? extends Block> blocks) {
        return Section.of(id, text(id + ".title"), blocks);
    }

    Table sheet(String name, List<Column> columns, List<List<Cell>> rows) {
        String title = text("sheet.name." + name);
        return new Table(title, title, columns, rows, List.of());
    }

    static List<Cell> row(Cell... cells) {
        return List.of(cells);
    }

    static <T> List<T> joined(List<? extends T> first, List<? extends T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
