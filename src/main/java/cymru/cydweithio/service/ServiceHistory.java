package cymru.cydweithio.service;

import cymru.cydweithio.security.HistoryNames;
import cymru.cydweithio.security.HistorySource;
import cymru.cydweithio.security.HistorySubject;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What history tells of services. */
@ApplicationScoped
class ServiceHistory implements HistorySource {

    @Override
    public List<HistorySubject> subjects() {
        return List.of(HistorySubject.held(ServiceId.HOLDING, Permission.READ_COMMISSIONING)
                .with("service_area", "service_id = :id")
                .with("service_gate", "service_id = :id"));
    }

    @Override
    public List<HistoryNames> names() {
        return List.of(HistoryNames.within(
                ServiceId.HOLDING,
                "select id, coalesce(name_en, name_cy) as name_en, name_cy from service_facts where id in (:ids)",
                "service_id"));
    }
}
