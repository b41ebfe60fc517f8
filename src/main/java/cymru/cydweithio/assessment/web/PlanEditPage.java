package cymru.cydweithio.assessment.web;

import cymru.cydweithio.assessment.Assessments;
import cymru.cydweithio.assessment.PlanId;
import cymru.cydweithio.assessment.Plans;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.partnership.PublicPartnershipId;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.omnifaces.cdi.Param;

/** The form in which a partnership plan is framed, or described anew. */
@Named
@ViewScoped
public class PlanEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Plans plans;

    @Inject
    private Assessments assessments;

    @Inject
    private Partnerships partnerships;

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
    private Bilingual name;
    private PlanId id;
    private Plans.PlanView shown;
    private String titleEn;
    private String titleCy;
    private LocalDate from;
    private LocalDate to;
    private LocalDate reviseBy;
    private String summaryAddress;

    public void open() {
        partnership = PartnershipId.parse(partnershipPath);
        id = path == null ? null : PlanId.parse(path);
        assessments.mayCommission(partnership);
        name = partnerships
                .publicFacts(new PublicPartnershipId(partnership.value()))
                .name();
        if (id != null) {
            shown = plans.editable(id);
            if (!shown.partnershipId().equals(partnership.value())) {
                throw new NotFound();
            }
            titleEn = shown.title().en();
            titleCy = shown.title().cy();
            from = shown.from();
            to = shown.to();
            reviseBy = shown.reviseBy();
            summaryAddress = shown.summaryAddress();
        }
    }

    public void save() {
        Plans.PlanDetails details =
                new Plans.PlanDetails(Wording.ofNullable(titleEn, titleCy), from, to, reviseBy, summaryAddress);
        if (id == null) {
            id = plans.frame(partnership, details);
        } else {
            plans.describe(id, shown.version(), details);
        }
        notices.done("assessment.plan.saved");
        redirects.to("/plan/" + id);
    }

    public PartnershipId getPartnership() {
        return partnership;
    }

    public Bilingual getName() {
        return name;
    }

    public PlanId getId() {
        return id;
    }

    public Plans.PlanView getShown() {
        return shown;
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

    public LocalDate getReviseBy() {
        return reviseBy;
    }

    public void setReviseBy(LocalDate reviseBy) {
        this.reviseBy = reviseBy;
    }

    public String getSummaryAddress() {
        return summaryAddress;
    }

    public void setSummaryAddress(String summaryAddress) {
        this.summaryAddress = summaryAddress;
    }
}
