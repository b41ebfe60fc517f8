package cymru.cydweithio.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** A file without the byte order mark that some programs, and our own CSV files, put before UTF-8. */
final class WithoutMark extends PushbackInputStream {

    WithoutMark(InputStream in) throws IOException {
        super(in, 3);
        byte[] start = in.readNBytes(3);
        if (!(start.length == 3
                && (start[0] & 0xFF) == 0xEF
                && (start[1] & 0xFF) == 0xBB
                && (start[2] & 0xFF) == 0xBF)) {
            unread(start);
        }
    }
}
