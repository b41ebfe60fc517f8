package cymru.cydweithio.sheet.web;

import cymru.cydweithio.platform.web.ViewFormats;
import cymru.cydweithio.sheet.Fault;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Faults of a spreadsheet in a file of their own, to be worked through beside it. */
final class FaultFile {

    private FaultFile() {}

    static byte[] of(List<Fault> faults, ViewFormats formats) {
        StringBuilder csv = new StringBuilder("\uFEFF");
        csv.append(cell(formats.text("sheet.line")))
                .append(',')
                .append(cell(formats.text("sheet.column")))
                .append(',')
                .append(cell(formats.text("sheet.reason")))
                .append("\r\n");
        for (Fault fault : faults) {
            csv.append(fault.line())
                    .append(',')
                    .append(cell(fault.column()))
                    .append(',')
                    .append(cell(formats.reason(fault.key(), fault.args())))
                    .append("\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As RFC 4180 has it; what a program could take for a formula is told that it is a text. */
    private static String cell(String text) {
        String value = text == null ? "" : text;
        return "\"" + (value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" : "") + value.replace("\"", "\"\"") + "\"";
    }
}
