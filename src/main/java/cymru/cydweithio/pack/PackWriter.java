package cymru.cydweithio.pack;

import cymru.cydweithio.platform.Sha256;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.cos.ICOSVisitor;
import org.apache.pdfbox.pdfwriter.COSWriter;

/**
 * Writes a PDF from its first byte to its last, each object as it comes, so that nothing of what was written needs to
 * be held. The same objects in the same order give the same bytes: the file's identifier is a hash of what stands
 * before it.
 *
 * <p>Objects are numbered before they are written ({@link #reserve}), so that they can be referred to. All but streams
 * are gathered into compressed streams of objects (ISO 32000-1, 7.5.7).
 */
final class PackWriter implements Closeable {

    /** A reference to an object of the pack by its number. */
    static final class Reference extends COSBase {
        private final int number;

        Reference(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        @Override
        public void accept(ICOSVisitor visitor) {
            throw new UnsupportedOperationException("A reference of a pack is written by the pack");
        }
    }

    /** Says what becomes of a source's objects while they are written. */
    interface Translation {

        /** The number in the pack of what a source refers to; 0 where it is left out. */
        int numberOf(COSObject object);

        /** A dictionary as it is to be written: itself or one that takes its place. */
        COSDictionary adapted(COSDictionary dictionary);
    }

    /** For objects that are the pack's own. */
    private static final Translation OWN = new Translation() {
        @Override
        public int numberOf(COSObject object) {
            throw new IllegalStateException("An object of a source among the pack's own");
        }

        @Override
        public COSDictionary adapted(COSDictionary dictionary) {
            return dictionary;
        }
    };

    private static final int OBJECTS_TOGETHER = 200;
    private static final int BYTES_TOGETHER = 256 << 10;
    /** Text of objects shrinks to a fifth with little work; more work saves little. */
    private static final int EFFORT = 3;

    private static final int NAMES_KNOWN = 10_000;

    private final MessageDigest digest = Sha256.digest();
    private final OutputStream out;
    private final byte[] buffer = new byte[64 << 10];
    private final ByteArrayOutputStream one = new ByteArrayOutputStream(4096);
    private final ByteArrayOutputStream together = new ByteArrayOutputStream(BYTES_TOGETHER + 4096);
    private final Map<COSName, byte[]> names = new HashMap<>();
    private final StringBuilder index = new StringBuilder();
    private final Deflater deflater = new Deflater(EFFORT);
    private int[] members = new int[OBJECTS_TOGETHER];
    private int gathered;
    private long position;
    private int next = 1;
    /**
     * Where each object stands: its offset, or the number of the stream that it lies in with its place there from 1.
     */
    private long[] places = new long[1024];

    private int[] within = new int[1024];

    PackWriter(Path target) throws IOException {
        out = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(target), digest), 256 << 10);
        put("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    Reference reserve() {
        return new Reference(reserve(1));
    }

    /** Reserves so many numbers in a row; answers the first. */
    int reserve(int count) {
        int first = next;
        next += count;
        if (next > places.length) {
            places = Arrays.copyOf(places, 2 * next);
            within = Arrays.copyOf(within, 2 * next);
        }
        return first;
    }

    Reference add(COSBase object) throws IOException {
        Reference reference = reserve();
        write(reference.number(), object);
        return reference;
    }

    void write(int number, COSBase object) throws IOException {
        write(number, object, OWN);
    }

    /** Writes an object that is no stream. */
    void write(int number, COSBase object, Translation translation) throws IOException {
        members[gathered] = number;
        gathered++;
        index.append(number).append(' ').append(together.size()).append(' ');
        print(object, together, translation);
        together.write('\n');
        if (gathered == OBJECTS_TOGETHER || together.size() >= BYTES_TOGETHER) {
            flush();
        }
    }

    void stream(int number, byte[] data) throws IOException {
        begin(number);
        put("<</Length " + data.length + ">>\nstream\n");
        put(data, data.length);
        put("\nendstream\nendobj\n");
    }

    /** Writes a stream of the pack's own. */
    void stream(int number, COSDictionary dictionary, InputStream data) throws IOException {
        stream(number, dictionary, data, OWN);
    }

    /** Writes a stream with the data as they are encoded. */
    void stream(int number, COSDictionary dictionary, InputStream data, Translation translation) throws IOException {
        int length = data.available();
        COSDictionary adapted = translation.adapted(dictionary);
        one.reset();
        print("<</Length " + length, one);
        for (Map.Entry<COSName, COSBase> entry : adapted.entrySet()) {
            if (!COSName.LENGTH.equals(entry.getKey())) {
                print(entry.getKey(), one);
                one.write(' ');
                print(entry.getValue(), one, translation);
            }
        }
        print(">>\nstream\n", one);
        begin(number);
        put(one.toByteArray(), one.size());
        long copied = 0;
        for (int read = data.read(buffer); read > 0; read = data.read(buffer)) {
            put(buffer, read);
            copied += read;
        }
        if (copied != length) {
            throw new IOException("A stream of " + length + " bytes gave " + copied);
        }
        put("\nendstream\nendobj\n");
    }

