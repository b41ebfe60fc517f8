package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.sheet.Spreadsheet.Cell;
import cymru.cydweithio.sheet.Spreadsheet.Look;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * An Excel workbook (ISO/IEC 29500). Before its cells are read, the archive is walked through once with a bound,
 * because a few kilobytes can unpack to more than a server has. Macros in it are neither run nor looked at.
 */
final class XlsxFile {

    private static final long MOST_UNPACKED = 64L * 1024 * 1024;
    private static final int MOST_PARTS = 2_000;
    /** Excel's last column is XFD. */
    private static final int LONGEST_COLUMN_NAME = 3;

    private XlsxFile() {}

    static Spreadsheet read(byte[] bytes, int wanted) {
        inspect(bytes);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            List<Sheet> sheets = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            if (sheets.isEmpty()) {
                throw new RuleViolation(SheetRule.FILE_NOTHING);
            }
            int index = wanted >= 0 && wanted < sheets.size() ? wanted : 0;
            Spreadsheet.Rows rows = new Spreadsheet.Rows();
            try (Stream<Row> stream = sheets.get(index).openStream()) {
                stream.forEach(row -> rows.add(row.getRowNum(), cells(row, workbook.isDate1904())));
            }
            return new Spreadsheet(sheets.stream().map(Sheet::getName).toList(), index, rows.all());
        } catch (RuleViolation e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the library tells in many ways that the parts of a workbook do not fit together; to the person it is all
            // one
            throw damaged(e);
        }
    }

    /** Workbooks in the format before 2007, and encrypted ones, which are wrapped in it. */
    static Spreadsheet refuseOld(byte[] bytes) {
        boolean encrypted = new String(bytes, StandardCharsets.ISO_8859_1)
                .contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e");
        throw new RuleViolation(encrypted ? SheetRule.FILE_ENCRYPTED : SheetRule.FILE_OLD);
    }

    private static void inspect(byte[] bytes) {
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw new RuleViolation(SheetRule.FILE_BOMB);
            }
            if (parts.stream().anyMatch(part -> part.getName().equals("mimetype"))) {
                throw new RuleViolation(SheetRule.FILE_OPEN_DOCUMENT);
            }
            if (parts.stream().anyMatch(part -> part.getGeneralPurposeBit().usesEncryption())) {
                throw new RuleViolation(SheetRule.FILE_ENCRYPTED);
            }
            if (parts.stream().noneMatch(part -> part.getName().equalsIgnoreCase("xl/workbook.xml"))) {
                throw new RuleViolation(SheetRule.FILE_NO_WORKBOOK);
            }
            long[] left = {MOST_UNPACKED};
            for (ZipArchiveEntry part : parts) {
                try (InputStream in = new Bounded(zip.getInputStream(part), left)) {
                    if (part.getName().toLowerCase(java.util.Locale.ROOT).startsWith("xl/worksheets/")
                            && part.getName().endsWith(".xml")) {
                        inspectSheet(in);
                    } else {
                        in.transferTo(java.io.OutputStream.nullOutputStream());
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    /** A cell far to the right would make the reader fill everything before it. */
    private static void inspectSheet(InputStream in) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("c")) {
                    String address = reader.getAttributeValue(null, "r");
                    if (address != null && address.replaceAll("[^A-Za-z]", "").length() > LONGEST_COLUMN_NAME) {
                        throw new RuleViolation(SheetRule.FILE_DAMAGED);
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    private static List<Cell> cells(Row row, boolean from1904) {
        List<Cell> cells = new ArrayList<>(row.getCellCount());
        for (int column = 0; column < row.getCellCount(); column++) {
            org.dhatim.fastexcel.reader.Cell cell = row.getCell(column);
            cells.add(cell == null ? Cell.EMPTY : cell(cell, from1904));
        }
        return cells;
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell, boolean from1904) {
        if (cell.getType() == CellType.ERROR) {
            return Cell.of(cell.getRawValue());
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return Cell.of(number, look(cell.getDataFormatString()), from1904);
        }
        return Cell.of(
                cell.getValue() == null
                        ? ""
                        : cell.getValue() instanceof Boolean truth
                                ? truth ? "TRUE" : "FALSE"
                                : cell.getValue().toString());
    }

    /** What a number format makes of a number; texts in quotes, colours and conditions in brackets do not count. */
    static Look look(String format) {
        if (format == null || format.equalsIgnoreCase("General")) {
            return Look.PLAIN;
        }
        String first = format.split(";", 2)[0];
        if (first.contains("%")) {
            return Look.PERCENT;
        }
        String bare = first.replaceAll("\"[^\"]*\"|\\\\.|\\[(?!h|hh|m|mm|s|ss\\])[^\\]]*\\]|_.|\\*.", "")
                .toLowerCase(java.util.Locale.ROOT);
        return bare.matches(".*[dmyh].*") ? Look.DATE : Look.PLAIN;
    }

    private static RuleViolation damaged(Exception cause) {
        RuleViolation damaged = new RuleViolation(SheetRule.FILE_DAMAGED);
        damaged.initCause(cause);
        return damaged;
    }

    /** Ends when more has been unpacked than a workbook of people's work ever is. */
    private static final class Bounded extends FilterInputStream {
        private final long[] left;

        Bounded(InputStream in, long[] left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left[0] -= read;
            if (left[0] < 0) {
                throw new RuleViolation(SheetRule.FILE_BOMB);
            }
        }
    }
}
