package cymru.cydweithio.meeting;

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
class MeetingSamples implements SampleArguments, BoundedLists {

    @Inject
    private OwnAndOther rows;

    @Inject
    private Meetings meetings;

    @Inject
    private Registers registers;

    @Inject
    private OutsideDecisions outside;

    @Override
    public Map<Class<?>, Sample> arguments() {
        return Map.of(MeetingId.class, object -> new MeetingId(rows.held("meeting", object)));
    }

    @Override
    public Map<String, Callable<Page<?>>> lists() {
        Map<String, Callable<Page<?>>> lists = new LinkedHashMap<>();
        lists.put(
                "meetings",
                () -> meetings.list(
                        new Meetings.Filter(null, null, Meetings.When.ALL, null, null),
                        new Slice(25, 25, "heldOn", true)));
        lists.put(
                "decisions",
                () -> registers.decisions(
                        new Registers.Filter(null, null, DecisionStatus.STANDS, null, "a"),
                        new Slice(0, 25, "takenOn", true)));
        lists.put(
                "minutes",
                () -> registers.minutes(
                        new Registers.Filter(null, null, null, MinutesState.DRAFT, "a"), Slice.firstRows(25)));
        lists.put(
                "decisions with a Section 17 review",
                () -> registers.decisions(
                        new Registers.Filter(null, null, null, null, null, Section17State.MATERIAL, true),
                        new Slice(0, 25, "takenOn", true)));
        lists.put(
                "decisions of other bodies",
                () -> outside.list(new OutsideDecisions.Filter(null, "e"), Slice.firstRows(25)));
        return lists;
    }

    @Override
    public int floor() {
        return 6;
    }

    @Override
    public List<String> padding() {
        return List.of(
                "insert into meeting (id, version, partnership_id, board_id, held_on, starts_at, state, papers_due_on, minutes_state) "
                        + "select uuid(), 0, b.partnership_id, b.id, date '1900-01-01' + interval seq day, '10:00', 'PLANNED', date '1900-01-01', 'NONE' "
                        + "from seq_1_to_10000 join (select id, partnership_id from board order by id limit 1) b");
    }

    @Override
    public List<String> unpadding() {
        return List.of("delete from meeting where held_on < '1950-01-01'");
    }
}
