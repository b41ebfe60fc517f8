package cymru.cydweithio.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Reads the bytes of a PDF before a library does, to make sure that nothing in it expands beyond the limits.
 *
 * <p>A library inflates a whole stream into memory as soon as it needs one object of it, builds every object however
 * many there are, and allocates memory for what a dictionary claims. Therefore each place where an object could begin
 * is read here first: wherever {@code obj} stands, even within another stream, its tokens are counted; where a stream
 * follows, it is inflated with a counter, and where that holds objects or references, these are counted too.
 */
final class PdfExpansionCheck {
    private static final Map<String, String> FILTERS = filters();
    // In the text of a dictionary, as the lexer writes it, each name and each word is followed by one space
    private static final Pattern FILTER = Pattern.compile("/(?:Filter|F) (\\[[^\\]]*\\]|/\\S+ |\\d+ \\d+ R )");
    private static final Pattern NAME = Pattern.compile("/(\\S+)");
    private static final Pattern PARAMETERS_ELSEWHERE = Pattern.compile("/(?:DecodeParms|DP) \\[?\\d");
    private static final Pattern WIDTHS = Pattern.compile("/W (?:\\[(\\d{1,2}) (\\d{1,2}) (\\d{1,2}) \\])?");
    private static final Pattern ROW =
            Pattern.compile("/(?:Columns|Colors|BitsPerComponent|BPC) (?:(\\d{1,7}) (?!\\d))?");
    private static final Pattern WIDTH = Pattern.compile("/Width (\\d{1,9}) ");
    private static final Pattern HEIGHT = Pattern.compile("/Height (\\d{1,9}) ");

    private final byte[] bytes;
    private final InspectionLimits limits;

    PdfExpansionCheck(byte[] bytes, InspectionLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    /** Reads all, or throws the rule that is broken. */
    void read() throws IOException {
        limits.read(bytes.length);
        for (int at = 1; at + 3 <= bytes.length; at++) {
            if (bytes[at] == 'o'
                    && bytes[at + 1] == 'b'
                    && bytes[at + 2] == 'j'
                    && (isSpace(bytes[at - 1]) || isDigit(bytes[at - 1]))) {
                object(at + 3);
            }
        }
    }

    private void object(int start) throws IOException {
        Lexer lexer = new Lexer(bytes, start, limits);
        int after = lexer.toStream();
        limits.read(lexer.position() - start);
        if (after >= 0) {
            if (after - start > InspectionLimits.DICTIONARY_BYTES) {
                throw InspectionLimits.bomb();
            }
            stream(lexer.text(), after);
        }
    }

    private void stream(String dictionary, int after) throws IOException {
        int data = after;
        while (data < bytes.length && bytes[data] == ' ') {
            data++;
        }
        if (data < bytes.length && bytes[data] == '\r') {
            data++;
        }
        if (data < bytes.length && bytes[data] == '\n') {
            data++;
        }
        boolean objects = has(dictionary, "First");
        boolean references = has(dictionary, "W");
        List<String> filters = filtersOf(dictionary);
        if (objects || references) {
            sound(dictionary, filters, objects);
            if (filters.isEmpty()) {
                return;
            }
            Kept kept = new Kept(InspectionLimits.STRUCTURE_BYTES);
            long used = inflate(data, kept);
            limits.structure(kept.size(), used);
            if (objects) {
                new Lexer(kept.toByteArray(), 0, limits).toEnd();
            }
        } else {
            picture(dictionary);
            if (!filters.isEmpty()) {
                expand(filters, data);
            }
        }
    }

    /** Objects and references come deflated or plain; anything more elaborate hides something. */
    private static void sound(String dictionary, List<String> filters, boolean objects) {
        boolean elaborate = !filters.isEmpty() && !filters.equals(List.of("FlateDecode"))
                || PARAMETERS_ELSEWHERE.matcher(dictionary).find()
                || objects && has(dictionary, "Predictor");
        Matcher widths = WIDTHS.matcher(dictionary);
        while (!objects && !elaborate && widths.find()) {
            elaborate = widths.group(1) == null
                    || Integer.parseInt(widths.group(1))
                                    + Integer.parseInt(widths.group(2))
                                    + Integer.parseInt(widths.group(3))
                            == 0;
        }
        Matcher row = ROW.matcher(dictionary);
        while (!elaborate && row.find()) {
            elaborate = row.group(1) == null || Integer.parseInt(row.group(1)) > InspectionLimits.ROW;
        }
        if (elaborate) {
            throw InspectionLimits.bomb();
        }
    }

    private static void picture(String dictionary) {
        Matcher width = WIDTH.matcher(dictionary);
        Matcher height = HEIGHT.matcher(dictionary);
        if (width.find()
                && height.find()
                && Long.parseLong(width.group(1)) * Long.parseLong(height.group(1)) > InspectionLimits.PICTURE_DOTS) {
            throw InspectionLimits.bomb();
        }
    }

    private static boolean has(String dictionary, String name) {
        return dictionary.contains("/" + name + " ");
    }

    private static List<String> filtersOf(String dictionary) {
        List<String> filters = new ArrayList<>();
        Matcher filter = FILTER.matcher(dictionary);
        while (filter.find()) {
            if (filter.group(1).endsWith("R ")) {
                filters.add("FlateDecode");
            }
            Matcher name = NAME.matcher(filter.group(1));
            while (name.find()) {
                String known = FILTERS.get(name.group(1));
                if (known != null && !filters.contains(known)) {
                    filters.add(known);
                }
            }
        }
        return filters;
    }

    private void expand(List<String> filters, int data) {
        try {
            byte[] before = null;
            for (int i = 0; i < filters.size(); i++) {
                boolean last = i + 1 == filters.size();
                OutputStream out =
                        last ? new Counted(InspectionLimits.STREAM_BYTES) : new Kept(InspectionLimits.STRUCTURE_BYTES);
                if (i == 0 && filters.get(i).equals("FlateDecode")) {
                    inflate(data, out);
                } else {
                    ByteArrayInputStream in = i == 0
                            ? new ByteArrayInputStream(bytes, data, endOfStream(data) - data)
                            : new ByteArrayInputStream(before);
                    FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, out, new COSDictionary(), 0);
                }
                before = last ? null : ((Kept) out).toByteArray();
            }
        } catch (IOException e) {
            // What cannot be expanded expands to nothing; whether the file is sound is asked later
            limits.inTime();
        }
    }

