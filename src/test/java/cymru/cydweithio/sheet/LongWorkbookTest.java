package cymru.cydweithio.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.RuleViolation;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year of a council's ledger as a workbook, far longer than what is imported of it, read in a small heap. The
 * generator adds up by itself what the product is to keep.
 */
class LongWorkbookTest {

    private static final String HEAP = "-Xmx128m";
    private static final String SUPPLIER = "Llwybrau Diogel, Cyf.";

    @TempDir
    Path folder;

    /** @return what is to be read of it */
    private static String ledger(Path file, int lines) throws IOException {
        Random random = new Random(lines);
        BigDecimal sum = BigDecimal.ZERO;
        int kept = 0;
        String last = null;
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Ledger", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("2025-26");
            String[] headings = {"Transaction No", "Supplier Name", "Payment Date", "Amount", "Cost Centre", "Purpose"};
            for (int column = 0; column < headings.length; column++) {
                sheet.value(0, column, headings[column]);
            }
            for (int row = 1; row <= lines; row++) {
                boolean ours = random.nextInt(200) == 0;
                LocalDate day = LocalDate.of(2025, 4, 1).plusDays(random.nextInt(300));
                BigDecimal amount = BigDecimal.valueOf(random.nextInt(2_000_000) - 90_000L, 2);
                sheet.value(row, 0, row);
                sheet.style(row, 0).format("00000000").set();
                sheet.value(row, 1, ours ? SUPPLIER : "Somebody " + random.nextInt(4_000));
                sheet.value(row, 2, day);
                sheet.style(row, 2).format("dd/mm/yyyy").set();
                sheet.value(row, 3, amount);
                // a text of its own in every line, as some programs write all of them
                sheet.inlineString(row, 4, "Centre " + random.nextInt(300));
                sheet.value(row, 5, "Invoice " + Integer.toString(random.nextInt(), 36));
                if (ours) {
                    sum = sum.add(amount);
                    kept++;
                    last = String.format("%08d", row) + " " + day;
                }
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
        return lines + " lines, " + kept + " kept, " + sum.setScale(2).toPlainString() + ", last " + last + "\n";
    }

    private void read(int lines) throws Exception {
        Path file = folder.resolve("ledger.xlsx");
        String expected = ledger(file, lines);
        assertTrue(Files.size(file) > 4 * 1024 * 1024, "larger than a workbook of a partnership: " + Files.size(file));
        assertTrue(Files.size(file) < MoneyFile.LARGEST_PACKED, "and within the limit: " + Files.size(file));
        assertEquals(expected, SmallHeap.run(HEAP, folder, List.of("ledger", file.toString(), SUPPLIER)));
    }

    @Test
    void a_long_workbook_is_read_row_by_row_in_a_small_heap() throws Exception {
        read(120_000);
    }

    @Test
    @Tag("nightly")
    void a_workbook_of_a_quarter_of_a_million_lines_is_read_in_the_same_heap() throws Exception {
        read(250_000);
    }

    @Test
    void a_workbook_that_the_database_does_not_take_at_once_is_refused_with_a_way_out() {
        byte[] large = Arrays.copyOf(new byte[] {'P', 'K', 3, 4}, MoneyFile.LARGEST_PACKED + 1);
        assertEquals(
                SheetRule.FILE_LARGE_WORKBOOK,
                assertThrows(RuleViolation.class, () -> new MoneyFile(large)).rule());
    }
}
