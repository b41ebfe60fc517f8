package cymru.cydweithio.inspection;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/** Whether a stream is encoded in an allowed way, and expands to no more than a paper needs. */
final class StreamExpansion {
    /** Filters that say nothing of a picture, by their long names. */
    private static final Map<String, String> PLAIN = Map.of(
            "FlateDecode", "FlateDecode",
            "Fl", "FlateDecode",
            "LZWDecode", "LZWDecode",
            "LZW", "LZWDecode",
            "RunLengthDecode", "RunLengthDecode",
            "RL", "RunLengthDecode",
            "ASCII85Decode", "ASCII85Decode",
            "A85", "ASCII85Decode",
            "ASCIIHexDecode", "ASCIIHexDecode",
            "AHx", "ASCIIHexDecode");
    /** Filters of pictures, which end the list; how large a picture is, it says itself. */
    private static final Set<String> PICTURES =
            Set.of("DCTDecode", "DCT", "CCITTFaxDecode", "CCF", "JBIG2Decode", "JPXDecode");

    private final Limits limits;

    StreamExpansion(Limits limits) {
        this.limits = limits;
    }

    void check(COSStream stream) {
        parameters(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
        long dots = Math.max(0, stream.getLong(COSName.WIDTH, 0)) * Math.max(0, stream.getLong(COSName.HEIGHT, 0));
        if (dots > Limits.PICTURE_DOTS) {
            throw new Refusal(Fault.BOMB);
        }
        List<String> plain = new ArrayList<>();
        boolean ended = false;
        for (String filter : filters(stream)) {
            if (ended || !PLAIN.containsKey(filter) && !PICTURES.contains(filter)) {
                throw new Refusal(Found.ENCODING);
            }
            ended = PICTURES.contains(filter);
            if (!ended) {
                plain.add(PLAIN.get(filter));
            }
        }
        if (!plain.isEmpty()) {
            expand(stream, plain);
        }
    }

    private static List<String> filters(COSStream stream) {
        COSBase filters = stream.getDictionaryObject(COSName.FILTER);
        List<String> names = new ArrayList<>();
        if (filters instanceof COSName one) {
            names.add(one.getName());
        } else if (filters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (!(several.getObject(i) instanceof COSName name) || i > 4) {
                    throw new Refusal(Found.ENCODING);
                }
                names.add(name.getName());
            }
        } else if (filters != null) {
            throw new Refusal(Found.ENCODING);
        }
        return names;
    }

    /** A reader sets memory aside for what these claim. */
    private static void parameters(COSBase parameters) {
        if (parameters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                row(several.getObject(i));
            }
        } else {
            row(parameters);
        }
    }

    private static void row(COSBase parameters) {
        if (parameters instanceof COSDictionary dictionary) {
            long row = Math.max(1L, dictionary.getLong(COSName.COLUMNS, 1))
                    * Math.max(1L, dictionary.getLong(COSName.COLORS, 1))
                    * Math.max(1L, dictionary.getLong(COSName.BITS_PER_COMPONENT, 8))
                    / 8;
            if (row > Limits.ROW || row < 0) {
                throw new Refusal(Fault.BOMB);
            }
        }
    }

    private void expand(COSStream stream, List<String> filters) {
        boolean structure = COSName.OBJ_STM.equals(stream.getCOSName(COSName.TYPE))
                || COSName.XREF.equals(stream.getCOSName(COSName.TYPE))
                || stream.containsKey(COSName.FIRST) && stream.containsKey(COSName.N);
        long limit = structure ? Limits.STRUCTURE_BYTES : Limits.STREAM_BYTES;
        List<Path> between = new ArrayList<>();
        try {
            Path before = null;
            for (int i = 0; i < filters.size(); i++) {
                Path after = i + 1 == filters.size() ? null : Files.createTempFile("between", ".bin");
                if (after != null) {
                    between.add(after);
                }
                try (InputStream in = before == null
                                ? stream.createRawInputStream()
                                : new BufferedInputStream(Files.newInputStream(before));
                        Counted out = new Counted(after, limit)) {
                    FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, out, new COSDictionary(), 0);
                    if (structure
                            && out.count > Limits.STRUCTURE_SMALL
                            && out.count / Math.max(1, stream.getLength()) > Limits.STRUCTURE_RATIO) {
                        throw new Refusal(Fault.BOMB);
                    }
                }
                before = after;
            }
        } catch (IOException e) {
            // What cannot be expanded expands to nothing; whether the file is sound is asked elsewhere
            limits.entries(1, 0);
        } finally {
            between.forEach(file -> file.toFile().delete());
        }
    }

    /** Counts what is written to it, and keeps it only where another filter follows. */
    private final class Counted extends OutputStream {
        private final OutputStream kept;
        private final long limit;
        private long count;

        Counted(Path file, long limit) throws IOException {
            kept = file == null
                    ? OutputStream.nullOutputStream()
                    : new BufferedOutputStream(Files.newOutputStream(file));
            this.limit = limit;
        }

        @Override
        public void write(int b) throws IOException {
            count++;
            limits.expanded(1, count, limit);
            kept.write(b);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            count += length;
            limits.expanded(length, count, limit);
            kept.write(buffer, offset, length);
        }

        @Override
        public void close() throws IOException {
            kept.close();
        }
    }
}
