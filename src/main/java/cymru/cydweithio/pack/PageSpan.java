package cymru.cydweithio.pack;

/** Pages one after another in a series, by the numbers printed on them. */
public record PageSpan(PageSeries series, int first, int last) {

    public PageSpan {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("no pages: " + first + " to " + last);
        }
    }

    public int pages() {
        return last - first + 1;
    }

    public PageSpan shortenedTo(int pages) {
        if (pages > pages()) {
            throw new IllegalArgumentException(pages + " pages do not fit into " + this);
        }
        return new PageSpan(series, first, first + pages - 1);
    }

    /** The label of its first page. */
    public String firstLabel() {
        return series.label(first);
    }

    /** The label of its last page. */
    public String lastLabel() {
        return series.label(last);
    }
}
