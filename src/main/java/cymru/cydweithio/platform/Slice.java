package cymru.cydweithio.platform;

/**
 * Which part of a list is wanted, and in which order.
 *
 * @param first how many rows to leave out
 * @param size how many rows to read, 1 to {@value #MAX_SIZE}
 * @param sort the name of the column to sort by, or null for the list's own order; a list refuses names that it does
 *     not know
 * @param descending whether the order is reversed
 */
public record Slice(int first, int size, String sort, boolean descending) {

    public static final int MAX_SIZE = 500;

    public Slice {
        if (first < 0 || size < 1 || size > MAX_SIZE) {
            throw new RuleViolation(PlatformRule.SLICE);
        }
    }

    public static Slice firstRows(int size) {
        return new Slice(0, size, null, false);
    }
}
