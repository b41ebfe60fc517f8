package cymru.cydweithio.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes in is what it is, whatever it is called, and leaves nothing behind. */
class IntakeTest {

    private static final int LIMIT = 2 * 1024 * 1024;
    private static final String WORD =
            "<Override ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/>";
    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private final Intake intake = new Intake(LIMIT);
    private Set<Path> before;

    @BeforeEach
    void look() throws IOException {
        before = folders();
    }

    @AfterEach
    void nothing_is_left_behind() throws IOException {
        assertEquals(before, folders());
    }

    @Test
    void a_file_is_kept_in_a_private_place_until_it_is_closed() throws Exception {
        byte[] content = pdf("some content");
        Path folder;
        try (ReceivedFile received = intake.receive(new ByteArrayInputStream(content), "Papur 3.pdf")) {
            folder = received.folder();
            assertArrayEquals(content, Files.readAllBytes(received.file()));
            assertEquals(Sha256.of(content), received.sha256());
            assertEquals(content.length, received.size());
            assertEquals("Papur 3.pdf", received.name());
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
            }
            Files.createDirectories(folder.resolve("made/on the way"));
        }
        assertFalse(Files.exists(folder));
    }

    @Test
    void the_kind_is_told_by_the_content_and_not_by_the_name() throws Exception {
        assertKind(FileKind.PDF, pdf("x"));
        assertKind(FileKind.PDF, bytes("a line that a mail system put before\r\n%PDF-1.7\n"));
        assertKind(FileKind.RTF, bytes("{\\rtf1\\ansi x}"));
        assertKind(FileKind.DOCX, zip("[Content_Types].xml", WORD, "word/document.xml", "<x/>"));
        assertKind(FileKind.ODT, zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>"));
        assertKind(FileKind.DOC, ole("WordDocument"));
    }

    @Test
    void other_kinds_macros_and_passwords_are_refused_whatever_they_are_called() throws Exception {
        List<byte[]> others = List.of(
                bytes("plain text"),
                bytes("<html><script>alert(1)</script></html>"),
                bytes("MZ\u0090 a program"),
                bytes("%PD"),
                bytes("PK\u0003\u0004 no archive"),
                zip("a.txt", "an archive"),
                zip(
                        "[Content_Types].xml",
                        "<Override ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>"),
                zip(
                        "[Content_Types].xml",
                        "<Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/>",
                        "word/vbaProject.bin",
                        "x"),
                zip("[Content_Types].xml", WORD, "word/vbaProject.bin", "x"),
                zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
                zip(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "META-INF/manifest.xml",
                        "<manifest:encryption-data/>"),
                ole("Workbook"),
                ole("EncryptedPackage"),
                ole("WordDocument", "EncryptedPackage"),
                ole("WordDocument", "_VBA_PROJECT"),
                bytes("{\\rtf1 {\\object\\objautlink{\\*\\objdata 01}}}"),
                zip("[Content_Types].xml", WORD + "<Override ContentType='application/vnd.ms-office.vbaProject'/>"),
                zip(
                        "[Content_Types].xml",
                        WORD,
                        "word/document.xml",
                        "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]>"),
                zip(
                        "[Content_Types].xml",
                        WORD,
                        "word/_rels/a.RELS",
                        "<\u0000!\u0000D\u0000O\u0000C\u0000T\u0000Y\u0000P\u0000E\u0000"),
                zip("[Content_Types].xml", WORD, "../../etc/cron.d/a", "x"),
                zip("[Content_Types].xml", WORD, "/etc/cron.d/a", "x"),
                zip("[Content_Types].xml", WORD, "word\\..\\a", "x"),
                zip("mimetype", "application/vnd.oasis.opendocument.text", "Basic/Standard/Module1.xml", "<x/>"),
                zip("mimetype", "application/vnd.oasis.opendocument.text", "Scripts/python/a.py", "x"),
                bytes("<script>%PDF-1.7"),
                bytes("MZ %PDF-1.7"),
                bytes("%PDF-1.7\n%%EOF\n" + new String(zip("a.class", "x"), StandardCharsets.ISO_8859_1)),
                bytes("x".repeat(1024) + "%PDF-1.7"));
        for (byte[] other : others) {
            assertEquals(
                    PaperRule.FILE_KIND,
                    refused(other, "paper.pdf"),
                    () -> new String(other, 0, Math.min(40, other.length), StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void what_only_resembles_a_refused_kind_is_taken() throws Exception {
        // a document may speak of archives and macros, and old OpenDocument declares the type of its list of parts
        assertKind(FileKind.PDF, pdf("PK\u0005\u0006 is how the list of an archive ends, and _VBA_PROJECT a name"));
        assertKind(FileKind.PDF, bytes("X-Mailer: a\r\n\r\n%PDF-1.7"));
        assertKind(FileKind.RTF, bytes("{\\rtf1 {\\object\\objemb{\\*\\objdata 01}}}"));
        assertKind(
                FileKind.ODT,
                zip(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "META-INF/manifest.xml",
                        "<!DOCTYPE manifest:manifest PUBLIC 'a' 'Manifest.dtd'><manifest/>",
                        "content.xml",
                        "<x/>"));
        assertKind(
                FileKind.DOCX,
                zip(
                        "[Content_Types].xml",
                        WORD,
                        "word/document.xml",
                        "<w>&lt;!DOCTYPE a></w>",
                        "word/a..b.xml",
                        "<x/>"));
    }

    @Test
    void an_empty_file_is_refused() {
        assertEquals(PaperRule.FILE_EMPTY, refused(new byte[0], "paper.pdf"));
    }

    @Test
    void a_file_of_the_largest_size_is_taken_and_one_byte_more_is_refused_without_reading_on() throws Exception {
        byte[] largest = pdf("x".repeat(LIMIT));
        try (ReceivedFile received = intake.receive(new ByteArrayInputStream(largest, 0, LIMIT), "a.pdf")) {
            assertEquals(LIMIT, received.size());
        }
        assertEquals(PaperRule.FILE_LARGE, refused(java.util.Arrays.copyOf(largest, LIMIT + 1), "a.pdf"));
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '%';
            }
        };
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertEquals(
                        PaperRule.FILE_LARGE,
                        assertThrows(RuleViolation.class, () -> intake.receive(endless, "a.pdf"))
                                .rule()));
    }

    @Test
    void a_small_file_that_unpacks_to_something_huge_is_refused_in_seconds() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(bytes(WORD));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < 401; i++) {
                zip.write(nothing);
            }
        }
        assertTrue(packed.size() < LIMIT);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertEquals(PaperRule.FILE_BOMB, refused(packed.toByteArray(), "a.docx")));
    }

    @Test
    void a_connection_that_breaks_leaves_nothing_behind() {
        InputStream breaking = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("the connection broke");
                }
                return 'x';
            }
        };
        assertThrows(IOException.class, () -> intake.receive(breaking, "a.pdf"));
    }

    @Test
    void a_name_loses_its_path_and_everything_that_does_not_show() {
        assertEquals("passwd.pdf", name("../../etc/passwd"));
        assertEquals(
                "Adroddiad blynyddol \u0175 \u0177.pdf", name("C:\\Users\\me\\Adroddiad  blynyddol \u0175 \u0177.PDF"));
        assertEquals("paperfdp.exe.pdf", name("paper\u202Efdp.exe"));
        assertEquals("ab.pdf", name("a\u0000\u200B\uFEFFb\u2066.pdf"));
        assertEquals("a b.pdf", name("a\r\n\t b.pdf"));
        assertEquals("scriptx.pdf", name("<script>\"x\"?*|:.pdf"));
        assertEquals("htaccess.pdf", name(".htaccess"));
        for (String nothing : new String[] {null, "", "   ", ".pdf", "/", "..", "\u202E"}) {
            assertEquals("paper.pdf", name(nothing));
        }
        assertEquals("x".repeat(196) + ".pdf", name("x".repeat(500) + ".pdf"));
        assertEquals(
                "x".repeat(195) + ".pdf", name("x".repeat(195) + "\uD83D\uDE00".repeat(20)), "no half of a character");
        assertEquals("Papur.docx", Intake.harmless("Papur.docx", FileKind.DOCX));
    }

    private static String name(String claimed) {
        return Intake.harmless(claimed, FileKind.PDF);
    }

    private void assertKind(FileKind kind, byte[] content) throws IOException {
        try (ReceivedFile received = intake.receive(new ByteArrayInputStream(content), "misleading.exe")) {
            assertEquals(kind, received.kind());
            assertEquals("misleading.exe." + kind.ending(), received.name());
            assertTrue(received.file().toString().endsWith("." + kind.ending()));
        }
    }

    private Rule refused(byte[] content, String name) {
        return assertThrows(RuleViolation.class, () -> intake.receive(new ByteArrayInputStream(content), name))
                .rule();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] pdf(String text) {
        return bytes("%PDF-1.7\n" + text);
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(bytes(namesAndContents[i + 1]));
            }
        }
        return packed.toByteArray();
    }

    private static byte[] ole(String... names) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(OLE);
        file.write(new byte[1000]);
        for (String name : names) {
            file.write(name.getBytes(StandardCharsets.UTF_16LE));
            file.write(new byte[100]);
        }
        return file.toByteArray();
    }

    private static Set<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("paper-"))
                    .collect(Collectors.toSet());
        }
    }
}
