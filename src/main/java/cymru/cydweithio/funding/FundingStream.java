package cymru.cydweithio.funding;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.Restoration;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Withdrawal;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.service.Theme;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.envers.Audited;

/**
 * Money from one funder for a purpose over years, held by one organisation. Its years, areas, posts, conditions and
 * allocations are rows of their own, and whoever changes one of them changes the stream's version: two people at once
 * are told of each other.
 */
@Entity
@Audited
class FundingStream {
    static final int LONGEST_NAME = 200;
    static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_REFERENCE = 30;
    private static final int LONGEST_YEARS = 20;
    private static final LocalDate EARLIEST = LocalDate.of(1998, 4, 1);
    private static final int WHOLE = 100;

    @Id
    private UUID id;

    @Version
    private long version;

    private String reference;
    private UUID funderId;
    private UUID holderId;
    private UUID partnershipId;
    private String nameEn;
    private String nameCy;
    private String programme;

    @Enumerated(EnumType.STRING)
    private Theme theme;

    private LocalDate startsOn;
    private LocalDate endsOn;
    private int primaryShare;
    private int secondaryShare;
    private int tertiaryShare;
    private int acuteShare;
    private String paysFor;

    @Embedded
    private Withdrawal withdrawal;

    @Embedded
    private Restoration restoration;

    private UUID importId;

    protected FundingStream() {}

    static FundingStream begin(UUID holderId, FundingStreams.Facts facts) {
        FundingStream stream = new FundingStream();
        stream.id = Ids.next();
        stream.holderId = holderId;
        stream.describe(facts);
        return stream;
    }

    /**
     * Takes over what is known of it. Who holds the money stays: a stream that another body holds is another stream.
     */
    void describe(FundingStreams.Facts facts) {
        judge(facts);
        reference = facts.reference().strip();
        funderId = facts.funderId();
        partnershipId = facts.partnershipId();
        nameEn = facts.name().en();
        nameCy = facts.name().cy();
        programme = facts.programme() == null || facts.programme().isBlank()
                ? null
                : facts.programme().strip();
        theme = facts.theme();
        startsOn = facts.startsOn();
        endsOn = facts.endsOn();
        primaryShare = facts.primary();
        secondaryShare = facts.secondary();
        tertiaryShare = facts.tertiary();
        acuteShare = facts.acute();
        paysFor = facts.paysFor() == null || facts.paysFor().isBlank()
                ? null
                : facts.paysFor().strip();
    }

    /** Refuses facts that cannot be those of a stream, before anything is looked up for it. */
    static void judge(FundingStreams.Facts facts) {
        if (facts.reference() == null || facts.reference().isBlank()) {
            throw new RuleViolation(FundingRule.REFERENCE_REQUIRED);
        }
        if (facts.reference().strip().length() > LONGEST_REFERENCE) {
            throw new RuleViolation(FundingRule.REFERENCE_LONG, LONGEST_REFERENCE);
        }
        if (facts.name() == null) {
            throw new RuleViolation(PlatformRule.TEXT_REQUIRED);
        }
        if (length(facts.name().en()) > LONGEST_NAME || length(facts.name().cy()) > LONGEST_NAME) {
            throw new RuleViolation(FundingRule.NAME_LONG, LONGEST_NAME);
        }
        if (length(facts.programme()) > LONGEST_NAME) {
            throw new RuleViolation(FundingRule.PROGRAMME_LONG, LONGEST_NAME);
        }
        if (facts.funderId() == null) {
            throw new RuleViolation(FundingRule.FUNDER_REQUIRED);
        }
        if (facts.theme() == null) {
            throw new RuleViolation(FundingRule.THEME_REQUIRED);
        }
        if (facts.startsOn() == null) {
            throw new RuleViolation(FundingRule.STARTS_REQUIRED);
        }
        if (facts.endsOn() == null) {
            throw new RuleViolation(FundingRule.ENDS_REQUIRED);
        }
        if (facts.startsOn().isBefore(EARLIEST)) {
            throw new RuleViolation(FundingRule.STARTS_EARLY, EARLIEST);
        }
        if (facts.endsOn().isBefore(facts.startsOn())) {
            throw new RuleViolation(FundingRule.ENDS_BEFORE_START, facts.endsOn(), facts.startsOn());
        }
        if (facts.endsOn().isAfter(facts.startsOn().plusYears(LONGEST_YEARS))) {
            throw new RuleViolation(FundingRule.ENDS_FAR, LONGEST_YEARS);
        }
        int[] shares = {facts.primary(), facts.secondary(), facts.tertiary(), facts.acute()};
        if (IntStream.of(shares).anyMatch(share -> share < 0 || share > WHOLE)
                || IntStream.of(shares).sum() != WHOLE) {
            throw new RuleViolation(
                    FundingRule.SHARES_WHOLE, IntStream.of(shares).sum());
        }
        if (length(facts.paysFor()) > LONGEST_TEXT) {
            throw new RuleViolation(FundingRule.PAYS_FOR_LONG, LONGEST_TEXT);
        }
    }

    private static int length(String text) {
        return text == null ? 0 : text.strip().length();
    }

    /** It came by an import, which can be taken back. */
    void broughtBy(UUID brought) {
        importId = brought;
    }

    /** It was entered wrongly, and nothing was built upon it. */
    void withdraw(LocalDate today, String by, String because) {
        withdrawal = Withdrawal.of(withdrawal, today, by, because);
    }

    Withdrawal withdrawal() {
        return withdrawal;
    }

    /** It had been withdrawn by mistake. */
    void restore(LocalDate today, String by, String because) {
        restoration = Restoration.of(withdrawal, today, by, because);
        withdrawal = null;
    }

    Restoration restoration() {
        return restoration;
    }

    /** What was withdrawn stays as it was. */
    void mustCount() {
        if (withdrawal != null) {
            throw new RuleViolation(PlatformRule.WITHDRAW_CLOSED);
        }
    }

    /** Refuses a year in which it pays for nothing. */
    void mustPayIn(FinancialYear year) {
        if (year.lastDay().isBefore(startsOn) || year.firstDay().isAfter(endsOn)) {
            throw new RuleViolation(FundingRule.YEAR_OUTSIDE, year, startsOn, endsOn);
        }
    }

    FundingStreams.Facts facts() {
        return new FundingStreams.Facts(
                reference,
                new Wording(nameEn, nameCy),
                funderId,
                partnershipId,
                programme,
                theme,
                startsOn,
                endsOn,
                primaryShare,
                secondaryShare,
                tertiaryShare,
                acuteShare,
                paysFor);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String reference() {
        return reference;
    }

    UUID holderId() {
        return holderId;
    }

    UUID partnershipId() {
        return partnershipId;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }
}
