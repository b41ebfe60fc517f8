package cymru.cydweithio.pack;

/**
 * A series of page numbers of a meeting. What is open to all has one, from page 1; each restricted item has its own,
 * such as R7-1, so that no number reveals the length of something that a copy leaves out.
 *
 * @param key empty for what is open to all, {@code R} for the agenda of the restricted items, otherwise R and the
 *     item's number
 */
public record PageSeries(String key) {
    public static final PageSeries OPEN = new PageSeries("");
    public static final PageSeries RESTRICTED_AGENDA = new PageSeries("R");

    public PageSeries {
        if (!key.matches("|R\\d{0,7}")) {
            throw new IllegalArgumentException("no series of page numbers: " + key);
        }
    }

    public static PageSeries of(boolean restricted, int itemNumber) {
        return restricted ? new PageSeries("R" + itemNumber) : OPEN;
    }

    public boolean open() {
        return key.isEmpty();
    }

    /** What stands before the number in a label: nothing, R, or R7- for the item 7. */
    public String prefix() {
        return key.length() > 1 ? key + "-" : key;
    }

    /** As it is printed and said: 12, R1, R7-2. */
    public String label(int number) {
        return prefix() + number;
    }
}
