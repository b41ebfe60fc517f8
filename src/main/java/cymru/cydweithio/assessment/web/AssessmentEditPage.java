package cymru.cydweithio.assessment.web;

import cymru.cydweithio.assessment.AssessmentChoices;
import cymru.cydweithio.assessment.AssessmentId;
import cymru.cydweithio.assessment.AssessmentKinds;
import cymru.cydweithio.assessment.AssessmentRule;
import cymru.cydweithio.assessment.Assessments;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.NotPermitted;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** The form in which an assessment is commissioned, or described anew. */
@Named
@ViewScoped
public class AssessmentEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Assessments assessments;

    @Inject
    private AssessmentKinds kindsOfProducts;

    @Inject
    private AssessmentChoices choices;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String partnershipPath;

    @Inject
    @Param(pathIndex = 1)
    private String path;

    private PartnershipId partnership;
    private AssessmentId id;
    private Assessments.AssessmentView shown;
    private AssessmentChoices.OfPartnership offered;
    private List<AssessmentKinds.KindRow> kinds;
    private String kind;
    private String titleEn;
    private String titleCy;
    private LocalDate from;
    private LocalDate to;
    private LocalDate dueOn;
    private UUID lead;
    private UUID supersedes;
    private Set<String> ticked = Set.of();

    /** An area that can be ticked. */
    public record AreaChoice(UUID id, Bilingual name, boolean chosen) {}

    public void open() {
        partnership = PartnershipId.parse(partnershipPath);
        id = path == null ? null : AssessmentId.parse(path);
        assessments.mayCommission(partnership);
        offered = choices.ofPartnership(partnership);
        kinds = kindsOfProducts.all().stream().filter(one -> !one.retired()).toList();
        ticked = offered.areas().stream().map(one -> one.id().toString()).collect(Collectors.toSet());
        if (id != null) {
            shown = assessments.view(id);
            if (!shown.partnershipId().equals(partnership.value())) {
                throw new NotFound();
            }
            if (!shown.mayEdit()) {
                throw new NotPermitted();
            }
            kinds = List.of(shown.kind());
            kind = shown.kind().code();
            titleEn = shown.title().en();
            titleCy = shown.title().cy();
            from = shown.from();
            to = shown.to();
            dueOn = shown.dueOn();
            lead = shown.leadId();
            supersedes = shown.supersedes() == null ? null : shown.supersedes().id();
            ticked = shown.areas().stream().map(one -> one.id().toString()).collect(Collectors.toSet());
        }
    }

    public void save() {
        Assessments.AssessmentDetails details = new Assessments.AssessmentDetails(
                kind, Wording.ofNullable(titleEn, titleCy), from, to, dueOn, lead, areas(), supersedes);
        if (id == null) {
            id = assessments.commission(partnership, details);
        } else {
            assessments.describe(id, shown.version(), details);
        }
        notices.done("assessment.saved");
        redirects.to("/assessment/" + id);
    }

    private static Set<UUID> areas() {
        Set<UUID> ids = new LinkedHashSet<>();
        Ticks.of("area")
                .forEach(one ->
                        ids.add(Ids.parse(one).orElseThrow(() -> new RuleViolation(AssessmentRule.AREAS_UNKNOWN))));
        return ids;
    }

    /** The areas of the partnership; what was ticked stays so where another field was at fault. */
    public List<AreaChoice> getAreaChoices() {
        Set<String> chosen = Ticks.or("area", ticked);
        return offered.areas().stream()
                .map(one -> new AreaChoice(
                        one.id(), one.name(), chosen.contains(one.id().toString())))
                .toList();
    }

    /** Earlier assessments whose place it can take. */
    public List<AssessmentChoices.Titled> getEarlier() {
        return offered.assessments().stream()
                .filter(one -> id == null || !one.id().equals(id.value()))
                .toList();
    }

    public PartnershipId getPartnership() {
        return partnership;
    }

    public AssessmentId getId() {
        return id;
    }

    public Assessments.AssessmentView getShown() {
        return shown;
    }

    public AssessmentChoices.OfPartnership getOffered() {
        return offered;
    }

    public List<AssessmentKinds.KindRow> getKinds() {
        return kinds;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
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

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public UUID getLead() {
        return lead;
    }

    public void setLead(UUID lead) {
        this.lead = lead;
    }

    public UUID getSupersedes() {
        return supersedes;
    }

    public void setSupersedes(UUID supersedes) {
        this.supersedes = supersedes;
    }
}
