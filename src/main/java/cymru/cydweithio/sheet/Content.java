package cymru.cydweithio.sheet;

/**
 * How much of one kind an import brought.
 *
 * @param kind such as {@code ACTION}
 * @param key of its text
 * @param used how many of them were changed or used since
 */
public record Content(String kind, String key, long count, long used) {}
