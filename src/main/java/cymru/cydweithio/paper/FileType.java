package cymru.cydweithio.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The kinds of file that are taken as papers, recognised by their content and never by their name. */
enum FileType {
    PDF("pdf"), DOCX("docx"), DOC("doc"), ODT("odt"), RTF("rtf");

    private static final int HEAD = 1024;
    private static final String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

    private final String ending;

    FileType(String ending) {
        this.ending = ending;
    }

    boolean pdf() {
        return this == PDF;
    }

    /** What a program that goes by names expects. */
    String ending() {
        return ending;
    }

    /** Recognises a file; empty for any other kind. */
    static Optional<FileType> of(Path file) throws IOException {
        String head;
        try (var in = Files.newInputStream(file)) {
            head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
        if (head.contains("%PDF-")) {
            return Optional.of(PDF);
        }
        if (head.startsWith("{\\rtf")) {
            return Optional.of(RTF);
        }
        if (head.startsWith(OLE)) {
            return Optional.of(DOC);
        }
        return head.startsWith("PK") ? inZip(file) : Optional.empty();
    }

    private static Optional<FileType> inZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("word/document.xml") != null) {
                return Optional.of(DOCX);
            }
            return zip.getEntry("content.xml") != null && zip.getEntry("META-INF/manifest.xml") != null ? Optional.of(ODT) : Optional.empty();
        } catch (ZipException e) {
            return Optional.empty();
        }
    }
}
