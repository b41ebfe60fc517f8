package cymru.cydweithio.board;

import cymru.cydweithio.it.BoundedLists;
import cymru.cydweithio.it.InServerSupport;
import cymru.cydweithio.it.OwnAndOther;
import cymru.cydweithio.it.SampleArguments;
import cymru.cydweithio.partnership.PartnershipId;
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
class BoardSamples implements SampleArguments, BoundedLists {

    @Inject
    private OwnAndOther rows;

    @Inject
    private People people;

    @Override
    public Map<Class<?>, Sample> arguments() {
        return Map.of(
                BoardId.class,
                object -> new BoardId(rows.held("board", object)),
                PersonId.class,
                object -> new PersonId(rows.held("person", object)));
    }

    @Override
    public Map<String, Callable<Page<?>>> lists() {
        Map<String, Callable<Page<?>>> lists = new LinkedHashMap<>();
        PartnershipId newport = new PartnershipId(rows.partnership("own"));
        lists.put("people", () -> people.list(newport, "a", null, false, new Slice(25, 25, "nameEn", false)));
        return lists;
    }

    @Override
    public List<String> padding() {
        return List.of(
                "insert into person (id, version, partnership_id, name, language) select uuid(), 0, :newport, concat('Padding ', seq), 'EN' from seq_1_to_10000");
    }

    @Override
    public List<String> unpadding() {
        return List.of("delete from person where name like 'Padding %'");
    }
}
