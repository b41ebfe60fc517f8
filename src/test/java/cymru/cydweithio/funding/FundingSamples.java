package cymru.cydweithio.funding;

import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.it.BoundedLists;
import cymru.cydweithio.it.InServerSupport;
import cymru.cydweithio.it.OwnAndOther;
import cymru.cydweithio.it.SampleArguments;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.security.OwnedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** What the matrix of authorisation tries this capability with, and its lists, which are to be bounded. */
@InServerSupport
@ApplicationScoped
class FundingSamples implements SampleArguments, BoundedLists {

    @Inject
    private OwnAndOther rows;

    @Inject
    private FundingStreams streams;

    @Inject
    private Payments payments;

    @Inject
    private Horizon horizon;

    @Override
    public Map<Class<?>, Sample> arguments() {
        return Map.of(
                StreamId.class,
                object -> new StreamId(rows.shared("funding_stream", object)),
                // any of the objects that a scope reaches stands for all of them
                OwnedId.class,
                object -> new StreamId(rows.shared("funding_stream", object)));
    }

    @Override
    public Map<String, Subject> histories() {
        return Map.of("funding_stream", object -> rows.shared("funding_stream", object));
    }

    @Override
    public Map<String, Callable<Page<?>>> lists() {
        Map<String, Callable<Page<?>>> lists = new LinkedHashMap<>();
        lists.put(
                "funding streams",
                () -> streams.list(
                        new FundingStreams.Filter("a", null, null, FundingStreams.State.OVERDUE),
                        new Slice(25, 25, "awarded", true)));
        lists.put("payments", () -> payments.list(new ContractId(Ids.next()), new Slice(25, 25, "amount", true)));
        lists.put(
                "payments for posts",
                () -> payments.forPosts(new StreamId(Ids.next()), new Slice(25, 25, "amount", true)));
        lists.put(
                "funding horizon",
                () -> horizon.list(new Horizon.Filter("a", null, null), new Slice(0, 25, "until", true)));
        return lists;
    }

    /**
     * The horizon's rows are reckoned from contracts with their options, from allocations and from posts, each read at
     * once.
     */
    @Override
    public int most(String list) {
        return list.equals("funding horizon") ? 5 : MOST;
    }

    @Override
    public int floor() {
        return 7;
    }

    @Override
    public List<String> padding() {
        return List.of(
                "insert into funding_stream (id, version, reference, funder_id, holder_id, name_en, theme, starts_on, ends_on, primary_share, secondary_share, tertiary_share, acute_share) "
                        + "select uuid(), 0, concat('P-', seq), o.id, o.id, concat('Padding ', seq), 'OTHER', '2024-04-01', '2099-03-31', 100, 0, 0, 0 from seq_1_to_10000 join organisation o on o.code = 'LA-NWP'",
                "insert into allocation (id, version, stream_id, year, service_id, amount, standing) select uuid(), 0, f.id, 2026, s.id, 1, 'CONFIRMED' from funding_stream f "
                        + "join service s on s.name_en = f.name_en where f.reference like 'P-%'");
    }

    @Override
    public List<String> unpadding() {
        return List.of(
                "delete a from allocation a join funding_stream f on f.id = a.stream_id where f.reference like 'P-%'",
                "delete from funding_stream where reference like 'P-%'");
    }
}
