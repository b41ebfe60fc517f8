package cymru.cydweithio.funding.web;

import cymru.cydweithio.funding.Allocations;
import cymru.cydweithio.funding.FundingStreams;
import cymru.cydweithio.funding.StreamId;
import cymru.cydweithio.funding.WhatIf;
import cymru.cydweithio.platform.AmountReader;
import cymru.cydweithio.platform.Wording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** What would become of a stream's plans, asked for in the address; nothing is stored. */
@Named
@RequestScoped
public class StreamWhatIfPage {
    private static final int CUT_AT_FIRST = 10;
    private static final int LATE_AT_FIRST = 2;
    private static final int WHOLE = 100;

    private FundingStreams streams;
    private Allocations allocations;
    private String path;
    private String cutText;
    private String lateText;
    private StreamId id;
    private FundingStreams.StreamView stream;
    private WhatIf outcome;
    private boolean unreadable;
    private final Map<UUID, Wording> names = new HashMap<>();

    protected StreamWhatIfPage() {}

    @Inject
    StreamWhatIfPage(
            FundingStreams streams,
            Allocations allocations,
            @Param(pathIndex = 0) String path,
            @Param(name = "cut") String cutText,
            @Param(name = "late") String lateText) {
        this.streams = streams;
        this.allocations = allocations;
        this.path = path;
        this.cutText = cutText;
        this.lateText = lateText;
    }

    public void open() {
        id = StreamId.parse(path);
        stream = streams.view(id);
        outcome = allocations.whatIf(
                id, number(cutText, CUT_AT_FIRST, WHOLE), number(lateText, LATE_AT_FIRST, WhatIf.MOST_MONTHS));
        allocations.ofStream(id).forEach(year -> year.allocations().forEach(one -> names.put(one.id(), one.name())));
    }

    /** A whole number of the address; what is none, or beyond the bounds, is told of and the first one is taken. */
    private int number(String text, int first, int most) {
        if (text == null || text.isBlank()) {
            return first;
        }
        boolean read = AmountReader.isWhole(text) && AmountReader.whole(text) <= most;
        unreadable |= !read;
        return read ? AmountReader.whole(text) : first;
    }

    public Wording name(UUID allocation) {
        return names.get(allocation);
    }

    public StreamId getId() {
        return id;
    }

    public FundingStreams.StreamView getStream() {
        return stream;
    }

    public WhatIf getOutcome() {
        return outcome;
    }

    public boolean isUnreadable() {
        return unreadable;
    }

    public int getMostMonths() {
        return WhatIf.MOST_MONTHS;
    }
}
