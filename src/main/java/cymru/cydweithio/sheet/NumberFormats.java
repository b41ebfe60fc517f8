package cymru.cydweithio.sheet;

import cymru.cydweithio.sheet.Spreadsheet.Cell;
import cymru.cydweithio.sheet.Spreadsheet.Look;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.xml.sax.Attributes;

/**
 * How the cells of a workbook show their numbers: a reference of format {@code 00000} reads 00042, as it does in the
 * same list saved as CSV.
 */
final class NumberFormats extends XmlPart {

    /** Excel allows no more. */
    private static final int LONGEST_FORMAT = 255;

    private final DataFormatter formatter = new DataFormatter(Locale.UK);
    private final Map<Integer, String> ownFormats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private boolean ofCells;

    @Override
    void begin(String element, Attributes attributes) {
        switch (element) {
            case "numFmt" -> {
                String code = attribute(attributes, "formatCode");
                if (code != null) {
                    ownFormats.put(number(attributes), NumberedCharacters.decoded(code));
                }
            }
            case "cellXfs" -> ofCells = true;
            case "xf" -> {
                if (ofCells) {
                    styles.add(attribute(attributes, "numFmtId") == null ? 0 : number(attributes));
                }
            }
            default -> {
                // fonts, fills and borders say nothing about numbers
            }
        }
    }

    @Override
    void end(String element, String content) {
        if (element.equals("cellXfs")) {
            ofCells = false;
        }
    }

    private static int number(Attributes attributes) {
        return Integer.parseInt(attribute(attributes, "numFmtId"));
    }

    /** @param style of the cell, from 0 */
    Cell cell(BigDecimal number, int style, boolean from1904) {
        int id = style >= 0 && style < styles.size() ? styles.get(style) : 0;
        String own = ownFormats.get(id);
        String format = own != null ? own : id < 0 ? null : BuiltinFormats.getBuiltinFormat(id);
        Look look = own == null && isEastAsianDate(id) ? Look.DATE : look(format);
        Cell cell = Cell.of(number, look, from1904);
        String shown = look == Look.DATE || cell.number() == null ? null : shown(cell.number(), id, format);
        return shown == null ? cell : cell.shownAs(shown);
    }

    /** A number as its format shows it; null where that is not all of it, such as 1.2E+11 or 12.35 for 12.345. */
    private String shown(BigDecimal number, int id, String format) {
        if (format == null
                || format.equalsIgnoreCase("General")
                || format.equals("@")
                || format.length() > LONGEST_FORMAT) {
            return null;
        }
        try {
            String shown = formatter.formatRawCellContents(number.doubleValue(), id, format);
            String digits =
                    number.stripTrailingZeros().unscaledValue().abs().toString().replaceAll("0+$", "");
            // what cannot be applied gives the number as a program would write it: 42.0
            boolean unapplied = shown.equals(String.valueOf(number.doubleValue()));
            return !unapplied && shown.replaceAll("\\D", "").contains(digits) ? shown : null;
        } catch (RuntimeException e) {
            // a format that no program can apply: the number is still a number
            return null;
        }
    }

    /** Formats whose dates are written as East Asian programs write them have numbers and no texts. */
    private static boolean isEastAsianDate(int id) {
        return id >= 27 && id <= 36 || id >= 50 && id <= 58;
    }

    /** What a number format makes of a number; texts in quotes, colours and conditions in brackets do not count. */
    static Look look(String format) {
        if (format == null || format.equalsIgnoreCase("General") || format.length() > LONGEST_FORMAT) {
            return Look.PLAIN;
        }
        String first = format.split(";", 2)[0];
        String bare = first.replaceAll("\"[^\"]*\"|\\\\.|\\[(?!h|hh|m|mm|s|ss\\])[^\\]]*\\]|_.|\\*.", "")
                .toLowerCase(Locale.ROOT);
        if (bare.contains("%")) {
            return Look.PERCENT;
        }
        return bare.matches(".*[dmyh].*") ? Look.DATE : Look.PLAIN;
    }
}
