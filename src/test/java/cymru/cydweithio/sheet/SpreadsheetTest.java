package cymru.cydweithio.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as coordinators have them, and files that want to do harm. */
class SpreadsheetTest {

    @Test
    void a_workbook_gives_texts_numbers_dates_percentages_truths_and_the_last_values_of_formulas() throws IOException {
        byte[] bytes = workbook(sheet -> {
            sheet.value(0, 0, "Newport action log");
            sheet.range(0, 0, 0, 3).merge();
            sheet.value(2, 0, "Ref");
            sheet.value(2, 1, "Due");
            sheet.value(3, 0, 12);
            sheet.value(3, 1, LocalDate.of(2026, 3, 3));
            sheet.style(3, 1).format("dd/mm/yyyy").set();
            sheet.value(3, 2, 0.5);
            sheet.style(3, 2).format("0%").set();
            sheet.value(3, 3, true);
            sheet.value(3, 4, LocalDateTime.of(2026, 3, 3, 9, 30));
            sheet.style(3, 4).format("[$-809]d mmmm yyyy h:mm").set();
            sheet.style(900, 0).format("0.00").set();
        });
        Spreadsheet sheet = Spreadsheet.read(bytes, 0);
        assertEquals(
                List.of(1, 3, 4),
                sheet.rows().stream().map(Spreadsheet.Row::line).toList(),
                "lines as Excel counts them; empty rows are left out");
        List<Spreadsheet.Cell> cells = sheet.rows().get(2).cells();
        assertEquals(
                List.of("12", "2026-03-03", "50%", "TRUE", "2026-03-03 09:30"),
                cells.stream().map(Spreadsheet.Cell::text).toList());
        assertEquals(LocalDateTime.of(2026, 3, 3, 9, 30), cells.get(4).moment());
    }

    @Test
    void a_formula_gives_the_value_that_the_program_computed_last_and_an_error_is_known_as_one() throws IOException {
        byte[] bytes = altered(
                workbook(sheet -> {
                    sheet.value(0, 0, "a");
                    sheet.value(0, 1, "b");
                }),
                "xl/worksheets/sheet1.xml",
                "<sheetData>.*</sheetData>",
                "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><f>CONCATENATE(\"x\",\"y\")</f><v>xy</v></c>"
                        + "<c r=\"B1\"><f>1+1</f><v>2</v></c><c r=\"C1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"D1\" t=\"inlineStr\"><is><t>plain</t></is></c></row></sheetData>");
        List<Spreadsheet.Cell> cells = Spreadsheet.read(bytes, 0).rows().get(0).cells();
        assertEquals(
                List.of("xy", "2", "#DIV/0!", "plain"),
                cells.stream().map(Spreadsheet.Cell::text).toList());
        assertEquals(
                List.of(false, false, true, false),
                cells.stream().map(Spreadsheet.Cell::error).toList());
    }

