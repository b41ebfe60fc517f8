package cymru.cydweithio.funding.web;

import cymru.cydweithio.funding.FundingStreams;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import java.io.Serializable;
import java.time.LocalDate;

/** What somebody types of what a year brings. */
public class YearForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Integer year;
    private Money announced;
    private LocalDate announcedOn;
    private Money awarded;
    private LocalDate awardedOn;
    private Money received;

    /** Opens with what stands there, so that what is not touched is kept. */
    void open(FundingStreams.YearDetails details) {
        year = details.year().start();
        announced = details.announced();
        announcedOn = details.announcedOn();
        awarded = details.awarded();
        awardedOn = details.awardedOn();
        received = details.received();
    }

    FundingStreams.YearDetails details() {
        return new FundingStreams.YearDetails(
                year == null ? null : new FinancialYear(year), announced, announcedOn, awarded, awardedOn, received);
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public Money getAnnounced() {
        return announced;
    }

    public void setAnnounced(Money announced) {
        this.announced = announced;
    }

    public LocalDate getAnnouncedOn() {
        return announcedOn;
    }

    public void setAnnouncedOn(LocalDate announcedOn) {
        this.announcedOn = announcedOn;
    }

    public Money getAwarded() {
        return awarded;
    }

    public void setAwarded(Money awarded) {
        this.awarded = awarded;
    }

    public LocalDate getAwardedOn() {
        return awardedOn;
    }

    public void setAwardedOn(LocalDate awardedOn) {
        this.awardedOn = awardedOn;
    }

    public Money getReceived() {
        return received;
    }

    public void setReceived(Money received) {
        this.received = received;
    }
}
