package cymru.cydweithio.paper.web;

import cymru.cydweithio.meeting.Agenda;
import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.meeting.MeetingState;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.meeting.MinutesState;
import cymru.cydweithio.meeting.web.ToldNotices;
import cymru.cydweithio.paper.PackEditionId;
import cymru.cydweithio.paper.Packs;
import cymru.cydweithio.paper.Papers;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Scope;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** One meeting with its agenda, papers and packs; for those who run it also what is to be done next. */
@Named
@ViewScoped
public class MeetingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Meetings meetings;

    @Inject
    private Agenda agenda;

    @Inject
    private Papers papers;

    @Inject
    private Packs packs;

    @Inject
    private CurrentActor current;

    @Inject
    private ToldNotices told;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private MeetingId id;
    private Meetings.MeetingView meeting;
    private List<Agenda.ItemView> items;
    private List<Papers.PaperRow> all;
    private Map<UUID, List<Papers.PaperRow>> papersByItem;
    private List<Packs.EditionRow> editions;
    private Meetings.Steps steps;
    private Meetings.PackNotice packNotice;
    private Packs.Since since;
    private List<Meetings.ApprovedMinutes> approved;
    private List<Packs.HinderedRow> hindered;
    private final Map<UUID, List<Packs.HinderedRow>> hinderedFrom = new HashMap<>();
    private boolean runs;
    private boolean readsDrafts;
    private String reason;
    private final Map<String, String> reasons = new HashMap<>();

    public void open() {
        id = MeetingId.parse(path);
        meeting = meetings.view(id);
        items = agenda.items(id);
        all = papers.ofMeeting(id);
        papersByItem = all.stream().collect(Collectors.groupingBy(Papers.PaperRow::itemId));
        editions = packs.editions(id);
        Scope partnership = Scope.partnership(meeting.partnershipId());
        runs = current.get().may(Permission.RUN_MEETINGS, partnership);
        readsDrafts = current.get().may(Permission.READ_DRAFTS, partnership);
        steps = runs ? meetings.steps(id) : null;
        packNotice = runs ? meetings.packNotice(id) : null;
        since = packs.since(id);
        approved = meetings.approvedAt(id);
        hindered = runs && !isPackStands() ? packs.hinderedFrom(id) : List.of();
        if (runs) {
            editions.stream()
                    .filter(edition -> !edition.withdrawn())
                    .forEach(
                            edition -> hinderedFrom.put(edition.id(), packs.hindered(new PackEditionId(edition.id()))));
        }
    }

    public void call() {
        meetings.callForPapers(id, meeting.version());
        notices.done("meeting.called");
        told.add(id);
        redirects.to("/meeting/" + id);
    }

    public void issue() throws IOException {
        packs.issue(id, meeting.version());
        notices.done("paper.pack.issued");
        told.add(id);
        redirects.to("/meeting/" + id);
    }

    public void cancel() {
        meetings.cancel(id, meeting.version(), reason);
        notices.done("meeting.cancelled");
        if (meeting.state() != MeetingState.PLANNED) {
            told.add(id);
        }
        redirects.to("/meeting/" + id);
    }

    public void withdraw(UUID editionId) {
        packs.withdraw(new PackEditionId(editionId), reasons.get(editionId.toString()));
        notices.done("paper.pack.withdrawn.done");
        told.add(id);
        redirects.to("/meeting/" + id);
    }

    public void complete(UUID editionId) throws IOException {
        notices.done("paper.pack.complete.done", packs.complete(new PackEditionId(editionId)));
        redirects.to("/meeting/" + id);
    }

    public List<Papers.PaperRow> papersOf(UUID itemId) {
        return papersByItem.getOrDefault(itemId, List.of());
    }

    /** Papers that are not in: they come first, because the meeting cannot do without them. */
    public List<Papers.PaperRow> getMissing() {
        return wanted().filter(Papers.PaperRow::missing).toList();
    }

    /** What else the coordinator should know before issuing; nothing of it stops the issue. Notes on tags come last. */
    public List<Concern> getConcerns() {
        List<Concern> concerns = new ArrayList<>();
        add(concerns, Papers.PaperRow::late, "paper.concern.late");
        add(concerns, paper -> paper.welshOutstanding() && !paper.missing(), "paper.concern.welsh");
        add(concerns, Papers.PaperRow::untagged, "paper.concern.untagged");
        return concerns;
    }

    private void add(List<Concern> concerns, Predicate<Papers.PaperRow> which, String key) {
        wanted().filter(which).forEach(paper -> concerns.add(new Concern(key, paper)));
    }

    /** One thing to know of one paper. */
    public record Concern(String key, Papers.PaperRow paper) {}

    public long getArrived() {
        return wanted().filter(paper -> !paper.missing()).count();
    }

    /** How many papers there are of what the meeting deals with. */
    public long getWanted() {
        return wanted().count();
    }

    /** Not of an item that was taken off or deferred: nothing of it goes into a pack. */
    private Stream<Papers.PaperRow> wanted() {
        Set<UUID> ended = items.stream()
                .filter(item -> item.ending() != null)
                .map(Agenda.ItemView::id)
                .collect(Collectors.toSet());
        return all.stream().filter(paper -> !ended.contains(paper.itemId()));
    }

    /** Where the coordinator is on the way: how many of the steps are done. */
    public int getStep() {
        return switch (meeting.state()) {
            case PLANNED -> 1;
            case CALLED -> 2;
            case ISSUED -> 3;
            case HELD ->
                meeting.minutesState() == MinutesState.APPROVED
                        ? 6
                        : meeting.minutesState() == MinutesState.DRAFT ? 5 : 4;
            case CANCELLED -> 0;
        };
    }

    public boolean isMinutesToRead() {
        return meeting.minutesState() != MinutesState.NONE || readsDrafts;
    }

    public boolean isAgendaOpen() {
        return meeting.state().agendaIsOut() || readsDrafts;
    }

    /** The minutes that this meeting approved. */
    public List<Meetings.ApprovedMinutes> getApproved() {
        return approved;
    }

    public MeetingId getId() {
        return id;
    }

    public Meetings.MeetingView getMeeting() {
        return meeting;
    }

    public List<Agenda.ItemView> getItems() {
        return items;
    }

    public List<Packs.EditionRow> getEditions() {
        return editions;
    }

    public List<Packs.CopyRow> copies(UUID editionId) {
        return packs.copies(new PackEditionId(editionId));
    }

    /** Whether a pack stands, so that what follows is a supplement. */
    public boolean isPackStands() {
        return editions.stream().anyMatch(edition -> !edition.withdrawn() && !edition.supplement());
    }

    /** What the button says that issues the next edition. */
    public String getIssueKey() {
        return isPackStands()
                ? "paper.pack.supplement"
                : editions.isEmpty() ? "paper.pack.issue" : "paper.pack.issue.again";
    }

    public Meetings.PackNotice getPackNotice() {
        return packNotice;
    }

    public Packs.Since getSince() {
        return since;
    }

    /** Who could not open a pack that was issued now. */
    public List<Packs.HinderedRow> getHindered() {
        return hindered;
    }

    /** Who cannot open an edition that stands. */
    public List<Packs.HinderedRow> hinderedFrom(UUID editionId) {
        return hinderedFrom.getOrDefault(editionId, List.of());
    }

    /** Whether papers can be added: before the meeting, and what was tabled after it. */
    public boolean isTabling() {
        return runs && steps.tabling().isEmpty();
    }

    public Meetings.Steps getSteps() {
        return steps;
    }

    public boolean isRuns() {
        return runs;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Map<String, String> getReasons() {
        return reasons;
    }
}
