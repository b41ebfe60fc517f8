package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.Rule;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files that want to do harm, each with a harmless twin of the same shape: a reader that refuses everything is no
 * better than one that takes everything.
 */
public final class HostileSheets {

    /**
     * @param rule by which it is refused
     * @param twin that must be taken
     */
    public record Hostile(Rule rule, byte[] bytes, byte[] twin) {}

    private static final String CELL = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>kept</v></c></row>";
    private static final String DATA = "<sheetData>" + CELL + "</sheetData>";

    private HostileSheets() {}

    public static Map<String, Hostile> all() {
        Map<String, Hostile> all = new LinkedHashMap<>();
        all.put(
                "eighty megabytes of zeros beside the sheets",
                new Hostile(
                        SheetRule.FILE_BOMB,
                        Workbooks.of(CELL)
                                .with("xl/media/image1.png", new byte[80 << 20])
                                .bytes(),
                        Workbooks.of(CELL)
                                .with("xl/media/image1.png", new byte[1 << 20])
                                .bytes()));
        all.put(
                "one shared text of ten million letters",
                new Hostile(
                        SheetRule.FILE_DAMAGED,
                        Workbooks.of(CELL).shared("x".repeat(10_000_000)).bytes(),
                        Workbooks.of(CELL).shared("x".repeat(32_767)).bytes()));
        all.put(
                "one long text in every cell",
                new Hostile(
                        SheetRule.FILE_BOMB,
                        Workbooks.of(rows(5_000, 20, " t=\"s\""))
                                .shared("x".repeat(30_000))
                                .bytes(),
                        Workbooks.of(rows(5_000, 20, " t=\"s\""))
                                .shared("x".repeat(30))
                                .bytes()));
        all.put(
                "an entity of another file",
                new Hostile(
                        SheetRule.FILE_DAMAGED,
                        declaring("<!ENTITY a SYSTEM \"file:///etc/passwd\">", "&a;"),
                        declaring(null, "&amp;")));
        all.put(
                "an entity of entities",
                new Hostile(
                        SheetRule.FILE_DAMAGED,
                        declaring(
                                "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;\">",
                                "&c;"),
                        declaring(null, "&lt;")));
        all.put(
                "a cell in the last column",
                new Hostile(
                        SheetRule.FILE_WIDE,
                        Workbooks.of("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>1</v></c></row>")
                                .bytes(),
                        Workbooks.of("")
                                .sheet(
                                        "<dimension ref=\"A1:XFD1048576\"/><cols><col min=\"1\" max=\"16384\" style=\"1\"/></cols>"
                                                + "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"1\"/></row></sheetData>")
                                .bytes()));
        all.put(
                "a cell behind the last column",
                new Hostile(
                        SheetRule.FILE_DAMAGED,
                        Workbooks.of("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")
                                .bytes(),
                        Workbooks.of("<row r=\"1\"><c r=\"CV1\"><v>1</v></c></row>")
                                .bytes()));
        all.put(
                "a value in each of 16,384 columns",
                new Hostile(
                        SheetRule.FILE_WIDE,
                        Workbooks.of(rows(1, 16_384, "")).bytes(),
                        Workbooks.of(rows(1, 100, "")).bytes()));
        all.put(
                "a value in each of a million rows",
                new Hostile(
                        SheetRule.FILE_TOO_MANY,
                        Workbooks.of("<row><c><v>1</v></c></row>".repeat(1_048_576))
                                .bytes(),
                        Workbooks.of(CELL + "<row s=\"1\"><c s=\"1\"/></row>".repeat(1_048_575))
                                .bytes()));
        all.put(
                "cells merged over all rows again and again",
                new Hostile(SheetRule.FILE_DAMAGED, merged(5_000), merged(1)));
        all.put(
                "elements within elements",
                new Hostile(
                        SheetRule.FILE_DAMAGED,
                        Workbooks.of("")
                                .sheet(DATA + "<a>".repeat(1_000_000) + "</a>".repeat(1_000_000))
                                .bytes(),
                        Workbooks.of("")
                                .sheet(DATA + "<a>".repeat(20) + "</a>".repeat(20))
                                .bytes()));
        all.put("more parts than any workbook", new Hostile(SheetRule.FILE_BOMB, parts(3_000), parts(300)));
        all.put(
                "a number of a million digits",
                new Hostile(
                        SheetRule.FILE_DAMAGED,
                        Workbooks.of("<row><c><v>" + "9".repeat(1_000_000) + "</v></c></row>")
                                .bytes(),
                        Workbooks.of("<row><c><v>1E999999999</v></c></row>").bytes()));
        all.put(
                "a shared text that is not there",
                new Hostile(
                        SheetRule.FILE_DAMAGED,
                        Workbooks.of("<row><c t=\"s\"><v>2147483647</v></c></row>")
                                .shared("x")
                                .bytes(),
                        Workbooks.of("<row><c t=\"s\"><v>0</v></c></row>")
                                .shared("x")
                                .bytes()));
        all.put(
                "rows that go backwards",
                new Hostile(
                        SheetRule.FILE_DAMAGED,
                        Workbooks.of(CELL + CELL).bytes(),
                        Workbooks.of(CELL + "<row r=\"1048576\"><c><v>1</v></c></row>")
                                .bytes()));
        all.put(
                "a sheet elsewhere",
                new Hostile(SheetRule.FILE_NOTHING, elsewhere("TargetMode=\"External\" "), elsewhere("")));
        all.put(
                "text without an end",
                new Hostile(
                        SheetRule.FILE_CSV,
                        text("a,\"" + "x".repeat(4_000_000)),
                        text("a,\"" + "x".repeat(30_000) + "\"")));
        all.put(
                "a cell longer than any",
                new Hostile(
                        SheetRule.FILE_LONG_CELL, text("a," + "x".repeat(4_000_000)), text("a," + "x".repeat(32_767))));
        all.put(
                "two million columns",
                new Hostile(
                        SheetRule.FILE_WIDE,
                        text("x,".repeat(2_000_000) + "x"),
                        text(",".repeat(2_000_000) + "\nx,y")));
        return all;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String rows(int rows, int columns, String attributes) {
        String row = "<row>" + ("<c" + attributes + "><v>0</v></c>").repeat(columns) + "</row>";
        return row.repeat(rows);
    }

    private static byte[] declaring(String entities, String text) {
        Workbooks workbook = Workbooks.of("<row><c t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>");
        return entities == null
                ? workbook.bytes()
                : workbook.with(
                                "xl/worksheets/sheet1.xml",
                                "<!DOCTYPE worksheet [" + entities + "]>" + workbook.part("xl/worksheets/sheet1.xml"))
                        .bytes();
    }

    private static byte[] merged(int times) {
        StringBuilder merges = new StringBuilder("<mergeCells>");
        for (int i = 0; i < times; i++) {
            merges.append("<mergeCell ref=\"A1:A1048576\"/>");
        }
        return Workbooks.of("")
                .sheet("<sheetData>" + rows(1, 2, "") + "<row><c/><c><v>1</v></c></row>".repeat(9_000) + "</sheetData>"
                        + merges + "</mergeCells>")
                .bytes();
    }

    private static byte[] parts(int count) {
        Workbooks workbook = Workbooks.of(CELL);
        for (int i = 0; i < count; i++) {
            workbook.with("xl/drawings/drawing" + i + ".xml", "<x/>");
        }
        return workbook.bytes();
    }

    private static byte[] elsewhere(String mode) {
        Workbooks workbook = Workbooks.of(CELL);
        return workbook.with(
                        "xl/_rels/workbook.xml.rels",
                        workbook.part("xl/_rels/workbook.xml.rels").replace("Target=", mode + "Target="))
                .bytes();
    }
}
