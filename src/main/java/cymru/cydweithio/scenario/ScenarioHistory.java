package cymru.cydweithio.scenario;

import cymru.cydweithio.security.HistorySource;
import cymru.cydweithio.security.HistorySubject;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Contributes scenarios to the history. */
@ApplicationScoped
class ScenarioHistory implements HistorySource {

    @Override
    public List<HistorySubject> subjects() {
        return List.of(HistorySubject.open("scenario", Permission.RUN_REVIEW)
                .with("scenario_step", "scenario_id = :id")
                .with("scenario_invitation", "scenario_id = :id"));
    }
}
