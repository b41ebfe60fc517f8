package cymru.cydweithio.paper;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
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

    /** The beginnings of what is run or shown by something else than a reader of PDF. */
    private static final List<String> OTHERS = List.of("MZ", "\u007fELF", "#!", "GIF8", "\u0089PNG", "\u00ff\u00d8");

    /** Objects of rich text that are fetched or run as soon as it is opened. */
    private static final List<String> RUNNING = List.of("\\objautlink", "\\objupdate", "\\objhtml", "\\objocx");

    /** Where archives have their list of contents, so that a file that ends with it is one too. */
    private static final byte[] ARCHIVE_END = {'P', 'K', 5, 6};

    private static final int LONGEST_ARCHIVE_END = 22 + 65_535;

    /**
     * The kind, if it is one that a paper may have. Documents with macros, those that need a password, and files that
     * are something else besides, such as an archive or a program, are none.
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
            return holds(file, utf16("WordDocument"))
                            && !holds(file, utf16("EncryptedPackage"))
                            && !holds(file, utf16("VBA_PROJECT"))
                    ? Optional.of(FileKind.DOC)
                    : Optional.empty();
        }
        if (text.startsWith("{\\rtf")) {
            for (String running : RUNNING) {
                if (holds(file, running.getBytes(StandardCharsets.US_ASCII))) {
                    return Optional.empty();
                }
            }
            return Optional.of(FileKind.RTF);
        }
        int header = text.indexOf("%PDF-");
        return header >= 0 && isNothingElse(text.substring(0, header)) && !endsAsArchive(file)
                ? Optional.of(FileKind.PDF)
                : Optional.empty();
    }

    /** Mail systems put lines of theirs before the header; markup and programs are not theirs. */
    private static boolean isNothingElse(String before) {
        return before.indexOf('<') < 0 && OTHERS.stream().noneMatch(before::startsWith);
    }

    private static boolean endsAsArchive(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer end = ByteBuffer.allocate((int) Math.min(channel.size(), LONGEST_ARCHIVE_END));
            channel.position(channel.size() - end.capacity());
            while (end.hasRemaining() && channel.read(end) >= 0) {
                // until the end is there
            }
            byte[] bytes = end.array();
            for (int at = bytes.length - 22; at >= 0; at--) {
                // the comment of an archive reaches to the end of the file: anywhere else these letters are data
                if (Arrays.equals(bytes, at, at + 4, ARCHIVE_END, 0, 4)
                        && at + 22 + (bytes[at + 20] & 0xFF) + ((bytes[at + 21] & 0xFF) << 8) == bytes.length) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A file that is small and unpacks to something huge. */
    static final class PackedTooTight extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static Optional<FileKind> packed(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Optional<FileKind> kind = kind(zip);
            if (kind.isPresent() && (!isPlain(zip, kind.get()) || unpack(zip))) {
                return Optional.empty();
            }
            return kind;
        } catch (ZipException | IllegalArgumentException e) {
            // names that are no text are an IllegalArgumentException
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
        return types.contains("wordprocessingml.document.main+xml")
                        && !types.contains("vnd.ms-office.vbaProject")
                        && zip.getEntry("word/vbaProject.bin") == null
                ? Optional.of(FileKind.DOCX)
                : Optional.empty();
    }

    /** Whether its parts have names that stay within it, and none of them is a macro. */
    private static boolean isPlain(ZipFile zip, FileKind kind) {
        return zip.stream()
                .map(ZipEntry::getName)
                .noneMatch(name -> name.startsWith("/")
                        || name.indexOf('\\') >= 0
                        || name.indexOf(':') >= 0
                        || name.indexOf(0) >= 0
                        || List.of(name.split("/")).contains("..")
                        || kind == FileKind.ODT && (name.startsWith("Basic/") || name.startsWith("Scripts/")));
    }

    /**
     * Reads all parts: what the listing says of their sizes need not be true.
     *
     * @return whether one of them declares a document type, and so perhaps entities: no Word document does (ISO/IEC
     *     29500-2, 8.1.4), and old OpenDocument does in its list of parts alone
     */
    private static boolean unpack(ZipFile zip) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw new PackedTooTight();
        }
        long total = 0;
        boolean declares = false;
        byte[] buffer = new byte[64 * 1024];
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            try (InputStream in = zip.getInputStream(entry)) {
                int first = in.readNBytes(buffer, 0, buffer.length);
                declares |= isXml(entry.getName())
                        // in UTF-16 every other byte is null
                        && new String(buffer, 0, first, StandardCharsets.ISO_8859_1)
                                .replace("\u0000", "")
                                .contains("<!DOCTYPE");
                for (int length = first; length > 0; length = in.read(buffer)) {
                    total += length;
                    if (total > MOST_UNPACKED) {
                        throw new PackedTooTight();
                    }
                }
            }
        }
        return declares;
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return (lower.endsWith(".xml") || lower.endsWith(".rels")) && !lower.equals("meta-inf/manifest.xml");
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
