package cymru.cydweithio.inspection;

/**
 * What is known of a sound file.
 *
 * @param language as the document says it, or null
 * @param landscape whether any page is wider than high
 */
public record Inspected(int pages, boolean tagged, String language, boolean landscape) {
    /** Pages that a paper may have. */
    public static final int MOST_PAGES = Limits.MOST_PAGES;
}
