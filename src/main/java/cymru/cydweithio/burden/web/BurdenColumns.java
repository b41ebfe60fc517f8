package cymru.cydweithio.burden.web;

import cymru.cydweithio.burden.Burden;
import cymru.cydweithio.burden.Burden.ByFootprint;
import cymru.cydweithio.burden.Burden.Recorded;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.SpreadsheetText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The columns of the burden as a spreadsheet has them, with headings in the reader's language. */
final class BurdenColumns {

    private static final List<String> RECORDED =
            List.of("partnerships", "recordedSets", "boards", "seats", "meetings", "hours", "assumed");

    private final Messages messages;
    private final Language language;
    private final Burden.By by;

    BurdenColumns(Messages messages, Language language, Burden.By by) {
        this.messages = messages;
        this.language = language;
        this.by = by;
    }

    List<String> headings() {
        List<String> own = by == Burden.By.PERSON
                ? List.of("name.person", "organisation")
                : List.of(
                        by == Burden.By.AREA ? "name.area" : "name.organisation",
                        "code",
                        "footprints",
                        "sets",
                        "partly",
                        "unsure");
        return Stream.concat(own.stream(), RECORDED.stream())
                .map(name -> messages.text(language, "burden.column." + name))
                .toList();
    }

    /** The cells of a row: texts that no spreadsheet takes for formulas, and numbers; null where a cell is empty. */
    List<Object> cells(Burden.Row row) {
        List<Object> cells = new ArrayList<>();
        cells.add(text(row.name()));
        if (by == Burden.By.PERSON) {
            cells.add(row.organisation() == null ? null : text(row.organisation()));
        } else {
            ByFootprint expected = row.byFootprint();
            cells.add(SpreadsheetText.cell(row.code()));
            cells.addAll(
                    expected == null
                            ? Arrays.asList(null, null, null, null)
                            : List.of(expected.footprints(), expected.sets(), expected.partly(), expected.unsure()));
        }
        Recorded recorded = row.recorded();
        cells.addAll(List.of(recorded.partnerships(), recorded.sets(), recorded.boards()));
        cells.add(by == Burden.By.AREA ? null : (Object) recorded.seats());
        cells.addAll(List.of(recorded.meetings(), recorded.hours(), recorded.assumed()));
        return cells;
    }

    private String text(Bilingual name) {
        return SpreadsheetText.cell(name.in(language));
    }
}
