package cymru.cydweithio.assessment.web;

import cymru.cydweithio.assessment.AssessmentChoices;
import cymru.cydweithio.assessment.SectionId;
import cymru.cydweithio.assessment.Sections;
import cymru.cydweithio.partnership.PartnershipId;
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

/** One section: what it finds, what it rests on, and where it is used. */
@Named
@ViewScoped
public class AssessmentSectionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Sections sections;

    @Inject
    private AssessmentChoices choices;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private SectionId id;
    private Sections.SectionView shown;
    private List<AssessmentChoices.Choice> organisations;
    private String dataSet;
    private String edition;
    private UUID supplier;
    private LocalDate suppliedOn;

    public void open() {
        id = SectionId.parse(path);
        shown = sections.view(id);
        organisations = shown.mayEdit()
                ? choices.ofPartnership(new PartnershipId(shown.partnershipId()))
                        .organisations()
                : List.of();
    }

    public void addSource() {
        sections.addSource(id, shown.version(), new Sections.SourceDetails(dataSet, edition, supplier, suppliedOn));
        done("assessment.source.added");
    }

    public void removeSource(UUID source) {
        sections.removeSource(id, shown.version(), new Sections.SourceId(source));
        done("assessment.source.removed");
    }

    private void done(String key) {
        notices.done(key);
        redirects.to("/assessment-section/" + id);
    }

    public SectionId getId() {
        return id;
    }

    public Sections.SectionView getShown() {
        return shown;
    }

    public List<AssessmentChoices.Choice> getOrganisations() {
        return organisations;
    }

    public String getDataSet() {
        return dataSet;
    }

    public void setDataSet(String dataSet) {
        this.dataSet = dataSet;
    }

    public String getEdition() {
        return edition;
    }

    public void setEdition(String edition) {
        this.edition = edition;
    }

    public UUID getSupplier() {
        return supplier;
    }

    public void setSupplier(UUID supplier) {
        this.supplier = supplier;
    }

    public LocalDate getSuppliedOn() {
        return suppliedOn;
    }

    public void setSuppliedOn(LocalDate suppliedOn) {
        this.suppliedOn = suppliedOn;
    }
}
