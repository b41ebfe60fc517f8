package cymru.cydweithio.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tries kinds of spreadsheets without a server. */
public final class Sheets {

    private Sheets() {}

    public static Spreadsheet csv(String text) {
        return Spreadsheet.read(text.getBytes(StandardCharsets.UTF_8), 0);
    }

    /** Reads what is wanted of a file that may be as long as a year of a ledger, matched as the product proposes. */
    public static <V extends RowValidator> V brought(
            V validator, SpreadsheetKind kind, byte[] bytes, RowFilter filter, RowOwners owners) {
        MoneyFile file = MoneyFile.unpacked(new MoneyFile(bytes).packed());
        Matching matching = Matching.propose(file.head(0).sheet(), kind.columns());
        MoneyFile.Reading read = file.read(0, matching.headingLine(), new WantedRows(kind, matching, filter, owners));
        validator.validate(read.sheet(), matching, "ledger.csv");
        return validator;
    }

    /** A published layout, as it was when it went wrong. */
    public static String published(String file) throws IOException {
        try (InputStream in = Sheets.class.getResourceAsStream("/cases/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Reads a sheet whose columns are matched as the product proposes. */
    public static <V extends RowValidator> V validated(V validator, SpreadsheetKind kind, String csv) {
        Spreadsheet sheet = csv(csv);
        validator.validate(sheet, Matching.propose(sheet, kind.columns()), "file.csv");
        return validator;
    }

    /** The same, where somebody said which lines are left out. */
    public static <V extends RowValidator> V decided(V validator, SpreadsheetKind kind, String csv, Set<Integer> left) {
        Spreadsheet sheet = csv(csv);
        validator.validate(sheet, Matching.propose(sheet, kind.columns()), "file.csv", left);
        return validator;
    }

    /** The lines that are pointed out, with those that they repeat or resemble. */
    public static List<String> pointedOut(RowValidator validator) {
        return validator.doubtful().stream()
                .map(line -> line.line() + " " + line.key() + " " + line.text())
                .toList();
    }

    /** What is asked of names: as it is written, and what it was taken for. */
    public static List<String> asked(RowValidator validator) {
        return validator.asked().stream()
                .map(name -> name.line() + " " + name.column() + " " + name.written() + " → "
                        + (name.meant() instanceof Bilingual both ? both.en() : name.meant()))
                .toList();
    }

    /** What is wrong, in the order of the lines: line, column and key of the reason. */
    public static List<String> said(RowValidator validator) {
        return validator.faults().stream()
                .map(fault -> fault.line() + " " + fault.column() + " " + fault.key())
                .toList();
    }

    /** Which columns the headings are taken for; a dash is none. */
    public static void assertMatched(SpreadsheetKind kind, String headings, String expected) {
        Map<Integer, String> found = new TreeMap<>();
        Matching.propose(csv(headings + "\n"), kind.columns())
                .columns()
                .forEach((known, column) -> found.put(column, known.name()));
        Map<Integer, String> wanted = new TreeMap<>();
        String[] words = expected.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (!words[i].equals("-")) {
                wanted.put(i, words[i]);
            }
        }
        assertEquals(wanted, found);
    }

    /** The template of a kind, whose headings must all be recognised. */
    public static Spreadsheet understoodTemplate(SpreadsheetKind kind, Language language) {
        Spreadsheet template = Spreadsheet.read(ImportTemplate.of(kind, language, new Messages()), 0);
        assertEquals(
                kind.columns(),
                Matching.propose(template, kind.columns()).columns().entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .toList(),
                kind.name() + " " + language);
        return template;
    }
}
