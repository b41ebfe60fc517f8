package cymru.cydweithio.paper.web;

import cymru.cydweithio.meeting.Agenda;
import cymru.cydweithio.meeting.ItemId;
import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.paper.Intake;
import cymru.cydweithio.paper.PaperDetails;
import cymru.cydweithio.paper.PaperId;
import cymru.cydweithio.paper.Papers;
import cymru.cydweithio.paper.Upload;
import cymru.cydweithio.paper.VersionId;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** One paper: expected, handed in, replaced by newer versions, its author asked for it. */
@Named
@ViewScoped
public class PaperPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Papers papers;

    @Inject
    private Meetings meetings;

    @Inject
    private Agenda agenda;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    private RequestLanguage language;

    @Inject
    private Intake intake;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    @Inject
    @Param(pathIndex = 1)
    private String itemPath;

    private PaperId id;
    private MeetingId meetingId;
    private UUID itemId;
    private Meetings.MeetingView meeting;
    private Agenda.ItemView item;
    private Papers.PaperRow paper;
    private List<Papers.VersionRow> versions;
    private List<Papers.AuthorRow> authors;
    private String titleEn;
    private String titleCy;
    private String author;
    private boolean welshExpected = true;
    private Language versionLanguage;
    private LocalDate receivedOn;
    private String reason;
    private final Map<String, String> reasons = new HashMap<>();
    private transient Part file;

    /** A paper that is there. */
    public void open() {
        id = PaperId.parse(path);
        paper = papers.view(id);
        versions = papers.versions(id);
        meetingId = new MeetingId(paper.meetingId());
        itemId = paper.itemId();
        titleEn = paper.details().titleEn();
        titleCy = paper.details().titleCy();
        author = paper.details().authorId() == null
                ? null
                : paper.details().authorId().toString();
        welshExpected = paper.details().welshExpected();
        surroundings();
    }

    /** A new one for the item that the address names. */
    public void openNew() {
        meetingId = MeetingId.parse(path);
        itemId = Ids.parse(itemPath).orElseThrow(NotFound::new);
        surroundings();
    }

    private void surroundings() {
        authors = papers.authors(meetingId);
        meeting = meetings.view(meetingId);
        item = agenda.item(meetingId, new ItemId(itemId));
        versionLanguage = language.get();
    }

    public void expect() {
        UUID expected = papers.expect(meetingId, new ItemId(itemId), details());
        notices.done("paper.expected");
        redirects.to("/paper/" + expected);
    }

    public void describe() {
        papers.describe(id, paper.version(), details());
        notices.done("paper.saved");
        redirects.to("/paper/" + id);
    }

    public void remove() {
        papers.remove(id, paper.version());
        notices.done("paper.removed");
        redirects.to("/meeting/" + meetingId);
    }

    public void withdraw() {
        papers.withdraw(id, paper.version(), reason);
        notices.done("paper.withdraw.done");
        redirects.to("/paper/" + id);
    }

    public void removeVersion(UUID version) {
        papers.removeVersion(id, new VersionId(version), reasons.get(version.toString()));
        notices.done("paper.version.remove.done");
        redirects.to("/paper/" + id);
    }

    public void erase(UUID version) throws IOException {
        papers.erase(id, new VersionId(version), reasons.get(version.toString()));
        notices.done("paper.version.erase.done");
        redirects.to("/paper/" + id);
    }

    public void submit() throws IOException {
        papers.submit(id, versionLanguage, Upload.of(file), receivedOn);
        notices.done("paper.submitted");
        redirects.to("/paper/" + id);
    }

    public void invite() {
        papers.invite(id);
        notices.done("paper.invited", paper.author());
        redirects.to("/paper/" + id);
    }

    public void withdrawLinks() {
        papers.withdrawLinks(id);
        notices.done("paper.links.withdrawn");
        redirects.to("/paper/" + id);
    }

    private PaperDetails details() {
        return new PaperDetails(titleEn, titleCy, Ids.parse(author).orElse(null), welshExpected);
    }

    /** Whether the author can be written to. */
    public boolean isReachable() {
        return authors.stream().anyMatch(one -> one.id().equals(paper.details().authorId()) && one.reachable());
    }

    /** Why the paper is withdrawn. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Why a version goes, by its id. */
    public Map<String, String> getReasons() {
        return reasons;
    }

    public PaperId getId() {
        return id;
    }

    public MeetingId getMeetingId() {
        return meetingId;
    }

    public Meetings.MeetingView getMeeting() {
        return meeting;
    }

    public Agenda.ItemView getItem() {
        return item;
    }

    public Papers.PaperRow getPaper() {
        return paper;
    }

    public List<Papers.VersionRow> getVersions() {
        return versions;
    }

    public List<Papers.AuthorRow> getAuthors() {
        return authors;
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }

    public String getTitleCy() {
        return titleCy;
    }

    public void setTitleCy(String titleCy) {
        this.titleCy = titleCy;
    }

    public String getAuthor() {
        return author;
    }

    public void setAuthor(String author) {
        this.author = author;
    }

    public boolean isWelshExpected() {
        return welshExpected;
    }

    public void setWelshExpected(boolean welshExpected) {
        this.welshExpected = welshExpected;
    }

    public Language getVersionLanguage() {
        return versionLanguage;
    }

    public void setVersionLanguage(Language versionLanguage) {
        this.versionLanguage = versionLanguage;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    /** How large a file may be, so that the browser can say so before it sends anything. */
    public long getMostBytes() {
        return intake.mostBytes();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
