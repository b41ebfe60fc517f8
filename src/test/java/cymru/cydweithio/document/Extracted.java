package cymru.cydweithio.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * What a file says, line by line, with what its parts are: the tags of a PDF, the styles of a Word document, the sheets
 * and kinds of cells of a workbook. Lines are held against a file of {@code src/test/resources/documents}, which
 * {@code -Dupdate.documents=true} writes anew.
 */
public final class Extracted {

    private static final Path KEPT = Path.of("src/test/resources/documents");

    /** What has a line of its own. */
    private static final Set<String> PARTS =
            Set.of("H1", "H2", "H3", "P", "LI", "Caption", "TH", "TD", "Figure", "TOCI", "Note");

    private Extracted() {}

    public static void assertKept(String name, List<String> lines) throws IOException {
        Path file = KEPT.resolve(name + ".txt");
        if (Boolean.getBoolean("update.documents")) {
            Files.createDirectories(KEPT);
            Files.write(file, lines);
        }
        assertEquals(String.join("\n", Files.readAllLines(file)), String.join("\n", lines), file.toString());
    }

    /** The parts of a tagged PDF in the order in which a screen reader reads them. */
    public static List<String> pdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            Map<PDPage, Map<Integer, String>> texts = new HashMap<>();
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                Map<Integer, String> ofPage = new HashMap<>();
                extractor.getMarkedContents().forEach(content -> text(content, ofPage));
                texts.put(page, ofPage);
            }
            List<String> lines = new ArrayList<>();
            lines.add("title " + document.getDocumentInformation().getTitle());
            lines.add("language " + document.getDocumentCatalog().getLanguage());
            StringBuilder rest = new StringBuilder();
            walk(document.getDocumentCatalog().getStructureTreeRoot(), null, texts, lines, rest);
            if (!rest.toString().isBlank()) {
                lines.add("elsewhere " + rest);
            }
            return lines;
        }
    }

    private static void text(PDMarkedContent content, Map<Integer, String> into) {
        StringBuilder text = new StringBuilder();
        content.getContents().forEach(one -> {
            if (one instanceof TextPosition letter) {
                text.append(letter.getUnicode());
            } else if (one instanceof PDMarkedContent inner) {
                text(inner, into);
            }
        });
        if (content.getMCID() >= 0) {
            into.merge(content.getMCID(), text.toString(), String::concat);
        }
    }

    private static void walk(
            PDStructureNode node,
            PDPage page,
            Map<PDPage, Map<Integer, String>> texts,
            List<String> lines,
            StringBuilder said) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                PDPage own = element.getPage() == null ? page : element.getPage();
                String type = element.getStructureType();
                if (PARTS.contains(type)) {
                    StringBuilder text = new StringBuilder();
                    int at = lines.size();
                    walk(element, own, texts, lines, text);
                    String alternative = element.getAlternateDescription();
                    lines.add(at, (type + " " + text + (alternative == null ? "" : " [" + alternative + "]")).strip());
                } else {
                    String language = element.getCOSObject().getString(COSName.LANG);
                    said.append(language == null || !"Span".equals(type) ? "" : "{" + language + " ");
                    walk(element, own, texts, lines, said);
                    said.append(language == null || !"Span".equals(type) ? "" : "}");
                }
            } else if (kid instanceof Integer number) {
                said.append(texts.getOrDefault(page, Map.of()).getOrDefault(number, ""));
            } else if (kid instanceof PDMarkedContentReference reference) {
                PDPage on = reference.getPage() == null ? page : reference.getPage();
                said.append(texts.getOrDefault(on, Map.of()).getOrDefault(reference.getMCID(), ""));
            }
        }
    }

    /** Paragraphs with their styles, rows of tables with their cells; what is in another language stands in braces. */
    public static List<String> word(byte[] file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            lines.add("title " + document.getProperties().getCoreProperties().getTitle());
            lines.add("description "
                    + document.getProperties().getCoreProperties().getDescription());
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    lines.add(paragraph.getStyle() + " " + runs(paragraph));
                } else if (element instanceof XWPFTable table) {
                    for (XWPFTableRow row : table.getRows()) {
                        lines.add((row.isRepeatHeader() ? "heads " : "row ")
                                + String.join(
                                        " | ",
                                        row.getTableCells().stream()
                                                .map(cell -> String.join(
                                                        " / ",
                                                        cell.getParagraphs().stream()
                                                                .map(Extracted::runs)
                                                                .toList()))
                                                .toList()));
                    }
                }
            }
        }
        return lines;
    }

    private static String runs(XWPFParagraph paragraph) {
        StringBuilder text = new StringBuilder();
        for (XWPFRun run : paragraph.getRuns()) {
            text.append(run.getLang() == null ? run.text() : "{" + run.getLang() + " " + run.text() + "}");
        }
        return text.toString();
    }

    /** Sheets, and of each cell what it holds and whether it is a figure. */
    public static List<String> workbook(byte[] file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            for (Sheet sheet : book.getSheets().toList()) {
                lines.add("sheet " + sheet.getName());
                for (Row row : sheet.read()) {
                    List<String> cells = new ArrayList<>();
                    for (Cell cell : row) {
                        cells.add(cell == null ? "-" : cell(cell));
                    }
                    while (!cells.isEmpty() && cells.get(cells.size() - 1).equals("-")) {
                        cells.remove(cells.size() - 1);
                    }
                    lines.add(String.join(" | ", cells));
                }
            }
        }
        return lines;
    }

    /** An empty text is nothing. */
    private static String cell(Cell cell) {
        String value = String.valueOf(cell.getRawValue()).replaceAll("\\R", " / ");
        String format = cell.getDataFormatString();
        return cell.getRawValue() == null || value.isEmpty()
                ? "-"
                : cell.getType() + " " + value + (format == null || format.equals("General") ? "" : " " + format);
    }
}
