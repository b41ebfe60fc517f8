package cymru.cydweithio.paper;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Tells what a file is from what it holds. What it is called says nothing. */
final class FileSignature {
    /** Readers of PDF accept some bytes before the header, and so do mail systems that put them there. */
    private static final int HEADER_WITHIN = 1024;

    private static final int ZIP = 0x504B0304;
    private static final int OLE = 0xD0CF11E0;
    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNPACKED = 400L * 1024 * 1024;
    private static final int LARGEST_LISTING = 1024 * 1024;

    private FileSignature() {}

    /**
     * The kind, if it is one that a paper may have. Documents with macros and those that need a password are none.
     *
     * @throws PackedTooTight if the file is small and unpacks to something huge
     */
    static Optional<FileKind> of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEADER_WITHIN);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        int start = head.length < 4
                ? 0
                : (head[0] & 0xFF) << 24 | (head[1] & 0xFF) << 16 | (head[2] & 0xFF) << 8 | head[3] & 0xFF;
        if (start == ZIP) {
            return packed(file);
        }
        if (start == OLE) {
            return holds(file, utf16("WordDocument")) && !holds(file, utf16("EncryptedPackage"))
                    ? Optional.of(FileKind.DOC)
                    : Optional.empty();
        }
        if (text.startsWith("{\\rtf")) {
            return Optional.of(FileKind.RTF);
        }
        return text.contains("%PDF-") ? Optional.of(FileKind.PDF) : Optional.empty();
    }

    /** A file that is small and unpacks to something huge. */
    static final class PackedTooTight extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static Optional<FileKind> packed(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Optional<FileKind> kind = kind(zip);
            if (kind.isPresent()) {
                unpack(zip);
            }
            return kind;
        } catch (ZipException e) {
            return Optional.empty();
        }
    }

    private static Optional<FileKind> kind(ZipFile zip) throws IOException {
        if (content(zip, "mimetype").strip().equals(FileKind.ODT.mediaType())) {
            return content(zip, "META-INF/manifest.xml").contains("encryption-data")
                    ? Optional.empty()
                    : Optional.of(FileKind.ODT);
        }
        String types = content(zip, "[Content_Types].xml");
        return types.contains("wordprocessingml.document.main+xml") && zip.getEntry("word/vbaProject.bin") == null
                ? Optional.of(FileKind.DOCX)
                : Optional.empty();
    }

    /** What the listing says of the sizes need not be true. */
    private static void unpack(ZipFile zip) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw new PackedTooTight();
        }
        long total = 0;
        byte[] buffer = new byte[64 * 1024];
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            try (InputStream in = zip.getInputStream(entries.nextElement())) {
                for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                    total += length;
                    if (total > MOST_UNPACKED) {
                        throw new PackedTooTight();
                    }
                }
            }
        }
    }

    private static String content(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LARGEST_LISTING), StandardCharsets.UTF_8);
        }
    }

    private static byte[] utf16(String name) {
        return name.getBytes(StandardCharsets.UTF_16LE);
    }

    /**
     * Entries of the old format's directory have their names in UTF-16. No byte of these names but the first is its
     * first again, so that one step back is enough.
     */
    private static boolean holds(Path file, byte[] wanted) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024)) {
            int matched = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                matched = next == (wanted[matched] & 0xFF) ? matched + 1 : next == (wanted[0] & 0xFF) ? 1 : 0;
                if (matched == wanted.length) {
                    return true;
                }
            }
            return false;
        }
    }
}
