package cymru.cydweithio.platform;

import java.util.List;

/**
 * One page of a list that was sorted, filtered and paged in SQL.
 *
 * @param rows the rows of this page
 * @param total how many rows match in all
 */
public record Page<T>(List<T> rows, long total) {
    public Page {
        rows = List.copyOf(rows);
    }
}
