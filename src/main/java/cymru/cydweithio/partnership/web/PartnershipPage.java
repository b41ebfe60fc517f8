package cymru.cydweithio.partnership.web;

import cymru.cydweithio.partnership.Governance;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.place.Places;
import cymru.cydweithio.platform.web.Panels;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;

/**
 * One partnership: its public facts for everybody, how it works for those in it; what others know of it stands in their
 * panels.
 */
@Named
@RequestScoped
public class PartnershipPage {

    private RequestLanguage language;
    private Partnerships partnerships;
    private Places places;
    private Panels panels;
    private Governance governance;
    private CurrentActor current;
    private Clock clock;
    private String path;
    private PartnershipId id;
    private Partnerships.PartnershipRow facts;
    private Partnerships.WorkingDetails details;
    private List<Places.CoveredArea> areas;
    private List<Governance.LinkRow> above;
    private List<Governance.LinkRow> aboveBefore;
    private List<Governance.LinkRow> below;

    protected PartnershipPage() {}

    @Inject
    PartnershipPage(
            RequestLanguage language,
            Partnerships partnerships,
            Places places,
            Panels panels,
            Governance governance,
            CurrentActor current,
            Clock clock,
            @Param(pathIndex = 0) String path) {
        this.language = language;
        this.partnerships = partnerships;
        this.places = places;
        this.panels = panels;
        this.governance = governance;
        this.current = current;
        this.clock = clock;
        this.path = path;
    }

    public void open() {
        id = PartnershipId.parse(path);
        facts = partnerships.publicFacts(id.everybodys());
        areas = places.coveredBy(facts.footprintCode(), language.get());
        panels.open("partnership", path);
        LocalDate today = LocalDate.now(clock);
        List<Governance.LinkRow> links = governance.above(id.everybodys());
        above = links.stream()
                .filter(link -> link.until() == null || !link.until().isBefore(today))
                .toList();
        aboveBefore = links.stream().filter(link -> !above.contains(link)).toList();
        below = governance.below(id.everybodys()).stream()
                .filter(link -> link.until() == null || !link.until().isBefore(today))
                .toList();
        details = current.get().may(Permission.READ_PARTNERSHIP, id.scope()) ? partnerships.workingDetails(id) : null;
    }

    public boolean isEditable() {
        return current.get().may(Permission.EDIT_PARTNERSHIP, id.scope());
    }

    public PartnershipId getId() {
        return id;
    }

    public Partnerships.PartnershipRow getFacts() {
        return facts;
    }

    public Partnerships.WorkingDetails getDetails() {
        return details;
    }

    public List<Places.CoveredArea> getAreas() {
        return areas;
    }

    public List<Governance.LinkRow> getAbove() {
        return above;
    }

    /** What has ended. */
    public List<Governance.LinkRow> getAboveBefore() {
        return aboveBefore;
    }

    public List<Governance.LinkRow> getBelow() {
        return below;
    }
}
