package cymru.cydweithio.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Workbooks part by part, as programs and people with bad intentions write them. */
final class Workbooks {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Workbooks() {}

    /** One with a sheet of these rows: {@code <row>…</row>}. */
    static Workbooks of(String rows) {
        Workbooks workbook = new Workbooks();
        workbook.with(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                        + "\"><workbookPr/><sheets><sheet name=\"Log\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        workbook.with(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + relation("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relation("rId2", "sharedStrings", "sharedStrings.xml")
                        + relation("rId3", "styles", "styles.xml")
                        + "</Relationships>");
        return workbook.sheet("<sheetData>" + rows + "</sheetData>");
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    /** The sheet whole, with what stands around its rows. */
    Workbooks sheet(String content) {
        return with("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + MAIN + "\">" + content + "</worksheet>");
    }

    /** Texts that cells name by their number. */
    Workbooks shared(String... texts) {
        StringBuilder all = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
        for (String text : texts) {
            all.append("<si><t>").append(text).append("</t></si>");
        }
        return with("xl/sharedStrings.xml", all.append("</sst>").toString());
    }

    /** Formats of numbers; the first is style 1. */
    Workbooks formats(String... codes) {
        StringBuilder formats = new StringBuilder();
        StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < codes.length; i++) {
            formats.append("<numFmt numFmtId=\"")
                    .append(164 + i)
                    .append("\" formatCode=\"")
                    .append(codes[i])
                    .append("\"/>");
            styles.append("<xf numFmtId=\"").append(164 + i).append("\"/>");
        }
        return with(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + formats
                        + "</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs>" + styles
                        + "</cellXfs></styleSheet>");
    }

    Workbooks with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Workbooks with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    String part(String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    Iterable<String> names() {
        return parts.keySet();
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The parts of a workbook, to be altered. */
    static Workbooks read(byte[] bytes) {
        Workbooks workbook = new Workbooks();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                workbook.with(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return workbook;
    }

    /** A file of {@code src/test/resources/cases}. */
    static byte[] given(String name) {
        try (InputStream in = Workbooks.class.getResourceAsStream("/cases/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
