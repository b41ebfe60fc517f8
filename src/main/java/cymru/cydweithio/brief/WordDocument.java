package cymru.cydweithio.brief;

import cymru.cydweithio.brief.BriefText.Cell;
import cymru.cydweithio.brief.BriefText.Grid;
import cymru.cydweithio.brief.BriefText.Said;
import cymru.cydweithio.brief.BriefText.Section;
import cymru.cydweithio.platform.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * A brief as a Word document (ISO/IEC 29500) that a screen reader can walk through: headings are heading styles with
 * their levels, the first row of each table is marked as its header and repeats on every page, the document names its
 * language and its title, and words in the other language are marked.
 */
final class WordDocument {

    private static final String FONT = "Arial";
    private static final String INK = "17211F";
    private static final String GREEN = "04302D";
    /** A4 on its side, in twentieths of a point. */
    private static final int WIDE = 16838;

    private static final int HIGH = 11906;
    private static final int MARGIN = 1000;
    /** What XML cannot hold. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private WordDocument() {}

    static void write(BriefText brief, Language language, OutputStream out) {
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(brief.title());
            document.getProperties().getCoreProperties().setDescription(brief.description());
            document.getProperties()
                    .getCoreProperties()
                    .getUnderlyingProperties()
                    .setLanguageProperty(language.locale().toLanguageTag());
            document.getProperties().getCoreProperties().setCreator("Cydweithio");
            styles(document, language);
            paper(document);
            paragraph(document, "Title", Said.plain(brief.title()));
            paragraph(document, "Subtitle", Said.plain(brief.asOn()));
            for (Section section : brief.sections()) {
                // the title stands for the first level
                paragraph(document, "Heading" + (section.level() - 1), section.heading());
                section.paragraphs().forEach(one -> paragraph(document, "Normal", one));
                section.grids().forEach(grid -> table(document, grid));
            }
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void paper(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDE));
        size.setH(BigInteger.valueOf(HIGH));
        size.setOrient(STPageOrientation.LANDSCAPE);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
    }

    private static void styles(XWPFDocument document, Language language) {
        XWPFStyles styles = document.createStyles();
        styles.setSpellingLanguage(language.locale().toLanguageTag());
        style(styles, "Normal", "Normal", null, 20, false, INK, 0, 80);
        style(styles, "Title", "Title", null, 44, true, GREEN, 0, 60);
        style(styles, "Subtitle", "Subtitle", null, 24, false, "48565A", 0, 200);
        style(styles, "Heading1", "heading 1", 0, 30, true, GREEN, 320, 100);
        style(styles, "Heading2", "heading 2", 1, 24, true, GREEN, 240, 80);
        style(styles, "Caption", "caption", null, 20, true, GREEN, 160, 80);
        style(styles, "TableText", "Table text", null, 17, false, INK, 0, 20);
    }

    private static void style(
            XWPFStyles styles,
            String id,
            String name,
            Integer outline,
            int halfPoints,
            boolean bold,
            String colour,
            int before,
            int after) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        if (id.equals("Normal")) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal("Normal");
            style.addNewNext().setVal("Normal");
        }
        style.addNewQFormat();
        CTPPrGeneral paragraph = style.addNewPPr();
        if (outline != null || id.equals("Caption")) {
            paragraph.addNewKeepNext();
        }
        CTSpacing spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
        if (outline != null) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        }
        CTRPr run = style.addNewRPr();
        CTFonts fonts = run.addNewRFonts();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        if (bold) {
            run.addNewB();
        }
        run.addNewColor().setVal(colour);
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        styles.addStyle(new XWPFStyle(style));
    }

    private static void paragraph(XWPFDocument document, String style, Said said) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        say(paragraph, said, false);
    }

    private static void table(XWPFDocument document, Grid grid) {
        paragraph(document, "Caption", Said.plain(grid.caption()));
        XWPFTable table =
                document.createTable(grid.rows().size() + 1, grid.columns().size());
        table.setWidthType(TableWidthType.PCT);
        table.setWidth("100%");
        table.getCTTbl().getTblPr().addNewTblCaption().setVal(grid.caption());
        border(table);
        XWPFTableRow header = table.getRow(0);
        header.setRepeatHeader(true);
        header.setCantSplitRow(true);
        for (int column = 0; column < grid.columns().size(); column++) {
            XWPFTableCell cell = header.getCell(column);
            cell.setColor("E4ECEB");
            fill(cell, Cell.of(grid.columns().get(column)), true);
        }
        for (int line = 0; line < grid.rows().size(); line++) {
            XWPFTableRow row = table.getRow(line + 1);
            row.setCantSplitRow(true);
            List<Cell> cells = grid.rows().get(line);
            for (int column = 0; column < cells.size(); column++) {
                fill(row.getCell(column), cells.get(column), column == 0);
            }
        }
        // without a paragraph between them two tables grow together
        document.createParagraph().setStyle("TableText");
    }

    private static void border(XWPFTable table) {
        String grey = "B4C0BF";
        table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, grey);
        table.setTopBorder(XWPFBorderType.SINGLE, 8, 0, GREEN);
        table.setBottomBorder(XWPFBorderType.SINGLE, 4, 0, grey);
        table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, grey);
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, grey);
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, grey);
    }

    private static void fill(XWPFTableCell cell, Cell said, boolean heads) {
        XWPFParagraph paragraph = null;
        for (Said one : said.lines()) {
            if (paragraph == null) {
                paragraph = cell.getParagraphs().get(0);
                paragraph.setStyle("TableText");
                paragraph.setAlignment(ParagraphAlignment.LEFT);
                say(paragraph, one, heads);
            } else if (said.running()) {
                say(paragraph, Said.plain("; "), false);
                say(paragraph, one, false);
            } else {
                paragraph = cell.addParagraph();
                paragraph.setStyle("TableText");
                say(paragraph, one, false);
            }
        }
    }

    private static void say(XWPFParagraph paragraph, Said said, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setText(NOT_XML.matcher(said.text()).replaceAll(""));
        if (bold) {
            run.setBold(true);
        }
        if (said.lang() != null) {
            run.setLang(Language.ofCode(said.lang()).orElseThrow().locale().toLanguageTag());
        }
    }
}
