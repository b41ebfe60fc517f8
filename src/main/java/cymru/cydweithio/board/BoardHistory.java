package cymru.cydweithio.board;

import cymru.cydweithio.security.HistoryNames;
import cymru.cydweithio.security.HistorySource;
import cymru.cydweithio.security.HistorySubject;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What history tells of boards, their seats and people. */
@ApplicationScoped
class BoardHistory implements HistorySource {

    @Override
    public List<HistorySubject> subjects() {
        return List.of(
                HistorySubject.held(PersonId.HOLDING, Permission.READ_PARTNERSHIP)
                        .with("appointment", "person_id = :id"),
                HistorySubject.held(BoardId.HOLDING, Permission.READ_PARTNERSHIP)
                        .with("quorum_policy", "board_id = :id")
                        .with("terms_of_reference", "board_id = :id")
                        .with("seat", "board_id = :id")
                        .with("appointment", "seat_id in (select s.id from seat s where s.board_id = :id)"));
    }

    @Override
    public List<HistoryNames> names() {
        return List.of(
                HistoryNames.open(
                        "select id, name_en, name_cy from board_facts where id in (:ids)", "board_id", "parent_id"),
                HistoryNames.open(
                        "select id, organisation_name_en as name_en, organisation_name_cy as name_cy from seat_facts where id in (:ids)",
                        "seat_id"),
                // whoever commissions reads who answers for what, as on the pages of the money
                HistoryNames.ofPartnership(
                        Set.of(Permission.READ_PARTNERSHIP, Permission.READ_COMMISSIONING),
                        "select id, name as name_en, name as name_cy, partnership_id from person_facts where id in (:ids)",
                        "person_id",
                        "presenter_id",
                        "owner_id",
                        "author_id"));
    }

    @Override
    public Map<String, String> words() {
        return Map.ofEntries(
                Map.entry("seat.role", "board.role"),
                Map.entry("capacity", "board.capacity"),
                Map.entry("quorum_policy.kind", "board.quorum.kind"),
                Map.entry("cleared", "platform.truth"));
    }
}
