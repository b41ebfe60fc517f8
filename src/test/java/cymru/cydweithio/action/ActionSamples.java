package cymru.cydweithio.action;

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
class ActionSamples implements SampleArguments, BoundedLists {

    @Inject
    private OwnAndOther rows;

    @Inject
    private Actions actions;

    @Override
    public Map<Class<?>, Sample> arguments() {
        return Map.of(ActionId.class, object -> new ActionId(rows.held("action", object)));
    }

    @Override
    public Map<String, Callable<Page<?>>> lists() {
        Map<String, Callable<Page<?>>> lists = new LinkedHashMap<>();
        lists.put(
                "actions",
                () -> actions.list(
                        new Actions.Filter(null, null, null, null, null, false, Actions.ActionStatus.OVERDUE, "a"),
                        Slice.firstRows(25)));
        return lists;
    }

    @Override
    public List<String> padding() {
        return List.of( // more of them overdue than are counted, on whatever day this runs
                "insert into action (id, version, partnership_id, reference, wording, language, raised_on, due_on, state, progress, closed_on) "
                        + "select uuid(), 0, :newport, concat('P-', seq), concat('Padding ', seq), 'EN', :today - interval (2000 + seq % 900) day, :today - interval 1700 day + interval (seq % 2000) day, "
                        + "if(seq % 3 = 0, 'OPEN', 'DONE'), 0, if(seq % 3 = 0, null, :today - interval 600 day) from seq_1_to_10000",
                "analyze table action");
    }

    @Override
    public List<String> unpadding() {
        return List.of("delete from action where reference like 'P-%'");
    }
}
