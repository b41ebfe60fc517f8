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
        return List.of(HistorySubject.held(MeetingId.HOLDING, Permission.RUN_MEETINGS)
                .with("agenda_item", "meeting_id = :id")
                .with("attendance", "meeting_id = :id")
                .with("declaration", "meeting_id = :id")
                .with("decision", "meeting_id = :id")
                .with("meeting_guest", "meeting_id = :id"));
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
                        "item_id"));
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
                Map.entry("standing", "meeting.standing"));
    }
}
