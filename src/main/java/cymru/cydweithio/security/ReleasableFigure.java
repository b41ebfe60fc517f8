package cymru.cydweithio.security;

import cymru.cydweithio.platform.Period;
import java.util.List;
import java.util.Map;

/**
 * Numbers that a partnership or an organisation may release to the national view: a bean of the capability to which
 * they belong, found by its type. The national view knows no capability by name.
 *
 * <p>Nothing of it is seen outside before somebody has released it, and then only the numbers that were released.
 */
public interface ReleasableFigure {

    /** What it is called where releases are stored; it never changes. */
    String name();

    /** Whose it is: that of a partnership or of an organisation. */
    Scope.Kind whose();

    /** Where its words are: a prefix of keys, followed by {@code title}, {@code what} and each of its measures. */
    String words();

    /** The numbers of which it consists, in the order in which they are shown; the first is what a map shows. */
    List<String> measures();

    /** Key of the words of a measure. */
    default String label(String measure) {
        return words() + "." + measure;
    }

    /**
     * Counts for a body and a time: a number for each measure, where it can say one; a measure that is left out is
     * shown as not known, never as 0.
     *
     * @param whose of the kind that {@link #whose} says
     * @param period with both its ends
     */
    Map<String, Long> counted(Scope whose, Period period);
}
