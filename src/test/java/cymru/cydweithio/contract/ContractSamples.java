package cymru.cydweithio.contract;

import cymru.cydweithio.it.BoundedLists;
import cymru.cydweithio.it.InServerSupport;
import cymru.cydweithio.it.OwnAndOther;
import cymru.cydweithio.it.SampleArguments;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** What the matrix of authorisation tries this capability with, and its lists, which are to be bounded. */
@InServerSupport
@ApplicationScoped
class ContractSamples implements SampleArguments, BoundedLists {

    @Inject
    private OwnAndOther rows;

    @Inject
    private Providers providers;

    @Override
    public Map<Class<?>, Sample> arguments() {
        return Map.of(ContractId.class, object -> new ContractId(rows.shared("contract", object)));
    }

    @Override
    public Map<String, Subject> histories() {
        return Map.of("contract", object -> rows.shared("contract", object));
    }

    @Override
    public Map<String, Callable<Page<?>>> lists() {
        Map<String, Callable<Page<?>>> lists = new LinkedHashMap<>();
        lists.put("providers", () -> providers.list("a", true, new Slice(0, 25, "contracts", true)));
        return lists;
    }

    @Override
    public int floor() {
        return 7;
    }

    @Override
    public List<String> padding() {
        return List.of(
                "insert into contract (id, version, service_id, lead_id, signatory_id, reference, title_en, light_touch, notice_months, procurement_months, starts_on, ends_on, last_on, state) "
                        + "select uuid(), 0, s.id, s.organisation_id, s.organisation_id, s.name_en, 'Padding', false, 6, 12, '2026-04-01', '2027-03-31', '2027-03-31', 'LIVE' from service s where s.name_en like 'Padding %'",
                "insert into contract_year (id, version, contract_id, year, amount) select uuid(), 0, id, 2026, 0.01 from contract where reference like 'Padding %'");
    }

    @Override
    public List<String> unpadding() {
        return List.of(
                "delete from contract_year where contract_id in (select id from contract where reference like 'Padding %')",
                "delete from contract where reference like 'Padding %'");
    }
}
