package cymru.cydweithio.meeting.web;

import cymru.cydweithio.meeting.Classification;
import cymru.cydweithio.meeting.ItemDetails;
import cymru.cydweithio.meeting.Purpose;
import cymru.cydweithio.platform.Ids;
import java.io.Serializable;

/** What is typed of an agenda item, and why it changes. */
public class AgendaItemForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String titleEn;
    private String titleCy;
    private Purpose purpose = Purpose.DISCUSSION;
    private String presenter;
    private Integer minutes;
    private Classification classification = Classification.PUBLISHED;
    private String reason;
    private String because;

    void show(ItemDetails details) {
        titleEn = details.titleEn();
        titleCy = details.titleCy();
        purpose = details.purpose();
        presenter = details.presenterId() == null ? null : details.presenterId().toString();
        minutes = details.minutes();
        classification = details.classification();
        reason = details.classificationReason();
    }

    ItemDetails details() {
        return new ItemDetails(
                titleEn, titleCy, purpose, Ids.parse(presenter).orElse(null), minutes, classification, reason);
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

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }
}
