package cymru.cydweithio.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With LibreOffice where it is installed, and with programs that behave worse in its place. */
class WordToPdfTest {

    private static final String ODT = "application/vnd.oasis.opendocument.text";
    private static final String NAMESPACES =
            " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
                    + " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'";

    private final WordToPdf installed = new WordToPdf(Optional.empty(), System.getenv("PATH"), 60);

    @TempDir
    private Path folder;

    @Test
    void a_document_becomes_a_tagged_pdf_with_its_welsh_letters_or_the_author_is_asked_for_a_pdf() throws Exception {
        Path rtf =
                Files.writeString(folder.resolve("a.rtf"), "{\\rtf1\\ansi Eu d\\u373?r a'u t\\u375?. Cyfarfod.\\par}");
        assertEquals(FileKind.RTF, FileSignature.of(rtf).orElseThrow());
        if (installed.available()) {
            assertHolds("Eu d\u0175r a'u t\u0177. Cyfarfod.", installed.convert(rtf, FileKind.RTF, folder));
        } else {
            assertEquals(PaperRule.WORD_UNAVAILABLE, refused(installed, rtf, FileKind.RTF));
        }
    }

    @Test
    void word_and_opendocument_texts_become_pdfs_too() throws Exception {
        assumeTrue(installed.available());
        Path docx = docx("Papur ar gyfer y bwrdd");
        assertHolds(
                "Papur ar gyfer y bwrdd",
                installed.convert(docx, FileSignature.of(docx).orElseThrow(), folder));
        Path odt = odt("<text:h text:outline-level='1'>Pennawd</text:h><text:p>Testun</text:p>");
        assertHolds("Pennawd", installed.convert(odt, FileSignature.of(odt).orElseThrow(), folder));
    }

    @Test
    void no_link_in_a_document_reaches_the_network_or_a_file_of_this_machine() throws Exception {
        assumeTrue(installed.available());
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret of this machine");
        AtomicInteger asked = new AtomicInteger();
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread counting = new Thread(() -> count(socket, asked));
            counting.setDaemon(true);
            counting.start();
            String web = "http://127.0.0.1:" + socket.getLocalPort();
            Path odt = odt(
                    "<text:p>Before <draw:frame text:anchor-type='as-char' svg:width='5cm' svg:height='5cm'><draw:image xlink:type='simple' xlink:show='embed' xlink:actuate='onLoad'"
                            + " xlink:href='" + web + "/image.png'/></draw:frame></text:p>"
                            + section("web", web + "/section.odt")
                            + section("file", secret.toUri().toString()));
            Path pdf = installed.convert(odt, FileKind.ODT, folder);
            assertHolds("Before", pdf);
            assertFalse(text(pdf).contains("the secret"), text(pdf));
            assertEquals(0, asked.get(), "nobody was asked for anything");
        }
    }

    @Test
    void what_is_no_document_is_refused_as_such() throws Exception {
        assumeTrue(installed.available());
        Path odt = folder.resolve("broken.odt");
        Files.write(odt, new byte[] {'P', 'K', 3, 4, 9, 9, 9});
        assertEquals(PaperRule.WORD_FAILED, refused(installed, odt, FileKind.ODT));
    }

    @Test
    void without_libreoffice_a_pdf_is_asked_for() throws Exception {
        WordToPdf none = new WordToPdf(Optional.empty(), folder.toString(), 5);
        assertFalse(none.available());
        assertEquals(PaperRule.WORD_UNAVAILABLE, refused(none, folder.resolve("any.doc"), FileKind.DOC));
    }

    @Test
    void a_program_that_hangs_is_ended_with_its_children_within_the_time_limit() throws Exception {
        Path child = folder.resolve("child");
        WordToPdf hangs = program("sleep 600 & echo $! > " + child + "; wait", 1);
        Path rtf = Files.writeString(folder.resolve("a.rtf"), "{\\rtf1 x}");
        assertTimeoutPreemptively(
                Duration.ofSeconds(15), () -> assertEquals(PaperRule.WORD_SLOW, refused(hangs, rtf, FileKind.RTF)));
        long pid = Long.parseLong(Files.readString(child).strip());
        assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false), "the child was ended");
    }

    @Test
    void a_program_that_dies_or_leaves_no_pdf_fails() throws Exception {
        Path rtf = Files.writeString(folder.resolve("a.rtf"), "{\\rtf1 x}");
        assertEquals(PaperRule.WORD_FAILED, refused(program("kill -9 $$", 5), rtf, FileKind.RTF));
        assertEquals(PaperRule.WORD_FAILED, refused(program("exit 0", 5), rtf, FileKind.RTF));
        assertEquals(PaperRule.WORD_FAILED, refused(program("echo no pdf > document.pdf", 5), rtf, FileKind.RTF));
    }

    @Test
    void the_program_learns_nothing_of_the_servers_environment() throws Exception {
        Path rtf = Files.writeString(folder.resolve("a.rtf"), "{\\rtf1 x}");
        Path seen = folder.resolve("environment");
        assertEquals(PaperRule.WORD_FAILED, refused(program("env > " + seen, 5), rtf, FileKind.RTF));
        List<String> names = Files.readAllLines(seen).stream()
                .map(line -> line.substring(0, line.indexOf('=')))
                .filter(name -> !List.of("_", "PWD", "SHLVL", "OLDPWD").contains(name))
                .sorted()
                .toList();
        assertEquals(List.of("HOME", "LANG", "PATH", "TMP", "TMPDIR"), names);
    }

    private WordToPdf program(String script, int seconds) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        Path home = Files.createTempDirectory(folder, "home");
        Path program = Files.writeString(home.resolve("soffice"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return new WordToPdf(Optional.of(home.toString()), "", seconds);
    }

    private Rule refused(WordToPdf word, Path source, FileKind kind) {
        return assertThrows(RuleViolation.class, () -> word.convert(source, kind, folder))
                .rule();
    }

    private static void assertHolds(String text, Path pdf) throws IOException {
        assertTrue(text(pdf).contains(text), text(pdf));
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked(), "tagged");
            assertNotNull(document.getDocumentCatalog().getStructureTreeRoot());
        }
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String section(String name, String address) {
        return "<text:section text:name='" + name + "'><text:section-source xlink:type='simple' xlink:href='" + address
                + "'/><text:p>as it was</text:p></text:section>";
    }

    private static void count(ServerSocket socket, AtomicInteger asked) {
        try {
            while (true) {
                socket.accept().close();
                asked.incrementAndGet();
            }
        } catch (IOException e) {
            // closed: the test is over
            assertTrue(socket.isClosed());
        }
    }

    private Path odt(String body) throws IOException {
        Path file = folder.resolve("document.odt");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "mimetype", ODT);
            part(
                    zip,
                    "META-INF/manifest.xml",
                    "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0' manifest:version='1.2'>"
                            + "<manifest:file-entry manifest:full-path='/' manifest:media-type='" + ODT
                            + "'/><manifest:file-entry manifest:full-path='content.xml' manifest:media-type='text/xml'/></manifest:manifest>");
            part(
                    zip,
                    "content.xml",
                    "<office:document-content" + NAMESPACES + " office:version='1.2'><office:body><office:text>" + body
                            + "</office:text></office:body></office:document-content>");
        }
        return file;
    }

    private Path docx(String text) throws IOException {
        Path file = folder.resolve("document.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                            + "<Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1'"
                            + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>");
            part(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>"
                            + text + "</w:t></w:r></w:p></w:body></w:document>");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
