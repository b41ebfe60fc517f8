package cymru.cydweithio.opendata;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file in UTF-8, read once from its beginning: knows whether anything stands in it, and in JSON breaks
 * off where a text or a number is longer than any that could be meant, which a parser would otherwise gather in memory.
 */
final class WatchedText extends FilterReader {

    /** A text or number is too long. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_NUMBER = 1_000;

    private final boolean json;
    private boolean blank = true;
    private boolean quoted;
    private boolean escaped;
    private int length;

    private WatchedText(Reader in, boolean json) {
        super(in);
        this.json = json;
    }

    static WatchedText json(InputStream in) throws IOException {
        return new WatchedText(decoded(in), true);
    }

    static WatchedText rows(InputStream in) throws IOException {
        return new WatchedText(decoded(in), false);
    }

    private static Reader decoded(InputStream in) throws IOException {
        return new InputStreamReader(new WithoutMark(in), StandardCharsets.UTF_8.newDecoder());
    }

    /** Whether nothing but blanks was read so far. */
    boolean isBlank() {
        return blank;
    }

    @Override
    public int read() throws IOException {
        int sign = super.read();
        if (sign >= 0) {
            watch((char) sign);
        }
        return sign;
    }

    @Override
    public int read(char[] buffer, int offset, int size) throws IOException {
        int read = super.read(buffer, offset, size);
        for (int i = 0; i < read; i++) {
            watch(buffer[offset + i]);
        }
        return read;
    }

    private void watch(char sign) throws TooLong {
        boolean space = Character.isWhitespace(sign);
        blank &= space;
        if (!json) {
            return;
        }
        if (quoted) {
            quoted = escaped || sign != '"';
            escaped = !escaped && sign == '\\';
            count(LONGEST_TEXT);
        } else if (sign == '"') {
            quoted = true;
            length = 0;
        } else if (space || ",:[]{}".indexOf(sign) >= 0) {
            length = 0;
        } else {
            count(LONGEST_NUMBER);
        }
    }

    private void count(int longest) throws TooLong {
        if (++length > longest) {
            throw new TooLong();
        }
    }
}
