package cymru.cydweithio.inspection;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Judges PDF files in a process of its own, started by {@link PdfGate}: prints that it is there, and then a line for
 * each file.
 *
 * <p>A file is read twice: as its table of objects says, and as programs read it that search for objects because the
 * table is damaged. What is hidden from the one is seen by the other.
 */
public final class PdfJudge {
    static final String READY = "ready";

    private PdfJudge() {}

    /** @param files to judge, one after the other */
    public static void main(String[] files) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        out.println(READY);
        for (String file : files) {
            out.println(line(Path.of(file)));
        }
    }

    private static String line(Path file) {
        try {
            Inspected sound = judge(file);
            String language =
                    sound.language() != null && sound.language().matches("[A-Za-z0-9-]{1,35}") ? sound.language() : "";
            return "sound " + sound.pages() + ' ' + sound.tagged() + ' ' + sound.landscape() + ' ' + language;
        } catch (Refusal e) {
            return "refused " + e.getMessage();
        }
    }

    /**
     * Looks at a file.
     *
     * @throws Refusal with what is wrong with it
     */
    public static Inspected judge(Path file) {
        Limits limits = new Limits();
        Path searched = null;
        try {
            Map<COSObjectKey, Long> known;
            Inspected inspected;
            try (RandomAccessRead bytes = new RandomAccessReadBufferedFile(file);
                    PDDocument document = load(bytes)) {
                if (document.isEncrypted()) {
                    throw new Refusal(Fault.ENCRYPTED);
                }
                known = Map.copyOf(document.getDocument().getXrefTable());
                if (count(document) > Limits.MOST_PAGES) {
                    throw new Refusal(Fault.TOO_MANY_PAGES);
                }
                new AllowedContent(limits).check(document.getDocument(), Map.of());
                inspected = pages(document);
            }
            searched = withoutTable(file);
            search(searched, known, limits);
            return inspected;
        } catch (InvalidPasswordException e) {
            throw new Refusal(Fault.ENCRYPTED);
        } catch (StackOverflowError | OutOfMemoryError e) {
            throw new Refusal(Fault.BOMB);
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Whatever makes a library fail counts as damage, and the person who has the file can repair it
            throw new Refusal(protectedFile(file) ? Fault.ENCRYPTED : Fault.TRUNCATED);
        } finally {
            if (searched != null) {
                File gone = searched.toFile();
                gone.delete();
            }
        }
    }

    private static PDDocument load(RandomAccessRead bytes) throws IOException {
        return Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache());
    }

    /** Looks at what is found without the table of objects; that nothing can be found that way is no fault. */
    private static void search(Path file, Map<COSObjectKey, Long> known, Limits limits) {
        try (RandomAccessRead bytes = new RandomAccessReadBufferedFile(file);
                PDDocument document = load(bytes)) {
            new AllowedContent(limits).check(document.getDocument(), known);
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Readers that search find no document either
            limits.entries(1, 0);
        }
    }

    /** A copy in which nothing leads to the table of objects. */
    private static Path withoutTable(Path file) throws IOException {
        byte[] word = "startxref".getBytes(StandardCharsets.US_ASCII);
        Path copy = Files.createTempFile("searched", ".pdf");
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy), 1 << 16)) {
            int matched = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                // no byte of the word but the first is its first again, or an 's' would begin a match within one
                matched = next == word[matched] ? matched + 1 : next == word[0] ? 1 : 0;
                if (matched == word.length) {
                    out.write('_');
                    matched = 0;
                } else {
                    out.write(next);
                }
            }
        }
        return copy;
    }

    private static boolean protectedFile(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("/Encrypt");
        } catch (IOException e) {
            return false;
        }
    }

    private static long count(PDDocument document) {
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        if (root == null) {
            throw new Refusal(Fault.TRUNCATED);
        }
        return root.getLong(COSName.COUNT);
    }

    /** Walks the tree of pages, which may claim any number of them, lead back to itself or go down for ever. */
    private static Inspected pages(PDDocument document) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> open = new ArrayDeque<>();
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        open.push(catalog.getCOSObject().getCOSDictionary(COSName.PAGES));
        int pages = 0;
        boolean landscape = false;
        while (!open.isEmpty()) {
            COSDictionary node = open.pop();
            if (!seen.add(node)) {
                throw new Refusal(Fault.BOMB);
            }
            COSArray kids = node.getCOSArray(COSName.KIDS);
            if (kids == null) {
                pages++;
                landscape |= landscape(new PDPage(node));
            } else {
                for (int i = Math.min(kids.size(), Limits.MOST_PAGES + 1) - 1; i >= 0; i--) {
                    if (kids.getObject(i) instanceof COSDictionary kid) {
                        open.push(kid);
                    }
                }
            }
            if (pages > Limits.MOST_PAGES || seen.size() > 3 * Limits.MOST_PAGES) {
                throw new Refusal(Fault.TOO_MANY_PAGES);
            }
        }
        int found = 0;
        for (PDPage page : document.getPages()) {
            found += page == null ? 0 : 1;
        }
        if (pages == 0 || found != pages) {
            throw new Refusal(Fault.TRUNCATED);
        }
        boolean tagged = catalog.getMarkInfo() != null
                && catalog.getMarkInfo().isMarked()
                && catalog.getStructureTreeRoot() != null
                && catalog.getStructureTreeRoot().getK() != null;
        return new Inspected(pages, tagged, catalog.getLanguage(), landscape);
    }

    private static boolean landscape(PDPage page) {
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        return turned ? box.getHeight() > box.getWidth() : box.getWidth() > box.getHeight();
    }
}
