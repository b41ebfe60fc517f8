package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.sheet.Spreadsheet.Cell;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;

/** The texts of a workbook, each kept once however many cells show it. */
final class SharedTexts extends XmlPart {

    private static final int MOST = 1_000_000;
    /** In all of them together. */
    private static final int MOST_LETTERS = 32_000_000;

    private final List<String> texts = new ArrayList<>();
    private Cell[] read = {};
    private int letters;
    private final StringBuilder text = new StringBuilder();
    private boolean reading;

    @Override
    void begin(String element, Attributes attributes) {
        if (element.equals("si")) {
            text.setLength(0);
        } else if (element.equals("rPh")) {
            reading = true;
        }
    }

    @Override
    void end(String element, String content) {
        switch (element) {
            case "t" -> {
                // how a text is pronounced is no part of it
                if (!reading) {
                    text.append(content);
                }
            }
            case "rPh" -> reading = false;
            case "si" -> {
                letters += text.length();
                if (texts.size() == MOST || letters > MOST_LETTERS) {
                    throw new RuleViolation(SheetRule.FILE_BOMB);
                }
                texts.add(text.toString());
            }
            default -> {
                // how runs of a text look
            }
        }
    }

    Cell cell(int index) {
        if (read.length < texts.size()) {
            read = new Cell[texts.size()];
        }
        if (read[index] == null) {
            read[index] = Cell.of(NumberedCharacters.decoded(texts.get(index)));
        }
        return read[index];
    }
}
