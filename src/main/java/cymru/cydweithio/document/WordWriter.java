package cymru.cydweithio.document;

import cymru.cydweithio.platform.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * Writes a document for Word (ISO/IEC 29500) that a screen reader can walk through: headings are heading styles with
 * their levels, lists are lists, the first row of each table is marked as its header and repeats on every page, the
 * document names its language and its title, and words in the other language are marked. Pictures are told in words.
 */
final class WordWriter {

    private static final String FONT = "Arial";
    private static final String INK = "17211F";
    private static final String GREEN = "04302D";
    /** The sides of A4, in twentieths of a point. */
    private static final int LONG = 16838;

    private static final int SHORT = 11906;
    private static final int MARGIN = 1000;
    private static final int INDENT = 400;
    /** What XML cannot hold. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XWPFDocument document;
    private final Map<Boolean, BigInteger> lists = new HashMap<>();

    private WordWriter(XWPFDocument document) {
        this.document = document;
    }

    static void write(Document told, OutputStream out) {
        try (XWPFDocument document = new XWPFDocument()) {
            new WordWriter(document).write(told);
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Document told) {
        document.getProperties().getCoreProperties().setTitle(told.title());
        document.getProperties().getCoreProperties().setDescription(told.description());
        document.getProperties()
                .getCoreProperties()
                .getUnderlyingProperties()
                .setLanguageProperty(told.language().locale().toLanguageTag());
        document.getProperties().getCoreProperties().setCreator("Cydweithio");
        styles(told.language());
        paper(told.layout() == Document.Layout.LANDSCAPE);
        paragraph("Title", Line.of(told.title()));
        told.lead().forEach(line -> paragraph("Subtitle", Line.of(line)));
        for (Section section : told.sections()) {
            // the title stands for the first level
            paragraph("Heading" + (section.level() - 1), Line.of(section.heading()));
            section.blocks().forEach(this::block);
        }
    }

    private void block(Block block) {
        if (block instanceof Paragraph one) {
            paragraph("Normal", one.line());
        } else if (block instanceof Listing list) {
            BigInteger number = list(list.numbered());
            list.items().forEach(item -> item(item, number));
        } else if (block instanceof Figure figure) {
            paragraph("Normal", Line.of(figure.alternative()));
        } else if (block instanceof Table table) {
            table(table);
        }
    }

    private void item(Line item, BigInteger list) {
        XWPFParagraph paragraph = paragraph("Normal", item);
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.ZERO);
    }

    /** Lists with points share one numbering; each with numbers begins at one. */
    private BigInteger list(boolean numbered) {
        if (!numbered && lists.containsKey(false)) {
            return lists.get(false);
        }
        XWPFNumbering numbering = document.createNumbering();
        CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.valueOf(numbering.getAbstractNums().size()));
        CTLvl level = kind.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(numbered ? STNumberFormat.DECIMAL : STNumberFormat.BULLET);
        level.addNewLvlText().setVal(numbered ? "%1." : "\u2022");
        CTInd indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(INDENT));
        indent.setHanging(BigInteger.valueOf(INDENT));
        BigInteger number = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
        lists.put(numbered, number);
        return number;
    }

    private void paper(boolean turned) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(turned ? LONG : SHORT));
        size.setH(BigInteger.valueOf(turned ? SHORT : LONG));
        if (turned) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
    }

    private void styles(Language language) {
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

    private XWPFParagraph paragraph(String style, Line line) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        say(paragraph, line, false);
        return paragraph;
    }

    private void table(Table told) {
        paragraph("Caption", Line.of(told.caption()));
        List<Column> columns = told.columns();
        XWPFTable table = document.createTable(told.rows().size() + 1, columns.size());
        table.setWidthType(TableWidthType.PCT);
        table.setWidth("100%");
        table.getCTTbl().getTblPr().addNewTblCaption().setVal(told.caption());
        border(table);
        XWPFTableRow header = table.getRow(0);
        header.setRepeatHeader(true);
        header.setCantSplitRow(true);
        for (int column = 0; column < columns.size(); column++) {
            XWPFTableCell cell = header.getCell(column);
            cell.setColor("E4ECEB");
            fill(cell, Cell.of(columns.get(column).heading()), columns.get(column), true);
        }
        for (int line = 0; line < told.rows().size(); line++) {
            XWPFTableRow row = table.getRow(line + 1);
            row.setCantSplitRow(true);
            List<Cell> cells = told.rows().get(line);
            for (int column = 0; column < cells.size(); column++) {
                fill(row.getCell(column), cells.get(column), columns.get(column), column == 0);
            }
        }
        told.notes().forEach(note -> paragraph("TableText", Line.of(note)));
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

    /** The first line of a cell that heads something is bold. */
    private static void fill(XWPFTableCell cell, Cell told, Column column, boolean heads) {
        for (int line = 0; line < told.lines().size(); line++) {
            XWPFParagraph paragraph = line == 0 ? cell.getParagraphs().get(0) : cell.addParagraph();
            paragraph.setStyle("TableText");
            paragraph.setAlignment(column.holdsFigures() ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
            say(paragraph, told.lines().get(line), heads && line == 0);
        }
    }

    private static void say(XWPFParagraph paragraph, Line line, boolean bold) {
        for (Span span : line.spans()) {
            XWPFRun run = paragraph.createRun();
            run.setText(NOT_XML.matcher(span.text()).replaceAll(""));
            if (bold || span.emphasised()) {
                run.setBold(true);
            }
            if (span.language() != null) {
                run.setLang(span.language().locale().toLanguageTag());
            }
        }
    }
}
