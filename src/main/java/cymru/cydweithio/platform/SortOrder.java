package cymru.cydweithio.platform;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The columns that a list can be sorted by: the requested name is looked up here and never put into a query as it is.
 */
public final class SortOrder {

    private final String byDefault;
    private final Map<String, String> columns = new LinkedHashMap<>();
    private String tieBreak = "";

    private SortOrder(String byDefault) {
        this.byDefault = byDefault;
    }

    public static SortOrder byDefault(String expressions) {
        return new SortOrder(expressions);
    }

    public SortOrder column(String name, String expression) {
        columns.put(name, expression);
        return this;
    }

    /** A last expression that makes the order total, so that no row is shown on two pages. */
    public SortOrder tieBreak(String expression) {
        tieBreak = ", " + expression;
        return this;
    }

    /** The clause for JPQL or SQL, with a blank before it. */
    public String orderBy(Slice slice) {
        if (slice.sort() == null) {
            return " order by " + byDefault;
        }
        String expression = columns.get(slice.sort());
        if (expression == null) {
            throw new RuleViolation(PlatformRule.SORT, slice.sort());
        }
        return " order by " + expression + (slice.descending() ? " desc" : "") + tieBreak;
    }
}
