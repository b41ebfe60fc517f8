package cymru.cydweithio.paper;

import cymru.cydweithio.platform.RuleViolation;
import java.time.Duration;

/**
 * The resources that one file may use while it is inspected. A file that reaches a limit is refused, however little of
 * it has been read by then.
 *
 * <p>The figures leave room for what boards send in practice: a tagged Word paper of 120 pages is about 60,000 tokens,
 * and a scanned one expands to about 1 GB.
 */
final class InspectionLimits {

    /** Pages of one paper: a year's plan with its annexes has 300 or so. */
    static final int MOST_PAGES = 1_000;
    /** The size to which one stream may expand: an A3 sheet in colour at 600 dots per inch is 208 MB. */
    static final long STREAM_BYTES = 256L << 20;
    /** What all streams together may expand to: some eight seconds of inflating. */
    static final long ALL_BYTES = 2L << 30;
    /**
     * What one stream of objects or references may expand to, which is held in memory: that of a thousand pages is
     * below 1 MB.
     */
    static final int STRUCTURE_BYTES = 16 << 20;
    /** Deflating text of objects rarely saves more than forty times. */
    static final int STRUCTURE_RATIO = 200;
    /** Below this a high ratio harms nobody. */
    static final int STRUCTURE_SMALL = 1 << 20;
    /** Names, numbers, texts and brackets of all objects; each costs up to a hundred bytes of memory. */
    static final int TOKENS = 3_000_000;
    /** Dictionaries and arrays within each other; documents use about ten. */
    static final int DEPTH = 100;
    /** A dictionary before a stream. */
    static final int DICTIONARY_BYTES = 256 << 10;
    /** Dots of a picture: an A0 plan at 600 dots an inch has 558 million. */
    static final long PICTURE_DOTS = 600_000_000L;
    /** Bytes in a row of dots, for which a reader sets memory aside. */
    static final int ROW = 1_000_000;

    private final long deadline;
    private long expanded;
    private long structure;
    private long read;
    private final long mayRead;
    private int tokens;

    /**
     * @param size of the file; each byte is read a few times at most, so that files nested within themselves are
     *     detected
     */
    InspectionLimits(Duration time, long size) {
        deadline = System.nanoTime() + time.toNanos();
        mayRead = 8 * size + (1 << 20);
    }

    void inTime() {
        if (System.nanoTime() - deadline > 0) {
            throw bomb();
        }
    }

    void expanded(long bytes, long soFar, long limit) {
        expanded += bytes;
        if (soFar > limit || expanded > ALL_BYTES) {
            throw bomb();
        }
        inTime();
    }

    void structure(long bytes, long of) {
        structure += bytes;
        if (structure > 2L * STRUCTURE_BYTES || bytes > STRUCTURE_SMALL && bytes / Math.max(1, of) > STRUCTURE_RATIO) {
            throw bomb();
        }
    }

    void read(long bytes) {
        read += bytes;
        if (read > mayRead) {
            throw bomb();
        }
    }

    void token(int depth) {
        tokens++;
        if (tokens > TOKENS || depth > DEPTH) {
            throw bomb();
        }
        if ((tokens & 0xFFFF) == 0) {
            inTime();
        }
    }

    static RuleViolation bomb() {
        return new RuleViolation(PaperRule.PDF_BOMB);
    }
}
