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

    static FundingStream begin(UUID holderId, FundingStreams.StreamDetails details) {
        FundingStream stream = new FundingStream();
        stream.id = Ids.next();
        stream.holderId = holderId;
        stream.describe(details);
        return stream;
    }

    /**
     * Takes over what is known of it. Who holds the money stays: a stream that another body holds is another stream.
     */
    void describe(FundingStreams.StreamDetails details) {
        validate(details);
        reference = details.reference().strip();
        funderId = details.funderId();
        partnershipId = details.partnershipId();
        nameEn = details.name().en();
        nameCy = details.name().cy();
        programme = details.programme() == null || details.programme().isBlank()
                ? null
                : details.programme().strip();
        theme = details.theme();
        startsOn = details.startsOn();
        endsOn = details.endsOn();
        primaryShare = details.primary();
        secondaryShare = details.secondary();
        tertiaryShare = details.tertiary();
        acuteShare = details.acute();
        paysFor = details.paysFor() == null || details.paysFor().isBlank()
                ? null
                : details.paysFor().strip();
    }

    /** Refuses facts that cannot be those of a stream, before anything is looked up for it. */
    static void validate(FundingStreams.StreamDetails details) {
        if (details.reference() == null || details.reference().isBlank()) {
            throw new RuleViolation(FundingRule.REFERENCE_REQUIRED);
        }
        if (details.reference().strip().length() > LONGEST_REFERENCE) {
            throw new RuleViolation(FundingRule.REFERENCE_LONG, LONGEST_REFERENCE);
        }
        if (details.name() == null) {
            throw new RuleViolation(PlatformRule.TEXT_REQUIRED);
        }
        if (length(details.name().en()) > LONGEST_NAME || length(details.name().cy()) > LONGEST_NAME) {
            throw new RuleViolation(FundingRule.NAME_LONG, LONGEST_NAME);
        }
        if (length(details.programme()) > LONGEST_NAME) {
            throw new RuleViolation(FundingRule.PROGRAMME_LONG, LONGEST_NAME);
        }
        if (details.funderId() == null) {
            throw new RuleViolation(FundingRule.FUNDER_REQUIRED);
        }
        if (details.theme() == null) {
            throw new RuleViolation(FundingRule.THEME_REQUIRED);
        }
        if (details.startsOn() == null) {
            throw new RuleViolation(FundingRule.STARTS_REQUIRED);
        }
        if (details.endsOn() == null) {
            throw new RuleViolation(FundingRule.ENDS_REQUIRED);
        }
        if (details.startsOn().isBefore(EARLIEST)) {
            throw new RuleViolation(FundingRule.STARTS_EARLY, EARLIEST);
        }
        if (details.endsOn().isBefore(details.startsOn())) {
            throw new RuleViolation(FundingRule.ENDS_BEFORE_START, details.endsOn(), details.startsOn());
        }
        if (details.endsOn().isAfter(details.startsOn().plusYears(LONGEST_YEARS))) {
            throw new RuleViolation(FundingRule.ENDS_FAR, LONGEST_YEARS);
        }
        int[] shares = {details.primary(), details.secondary(), details.tertiary(), details.acute()};
        if (IntStream.of(shares).anyMatch(share -> share < 0 || share > WHOLE)
                || IntStream.of(shares).sum() != WHOLE) {
            throw new RuleViolation(
                    FundingRule.SHARES_WHOLE, IntStream.of(shares).sum());
        }
        if (length(details.paysFor()) > LONGEST_TEXT) {
            throw new RuleViolation(FundingRule.PAYS_FOR_LONG, LONGEST_TEXT);
        }
    }

    private static int length(String text) {
        return text == null ? 0 : text.strip().length();
    }

    /** It came by an import, which can be taken back. */
    void importedBy(UUID brought) {
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
