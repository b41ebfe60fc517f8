package cymru.cydweithio.funding.web;

import cymru.cydweithio.funding.FundedPosts;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What somebody types of a post. */
public class PostForm implements Serializable {
    private static final long serialVersionUID = 1L;
    /** The most that law asks for after long service (Employment Rights Act 1996, s.86). */
    private static final int NOTICE_WEEKS = 12;

    private String title;
    private UUID organisationId;
    private UUID serviceId;
    private BigDecimal fullTime = BigDecimal.ONE;
    private int noticeWeeks = NOTICE_WEEKS;
    private LocalDate startsOn;
    private LocalDate endsOn;

    FundedPosts.NewPost details() {
        return new FundedPosts.NewPost(title, organisationId, serviceId, fullTime, noticeWeeks, startsOn, endsOn);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public UUID getOrganisationId() {
        return organisationId;
    }

    public void setOrganisationId(UUID organisationId) {
        this.organisationId = organisationId;
    }

    public UUID getServiceId() {
        return serviceId;
    }

    public void setServiceId(UUID serviceId) {
        this.serviceId = serviceId;
    }

    public BigDecimal getFullTime() {
        return fullTime;
    }

    public void setFullTime(BigDecimal fullTime) {
        this.fullTime = fullTime;
    }

    public int getNoticeWeeks() {
        return noticeWeeks;
    }

    public void setNoticeWeeks(int noticeWeeks) {
        this.noticeWeeks = noticeWeeks;
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
}