    private int endOfStream(int data) {
        byte[] end = "endstream".getBytes(StandardCharsets.US_ASCII);
        for (int at = data; at + end.length <= bytes.length; at++) {
            if (bytes[at] == 'e' && matches(end, at)) {
                limits.read(at - data);
                return at;
            }
        }
        limits.read(bytes.length - data);
        return bytes.length;
    }

    private boolean matches(byte[] word, int at) {
        for (int i = 0; i < word.length; i++) {
            if (bytes[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Inflates what begins at a place, as far as it goes: neither the length that is claimed nor the checksum counts.
     * Answers how much it took in.
     */
    private long inflate(int data, OutputStream out) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            int start = Math.min(bytes.length, data + 2);
            inflater.setInput(bytes, start, bytes.length - start);
            byte[] buffer = new byte[1 << 16];
            for (int got = inflater.inflate(buffer); got > 0; got = inflater.inflate(buffer)) {
                out.write(buffer, 0, got);
            }
            return inflater.getBytesRead();
        } catch (DataFormatException e) {
            // A library, too, takes what came before
            return inflater.getBytesRead();
        } finally {
            limits.read(inflater.getBytesRead());
            inflater.end();
        }
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static Map<String, String> filters() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String[] filter : new String[][] {
            {"FlateDecode", "Fl"},
            {"LZWDecode", "LZW"},
            {"RunLengthDecode", "RL"},
            {"ASCII85Decode", "A85"},
            {"ASCIIHexDecode", "AHx"}
        }) {
            names.put(filter[0], filter[0]);
            names.put(filter[1], filter[0]);
        }
        return names;
    }

    /** Counts what is written to it and keeps nothing. */
    private final class Counted extends OutputStream {
        private final long limit;
        private long count;

        Counted(long limit) {
            this.limit = limit;
        }

        @Override
        public void write(int b) {
            count++;
            if ((count & 0xFFFF) == 0) {
                limits.expanded(0x10000, count, limit);
            }
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            count += length;
            limits.expanded(length, count, limit);
        }
    }

    /** Keeps what is written to it, up to a limit. */
    private final class Kept extends ByteArrayOutputStream {
        private final int limit;

        Kept(int limit) {
            this.limit = limit;
        }

        @Override
        public synchronized void write(int b) {
            if (count >= limit) {
                throw InspectionLimits.bomb();
            }
            super.write(b);
        }

        @Override
        public synchronized void write(byte[] buffer, int offset, int length) {
            limits.expanded(length, (long) count + length, limit);
            super.write(buffer, offset, length);
        }
    }

    /** The tokens of an object or of many. Lenient as readers are, so that nothing hides behind a mistake. */
    private static final class Lexer {
        private final byte[] bytes;
        private final InspectionLimits limits;
        private final StringBuilder text = new StringBuilder();
        private int at;
        private int depth;

        Lexer(byte[] bytes, int start, InspectionLimits limits) {
            this.bytes = bytes;
            this.limits = limits;
            at = start;
        }

        int position() {
            return at;
        }

        /** The dictionary with its names spelt out, single spaces and no texts. */
        String text() {
            return text.toString();
        }

        void toEnd() {
            while (next() != null) {
                text.setLength(0);
            }
        }

        /** Answers the place after the word 'stream', or -1 where the object ends without one. */
        int toStream() {
            for (String word = next(); word != null; word = next()) {
                if (word.equals("stream")) {
                    return at;
                }
                if (word.equals("endobj")
                        || word.equals("endstream")
                        || word.equals("obj")
                        || word.equals("xref")
                        || word.equals("trailer")
                        || word.equals("startxref")) {
                    return -1;
                }
                if (text.length() > 2 * InspectionLimits.DICTIONARY_BYTES) {
                    text.setLength(0);
                    text.append("/Long ");
                }
            }
            return -1;
        }

        /** Answers a word, blank for anything that is none, null at the end. */
        private String next() {
            while (at < bytes.length && (isSpace(bytes[at]) || bytes[at] == '%')) {
                if (bytes[at] == '%') {
                    while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
                        at++;
                    }
                } else {
                    at++;
                }
            }
            if (at >= bytes.length) {
                return null;
            }
            limits.token(depth);
            byte first = bytes[at];
            boolean twice = at + 1 < bytes.length && bytes[at + 1] == first;
            switch (first) {
                case '(' -> string();
                case '<' -> {
                    if (twice) {
                        open("<<");
                    } else {
                        while (at < bytes.length && bytes[at] != '>') {
                            at++;
                        }
                        at++;
                    }
                }
                case '>' -> close(twice ? ">>" : ">");
                case '[' -> open("[");
                case ']' -> close("]");
                case '/' -> name();
                case ')', '{', '}' -> at++;
                default -> {
                    return word();
                }
            }
            return "";
        }

        private void open(String bracket) {
            depth++;
            at += bracket.length();
            text.append(bracket);
        }

        private void close(String bracket) {
            depth = Math.max(0, depth - 1);
            at += bracket.length();
            text.append(bracket);
        }

        private void string() {
            int open = 0;
            do {
                if (bytes[at] == '\\') {
                    at++;
                } else if (bytes[at] == '(') {
                    open++;
                } else if (bytes[at] == ')') {
                    open--;
                }
                at++;
            } while (open > 0 && at < bytes.length);
        }

        private void name() {
            text.append('/');
            at++;
            while (at < bytes.length && !isSpace(bytes[at]) && "()<>[]{}/%".indexOf(bytes[at]) < 0) {
                int high = bytes[at] == '#' && at + 2 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
                int low = high < 0 ? -1 : Character.digit(bytes[at + 2], 16);
                if (low >= 0) {
                    text.append((char) (high * 16 + low));
                    at += 3;
                } else {
                    text.append((char) (bytes[at] & 0xFF));
                    at++;
                }
            }
            text.append(' ');
        }

        private String word() {
            int start = at;
            while (at < bytes.length && !isSpace(bytes[at]) && "()<>[]{}/%".indexOf(bytes[at]) < 0) {
                at++;
            }
            String word = new String(bytes, start, Math.min(at - start, 40), StandardCharsets.ISO_8859_1);
            text.append(word).append(' ');
            return word;
        }
    }
}
