package cymru.cydweithio.recommendation;

import cymru.cydweithio.it.BoundedLists;
import cymru.cydweithio.it.InServerSupport;
import cymru.cydweithio.it.SampleArguments;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** The lists of this capability, which are to be bounded. */
@InServerSupport
@ApplicationScoped
class ReviewSamples implements SampleArguments, BoundedLists {

    @Inject
    private Reviews reviews;

    @Override
    public Map<Class<?>, Sample> arguments() {
        return Map.of(
                ReviewIssueId.class,
                object -> new ReviewIssueId(Ids.next()),
                RecommendationId.class,
                object -> new RecommendationId(Ids.next()),
                StatementId.class,
                object -> new StatementId(Ids.next()));
    }

    @Override
    public Map<String, Callable<Page<?>>> lists() {
        Map<String, Callable<Page<?>>> lists = new LinkedHashMap<>();
        lists.put("reviews", () -> reviews.list(Slice.firstRows(25)));
        return lists;
    }

    @Override
    public List<String> padding() {
        return List.of(
                "insert into review (id, version, code, title_en, historic, source_note) select uuid(), 0, concat('P-', seq), 'Padding', true, 'padding' from seq_1_to_10000");
    }

    @Override
    public List<String> unpadding() {
        return List.of("delete from review where code like 'P-%'");
    }
}
