package cymru.cydweithio.meeting.web;

import cymru.cydweithio.meeting.Agenda;
import cymru.cydweithio.meeting.ItemId;
import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.primefaces.event.ReorderEvent;

/** The agenda being made: items are put in order by dragging, or with the buttons beside them. */
@Named
@ViewScoped
public class AgendaPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Meetings meetings;

    @Inject
    private Agenda agenda;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private MeetingId id;
    private Meetings.MeetingView meeting;
    private Meetings.Steps steps;
    private transient List<Agenda.ItemView> items;

    public void open() {
        id = MeetingId.parse(path);
        steps = meetings.steps(id);
        meeting = meetings.view(id);
        items = new ArrayList<>(agenda.items(id));
    }

    /** After a row was dragged: the table has moved it in the list already. */
    public void dragged(ReorderEvent event) {
        save();
    }

    public void up(int index) {
        swap(index, index - 1);
    }

    public void down(int index) {
        swap(index, index + 1);
    }

    private void swap(int one, int other) {
        if (one >= 0 && other >= 0 && one < items.size() && other < items.size()) {
            Collections.swap(items, one, other);
            save();
        }
    }

    private void save() {
        agenda.reorder(
                id, meeting.version(), items.stream().map(Agenda.ItemView::id).toList());
        notices.done("meeting.agenda.reordered");
        redirects.to("/agenda/" + id);
    }

    public void remove(UUID itemId) {
        agenda.remove(id, meeting.version(), new ItemId(itemId));
        notices.done("meeting.agenda.removed");
        redirects.to("/agenda/" + id);
    }

    /** Whether the item can be moved this way: closed items stay after all others. */
    public boolean movable(int index, int by) {
        int other = index + by;
        return other >= 0
                && other < getItems().size()
                && getItems().get(index).closed() == getItems().get(other).closed();
    }

    public MeetingId getId() {
        return id;
    }

    public Meetings.MeetingView getMeeting() {
        return meeting;
    }

    public boolean isChangeable() {
        return steps.changing().isEmpty();
    }

    public List<Agenda.ItemView> getItems() {
        if (items == null) {
            items = new ArrayList<>(agenda.items(id));
        }
        return items;
    }
}
