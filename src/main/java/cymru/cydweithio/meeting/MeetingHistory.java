package cymru.cydweithio.meeting;

import cymru.cydweithio.security.HistoryNames;
import cymru.cydweithio.security.HistorySource;
import cymru.cydweithio.security.HistorySubject;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What history tells of meetings, with closed items too: for those who run them. */
@ApplicationScoped
class MeetingHistory implements HistorySource {

    @Override
    public List<HistorySubject> subjects() {
        return List.of(
                HistorySubject.held(MeetingId.HOLDING, Permission.RUN_MEETINGS)
                        .with("agenda_item", "meeting_id = :id")
                        .with("attendance", "meeting_id = :id")
                        .with("declaration", "meeting_id = :id")
                        .with("decision", "meeting_id = :id")
                        .with("implication", "meeting_id = :id")
                        .with("implication_effect", "meeting_id = :id")
                        .with("implication_review", "meeting_id = :id")
                        .with("meeting_guest", "meeting_id = :id"),
                HistorySubject.open("outside_decision", Permission.READ_REFERENCE));
    }

    @Override
    public List<HistoryNames> names() {
        return List.of(
                HistoryNames.ofPartnership(
                        Set.of(Permission.READ_PARTNERSHIP),
                        "select id, concat(board_name_en, date_format(held_on, ', %e/%c/%Y')) as name_en, concat(board_name_cy, date_format(held_on, ', %e/%c/%Y')) as name_cy, partnership_id from meeting_facts where id in (:ids)",
                        "meeting_id",
                        "minutes_approved_at",
                        "ratified_at"),
                HistoryNames.ofPartnership(
                        Set.of(Permission.RUN_MEETINGS),
                        "select id, coalesce(title_en, title_cy) as name_en, title_cy as name_cy, partnership_id from agenda_item_facts where id in (:ids)",
                        "item_id"),
                HistoryNames.ofPartnership(
                        Set.of(Permission.RUN_MEETINGS),
                        "select id, reference as name_en, reference as name_cy, partnership_id from decision where id in (:ids)",
                        "decision_id"),
                HistoryNames.ofPartnership(
                        Set.of(Permission.RUN_MEETINGS),
                        "select i.id, d.reference as name_en, d.reference as name_cy, d.partnership_id from implication i join decision d on d.id = i.decision_id where i.id in (:ids)",
                        "implication_id"));
    }

    @Override
    public Map<String, String> words() {
        return Map.ofEntries(
                Map.entry("meeting.state", "meeting.state"),
                Map.entry("minutes_state", "meeting.minutes"),
                Map.entry("presence", "meeting.presence"),
                Map.entry("classification", "meeting.classification"),
                Map.entry("agenda_item.purpose", "meeting.purpose"),
                Map.entry("declaration.kind", "meeting.declaration"),
                Map.entry("implication.material", "platform.truth"),
                Map.entry("implication_effect.head", "meeting.section17.head"),
                Map.entry("standing", "meeting.standing"));
    }
}