    @Test
    void another_sheet_can_be_read_and_hidden_ones_are_not_offered() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("First").value(0, 0, "one");
            Worksheet hidden = workbook.newWorksheet("Lists");
            hidden.value(0, 0, "hidden");
            hidden.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
            workbook.newWorksheet("Log").value(0, 0, "two");
        }
        assertEquals(
                List.of("First", "Log"), Spreadsheet.read(out.toByteArray(), 0).sheets());
        assertEquals(
                "one",
                Spreadsheet.read(out.toByteArray(), 0).rows().get(0).cell(0).text());
        assertEquals(
                "two",
                Spreadsheet.read(out.toByteArray(), 1).rows().get(0).cell(0).text());
        assertEquals(
                "one",
                Spreadsheet.read(out.toByteArray(), 7).rows().get(0).cell(0).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void text_is_read_in_the_encodings_that_programs_write(String charset) {
        String text = "Enw,Sefydliad\r\nCôr y Cewri,Tân ac Achub\r\n";
        assertEquals(
                "Tân ac Achub",
                Spreadsheet.read(text.getBytes(Charset.forName(charset)), 0)
                        .rows()
                        .get(1)
                        .cell(1)
                        .text());
    }

    @Test
    void the_mark_of_utf_8_is_no_part_of_the_first_heading() {
        Spreadsheet sheet = Spreadsheet.read("\uFEFFŴyr;Enw\nx;y\n".getBytes(StandardCharsets.UTF_8), 0);
        assertEquals("Ŵyr", sheet.rows().get(0).cell(0).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Action,Owner\n\"Look, then act\",Chair\n",
                "Action;Owner\nLook, then act;Chair\n",
                "Action\tOwner\nLook, then act\tChair\n",
                "sep=;\nAction;Owner\nLook, then act;Chair\n"
            })
    void the_separator_is_recognised(String text) {
        Spreadsheet sheet = Spreadsheet.read(text.getBytes(StandardCharsets.UTF_8), 0);
        Spreadsheet.Row last = sheet.rows().get(sheet.rows().size() - 1);
        assertEquals(
                List.of("Look, then act", "Chair"),
                last.cells().stream().map(Spreadsheet.Cell::text).toList());
        assertEquals(text.startsWith("sep") ? 3 : 2, last.line());
    }

    @Test
    void a_line_is_the_one_that_an_editor_shows_even_after_a_text_over_several_lines() {
        Spreadsheet sheet =
                Spreadsheet.read("a,b\n\"one\ntwo\nthree\",x\n\nlast,y\n".getBytes(StandardCharsets.UTF_8), 0);
        assertEquals(
                List.of(1, 2, 6),
                sheet.rows().stream().map(Spreadsheet.Row::line).toList());
    }

    @Test
    void what_looks_like_a_formula_is_a_text() {
        Spreadsheet sheet =
                Spreadsheet.read("a,b\n\"=cmd|' /C calc'!A0\",\"+1\"\n".getBytes(StandardCharsets.UTF_8), 0);
        assertEquals("=cmd|' /C calc'!A0", sheet.rows().get(1).cell(0).text());
    }

    @Test
    void files_that_are_something_else_are_refused_with_the_reason() throws IOException {
        assertRefused(SheetRule.FILE_NOTHING, new byte[0]);
        assertRefused(SheetRule.FILE_NOTHING, "\n\n , \n".getBytes(StandardCharsets.UTF_8));
        assertRefused(SheetRule.FILE_UNKNOWN, concat(new byte[] {'M', 'Z', 0, 1, 2}, new byte[2000]));
        assertRefused(SheetRule.FILE_UNKNOWN, "%PDF-1.7\nabc".getBytes(StandardCharsets.UTF_8));
        assertRefused(
                SheetRule.FILE_OLD, concat(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, new byte[600]));
        assertRefused(
                SheetRule.FILE_ENCRYPTED,
                concat(
                        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
                        "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE)));
        assertRefused(SheetRule.FILE_OPEN_DOCUMENT, zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"));
        assertRefused(SheetRule.FILE_NO_WORKBOOK, zip("word/document.xml", "<x/>"));
        assertRefused(SheetRule.FILE_NO_WORKBOOK, zip("xl/workbook.bin", "x"));
        assertRefused(
                SheetRule.FILE_DAMAGED, "PK\u0003\u0004 but nothing behind it".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(SheetRule.FILE_DAMAGED, java.util.Arrays.copyOf(workbook(sheet -> sheet.value(0, 0, "x")), 700));
        assertRefused(SheetRule.FILE_CSV, "a,b\n\"never closed,1\n2,3\n".getBytes(StandardCharsets.UTF_8));
        assertRefused(SheetRule.FILE_LARGE, new byte[Spreadsheet.LARGEST_BYTES + 1]);
    }

    @Test
    void a_workbook_with_macros_is_read_and_its_macros_are_not_looked_at() throws IOException {
        byte[] bytes = added(
                workbook(sheet -> sheet.value(0, 0, "kept")),
                "xl/vbaProject.bin",
                "Sub Auto_Open()".getBytes(StandardCharsets.UTF_8));
        assertEquals("kept", Spreadsheet.read(bytes, 0).rows().get(0).cell(0).text());
    }

    @Test
    void bombs_are_refused_quickly_and_in_little_memory() throws IOException {
        byte[] plain = workbook(sheet -> sheet.value(0, 0, "x"));
        byte[] zeros = new byte[1024 * 1024];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            copy(plain, zip, "");
            zip.putNextEntry(new ZipEntry("xl/media/bomb.bin"));
            for (int i = 0; i < 500; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertTrue(out.size() < Spreadsheet.LARGEST_BYTES, "half a gigabyte in " + out.size());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertRefused(SheetRule.FILE_BOMB, out.toByteArray()));
        byte[] far = altered(
                plain,
                "xl/worksheets/sheet1.xml",
                "<sheetData>.*</sheetData>",
                "<sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData>");
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertRefused(SheetRule.FILE_DAMAGED, far));
        byte[] digits = altered(
                plain,
                "xl/worksheets/sheet1.xml",
                "<sheetData>.*</sheetData>",
                "<sheetData><row r=\"1\"><c r=\"A1\"><v>1E999999999</v></c></row></sheetData>");
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertEquals(
                        "1E+999999999",
                        Spreadsheet.read(digits, 0).rows().get(0).cell(0).text()));
        byte[] laughs = altered(
                plain,
                "xl/worksheets/sheet1.xml",
                "(?s)^<\\?xml[^>]*>",
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>");
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            try {
                assertEquals(
                        "x", Spreadsheet.read(laughs, 0).rows().get(0).cell(0).text());
            } catch (RuleViolation e) {
                assertEquals(SheetRule.FILE_DAMAGED, e.rule());
            }
        });
    }

    @Test
    void limits_hold_one_row_and_one_column_either_side() {
        assertEquals(
                Spreadsheet.MOST_ROWS + 20,
                Spreadsheet.read("a,b\n".repeat(Spreadsheet.MOST_ROWS + 20).getBytes(StandardCharsets.UTF_8), 0)
                        .rows()
                        .size());
        assertRefused(
                SheetRule.FILE_TOO_MANY,
                "a,b\n".repeat(Spreadsheet.MOST_ROWS + 21).getBytes(StandardCharsets.UTF_8));
        assertEquals(
                100,
                Spreadsheet.read(("x,".repeat(99) + "x").getBytes(StandardCharsets.UTF_8), 0)
                        .rows()
                        .get(0)
                        .cells()
                        .size());
        assertRefused(SheetRule.FILE_WIDE, ("x,".repeat(100) + "x").getBytes(StandardCharsets.UTF_8));
        assertEquals(
                100,
                Spreadsheet.read(("x,".repeat(99) + "x,,,,,").getBytes(StandardCharsets.UTF_8), 0)
                        .rows()
                        .get(0)
                        .cells()
                        .size(),
                "empty columns do not count");
    }

    @Test
    void columns_have_the_letters_of_spreadsheet_programs() {
        assertEquals(
                List.of("A", "Z", "AA", "CV"),
                List.of(Spreadsheet.letter(0), Spreadsheet.letter(25), Spreadsheet.letter(26), Spreadsheet.letter(99)));
    }

    static byte[] workbook(Consumer<Worksheet> content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            content.accept(workbook.newWorksheet("Log"));
        }
        return out.toByteArray();
    }

    private static void assertRefused(Rule rule, byte[] bytes) {
        assertEquals(
                rule,
                assertThrows(RuleViolation.class, () -> Spreadsheet.read(bytes, 0))
                        .rule());
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] added(byte[] archive, String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            copy(archive, zip, name);
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] altered(byte[] archive, String name, String pattern, String replacement) throws IOException {
        try (ZipFile in = ZipFile.builder().setByteArray(archive).get()) {
            String text = new String(in.getInputStream(in.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            String changed = text.replaceFirst(pattern, replacement);
            assertTrue(!changed.equals(text), "altered");
            return added(archive, name, changed.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void copy(byte[] archive, ZipOutputStream to, String without) throws IOException {
        try (ZipFile in = ZipFile.builder().setByteArray(archive).get()) {
            for (ZipArchiveEntry entry : java.util.Collections.list(in.getEntries())) {
                if (!entry.getName().equals(without)) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    in.getInputStream(entry).transferTo(to);
                    to.closeEntry();
                }
            }
        }
    }
}
