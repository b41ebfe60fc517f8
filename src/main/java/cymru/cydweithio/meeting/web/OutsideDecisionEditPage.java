package cymru.cydweithio.meeting.web;

import cymru.cydweithio.meeting.OutsideDecisionId;
import cymru.cydweithio.meeting.OutsideDecisions;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** The form in which a decision of another body is registered, or corrected. */
@Named
@ViewScoped
public class OutsideDecisionEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private OutsideDecisions decisions;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private OutsideDecisionId id;
    private long version;
    private OutsideDecisions.Choices choices;
    private UUID organisation;
    private String meetingName;
    private LocalDate decidedOn;
    private String reference;
    private String titleEn;
    private String titleCy;
    private String decidedEn;
    private String decidedCy;
    private String link;

    public void open() {
        choices = decisions.choices();
        if (path == null || path.isBlank()) {
            return;
        }
        id = OutsideDecisionId.parse(path);
        OutsideDecisions.View shown = decisions.view(id);
        if (!shown.mayEdit()) {
            throw new NotFound();
        }
        version = shown.version();
        OutsideDecisions.Content content = shown.content();
        organisation = content.organisation();
        meetingName = content.meeting();
        decidedOn = content.decidedOn();
        reference = content.reference();
        titleEn = content.title().en();
        titleCy = content.title().cy();
        decidedEn = content.decided().en();
        decidedCy = content.decided().cy();
        link = content.link();
    }

    public void save() {
        OutsideDecisions.Content content = new OutsideDecisions.Content(
                organisation,
                meetingName,
                decidedOn,
                reference,
                Wording.ofNullable(titleEn, titleCy),
                Wording.ofNullable(decidedEn, decidedCy),
                link);
        if (id == null) {
            id = choices.partnership() == null
                    ? decisions.registerOwn(new OrganisationId(organisation), content)
                    : decisions.register(new PartnershipId(choices.partnership()), content);
        } else {
            decisions.correct(id, version, content);
        }
        notices.done("meeting.outside.saved");
        redirects.to("/outside-decision/" + id);
    }

    public OutsideDecisionId getId() {
        return id;
    }

    public List<OutsideDecisions.BodyChoice> getBodies() {
        return choices.bodies();
    }

    public UUID getOrganisation() {
        return organisation;
    }

    public void setOrganisation(UUID organisation) {
        this.organisation = organisation;
    }

    public String getMeetingName() {
        return meetingName;
    }

    public void setMeetingName(String meetingName) {
        this.meetingName = meetingName;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
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

    public String getDecidedEn() {
        return decidedEn;
    }

    public void setDecidedEn(String decidedEn) {
        this.decidedEn = decidedEn;
    }

    public String getDecidedCy() {
        return decidedCy;
    }

    public void setDecidedCy(String decidedCy) {
        this.decidedCy = decidedCy;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }
}
