package cymru.cydweithio.recommendation;

import cymru.cydweithio.security.HistoryNames;
import cymru.cydweithio.security.HistorySource;
import cymru.cydweithio.security.HistorySubject;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Contributes reviews and their recommendations to the history. */
@ApplicationScoped
class ReviewHistory implements HistorySource {

    @Override
    public List<HistorySubject> subjects() {
        return List.of(HistorySubject.open("review", Permission.READ_REFERENCE)
                .with("recommendation", "review_id = :id")
                .with("plan_line", "recommendation_id in (select c.id from recommendation c where c.review_id = :id)")
                .with(
                        "progress_statement",
                        "recommendation_id in (select c.id from recommendation c where c.review_id = :id)")
                .with("review_theme", "review_id = :id")
                .with("review_issue", "review_id = :id")
                .with("review_point", "issue_id in (select i.id from review_issue i where i.review_id = :id)")
                .with("issue_proposal", "issue_id in (select i.id from review_issue i where i.review_id = :id)"));
    }

    @Override
    public List<HistoryNames> names() {
        return List.of(
                HistoryNames.open(
                        "select id, title_en as name_en, title_cy as name_cy from review_facts where id in (:ids)",
                        "review_id"),
                HistoryNames.open(
                        "select id, text_en as name_en, text_cy as name_cy from recommendation_facts where id in (:ids)",
                        "recommendation_id"),
                HistoryNames.open(
                        "select id, coalesce(text_en, text_cy) as name_en, text_cy as name_cy from review_theme where id in (:ids)",
                        "theme_id"),
                HistoryNames.open(
                        "select id, coalesce(name_en, name_cy) as name_en, name_cy from review_issue where id in (:ids)",
                        "issue_id"));
    }

    @Override
    public Map<String, String> words() {
        return Map.ofEntries(
                Map.entry("historic", "platform.truth"),
                Map.entry("outcome", "recommendation.outcome"),
                Map.entry("progress_statement.state", "recommendation.progress"),
                Map.entry("review_point.kind", "recommendation.point"));
    }
}
