package cymru.cydweithio.funding;

import cymru.cydweithio.security.HistoryNames;
import cymru.cydweithio.security.HistorySource;
import cymru.cydweithio.security.HistorySubject;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What history tells of funding streams. */
@ApplicationScoped
class FundingHistory implements HistorySource {

    @Override
    public List<HistorySubject> subjects() {
        return List.of(HistorySubject.held(StreamId.HOLDING, Permission.READ_COMMISSIONING)
                .with("stream_year", "stream_id = :id")
                .with("stream_area", "stream_id = :id")
                .with("funded_post", "stream_id = :id")
                .with("funding_condition", "stream_id = :id")
                .with("allocation", "stream_id = :id")
                .with("funding_claim", "allocation_id in (select a.id from allocation a where a.stream_id = :id)"));
    }

    @Override
    public List<HistoryNames> names() {
        return List.of(
                HistoryNames.within(
                        StreamId.HOLDING,
                        "select id, coalesce(name_en, name_cy) as name_en, name_cy from funding_stream_facts where id in (:ids)",
                        "stream_id"),
                HistoryNames.open(
                        "select id, title as name_en, title as name_cy from funded_post_facts where id in (:ids)",
                        "post_id"));
    }

    @Override
    public Map<String, String> words() {
        return Map.ofEntries(
                Map.entry("funding_condition.state", "funding.condition.state"),
                Map.entry("allocation.standing", "funding.standing"),
                Map.entry("funding_stream.theme", "service.theme"));
    }

    @Override
    public Map<String, String> fields() {
        return Map.of("funded_post.title", "funding.post.title");
    }
}
