package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.sheet.Spreadsheet.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A file that an organisation brings: a workbook, text with separators of any length, or a package of open data. Rows
 * that are not wanted are passed over while it is read, so that a year of a ledger costs the memory of what is kept.
 */
final class MoneyFile {

    static final int LARGEST_BYTES = LargeText.LARGEST_BYTES;
    /** So much as a row of the database takes at once. A workbook is packed already. */
    static final int LARGEST_PACKED = 12 * 1024 * 1024;

    private static final int MOST_SHEETS = 20;

    /**
     * What was read.
     *
     * @param sheet the headings and what stands above them, and the rows that were kept
     * @param lines how many rows there are below the headings
     * @param keptAll whether there was room for all that were wanted
     */
    record Reading(Spreadsheet sheet, int lines, boolean keptAll) {}

    private final byte[] bytes;
    private XlsxFile workbook;

    MoneyFile(byte[] bytes) {
        if (bytes.length == 0) {
            throw new RuleViolation(SheetRule.FILE_NOTHING);
        }
        if (bytes.length > LARGEST_BYTES) {
            throw new RuleViolation(SheetRule.FILE_LARGE, LARGEST_BYTES / 1024 / 1024);
        }
        this.bytes = bytes;
        if (isWorkbook() && bytes.length > LARGEST_PACKED) {
            throw new RuleViolation(SheetRule.FILE_LARGE_WORKBOOK, LARGEST_PACKED / 1024 / 1024);
        }
    }

    private boolean isWorkbook() {
        return startsWith('P', 'K', 3, 4);
    }

    static MoneyFile unpacked(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new MoneyFile(in.readNBytes(LARGEST_BYTES + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it is kept while it waits. */
    byte[] packed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (out.size() > LARGEST_PACKED) {
            throw new RuleViolation(SheetRule.FILE_LARGE, LARGEST_PACKED / 1024 / 1024);
        }
        return out.toByteArray();
    }

    /** The sheet whose headings are understood best, with its first rows. */
    Reading best(List<? extends SheetColumn> known) {
        Reading best = null;
        int most = -1;
        int sheets = 1;
        for (int sheet = 0; sheet < Math.min(sheets, MOST_SHEETS); sheet++) {
            Reading one = head(sheet);
            sheets = one.sheet.sheets().size();
            int matched = one.sheet.rows().isEmpty()
                    ? -1
                    : Matching.propose(one.sheet, known).columns().size();
            if (best == null || matched > most) {
                best = one;
                most = matched;
            }
        }
        if (best.sheet.rows().isEmpty()) {
            throw new RuleViolation(SheetRule.FILE_NOTHING);
        }
        return best;
    }

    /** The first rows, from which its columns are seen. */
    Reading head(int sheet) {
        return read(sheet, 0, row -> true, ROWS_OF_HEAD, false);
    }

    private static final int ROWS_OF_HEAD = 300;

    /** The rows that are wanted, and all down to the headings. */
    Reading read(int sheet, int headingLine, Predicate<Row> wanted) {
        // some rows more than may be brought: whoever judges them tells that they are too many
        return read(sheet, headingLine, wanted, Spreadsheet.MOST_ROWS + 1, true);
    }

    /** @param whole whether rows are counted when there is no more room for them */
    private Reading read(int sheet, int headingLine, Predicate<Row> wanted, int most, boolean whole) {
        List<Row> kept = new ArrayList<>();
        int[] lines = {0};
        boolean[] all = {true};
        Spreadsheet frame = each(sheet, row -> {
            boolean below = row.line() > headingLine;
            lines[0] += below ? 1 : 0;
            if (!below) {
                kept.add(row);
            } else if (wanted.test(row)) {
                if (kept.size() < most) {
                    kept.add(row);
                } else {
                    all[0] = false;
                }
            }
            return whole || all[0];
        });
        return new Reading(new Spreadsheet(frame.sheets(), frame.sheet(), kept), lines[0], all[0]);
    }

    /** Hands over every row; of a workbook, as long as more are wanted. */
    private Spreadsheet each(int sheet, Predicate<Row> reader) {
        if (OpenDataPackage.looksLike(bytes)) {
            Spreadsheet read = OpenDataPackage.read(bytes);
            read.rows().forEach(reader::test);
            return read;
        }
        if (startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
            return XlsxFile.refuseOld(bytes);
        }
        if (isWorkbook()) {
            workbook = workbook == null ? XlsxFile.open(bytes, XlsxFile.MOST_UNPACKED_OF_LONG) : workbook;
            int read = workbook.each(sheet, reader);
            return new Spreadsheet(workbook.sheets(), read, List.of());
        }
        LargeText.each(bytes, reader::test);
        return new Spreadsheet(List.of(), 0, List.of());
    }

    private boolean startsWith(int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
