package cymru.cydweithio.paper;

import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UploadSize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Inspects a file handed in as a paper: accepts it or says what is wrong with it, within seconds and bounded memory
 * whatever it contains.
 *
 * <p>In this order: its size before anything is read; its first and last bytes; all its bytes, without a library
 * ({@link PdfExpansionCheck}); then PDFBox, for protection, active content ({@link ActiveContent}) and pages. One file
 * at a time, so that many together take no more memory than one.
 */
@ApplicationScoped
public class PdfInspection {

    /** What is known of a sound file. */
    public record Inspected(int pages, boolean tagged, String language, boolean landscape) {}

    private static final Duration TIME = Duration.ofSeconds(20);
    /**
     * Where readers look for the header and the trailer of a PDF, which some programs surround with a few bytes of
     * their own.
     */
    private static final int EDGE = 2048;

    private static final Pattern LINEARISED = Pattern.compile(
            "/Linearized\\b.{0,200}?/L\\s+(\\d{1,12})\\b|/L\\s+(\\d{1,12})\\b.{0,200}?/Linearized\\b", Pattern.DOTALL);

    private final Semaphore turn = new Semaphore(1, true);
    private long mostBytes;

    protected PdfInspection() {}

    @Inject
    PdfInspection(@ConfigProperty(name = "PAPER_MAX_BYTES", defaultValue = UploadSize.DEFAULT_BYTES) long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * Looks at a file.
     *
     * @throws RuleViolation with what is wrong with it, worded for the person who handed it in
     */
    public Inspected inspect(Path file) {
        turn.acquireUninterruptibly();
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new RuleViolation(PaperRule.PDF_EMPTY);
            }
            if (size > mostBytes) {
                throw new RuleViolation(PaperRule.PDF_TOO_BIG, mostBytes >> 20);
            }
            return inspect(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turn.release();
        }
    }

    private static Inspected inspect(byte[] bytes) throws IOException {
        InspectionLimits limits = new InspectionLimits(TIME, bytes.length);
        edges(bytes);
        new PdfExpansionCheck(bytes, limits).read();
        try (PDDocument document =
                Loader.loadPDF(new Watched(bytes, limits), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw new RuleViolation(PaperRule.PDF_ENCRYPTED);
            }
            Inspected inspected = pages(document, limits);
            new ActiveContent(limits).refuse(document.getDocument());
            return inspected;
        } catch (RuleViolation e) {
            throw e;
        } catch (InvalidPasswordException e) {
            throw new RuleViolation(PaperRule.PDF_ENCRYPTED);
        } catch (StackOverflowError e) {
            throw InspectionLimits.bomb();
        } catch (IOException | RuntimeException e) {
            // Whatever makes a library fail counts as damage, and the person who has the file can repair it
            throw new RuleViolation(
                    text(bytes, 0, bytes.length).contains("/Encrypt")
                            ? PaperRule.PDF_ENCRYPTED
                            : PaperRule.PDF_TRUNCATED);
        }
    }

    private static void edges(byte[] bytes) {
        String head = text(bytes, 0, Math.min(EDGE, bytes.length));
        if (head.indexOf("%PDF-") < 0 || head.indexOf("%PDF-") > 1024) {
            throw new RuleViolation(PaperRule.PDF_NOT_PDF);
        }
        String tail = text(bytes, Math.max(0, bytes.length - EDGE), bytes.length);
        Matcher linearised = LINEARISED.matcher(head);
        boolean cut = linearised.find()
                && Long.parseLong(linearised.group(1) == null ? linearised.group(2) : linearised.group(1))
                        > bytes.length;
        if (cut || !tail.contains("startxref") || !tail.contains("%%EOF")) {
            throw new RuleViolation(PaperRule.PDF_TRUNCATED);
        }
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Walks the tree of pages, which may claim any number of them, lead back to itself or go down for ever. */
    private static Inspected pages(PDDocument document, InspectionLimits limits) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> open = new ArrayDeque<>();
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        COSDictionary root = catalog.getCOSObject().getCOSDictionary(COSName.PAGES);
        if (root == null) {
            throw new RuleViolation(PaperRule.PDF_TRUNCATED);
        }
        if (root.getLong(COSName.COUNT) > InspectionLimits.MOST_PAGES) {
            throw tooManyPages();
        }
        open.push(root);
        int pages = 0;
        boolean landscape = false;
        while (!open.isEmpty()) {
            COSDictionary node = open.pop();
            limits.inTime();
            if (!seen.add(node)) {
                throw InspectionLimits.bomb();
            }
            if (seen.size() > 3 * InspectionLimits.MOST_PAGES) {
                throw tooManyPages();
            }
            COSArray kids = node.getCOSArray(COSName.KIDS);
            if (kids == null) {
                pages++;
                landscape |= landscape(new PDPage(node));
            } else {
                if (kids.size() > InspectionLimits.MOST_PAGES) {
                    throw tooManyPages();
                }
                for (int i = kids.size() - 1; i >= 0; i--) {
                    if (kids.getObject(i) instanceof COSDictionary kid) {
                        open.push(kid);
                    }
                }
            }
            if (pages > InspectionLimits.MOST_PAGES) {
                throw tooManyPages();
            }
        }
        int found = 0;
        for (PDPage page : document.getPages()) {
            found += page == null ? 0 : 1;
        }
        if (pages == 0 || found != pages) {
            throw new RuleViolation(PaperRule.PDF_TRUNCATED);
        }
        boolean tagged = catalog.getMarkInfo() != null
                && catalog.getMarkInfo().isMarked()
                && catalog.getStructureTreeRoot() != null
                && catalog.getStructureTreeRoot().getK() != null;
        return new Inspected(pages, tagged, catalog.getLanguage(), landscape);
    }

    private static RuleViolation tooManyPages() {
        return new RuleViolation(PaperRule.PDF_TOO_MANY_PAGES, InspectionLimits.MOST_PAGES);
    }

    private static boolean landscape(PDPage page) {
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        return turned ? box.getHeight() > box.getWidth() : box.getWidth() > box.getHeight();
    }

    /** The file's bytes for the library, until the time is up. */
    private static final class Watched extends RandomAccessReadBuffer {
        private final InspectionLimits limits;
        private int reads;

        Watched(byte[] bytes, InspectionLimits limits) {
            super(bytes);
            this.limits = limits;
        }

        @Override
        public int read() throws IOException {
            watch();
            return super.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            watch();
            return super.read(buffer, offset, length);
        }

        private void watch() {
            if ((++reads & 0xFFF) == 0) {
                limits.inTime();
            }
        }
    }
}
