package cymru.cydweithio.security;

import cymru.cydweithio.it.BoundedLists;
import cymru.cydweithio.it.InServerSupport;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/** The lists of this capability, which are to be bounded. */
@InServerSupport
@ApplicationScoped
class SecuritySamples implements BoundedLists {

    @Inject
    private Accounts accounts;

    @Inject
    private History history;

    @PersistenceContext(unitName = "cydweithio")
    private EntityManager em;

    @Override
    public Map<String, Callable<Page<?>>> lists() {
        Map<String, Callable<Page<?>>> lists = new LinkedHashMap<>();
        UUID area = (UUID) em.createNativeQuery("select id from area where gss_code = 'W06000001'")
                .getSingleResult();
        lists.put("accounts", () -> accounts.list(null, Slice.firstRows(25)));
        lists.put("history", () -> history.of("area", area, Slice.firstRows(25)));
        return lists;
    }

    @Override
    public int floor() {
        return 1;
    }

    @Override
    public List<String> padding() {
        return List.of(
                "insert into account (id, version, email, name, language, state) select uuid(), 0, concat('p-', seq, '@padding.example'), 'Padding', 'EN', 'INVITED' from seq_1_to_10000",
                "insert into revision (id, changed_at) select -seq, utc_timestamp() from seq_1_to_10000");
    }

    @Override
    public List<String> unpadding() {
        return List.of("delete from revision where id < 0", "delete from account where email like '%@padding.example'");
    }
}
