package cymru.cydweithio.action;

import cymru.cydweithio.security.HistorySource;
import cymru.cydweithio.security.HistorySubject;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What history tells of actions. */
@ApplicationScoped
class ActionHistory implements HistorySource {

    @Override
    public List<HistorySubject> subjects() {
        return List.of(HistorySubject.held(ActionId.HOLDING, Permission.EDIT_ACTIONS)
                .barredBy("select 1 from action_bar where action_id = :id and account_id = :actor"));
    }

    @Override
    public Map<String, String> words() {
        return Map.ofEntries(Map.entry("action.state", "action.state"));
    }
}
