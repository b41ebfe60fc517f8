package cymru.cydweithio.paper;

import cymru.cydweithio.inspection.Inspected;
import cymru.cydweithio.inspection.PdfGate;
import cymru.cydweithio.inspection.Refusal;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UploadSize;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Inspects a file handed in as a paper: accepts it or says what is wrong with it, within seconds and bounded memory
 * whatever it contains.
 *
 * <p>In this order: its size before anything is read; its first and last bytes; then, in a process of its own
 * ({@link PdfGate}), all that it holds against the list of what a paper may hold.
 */
@ApplicationScoped
public class PdfInspection {
    /**
     * Where readers look for the header and the trailer of a PDF, which some programs surround with a few bytes of
     * their own.
     */
    private static final int EDGE = 2048;

    private static final Pattern LINEARISED = Pattern.compile(
            "/Linearized\\b.{0,200}?/L\\s+(\\d{1,12})\\b|/L\\s+(\\d{1,12})\\b.{0,200}?/Linearized\\b", Pattern.DOTALL);

    private PdfGate gate;
    private long mostBytes;

    protected PdfInspection() {}

    @Inject
    PdfInspection(@ConfigProperty(name = "PAPER_MAX_BYTES", defaultValue = UploadSize.DEFAULT_BYTES) long mostBytes) {
        this(mostBytes, new PdfGate(PdfGate.MEGABYTES, PdfGate.TIME));
    }

    PdfInspection(long mostBytes, PdfGate gate) {
        this.mostBytes = mostBytes;
        this.gate = gate;
    }

    /**
     * Looks at a file.
     *
     * @throws RuleViolation with what is wrong with it, worded for the person who handed it in
     */
    public Inspected inspect(Path file) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new RuleViolation(PaperRule.PDF_EMPTY);
            }
            if (size > mostBytes) {
                throw new RuleViolation(PaperRule.PDF_TOO_BIG, mostBytes >> 20);
            }
            edges(file, size);
            return gate.judge(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refusal e) {
            throw worded(e);
        }
    }

    private static RuleViolation worded(Refusal refusal) {
        return switch (refusal.fault()) {
            case BOMB -> new RuleViolation(PaperRule.PDF_BOMB);
            case ENCRYPTED -> new RuleViolation(PaperRule.PDF_ENCRYPTED);
            case NOT_ALLOWED ->
                new RuleViolation(PaperRule.PDF_NOT_ALLOWED, refusal.found().key());
            case TOO_MANY_PAGES -> new RuleViolation(PaperRule.PDF_TOO_MANY_PAGES, Inspected.MOST_PAGES);
            case TRUNCATED -> new RuleViolation(PaperRule.PDF_TRUNCATED);
        };
    }

    private static void edges(Path file, long size) throws IOException {
        String head;
        String tail;
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            head = text(bytes, 0);
            tail = text(bytes, Math.max(0, size - EDGE));
        }
        if (head.indexOf("%PDF-") < 0 || head.indexOf("%PDF-") > 1024) {
            throw new RuleViolation(PaperRule.PDF_NOT_PDF);
        }
        Matcher linearised = LINEARISED.matcher(head);
        boolean cut = linearised.find()
                && Long.parseLong(linearised.group(1) == null ? linearised.group(2) : linearised.group(1)) > size;
        if (cut || !tail.contains("startxref") || !tail.contains("%%EOF")) {
            throw new RuleViolation(PaperRule.PDF_TRUNCATED);
        }
    }

    private static String text(RandomAccessFile bytes, long from) throws IOException {
        byte[] edge = new byte[(int) Math.min(EDGE, bytes.length() - from)];
        bytes.seek(from);
        bytes.readFully(edge);
        return new String(edge, StandardCharsets.ISO_8859_1);
    }

    @PreDestroy
    void close() {
        try {
            gate.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
