package cymru.cydweithio.service;

import cymru.cydweithio.it.BoundedLists;
import cymru.cydweithio.it.InServerSupport;
import cymru.cydweithio.it.OwnAndOther;
import cymru.cydweithio.it.SampleArguments;
import cymru.cydweithio.platform.FinancialYear;
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
class ServiceSamples implements SampleArguments, BoundedLists {

    @Inject
    private OwnAndOther rows;

    @Inject
    private Services services;

    @Inject
    private Coverage coverage;

    @Override
    public Map<Class<?>, Sample> arguments() {
        return Map.of(ServiceId.class, object -> new ServiceId(rows.shared("service", object)));
    }

    @Override
    public Map<String, Subject> histories() {
        return Map.of("service", object -> rows.shared("service", object));
    }

    @Override
    public Map<String, Callable<Page<?>>> lists() {
        Map<String, Callable<Page<?>>> lists = new LinkedHashMap<>();
        lists.put(
                "services",
                () -> services.list(
                        new Services.Filter(null, null, null, null, "a"), new Slice(0, 25, "nameEn", false)));
        lists.put(
                "coverage",
                () -> new Page<>(
                        coverage.of(new Coverage.Question(null, new FinancialYear(2026), true))
                                .areas(),
                        22));
        return lists;
    }

    @Override
    public int floor() {
        return 6;
    }

    @Override
    public List<String> padding() {
        return List.of(
                "insert into service (id, version, organisation_id, partnership_id, name_en, need_en, theme, cohort, prevention, stage, cycle) select uuid(), 0, o.id, :newport, concat('Padding ', seq), 'Padding', 'OTHER', 'Padding', 'ACUTE', "
                        + "'DO', 1 from seq_1_to_10000 join organisation o on o.code = 'LA-NWP'",
                "insert into service_area (id, version, service_id, area_id) select uuid(), 0, s.id, a.id from service s join area a on a.gss_code in ('W06000021', 'W06000022') where s.name_en like 'Padding %'");
    }

    @Override
    public List<String> unpadding() {
        return List.of(
                "delete from service_area where service_id in (select id from service where name_en like 'Padding %')",
                "delete from service where name_en like 'Padding %'");
    }
}
