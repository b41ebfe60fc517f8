package cymru.cydweithio.partnership;

import cymru.cydweithio.it.BoundedLists;
import cymru.cydweithio.it.InServerSupport;
import cymru.cydweithio.it.OwnAndOther;
import cymru.cydweithio.it.SampleArguments;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** What the matrix of authorisation tries this capability with, and its lists, which are to be bounded. */
@InServerSupport
@ApplicationScoped
class PartnershipSamples implements SampleArguments, BoundedLists {

    @Inject
    private OwnAndOther rows;

    @Inject
    private Organisations organisations;

    @Inject
    private PublishedOrganisations published;

    @Inject
    private Partnerships partnerships;

    @Override
    public Map<Class<?>, Sample> arguments() {
        return Map.of(
                PartnershipId.class,
                object -> new PartnershipId(rows.partnership(object)),
                OrganisationId.class,
                object -> new OrganisationId(rows.organisation(object)));
    }

    @Override
    public Map<String, Subject> histories() {
        return Map.of("partnership", rows::partnership);
    }

    @Override
    public Map<String, Callable<Page<?>>> lists() {
        Map<String, Callable<Page<?>>> lists = new LinkedHashMap<>();
        lists.put("organisations", () -> organisations.list(null, null, null, null, Slice.firstRows(25)));
        lists.put("organisations for programs", () -> published.organisations(Instant.EPOCH, Slice.firstRows(25)));
        lists.put("partnerships", () -> partnerships.list(null, null, Slice.firstRows(25)));
        return lists;
    }

    @Override
    public int floor() {
        return 3;
    }

    @Override
    public List<String> padding() {
        return List.of(
                "insert into organisation (id, version, code, name_en, name_cy_status, kind, devolved, section17, responsible_authority, confidence) "
                        + "select uuid(), 0, concat('P-', seq), concat('Padding ', seq), 'NONE', 'network', 'YES', 'NOT_LISTED', false, 'LOW' from seq_1_to_10000",
                "insert into partnership (id, version, footprint_id, working_language) select uuid(), 0, id, 'EN' from footprint where code like 'P-%'");
    }

    @Override
    public List<String> unpadding() {
        return List.of(
                "delete p from partnership p join footprint f on f.id = p.footprint_id where f.code like 'P-%'",
                "delete from organisation where code like 'P-%'");
    }
}
