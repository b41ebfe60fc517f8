package cymru.cydweithio.interchange;

import static cymru.cydweithio.interchange.Meaning.ACUTE;
import static cymru.cydweithio.interchange.Meaning.AMOUNT;
import static cymru.cydweithio.interchange.Meaning.ANNOUNCED;
import static cymru.cydweithio.interchange.Meaning.ANNOUNCED_ON;
import static cymru.cydweithio.interchange.Meaning.APPROVED_BY;
import static cymru.cydweithio.interchange.Meaning.APPROVED_ON;
import static cymru.cydweithio.interchange.Meaning.AWARDED;
import static cymru.cydweithio.interchange.Meaning.AWARDED_ON;
import static cymru.cydweithio.interchange.Meaning.COMMISSIONER;
import static cymru.cydweithio.interchange.Meaning.CONTRACT_REFERENCE;
import static cymru.cydweithio.interchange.Meaning.CONTRIBUTION;
import static cymru.cydweithio.interchange.Meaning.CONTRIBUTION_KIND;
import static cymru.cydweithio.interchange.Meaning.FINANCIAL_YEAR;
import static cymru.cydweithio.interchange.Meaning.FIRST_DAY;
import static cymru.cydweithio.interchange.Meaning.FUNDER;
import static cymru.cydweithio.interchange.Meaning.LAST_DAY;
import static cymru.cydweithio.interchange.Meaning.LEDGER_REFERENCE;
import static cymru.cydweithio.interchange.Meaning.LIGHT_TOUCH;
import static cymru.cydweithio.interchange.Meaning.NAME_CY;
import static cymru.cydweithio.interchange.Meaning.NAME_EN;
import static cymru.cydweithio.interchange.Meaning.NOTICE_MONTHS;
import static cymru.cydweithio.interchange.Meaning.OPTION_FROM;
import static cymru.cydweithio.interchange.Meaning.OPTION_TO;
import static cymru.cydweithio.interchange.Meaning.PAID_ON;
import static cymru.cydweithio.interchange.Meaning.PARTNERSHIP;
import static cymru.cydweithio.interchange.Meaning.PRIMARY;
import static cymru.cydweithio.interchange.Meaning.PROCUREMENT_MONTHS;
import static cymru.cydweithio.interchange.Meaning.PROVIDER;
import static cymru.cydweithio.interchange.Meaning.REASON;
import static cymru.cydweithio.interchange.Meaning.RECEIVED;
import static cymru.cydweithio.interchange.Meaning.SECONDARY;
import static cymru.cydweithio.interchange.Meaning.SERVICE;
import static cymru.cydweithio.interchange.Meaning.STANDING;
import static cymru.cydweithio.interchange.Meaning.STREAM_REFERENCE;
import static cymru.cydweithio.interchange.Meaning.TERTIARY;
import static cymru.cydweithio.interchange.Meaning.THEME;
import static cymru.cydweithio.interchange.Meaning.TITLE_CY;
import static cymru.cydweithio.interchange.Meaning.TITLE_EN;
import static cymru.cydweithio.interchange.Meaning.VALUE;

import java.util.List;
import java.util.Set;

/**
 * What a spreadsheet of money can bring. Each builds on those before it: payments are matched to contracts and streams
 * that are there.
 */
public enum MoneyKind {
    /** A row for each stream and year. */
    STREAMS(
            Set.of(STREAM_REFERENCE, FUNDER, THEME, FIRST_DAY, LAST_DAY),
            Set.of(),
            STREAM_REFERENCE,
            NAME_EN,
            NAME_CY,
            FUNDER,
            PARTNERSHIP,
            THEME,
            FIRST_DAY,
            LAST_DAY,
            PRIMARY,
            SECONDARY,
            TERTIARY,
            ACUTE,
            FINANCIAL_YEAR,
            ANNOUNCED,
            ANNOUNCED_ON,
            AWARDED,
            AWARDED_ON,
            RECEIVED),
    /** A row for each year, contribution or option; those with one reference are one contract. */
    CONTRACTS(
            Set.of(CONTRACT_REFERENCE, SERVICE, FIRST_DAY, LAST_DAY),
            Set.of(),
            CONTRACT_REFERENCE,
            TITLE_EN,
            TITLE_CY,
            SERVICE,
            PROVIDER,
            FIRST_DAY,
            LAST_DAY,
            NOTICE_MONTHS,
            PROCUREMENT_MONTHS,
            LIGHT_TOUCH,
            FINANCIAL_YEAR,
            VALUE,
            COMMISSIONER,
            CONTRIBUTION_KIND,
            CONTRIBUTION,
            OPTION_FROM,
            OPTION_TO),
    /** A row for each allocation, to a contract or to a service. */
    ALLOCATIONS(
            Set.of(STREAM_REFERENCE, FINANCIAL_YEAR, AMOUNT),
            Set.of(SERVICE),
            STREAM_REFERENCE,
            FINANCIAL_YEAR,
            CONTRACT_REFERENCE,
            SERVICE,
            AMOUNT,
            STANDING,
            APPROVED_BY,
            APPROVED_ON),
    /** A row for each payment of the ledger. */
    PAYMENTS(
            Set.of(CONTRACT_REFERENCE, PAID_ON, AMOUNT, LEDGER_REFERENCE),
            Set.of(REASON),
            CONTRACT_REFERENCE,
            STREAM_REFERENCE,
            PAID_ON,
            AMOUNT,
            LEDGER_REFERENCE,
            REASON);

    private final Set<Meaning> required;
    private final Set<Meaning> leftBlank;
    private final List<Meaning> meanings;

    MoneyKind(Set<Meaning> required, Set<Meaning> leftBlank, Meaning... meanings) {
        this.required = required;
        this.leftBlank = leftBlank;
        this.meanings = List.of(meanings);
    }

    public List<Meaning> meanings() {
        return meanings;
    }

    /** Columns without which nothing can be brought. */
    public Set<Meaning> required() {
        return required;
    }

    /** Columns in which the example of the template has nothing, because another column says it. */
    Set<Meaning> leftBlank() {
        return leftBlank;
    }
}
