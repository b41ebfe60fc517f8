package cymru.cydweithio.inspection;

/**
 * What one file may cost. A file that reaches a limit is refused, however little of it has been read by then. Memory
 * and time are limited by the process in which it is read as well ({@link PdfGate}); these limits tell earlier, and
 * protect those who open the file later.
 *
 * <p>The figures leave room for what boards send in practice: a tagged Word paper of 120 pages has about 60,000 objects
 * and parts of objects, and a scanned one expands to about 1 GB.
 */
final class Limits {

    /** Pages of one paper: a year's plan with its annexes has 300 or so. */
    static final int MOST_PAGES = 1_000;
    /** The size to which one stream may expand: an A3 sheet in colour at 600 dots per inch is 208 MB. */
    static final long STREAM_BYTES = 256L << 20;
    /** What all streams together may expand to: some eight seconds of inflating. */
    static final long ALL_BYTES = 2L << 30;
    /** What one stream of objects or references may expand to: that of a thousand pages is below 1 MB. */
    static final int STRUCTURE_BYTES = 16 << 20;
    /** Deflating text of objects rarely saves more than forty times. */
    static final int STRUCTURE_RATIO = 200;
    /** Below this a high ratio harms nobody. */
    static final int STRUCTURE_SMALL = 1 << 20;
    /** Entries of all dictionaries and arrays. */
    static final int ENTRIES = 3_000_000;
    /** Dictionaries and arrays within each other; documents use about ten. */
    static final int DEPTH = 100;
    /** Dots of a picture: an A0 plan at 600 dots an inch has 558 million. */
    static final long PICTURE_DOTS = 600_000_000L;
    /** Bytes in a row of dots, for which a reader sets memory aside. */
    static final int ROW = 1_000_000;

    private long expanded;
    private int entries;

    void expanded(long bytes, long soFar, long limit) {
        expanded += bytes;
        if (soFar > limit || expanded > ALL_BYTES) {
            throw new Refusal(Fault.BOMB);
        }
    }

    void entries(int count, int depth) {
        entries += count;
        if (entries > ENTRIES || depth > DEPTH) {
            throw new Refusal(Fault.BOMB);
        }
    }
}
