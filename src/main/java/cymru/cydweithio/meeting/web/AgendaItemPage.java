package cymru.cydweithio.meeting.web;

import cymru.cydweithio.meeting.Agenda;
import cymru.cydweithio.meeting.Classification;
import cymru.cydweithio.meeting.ItemFacts;
import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.meeting.Purpose;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** One item of an agenda: a new one, or one to be described anew. */
@Named
@ViewScoped
public class AgendaItemPage implements Serializable {

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

    @Inject
    @Param(pathIndex = 1)
    private String itemPath;

    private MeetingId id;
    private UUID itemId;
    private Meetings.MeetingView meeting;
    private List<Agenda.PresenterRow> presenters;
    private String titleEn;
    private String titleCy;
    private Purpose purpose = Purpose.DISCUSSION;
    private String presenter;
    private Integer minutes;
    private Classification classification = Classification.PUBLISHED;
    private String reason;

    public void open() {
        id = MeetingId.parse(path);
        presenters = agenda.presenters(id);
        meeting = meetings.view(id);
        if (!"new".equals(itemPath)) {
            itemId = Ids.parse(itemPath).orElseThrow(NotFound::new);
            ItemFacts facts = agenda.item(id, itemId).facts();
            titleEn = facts.titleEn();
            titleCy = facts.titleCy();
            purpose = facts.purpose();
            presenter = facts.presenterId() == null ? null : facts.presenterId().toString();
            minutes = facts.minutes();
            classification = facts.classification();
            reason = facts.classificationReason();
        }
    }

    public void save() {
        ItemFacts facts = new ItemFacts(
                titleEn, titleCy, purpose, Ids.parse(presenter).orElse(null), minutes, classification, reason);
        if (itemId == null) {
            agenda.add(id, meeting.version(), facts);
            notices.done("meeting.item.added");
        } else {
            agenda.describe(id, meeting.version(), itemId, facts);
            notices.done("meeting.item.saved");
        }
        redirects.to("/agenda/" + id);
    }

    public MeetingId getId() {
        return id;
    }

    public Meetings.MeetingView getMeeting() {
        return meeting;
    }

    public boolean isNewItem() {
        return itemId == null;
    }

    public List<Agenda.PresenterRow> getPresenters() {
        return presenters;
    }

    public Purpose[] getPurposes() {
        return Purpose.values();
    }

    public Classification[] getClassifications() {
        return Classification.values();
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

    public Purpose getPurpose() {
        return purpose;
    }

    public void setPurpose(Purpose purpose) {
        this.purpose = purpose;
    }

    public String getPresenter() {
        return presenter;
    }

    public void setPresenter(String presenter) {
        this.presenter = presenter;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public Classification getClassification() {
        return classification;
    }

    public void setClassification(Classification classification) {
        this.classification = classification;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
