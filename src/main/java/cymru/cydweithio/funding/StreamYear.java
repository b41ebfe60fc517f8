package cymru.cydweithio.funding;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** What a stream brings in a financial year: announced, then awarded by letter, then received. */
@Entity
@Audited
class StreamYear {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID streamId;
    private int year;
    private Money announced;
    private LocalDate announcedOn;
    private Money awarded;
    private LocalDate awardedOn;
    private Money received;

    protected StreamYear() {}

    static StreamYear of(UUID streamId, FundingStreams.YearDetails details, LocalDate today) {
        StreamYear row = new StreamYear();
        row.id = Ids.next();
        row.streamId = streamId;
        row.year = details.year().start();
        row.revise(details, Money.ZERO, today);
        return row;
    }

    /**
     * What is known now.
     *
     * @param claimed in this year already
     */
    void revise(FundingStreams.YearDetails details, Money claimed, LocalDate today) {
        amount(details.announced(), details.announcedOn(), "announced", today);
        amount(details.awarded(), details.awardedOn(), "awarded", today);
        if (details.announced() == null && details.awarded() == null) {
            throw new RuleViolation(FundingRule.ANNOUNCED_REQUIRED);
        }
        Money known = details.awarded() == null ? details.announced() : details.awarded();
        Money in = details.received() == null ? Money.ZERO : details.received();
        if (in.isNegative()) {
            throw new RuleViolation(FundingRule.RECEIVED_NEGATIVE);
        }
        if (in.isMoreThan(known)) {
            throw new RuleViolation(FundingRule.RECEIVED_OVER, in, known);
        }
        if (claimed.isMoreThan(details.awarded() == null ? Money.ZERO : details.awarded())) {
            throw new RuleViolation(FundingRule.AWARDED_CLAIMED, claimed);
        }
        announced = details.announced();
        announcedOn = details.announcedOn();
        awarded = details.awarded();
        awardedOn = details.awardedOn();
        received = in;
    }

    private static void amount(Money amount, LocalDate on, String what, LocalDate today) {
        if (amount != null && amount.isNegative()) {
            throw new RuleViolation(
                    what.equals("announced") ? FundingRule.ANNOUNCED_NEGATIVE : FundingRule.AWARDED_NEGATIVE);
        }
        if (amount == null && on != null) {
            throw new RuleViolation(
                    what.equals("announced") ? FundingRule.ANNOUNCED_AMOUNT : FundingRule.AWARDED_AMOUNT);
        }
        if (amount != null && on == null) {
            throw new RuleViolation(
                    what.equals("announced") ? FundingRule.ANNOUNCED_ON_REQUIRED : FundingRule.AWARDED_ON_REQUIRED);
        }
        if (on != null && on.isAfter(today)) {
            throw new RuleViolation(
                    what.equals("announced") ? FundingRule.ANNOUNCED_ON_FUTURE : FundingRule.AWARDED_ON_FUTURE, on);
        }
    }

    UUID streamId() {
        return streamId;
    }

    FinancialYear year() {
        return new FinancialYear(year);
    }

    Money announced() {
        return announced;
    }

    LocalDate announcedOn() {
        return announcedOn;
    }

    Money awarded() {
        return awarded;
    }

    LocalDate awardedOn() {
        return awardedOn;
    }

    Money received() {
        return received;
    }
}
