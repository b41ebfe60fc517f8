package cymru.cydweithio.conflict;

import cymru.cydweithio.security.HistorySource;
import cymru.cydweithio.security.HistorySubject;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What history tells of what the reviewer thinks of conflicts. */
@ApplicationScoped
class ConflictHistory implements HistorySource {

    @Override
    public List<HistorySubject> subjects() {
        return List.of(HistorySubject.open("conflict_judgement", Permission.READ_REFERENCE));
    }
}
