package cymru.cydweithio.service;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Withdrawal;
import cymru.cydweithio.platform.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One service. The version goes back with an edit, so that a stale one is noticed.
 *
 * @param organisationCode by which the organisation's page is found
 * @param gates of the present stage
 * @param passed what was noted before, the latest first
 * @param blocking the gates that keep it in its stage: what the page says beside the disabled button is what the verb
 *     enforces
 * @param contracts those that the reader's roles reach, the last to end first
 * @param moreContracts whether there are more than are shown
 * @param years of the contracts that the reader's roles reach, and of all money that is set aside, whoever may know of
 *     its streams
 */
public record ServiceView(
        UUID id,
        long version,
        Wording name,
        Wording need,
        UUID organisationId,
        String organisationCode,
        Bilingual organisation,
        UUID partnershipId,
        Bilingual partnership,
        Theme theme,
        String cohort,
        Prevention prevention,
        Stage stage,
        int cycle,
        List<AreaRow> areas,
        List<GateLine> gates,
        List<GateLine> passed,
        List<Gate> blocking,
        List<ContractRow> contracts,
        boolean moreContracts,
        List<YearRow> years,
        Withdrawal.View withdrawn,
        Withdrawal.View restored,
        boolean mayEdit,
        boolean mayRestore) {

    /** An area that a service is for. */
    public record AreaRow(UUID id, String code, Bilingual name) {}

    /**
     * A gate as it stands.
     *
     * @param cycle the time round
     * @param id of what was noted; null while it is open
     * @param post of who let the service pass; null otherwise
     * @param note the evidence, or the reason
     */
    public record GateLine(
            int cycle, Gate gate, UUID id, boolean overridden, LocalDate on, String by, String post, String note) {
        public boolean isOpen() {
            return id == null;
        }
    }

    /**
     * A contract under which the service is provided.
     *
     * @param figures over all its years
     */
    public record ContractRow(
            UUID id,
            String reference,
            Wording title,
            String state,
            LocalDate startsOn,
            LocalDate endsOn,
            Figures figures) {}

    /**
     * What a financial year has for the service.
     *
     * @param figures of its contracts
     * @param indicative set aside of streams, not sure yet
     * @param committed set aside at somebody's risk, before the award came
     */
    public record YearRow(FinancialYear year, Figures figures, Money indicative, Money committed, Money confirmed) {
        /** All that is set aside. */
        public Money setAside() {
            return indicative.plus(committed).plus(confirmed);
        }
    }

    /** The figures of all years. */
    public Figures figures() {
        return years.stream().map(YearRow::figures).reduce(Figures.NONE, Figures::plus);
    }

    public Money indicativeTotal() {
        return Money.sum(years.stream().map(YearRow::indicative));
    }

    public Money committedTotal() {
        return Money.sum(years.stream().map(YearRow::committed));
    }

    public Money confirmedTotal() {
        return Money.sum(years.stream().map(YearRow::confirmed));
    }

    public Money setAsideTotal() {
        return Money.sum(years.stream().map(YearRow::setAside));
    }
}