    /** Writes the table of what stands where, and the end. */
    void finish(Reference catalog, Reference information) throws IOException {
        flush();
        int number = reserve(1);
        places[number] = position;
        ByteArrayOutputStream table = new ByteArrayOutputStream(8 * next);
        for (int i = 0; i < next; i++) {
            boolean free = places[i] == 0;
            table.write(free ? 0 : within[i] == 0 ? 1 : 2);
            for (int shift = 32; shift >= 0; shift -= 8) {
                table.write((int) (places[i] >> shift));
            }
            int last = free ? i == 0 ? 0xFFFF : 0 : within[i] == 0 ? 0 : within[i] - 1;
            table.write(last >> 8);
            table.write(last);
        }
        byte[] data = deflated(table.toByteArray());
        out.flush();
        String identifier = HexFormat.of().formatHex(digest.digest(), 0, 16);
        put(number + " 0 obj\n<</Type/XRef/Size " + next + "/W[1 5 2]/Root " + catalog.number() + " 0 R/Info "
                + information.number() + " 0 R/ID[<" + identifier + "><" + identifier + ">]/Filter/FlateDecode/Length "
                + data.length + ">>\nstream\n");
        put(data, data.length);
        put("\nendstream\nendobj\nstartxref\n" + places[number] + "\n%%EOF\n");
    }

    @Override
    public void close() throws IOException {
        deflater.end();
        out.close();
    }

    private void flush() throws IOException {
        if (gathered == 0) {
            return;
        }
        int number = reserve(1);
        for (int i = 0; i < gathered; i++) {
            places[members[i]] = number;
            within[members[i]] = i + 1;
        }
        byte[] head = index.toString().getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream all = new ByteArrayOutputStream(head.length + together.size());
        all.write(head);
        together.writeTo(all);
        byte[] data = deflated(all.toByteArray());
        begin(number);
        put("<</Type/ObjStm/N " + gathered + "/First " + head.length + "/Filter/FlateDecode/Length " + data.length
                + ">>\nstream\n");
        put(data, data.length);
        put("\nendstream\nendobj\n");
        gathered = 0;
        index.setLength(0);
        together.reset();
    }

    private byte[] deflated(byte[] data) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(data.length / 3);
        deflater.reset();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(packed, deflater, buffer.length)) {
            deflating.write(data);
        }
        return packed.toByteArray();
    }

    private void begin(int number) throws IOException {
        places[number] = position;
        within[number] = 0;
        put(number + " 0 obj\n");
    }

    private void put(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        put(bytes, bytes.length);
    }

    private void put(byte[] bytes, int length) throws IOException {
        out.write(bytes, 0, length);
        position += length;
    }

    private void print(COSBase value, ByteArrayOutputStream to, Translation translation) throws IOException {
        if (value instanceof Reference reference) {
            print(reference.number() + " 0 R", to);
        } else if (value instanceof COSObject object) {
            int number = translation.numberOf(object);
            print(number == 0 ? "null" : number + " 0 R", to);
        } else if (value instanceof COSDictionary dictionary) {
            print("<<", to);
            for (Map.Entry<COSName, COSBase> entry :
                    translation.adapted(dictionary).entrySet()) {
                print(entry.getKey(), to);
                to.write(' ');
                print(entry.getValue(), to, translation);
            }
            print(">>", to);
        } else if (value instanceof COSArray array) {
            to.write('[');
            for (int i = 0; i < array.size(); i++) {
                if (i > 0) {
                    to.write(' ');
                }
                print(array.get(i), to, translation);
            }
            to.write(']');
        } else if (value instanceof COSName name) {
            print(name, to);
        } else if (value instanceof COSString text) {
            COSWriter.writeString(text, to);
        } else if (value instanceof COSInteger number) {
            number.writePDF(to);
        } else if (value instanceof COSFloat number) {
            number.writePDF(to);
        } else if (value instanceof COSBoolean truth) {
            truth.writePDF(to);
        } else {
            print("null", to);
        }
    }

    /** The same few names come again and again. */
    private void print(COSName name, ByteArrayOutputStream to) throws IOException {
        byte[] known = names.get(name);
        if (known == null) {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            name.writePDF(written);
            known = written.toByteArray();
            if (names.size() < NAMES_KNOWN) {
                names.put(name, known);
            }
        }
        to.write(known, 0, known.length);
    }

    private static void print(String text, ByteArrayOutputStream to) {
        for (int i = 0; i < text.length(); i++) {
            to.write(text.charAt(i));
        }
    }
}
