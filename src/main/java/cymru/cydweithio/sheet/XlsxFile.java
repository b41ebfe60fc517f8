package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.PlainText;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.sheet.Spreadsheet.Row;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.xml.sax.Attributes;

/**
 * An Excel workbook (ISO/IEC 29500), as Excel usually writes it or Strict. Before its cells are read, the archive is
 * walked through once with a bound, because a few kilobytes can unpack to more than a server has. Macros in it are
 * neither run nor looked at.
 */
final class XlsxFile {

    private static final long MOST_UNPACKED = 64L * 1024 * 1024;
    /** A year of a ledger, of which a few rows are kept. */
    static final long MOST_UNPACKED_OF_LONG = 384L * 1024 * 1024;

    private static final int MOST_PARTS = 2_000;
    private static final byte[] MERGE = "mergeCell".getBytes(StandardCharsets.US_ASCII);

    private final ZipFile zip;
    private final long mostUnpacked;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private final Workbook workbook = new Workbook();
    private final Relations relations = new Relations();
    private final SharedTexts shared = new SharedTexts();
    private final NumberFormats formats = new NumberFormats();
    private final List<NamedSheet> sheets;

    private XlsxFile(ZipFile zip, long mostUnpacked) throws IOException {
        this.zip = zip;
        this.mostUnpacked = mostUnpacked;
        inspect();
        Collections.list(zip.getEntries())
                .forEach(part -> parts.putIfAbsent(part.getName().toLowerCase(Locale.ROOT), part));
        read("xl/workbook.xml", workbook);
        read("xl/_rels/workbook.xml.rels", relations);
        sheets = workbook.sheets.stream()
                .filter(one -> relations.sheets.containsKey(one.relation))
                .toList();
        if (sheets.isEmpty()) {
            throw new RuleViolation(SheetRule.FILE_NOTHING);
        }
        readIfThere(relations.others.get("sharedStrings"), shared);
        readIfThere(relations.others.get("styles"), formats);
    }

    /** One sheet, held as rows all at once. */
    static Spreadsheet read(byte[] bytes, int wanted) {
        XlsxFile file = open(bytes, MOST_UNPACKED);
        Spreadsheet.Rows rows = new Spreadsheet.Rows();
        int sheet = file.each(wanted, row -> {
            rows.add(row);
            return true;
        });
        return new Spreadsheet(file.sheets(), sheet, rows.all());
    }

    /** What its sheets share is read once, its rows when they are asked for. */
    static XlsxFile open(byte[] bytes, long mostUnpacked) {
        try {
            // nothing is to be closed of an archive in memory
            return new XlsxFile(ZipFile.builder().setByteArray(bytes).get(), mostUnpacked);
        } catch (RuleViolation e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // that the parts of a workbook do not fit together shows in many ways; to the person it is all one
            throw damaged(e);
        }
    }

    List<String> sheets() {
        return sheets.stream().map(NamedSheet::name).toList();
    }

    /**
     * Hands over the rows of a sheet that have something in them, one by one.
     *
     * @param wanted which sheet, from 0; the first where there is none such
     * @param reader answers whether more rows are wanted
     * @return which sheet it was
     */
    int each(int wanted, Predicate<Row> reader) {
        int index = wanted >= 0 && wanted < sheets.size() ? wanted : 0;
        String part = relations.sheets.get(sheets.get(index).relation);
        try {
            XlsxSheet.Merges merges = new XlsxSheet.Merges();
            if (mayMerge(part)) {
                read(part, merges);
            }
            read(part, new XlsxSheet(shared, formats, workbook.from1904, merges, reader));
        } catch (RuleViolation e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
        return index;
    }

    /** Whether a sheet speaks of merged cells: reading its letters costs less than reading its elements. */
    private boolean mayMerge(String name) throws IOException {
        ZipArchiveEntry part = parts.get(name.toLowerCase(Locale.ROOT));
        if (part == null) {
            throw new IOException("without " + name);
        }
        try (InputStream in = new Bounded(zip.getInputStream(part), new long[] {mostUnpacked})) {
            byte[] letters = new byte[64 * 1024];
            int found = 0;
            for (int length = in.read(letters); length > 0; length = in.read(letters)) {
                for (int i = 0; i < length; i++) {
                    if (letters[i] == 0) {
                        // letters of two bytes each: not worth a second search
                        return true;
                    }
                    found = letters[i] == MERGE[found] ? found + 1 : letters[i] == MERGE[0] ? 1 : 0;
                    if (found == MERGE.length) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private void read(String name, XmlPart reader) throws IOException {
        ZipArchiveEntry part = parts.get(name.toLowerCase(Locale.ROOT));
        if (part == null) {
            throw new IOException("without " + name);
        }
        try (InputStream in = new Bounded(zip.getInputStream(part), new long[] {mostUnpacked})) {
            reader.read(in);
        }
    }

    private void readIfThere(String name, XmlPart reader) throws IOException {
        if (name != null && parts.containsKey(name.toLowerCase(Locale.ROOT))) {
            read(name, reader);
        }
    }

    /** A sheet that people see. */
    private record NamedSheet(String name, String relation) {}

    /** Which sheets there are, and from when their days are counted. */
    private static final class Workbook extends XmlPart {
        private final List<NamedSheet> sheets = new ArrayList<>();
        private boolean from1904;

        @Override
        void begin(String element, Attributes attributes) {
            if (element.equals("workbookPr")) {
                from1904 = isTrue(attribute(attributes, "date1904"));
            } else if (element.equals("sheet")) {
                String state = attribute(attributes, "state");
                if (state == null || state.equals("visible")) {
                    sheets.add(new NamedSheet(
                            PlainText.of(NumberedCharacters.decoded(
                                    Objects.requireNonNullElse(attribute(attributes, "name"), ""))),
                            attribute(attributes, "id")));
                }
            }
        }

        @Override
        void end(String element, String content) {
            // everything is in the attributes
        }
    }

    /** Which part of the archive is what. */
    private static final class Relations extends XmlPart {
        private final Map<String, String> sheets = new HashMap<>();
        private final Map<String, String> others = new HashMap<>();

        @Override
        void begin(String element, Attributes attributes) {
            String type = attribute(attributes, "Type");
            String target = attribute(attributes, "Target");
            if (!element.equals("Relationship")
                    || type == null
                    || target == null
                    || "External".equals(attribute(attributes, "TargetMode"))) {
                return;
            }
            String name =
                    URI.create("/xl/workbook.xml").resolve(target).getPath().substring(1);
            String kind = type.substring(type.lastIndexOf('/') + 1);
            if (kind.equals("worksheet")) {
                sheets.put(attribute(attributes, "Id"), name);
            } else {
                others.put(kind, name);
            }
        }

        @Override
        void end(String element, String content) {
            // everything is in the attributes
        }
    }

    /** Workbooks in the format before 2007, and encrypted ones, which are wrapped in it. */
    static Spreadsheet refuseOld(byte[] bytes) {
        boolean encrypted = new String(bytes, StandardCharsets.ISO_8859_1)
                .contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e");
        throw new RuleViolation(encrypted ? SheetRule.FILE_ENCRYPTED : SheetRule.FILE_OLD);
    }

    private void inspect() throws IOException {
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
        long[] left = {mostUnpacked};
        for (ZipArchiveEntry part : parts) {
            try (InputStream in = new Bounded(zip.getInputStream(part), left)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
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
