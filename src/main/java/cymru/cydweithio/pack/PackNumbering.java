package cymru.cydweithio.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The page numbers of an edition: one for everybody. What is open to all comes first and is numbered in one series;
 * each paper is kept as many numbers as its longest version needs, so that it begins on the same page in every copy and
 * language. Restricted items follow, each in a series of its own. A later edition goes on where the earlier ones ended.
 *
 * @param agenda the numbers kept for cover and agenda
 * @param restrictedAgenda the numbers kept for the agenda of restricted items; null where there are none
 * @param papers by their ids
 */
public record PackNumbering(PageSpan agenda, PageSpan restrictedAgenda, Map<UUID, PageSpan> papers) {

    /** A paper that wants numbers: as many as its longest version has pages. */
    public record Wanted(UUID paperId, PageSeries series, int pages) {}

    /**
     * The next free number of each series.
     *
     * @param used the last number used in a series, by its key; none where nothing was issued
     */
    public record Free(Map<String, Integer> used) {
        public static final Free FROM_THE_START = new Free(Map.of());

        public int next(PageSeries series) {
            return used.getOrDefault(series.key(), 0) + 1;
        }
    }

    /**
     * @param ownPages the most pages that cover and agenda take in any copy
     * @param restrictedPages the same of the agenda of restricted items; 0 where there is none
     * @param wanted in the order in which they stand
     */
    public static PackNumbering of(Free free, int ownPages, int restrictedPages, List<Wanted> wanted) {
        Map<String, Integer> last = new HashMap<>();
        PageSpan agenda = take(last, free, PageSeries.OPEN, ownPages);
        PageSpan restricted =
                restrictedPages == 0 ? null : take(last, free, PageSeries.RESTRICTED_AGENDA, restrictedPages);
        Map<UUID, PageSpan> papers = new HashMap<>();
        for (Wanted one : wanted) {
            papers.put(one.paperId(), take(last, free, one.series(), one.pages()));
        }
        return new PackNumbering(agenda, restricted, Map.copyOf(papers));
    }

    private static PageSpan take(Map<String, Integer> last, Free free, PageSeries series, int pages) {
        int first = last.getOrDefault(series.key(), free.next(series) - 1) + 1;
        last.put(series.key(), first + pages - 1);
        return new PageSpan(series, first, first + pages - 1);
    }

    /** The last number of what is open to all. */
    public int lastOpenPage() {
        List<PageSpan> open = new ArrayList<>(List.of(agenda));
        papers.values().stream().filter(span -> span.series().open()).forEach(open::add);
        return open.stream().mapToInt(PageSpan::last).max().orElseThrow();
    }
}
