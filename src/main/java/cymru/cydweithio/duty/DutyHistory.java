package cymru.cydweithio.duty;

import cymru.cydweithio.security.HistorySource;
import cymru.cydweithio.security.HistorySubject;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Contributes duties to the history. */
@ApplicationScoped
class DutyHistory implements HistorySource {

    @Override
    public List<HistorySubject> subjects() {
        return List.of(HistorySubject.open("duty", Permission.READ_REFERENCE).with("duty_binding", "duty_id = :id"));
    }

    @Override
    public Map<String, String> words() {
        return Map.ofEntries(Map.entry("binds", "duty.binding"), Map.entry("strength", "duty.strength"));
    }
}
