package cymru.cydweithio.partnership.web;

import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** The form in which a coordinator says how the partnership works. */
@Named
@ViewScoped
public class WorkingDetailsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Partnerships partnerships;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private PartnershipId id;
    private Partnerships.PartnershipRow facts;
    private long version;
    private String secretariat;
    private String contactEmail;
    private String webAddress;
    private Language workingLanguage;
    private String purposeEn;
    private String purposeCy;

    public void open() {
        id = PartnershipId.parse(path);
        facts = partnerships.publicFacts(id.everybodys());
        Partnerships.WorkingDetails details = partnerships.editableDetails(id);
        version = details.version();
        secretariat = details.secretariat();
        contactEmail = details.contactEmail();
        webAddress = details.webAddress();
        workingLanguage = details.workingLanguage();
        purposeEn = details.purposeEn();
        purposeCy = details.purposeCy();
    }

    public void save() {
        partnerships.describe(
                id,
                new Partnerships.WorkingDetails(
                        version, secretariat, contactEmail, webAddress, workingLanguage, purposeEn, purposeCy));
        notices.done("partnership.details.saved");
        redirects.to("/partnership/" + id);
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public PartnershipId getId() {
        return id;
    }

    public Partnerships.PartnershipRow getFacts() {
        return facts;
    }

    public String getSecretariat() {
        return secretariat;
    }

    public void setSecretariat(String secretariat) {
        this.secretariat = secretariat;
    }

    public String getContactEmail() {
        return contactEmail;
    }

    public void setContactEmail(String contactEmail) {
        this.contactEmail = contactEmail;
    }

    public String getWebAddress() {
        return webAddress;
    }

    public void setWebAddress(String webAddress) {
        this.webAddress = webAddress;
    }

    public Language getWorkingLanguage() {
        return workingLanguage;
    }

    public void setWorkingLanguage(Language workingLanguage) {
        this.workingLanguage = workingLanguage;
    }

    public String getPurposeEn() {
        return purposeEn;
    }

    public void setPurposeEn(String purposeEn) {
        this.purposeEn = purposeEn;
    }

    public String getPurposeCy() {
        return purposeCy;
    }

    public void setPurposeCy(String purposeCy) {
        this.purposeCy = purposeCy;
    }
}
