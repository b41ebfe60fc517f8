package cymru.cydweithio.platform.web;

import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Slice;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** A table that is paged and sorted in SQL. Its filters are in the page's address, not in the table. */
public class LazyTable<T> extends LazyDataModel<T> {
    private static final long serialVersionUID = 1L;

    /** How many rows a page shows unless the person chooses otherwise. */
    public static final int ROWS = 25;

    /** Answers the rows of one page. */
    @FunctionalInterface
    public interface Source<T> extends Serializable {
        Page<T> page(Slice slice);
    }

    private final Source<T> source;
    /** The column that the list is sorted by until the person chooses another; null for the list's own order. */
    private String firstSort;

    private transient Slice cachedSlice;
    private transient Page<T> cached;

    public LazyTable(Source<T> source) {
        this.source = source;
    }

    /** Reads the first page before rendering begins, so that a refusal still gets its own page. */
    public LazyTable<T> open() {
        return open(null);
    }

    /** The same, sorted by a column such as the name in the page's language. */
    public LazyTable<T> open(String sort) {
        firstSort = sort;
        fetch(new Slice(0, ROWS, firstSort, false));
        return this;
    }

    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return (int) Math.min(
                Integer.MAX_VALUE, (cached == null ? fetch(new Slice(0, ROWS, firstSort, false)) : cached).total());
    }

    @Override
    public List<T> load(int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        SortMeta sort =
                sortBy.values().stream().filter(SortMeta::isActive).findFirst().orElse(null);
        Page<T> page = fetch(new Slice(
                first,
                pageSize,
                sort == null ? firstSort : sort.getField(),
                sort != null && sort.getOrder() == SortOrder.DESCENDING));
        setRowCount((int) Math.min(Integer.MAX_VALUE, page.total()));
        return page.rows();
    }

    private Page<T> fetch(Slice slice) {
        if (cached == null || !slice.equals(cachedSlice)) {
            cached = source.page(slice);
            cachedSlice = slice;
        }
        return cached;
    }

    public long getTotal() {
        return count(Map.of());
    }

    public boolean isEmpty() {
        return getTotal() == 0;
    }
}
