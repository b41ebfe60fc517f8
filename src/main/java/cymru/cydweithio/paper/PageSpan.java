package cymru.cydweithio.paper;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;

/** Pages one after another in a series, by the numbers printed on them. */
record PageSpan(PageSeries series, int first, int last) {

    PageSpan {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("no pages: " + first + " to " + last);
        }
    }

    int pages() {
        return last - first + 1;
    }

    PageSpan shortenedTo(int pages) {
        if (pages > pages()) {
            throw new IllegalArgumentException(pages + " pages do not fit into " + this);
        }
        return new PageSpan(series, first, first + pages - 1);
    }

    /** 'Page 4' or 'Pages 4–7'. */
    String text(Messages messages, Language language) {
        return messages.text(language, "paper.pdf.range", pages(), series.label(first), series.label(last));
    }
}
