package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.sheet.Spreadsheet.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xml.sax.Attributes;

/** The texts of a workbook, each kept once however many cells show it. */
final class SharedTexts extends XmlPart {

    private static final int MOST = 1_000_000;

    private final List<String> texts = new ArrayList<>();
    private final Map<Integer, Cell> read = new HashMap<>();
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
                if (texts.size() == MOST) {
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
        return read.computeIfAbsent(index, one -> Cell.of(NumberedCharacters.decoded(texts.get(one))));
    }
}
