package cymru.cydweithio.conflict;

import cymru.cydweithio.security.HistorySource;
import cymru.cydweithio.security.HistorySubject;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Contributes the reviewer's judgements on conflicts to the history. */
@ApplicationScoped
class ConflictHistory implements HistorySource {

    @Override
    public List<HistorySubject> subjects() {
        return List.of(HistorySubject.open("conflict_judgement", Permission.READ_REFERENCE));
    }
}
