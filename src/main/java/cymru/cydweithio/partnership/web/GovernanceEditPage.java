package cymru.cydweithio.partnership.web;

import cymru.cydweithio.partnership.Governance;
import cymru.cydweithio.partnership.GovernanceKind;
import cymru.cydweithio.partnership.GovernanceLinkId;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** The form in which a coordinator says to whom the partnership answers, changes that or gives it its last day. */
@Named
@ViewScoped
public class GovernanceEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Governance governance;

    @Inject
    private Partnerships partnerships;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    private Clock clock;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    @Inject
    @Param(pathIndex = 1)
    private String linkPath;

    private PartnershipId id;
    private Partnerships.PartnershipRow details;
    private Governance.LinkRow link;
    private List<Governance.End> ends;
    private GovernanceKind kind = GovernanceKind.REPORTS_TO;
    private UUID to;
    private String note;
    private LocalDate since;
    private LocalDate until;

    public void open() {
        id = PartnershipId.parse(path);
        ends = governance.ends(id);
        details = partnerships.publicFacts(id.everybodys());
        since = LocalDate.now(clock);
        if (linkPath != null) {
            link = governance.editableLink(id, GovernanceLinkId.parse(linkPath));
            kind = link.kind();
            note = link.note();
            since = link.since();
            until = link.until();
        }
    }

    public void save() {
        if (link == null) {
            boolean partnership = ends.stream().anyMatch(end -> end.id().equals(to) && end.partnership());
            governance.link(
                    id,
                    new Governance.LinkDetails(
                            kind, partnership ? to : null, partnership ? null : to, note, since, until));
        } else {
            governance.changeLink(id, new GovernanceLinkId(link.id()), link.version(), note, since, until);
        }
        notices.done("partnership.governance.saved");
        redirects.to("/partnership/" + id);
    }

    public GovernanceKind[] getKinds() {
        return GovernanceKind.values();
    }

    public List<Governance.End> getPartnerships() {
        return ends.stream().filter(Governance.End::partnership).toList();
    }

    public List<Governance.End> getOrganisations() {
        return ends.stream().filter(end -> !end.partnership()).toList();
    }

    public PartnershipId getId() {
        return id;
    }

    public Partnerships.PartnershipRow getFacts() {
        return details;
    }

    public Governance.LinkRow getLink() {
        return link;
    }

    public GovernanceKind getKind() {
        return kind;
    }

    public void setKind(GovernanceKind kind) {
        this.kind = kind;
    }

    public UUID getTo() {
        return to;
    }

    public void setTo(UUID to) {
        this.to = to;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
