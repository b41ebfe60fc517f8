package cymru.cydweithio.paper;

import cymru.cydweithio.it.BoundedLists;
import cymru.cydweithio.it.InServerSupport;
import cymru.cydweithio.it.OwnAndOther;
import cymru.cydweithio.it.SampleArguments;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** What the matrix of authorisation tries this capability with, and its lists, which are to be bounded. */
@InServerSupport
@ApplicationScoped
class PaperSamples implements SampleArguments, BoundedLists {

    @Inject
    private OwnAndOther rows;

    @Inject
    private PaperRegister register;

    @Override
    public Map<Class<?>, Sample> arguments() {
        return Map.of(
                PaperId.class,
                object -> new PaperId(rows.held("paper", object)),
                PackEditionId.class,
                object -> new PackEditionId(rows.held("pack_edition", object)));
    }

    @Override
    public Map<String, Callable<Page<?>>> lists() {
        Map<String, Callable<Page<?>>> lists = new LinkedHashMap<>();
        lists.put("papers", () -> register.list(new PaperRegister.Filter(null, null, "a"), Slice.firstRows(25)));
        return lists;
    }
}
