package cymru.cydweithio.funding.web;

import cymru.cydweithio.funding.FundingStreams;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.service.Theme;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** What somebody types of a funding stream. */
public class StreamForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PRIMARY_AT_FIRST = 100;

    private String reference;
    private String nameEn;
    private String nameCy;
    private UUID funderId;
    private UUID partnershipId;
    private String programme;
    private Theme theme;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private int primary = PRIMARY_AT_FIRST;
    private int secondary;
    private int tertiary;
    private int acute;
    private String paysFor;

    static StreamForm of(FundingStreams.StreamDetails details) {
        StreamForm form = new StreamForm();
        form.reference = details.reference();
        form.nameEn = details.name().en();
        form.nameCy = details.name().cy();
        form.funderId = details.funderId();
        form.partnershipId = details.partnershipId();
        form.programme = details.programme();
        form.theme = details.theme();
        form.startsOn = details.startsOn();
        form.endsOn = details.endsOn();
        form.primary = details.primary();
        form.secondary = details.secondary();
        form.tertiary = details.tertiary();
        form.acute = details.acute();
        form.paysFor = details.paysFor();
        return form;
    }

    FundingStreams.StreamDetails details() {
        return new FundingStreams.StreamDetails(
                reference,
                new Wording(nameEn, nameCy),
                funderId,
                partnershipId,
                programme,
                theme,
                startsOn,
                endsOn,
                primary,
                secondary,
                tertiary,
                acute,
                paysFor);
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getNameCy() {
        return nameCy;
    }

    public void setNameCy(String nameCy) {
        this.nameCy = nameCy;
    }

    public UUID getFunderId() {
        return funderId;
    }

    public void setFunderId(UUID funderId) {
        this.funderId = funderId;
    }

    public UUID getPartnershipId() {
        return partnershipId;
    }

    public void setPartnershipId(UUID partnershipId) {
        this.partnershipId = partnershipId;
    }

    public String getProgramme() {
        return programme;
    }

    public void setProgramme(String programme) {
        this.programme = programme;
    }

    public Theme getTheme() {
        return theme;
    }

    public void setTheme(Theme theme) {
        this.theme = theme;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public int getPrimary() {
        return primary;
    }

    public void setPrimary(int primary) {
        this.primary = primary;
    }

    public int getSecondary() {
        return secondary;
    }

    public void setSecondary(int secondary) {
        this.secondary = secondary;
    }

    public int getTertiary() {
        return tertiary;
    }

    public void setTertiary(int tertiary) {
        this.tertiary = tertiary;
    }

    public int getAcute() {
        return acute;
    }

    public void setAcute(int acute) {
        this.acute = acute;
    }

    public String getPaysFor() {
        return paysFor;
    }

    public void setPaysFor(String paysFor) {
        this.paysFor = paysFor;
    }
}
