package cymru.cydweithio.backup;

import java.io.IOException;
import java.io.Writer;
import java.util.HexFormat;

/**
 * Writes statements so that every client reads them: one statement ends with a semicolon at the end of a line, no other
 * line does, and none is larger than {@link #LARGEST_VALUE} and a little.
 */
final class SqlText {

    /**
     * Larger values are written piece by piece: statements stay well below 4 MiB, the least that the product asks of a
     * database.
     */
    static final int LARGEST_VALUE = 1024 * 1024;

    static final String END = "-- end of the backup";

    private static final HexFormat HEX = HexFormat.of();

    private final Writer out;

    SqlText(Writer out) {
        this.out = out;
    }

    void statement(String sql) throws IOException {
        if (sql.endsWith(";") || sql.contains(";\n")) {
            throw new BackupFault("A statement would be taken for two: " + sql);
        }
        out.write(sql);
        out.write(";\n");
    }

    /** Part of a statement. */
    void write(String text) throws IOException {
        out.write(text);
    }

    void comment(String text) throws IOException {
        out.write("-- " + text.replaceAll("\\s+", " ") + "\n");
    }

    void end() throws IOException {
        out.write(END + "\n");
    }

    static String bytes(byte[] value, int from, int to) {
        return from == to ? "''" : "x'" + HEX.formatHex(value, from, to) + "'";
    }

    static String text(String value) {
        StringBuilder quoted = new StringBuilder(value.length() + 16).append('\'');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\'' -> quoted.append("\\'");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case 0 -> quoted.append("\\0");
                case 26 -> quoted.append("\\Z");
                default -> quoted.append(c);
            }
        }
        return quoted.append('\'').toString();
    }
}
